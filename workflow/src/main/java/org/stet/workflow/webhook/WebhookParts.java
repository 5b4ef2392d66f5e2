package org.stet.workflow.webhook;

import java.time.Duration;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.stet.core.article.fetch.MessagePoster;
import org.stet.core.article.fetch.PublicAddresses;

/** Makes core's poster available, as the settings of the installation have it. */
@ApplicationScoped
class WebhookParts {

    private static final int MOST_OF_AN_ANSWER = 1_000;

    private final WebhookSettings settings;

    @Inject
    WebhookParts(WebhookSettings settings) {
        this.settings = settings;
    }

    @Produces
    @Singleton
    MessagePoster poster() {
        return poster(settings.innerNetworks(), settings.ports().orElse(Set.of()), settings.timeout());
    }

    static MessagePoster poster(boolean innerNetworks, Set<Integer> ports, Duration timeout) {
        return new MessagePoster(
                innerNetworks ? address -> true : new PublicAddresses(),
                new MessagePoster.Bounds(MOST_OF_AN_ANSWER, timeout, ports, innerNetworks));
    }
}
