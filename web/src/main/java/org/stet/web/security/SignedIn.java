package org.stet.web.security;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

import org.stet.workflow.identity.Actor;

/** The person behind this request, whichever way they signed in. */
@RequestScoped
public class SignedIn {

    static final String ACTOR = "org.stet.actor";

    private final SecurityIdentity identity;

    SignedIn(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who acts; a request without credentials is answered by 401 or the sign-in page. */
    public Actor actor() {
        return ifAny().orElseThrow(UnauthorizedException::new);
    }

    /** Who acts, or nobody on a public page. */
    public Optional<Actor> ifAny() {
        return Optional.ofNullable(identity.<Actor>getAttribute(ACTOR));
    }
}
