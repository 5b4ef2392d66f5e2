package org.stet.web.security;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.Accounts;

/** Whom the name and password of a local account sign in. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<PasswordRequest> {

    private final Accounts accounts;
    private final SignInMode mode;

    PasswordProvider(Accounts accounts, SignInMode mode) {
        this.accounts = accounts;
        this.mode = mode;
    }

    @Override
    public Class<PasswordRequest> getRequestType() {
        return PasswordRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(PasswordRequest request, AuthenticationRequestContext context) {
        if (mode.isKeycloak()) {
            return Uni.createFrom().failure(new AuthenticationFailedException("no local accounts here"));
        }
        return context.runBlocking(() -> accounts.signIn(request.username(), request.password())
                .map(SignedIn::identityOf)
                .orElseThrow(() -> new AuthenticationFailedException("wrong name or password")));
    }
}
