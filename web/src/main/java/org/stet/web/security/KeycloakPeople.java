package org.stet.web.security;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.jwt.JsonWebToken;

import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.DirectoryGroups;
import org.stet.workflow.identity.DirectoryPeople;
import org.stet.workflow.identity.OwnAccount;
import org.stet.workflow.identity.Role;

/** Turns whom Keycloak vouches for, by ID token on a page or by access token at the API, into one of Stet's people. */
@ApplicationScoped
class KeycloakPeople implements SecurityIdentityAugmentor {

    private final DirectoryPeople members;
    private final OwnAccount account;
    private final String client;

    KeycloakPeople(DirectoryPeople members, OwnAccount account, KeycloakSettings settings) {
        this.members = members;
        this.account = account;
        this.client = settings.client();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        return context.runBlocking(() -> members.arrive(entry(token), issuedAt(token))
                .map(actor -> SignedIn.identityOf(actor, account.settings(actor), identity))
                .orElseThrow(() -> new AuthenticationFailedException("no active person of this Stet")));
    }

    private DirectoryEntry entry(JsonWebToken token) {
        String username = text(token, "preferred_username").orElse(token.getSubject());
        return new DirectoryEntry(
                token.getSubject(),
                username,
                text(token, "name").orElse(username),
                text(token, "email").filter(mail -> text(token, "email_verified")
                        .filter("true"::equals)
                        .isPresent()),
                text(token, "locale"),
                roles(token),
                DirectoryGroups.desks(Optional.ofNullable(token.getGroups()).orElse(Set.of())),
                true);
    }

    /** Roles of the realm and of Stet's client count alike; what is no role of Stet is left out. */
    private Set<Role> roles(JsonWebToken token) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(rolesIn(token.<JsonObject>getClaim("realm_access")));
        JsonObject clients = token.getClaim("resource_access");
        if (clients != null) {
            roles.addAll(rolesIn(clients.getJsonObject(client)));
        }
        return roles;
    }

    private static Set<Role> rolesIn(JsonObject access) {
        return access == null ? Set.of() : DirectoryGroups.roles(texts(access.getJsonArray("roles")));
    }

    private static Set<String> texts(JsonArray values) {
        Set<String> texts = new TreeSet<>();
        if (values != null) {
            for (JsonValue value : values) {
                if (value instanceof JsonString text) {
                    texts.add(text.getString());
                }
            }
        }
        return texts;
    }

    private static Optional<String> text(JsonWebToken token, String claim) {
        return Optional.ofNullable(token.<Object>getClaim(claim))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    private static Instant issuedAt(JsonWebToken token) {
        return Instant.ofEpochSecond(token.getIssuedAtTime());
    }
}
