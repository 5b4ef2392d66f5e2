package org.stet.web.security;

import java.net.URI;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The Keycloak that signs people in, where there is one. */
@ConfigMapping(prefix = "stet.keycloak")
public interface KeycloakSettings {

    /** The address of the realm, such as {@code https://login.example.org/realms/stet}; without it Stet has accounts of its own. */
    Optional<URI> url();

    /** The secret of the client. */
    Optional<String> secret();

    /** The client through which people sign in to pages. */
    @WithDefault("stet-pages")
    String client();
}
