package org.stet.web.error;

import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What goes into {@code WWW-Authenticate} with a 401: the ways in which credentials are accepted. */
@ApplicationScoped
public class Challenge {

    private static final String BASIC = "Basic realm=\"Stet\", charset=\"UTF-8\", ";
    private static final String BEARER = "Bearer realm=\"Stet\"";

    private final boolean keycloak;

    Challenge(@ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean keycloak) {
        this.keycloak = keycloak;
    }

    /** The challenge for a request; one that came with a token learns that the token was refused (RFC 6750). */
    public String of(HttpServerRequest request) {
        String credentials = request.getHeader(HttpHeaders.AUTHORIZATION);
        boolean withToken =
                credentials != null && credentials.toLowerCase(Locale.ROOT).startsWith("bearer ");
        return (keycloak ? "" : BASIC) + BEARER + (withToken ? ", error=\"invalid_token\"" : "");
    }
}
