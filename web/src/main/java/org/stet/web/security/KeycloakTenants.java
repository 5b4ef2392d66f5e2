package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.oidc.TenantResolver;
import io.vertx.ext.web.RoutingContext;

/** Which of Keycloak's two faces a request meets: pages are led to sign in, the API answers 401. */
@ApplicationScoped
class KeycloakTenants implements TenantResolver {

    @Override
    public String resolve(RoutingContext context) {
        String path = context.normalizedPath();
        return path.equals("/api") || path.startsWith("/api/") ? "api" : null;
    }
}
