package org.stet.web.start;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How Stet begins. */
@ConfigMapping(prefix = "stet")
public interface StartSettings {

    /** The address under which people reach Stet, in the links that it prints; by default where it listens. */
    Optional<URI> address();

    /**
     * What an empty installation starts with: {@code true}, invented accounts and articles; {@code accounts}, the accounts
     * alone; {@code false}, neither, but a link for the first administrator.
     */
    @WithDefault("true")
    String demo();

    /** The password of the invented accounts; by default a random one, printed once. */
    @WithName("demo.password")
    Optional<String> demoPassword();
}
