package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;

/** Whom an API token signs in. */
@ApplicationScoped
class TokenAccounts implements IdentityProvider<TokenAuthenticationRequest> {

    private final ApiTokens tokens;

    TokenAccounts(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            Actor actor = tokens.signIn(request.getToken().getToken())
                    .orElseThrow(() -> new AuthenticationFailedException("no valid token"));
            return SignedIn.identityOf(actor);
        });
    }
}
