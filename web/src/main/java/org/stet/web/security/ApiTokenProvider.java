package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.ApiTokens;

/** Whom an API token signs in: nobody, where its owner's way of signing in is shut. */
@ApplicationScoped
class ApiTokenProvider implements IdentityProvider<ApiTokenRequest> {

    private final ApiTokens tokens;
    private final SignInMode mode;

    ApiTokenProvider(ApiTokens tokens, SignInMode mode) {
        this.tokens = tokens;
        this.mode = mode;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> tokens.call(request.token())
                .filter(caller -> caller.isOfDirectory() == mode.isKeycloak())
                .map(caller -> SignedIn.identityOf(caller, request.token()))
                .orElseThrow(() -> new AuthenticationFailedException("no valid token")));
    }
}
