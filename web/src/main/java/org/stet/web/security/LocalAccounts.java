package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;

/** Signing in with the name and password of a local account. */
@ApplicationScoped
class LocalAccounts implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private final Accounts accounts;

    LocalAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> {
            String password = new String(request.getPassword().getPassword());
            Actor actor = accounts.signIn(request.getUsername(), password)
                    .orElseThrow(() -> new AuthenticationFailedException("wrong name or password"));
            return SignedIn.identityOf(actor);
        });
    }
}
