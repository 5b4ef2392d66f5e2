package org.stet.web.security;

import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** The person behind this request, whichever way they signed in. */
@RequestScoped
public class SignedIn {

    private static final String ACTOR = "org.stet.actor";

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

    /** How Quarkus knows this person: the user name, and the codes of the roles for {@code @RolesAllowed}. */
    static SecurityIdentity identityOf(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.username()))
                .addRoles(actor.roles().stream().map(Role::code).collect(Collectors.toSet()))
                .addAttribute(ACTOR, actor)
                .build();
    }
}
