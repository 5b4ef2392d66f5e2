package org.stet.web.security;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.Permission;

/** Whether somebody whose answer lasts longer than a request may still have it: the token valid, the account active. */
@RequestScoped
public class StillSignedIn {

    static final String TOKEN = "org.stet.token";

    private final SecurityIdentity identity;
    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Clock clock;

    StillSignedIn(SecurityIdentity identity, Accounts accounts, ApiTokens tokens, Clock clock) {
        this.identity = identity;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Asks whether the one behind this request may still read claims; outlives the request, on any thread. */
    public BooleanSupplier asking(Actor actor) {
        Optional<String> token = Optional.ofNullable(identity.getAttribute(TOKEN));
        Instant end = identity.getPrincipal() instanceof JsonWebToken keycloak
                ? Instant.ofEpochSecond(keycloak.getExpirationTime())
                : Instant.MAX;
        return () -> clock.instant().isBefore(end)
                && token.map(tokens::signIn)
                        .orElseGet(() -> accounts.signedIn(actor.username()))
                        .filter(now -> now.is(actor.id()) && Permission.READ.admits(now))
                        .isPresent();
    }
}
