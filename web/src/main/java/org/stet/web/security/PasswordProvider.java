package org.stet.web.security;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;

/** Whom the name and password of a local account sign in. */
@ApplicationScoped
class PasswordProvider implements IdentityProvider<PasswordRequest> {

    private final Accounts accounts;
    private final WrongSignIns wrong;
    private final SignInMode mode;

    PasswordProvider(Accounts accounts, WrongSignIns wrong, SignInMode mode) {
        this.accounts = accounts;
        this.wrong = wrong;
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
        return context.runBlocking(() -> signedIn(request));
    }

    private SecurityIdentity signedIn(PasswordRequest request) {
        if (wrong.areTooMany(request.address())) {
            throw new AuthenticationFailedException("too many wrong passwords from this address");
        }
        Optional<Actor> actor = accounts.signIn(request.username(), request.password());
        if (actor.isEmpty()) {
            wrong.count(request.address());
        }
        return actor.map(SignedIn::identityOf)
                .orElseThrow(() -> new AuthenticationFailedException("wrong name or password"));
    }
}
