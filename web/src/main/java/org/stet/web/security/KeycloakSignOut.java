package org.stet.web.security;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Signing out of Stet and of Keycloak: the session ends here, then the browser goes there to end the other. */
@RequestScoped
public class KeycloakSignOut {

    private final SecurityIdentity identity;
    private final Instance<OidcSession> session;
    private final Instance<OidcConfigurationMetadata> metadata;

    KeycloakSignOut(
            SecurityIdentity identity, Instance<OidcSession> session, Instance<OidcConfigurationMetadata> metadata) {
        this.identity = identity;
        this.session = session;
        this.metadata = metadata;
    }

    /**
     * Ends the session and tells where the browser goes next.
     *
     * @param back the page to which Keycloak leads in the end
     */
    public URI leave(URI back) {
        String token = identity.getPrincipal() instanceof JsonWebToken principal ? principal.getRawToken() : "";
        String end = metadata.get().getEndSessionUri();
        session.get().logout().await().indefinitely();
        return URI.create(
                end + "?id_token_hint=" + encoded(token) + "&post_logout_redirect_uri=" + encoded(back.toString()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
