package org.stet.web.security;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.OwnSettings;
import org.stet.workflow.identity.Role;
import org.stet.workflow.identity.Sessions;

/** The person behind this request, whichever way they signed in. */
@RequestScoped
public class SignedIn {

    private static final String ACTOR = "org.stet.actor";
    static final String SCOPE = "org.stet.token-scope";
    private static final String SESSION = "org.stet.session";
    private static final String SETTINGS = "org.stet.own-settings";
    private static final String AWAITS_CODE = "org.stet.awaits-code";

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

    /** How this person wants pages to be; of a program, what holds for who has set nothing. */
    public OwnSettings settings() {
        return Optional.ofNullable(identity.<OwnSettings>getAttribute(SETTINGS)).orElse(OwnSettings.USUAL);
    }

    /** The session's id, where one is used. */
    public Optional<UUID> session() {
        return Optional.ofNullable(identity.<UUID>getAttribute(SESSION));
    }

    /** Whether this identity opens nothing yet, because the one-time code is still to come. */
    static boolean awaitsCode(SecurityIdentity identity) {
        return Boolean.TRUE.equals(identity.getAttribute(AWAITS_CODE));
    }

    /** Who uses a session; without roles, and nobody who acts, until the one-time code has come. */
    static SecurityIdentity identityOf(Sessions.InUse use) {
        QuarkusSecurityIdentity.Builder builder = use.awaitsSecondFactor()
                ? QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal(use.actor().username()))
                        .addAttribute(AWAITS_CODE, true)
                : QuarkusSecurityIdentity.builder(identityOf(use.actor()));
        return builder.addAttribute(SETTINGS, use.settings())
                .addAttribute(SESSION, use.session())
                .build();
    }

    /** Who calls with an API token. */
    static SecurityIdentity identityOf(ApiTokens.Caller caller, String token) {
        return QuarkusSecurityIdentity.builder(identityOf(caller.actor()))
                .addAttribute(SCOPE, caller.scope())
                .addAttribute(StillSignedIn.TOKEN, token)
                .build();
    }

    /** The same for one whom Keycloak signed in: its principal and tokens stay, the roles are those of Stet's person. */
    static SecurityIdentity identityOf(Actor actor, OwnSettings settings, SecurityIdentity provided) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(provided.getPrincipal())
                .addCredentials(provided.getCredentials())
                .addAttributes(provided.getAttributes())
                .addRoles(codes(actor))
                .addAttribute(ACTOR, actor)
                .addAttribute(SETTINGS, settings)
                .build();
    }

    /** How Quarkus knows this person: the user name, and the codes of the roles for {@code @RolesAllowed}. */
    static SecurityIdentity identityOf(Actor actor) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(actor.username()))
                .addRoles(codes(actor))
                .addAttribute(ACTOR, actor)
                .build();
    }

    private static Set<String> codes(Actor actor) {
        return actor.roles().stream().map(Role::code).collect(Collectors.toSet());
    }
}
