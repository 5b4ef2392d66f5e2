package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who signs people in: Stet itself, with local accounts, or Keycloak. Never both: the other way is shut. */
@ApplicationScoped
public class SignInMode {

    private final boolean keycloak;

    SignInMode(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean keycloak) {
        this.keycloak = keycloak;
    }

    /** Whether Keycloak signs people in. */
    public boolean isKeycloak() {
        return keycloak;
    }

    /** Whether Stet's own accounts do. */
    public boolean isLocal() {
        return !keycloak;
    }
}
