package org.stet.workflow.webhook;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where webhooks may lead, and how they are posted. */
@ConfigMapping(prefix = "stet.webhooks")
public interface WebhookSettings {

    /** Whether receivers may stand in inner networks, at any port and without TLS; whoever keeps a webhook can then reach what Stet’s machine reaches. */
    @WithDefault("false")
    boolean innerNetworks();

    /** Ports that receivers may have besides 443, with commas between. */
    Optional<Set<Integer>> ports();

    /** How long a receiver may take to answer. */
    @WithDefault("10S")
    Duration timeout();

    /** Posts of a node at a time, to all receivers together; half as many to one. */
    @WithDefault("8")
    int threads();

    /** How long what was posted, or could not be, stays in the log. */
    @WithDefault("30D")
    Duration keptFor();
}
