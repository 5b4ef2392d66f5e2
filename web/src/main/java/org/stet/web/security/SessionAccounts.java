package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TrustedAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;

/** Whom a session cookie names: read afresh with every request, so that one set inactive is out at once. */
@ApplicationScoped
class SessionAccounts implements IdentityProvider<TrustedAuthenticationRequest> {

    private final Accounts accounts;

    SessionAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<TrustedAuthenticationRequest> getRequestType() {
        return TrustedAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TrustedAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            Actor actor = accounts.signedIn(request.getPrincipal())
                    .orElseThrow(() -> new AuthenticationFailedException("no active account"));
            return SignedIn.identityOf(actor);
        });
    }
}
