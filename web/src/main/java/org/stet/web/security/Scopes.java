package org.stet.web.security;

import jakarta.ws.rs.container.ContainerRequestContext;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.stet.workflow.identity.TokenScope;

/** Keeps a token to what it was made for; the owner's roles count besides. */
public class Scopes {

    private final SecurityIdentity identity;

    Scopes(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Refuses a request that the token's scope does not cover. */
    @ServerRequestFilter
    public void keep(ContainerRequestContext request) {
        TokenScope scope = identity.getAttribute(SignedIn.SCOPE);
        if (scope != null
                && !scope.admits(request.getMethod(), request.getUriInfo().getPath())) {
            throw new ForbiddenException("the token is for " + scope.code() + " alone");
        }
    }
}
