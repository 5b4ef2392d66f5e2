package org.stet.web.security;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.GroupRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

import org.stet.workflow.directory.Directory;
import org.stet.workflow.directory.DirectoryNotReached;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.DirectoryGroups;
import org.stet.workflow.identity.Role;

/** Keycloak's directory, read through its admin client by the service account of Stet's own client. */
@ApplicationScoped
class KeycloakDirectory implements Directory {

    private static final String REALMS = "/realms/";

    private final SignInMode mode;
    private final KeycloakSettings settings;

    KeycloakDirectory(SignInMode mode, KeycloakSettings settings) {
        this.mode = mode;
        this.settings = settings;
    }

    @Override
    public boolean isThere() {
        return mode.isKeycloak()
                && address().filter(url -> url.contains(REALMS)).isPresent();
    }

    @Override
    public List<DirectoryEntry> everybody() {
        String url = address().orElseThrow();
        int at = url.indexOf(REALMS);
        String realm = url.substring(at + REALMS.length());
        try (Keycloak keycloak = KeycloakBuilder.builder()
                .serverUrl(url.substring(0, at))
                .realm(realm)
                .clientId(settings.client())
                .clientSecret(settings.secret().orElse(""))
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .build()) {
            return everybody(keycloak.realm(realm));
        } catch (ProcessingException | WebApplicationException e) {
            throw new DirectoryNotReached(e);
        }
    }

    private List<DirectoryEntry> everybody(RealmResource realm) {
        Optional<String> ourClient = realm.clients().findByClientId(settings.client()).stream()
                .findFirst()
                .map(ClientRepresentation::getId);
        // in one answer: somebody taken out between two pages would move another out of both
        return realm.users().list(0, Integer.MAX_VALUE).stream()
                .map(user -> entry(realm, ourClient, user))
                .toList();
    }

    private static DirectoryEntry entry(RealmResource realm, Optional<String> client, UserRepresentation user) {
        UserResource resource = realm.users().get(user.getId());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(roles(resource.roles().realmLevel().listEffective()));
        client.ifPresent(
                id -> roles.addAll(roles(resource.roles().clientLevel(id).listEffective())));
        Set<String> groups = resource.groups().stream()
                .map(GroupRepresentation::getPath)
                .collect(Collectors.toCollection(TreeSet::new));
        return new DirectoryEntry(
                user.getId(),
                user.getUsername(),
                name(user),
                Optional.ofNullable(user.getEmail()).filter(mail -> Boolean.TRUE.equals(user.isEmailVerified())),
                Optional.ofNullable(user.firstAttribute("locale")),
                roles,
                DirectoryGroups.desks(groups),
                Boolean.TRUE.equals(user.isEnabled()));
    }

    private static Set<Role> roles(Collection<RoleRepresentation> roles) {
        return DirectoryGroups.roles(
                roles.stream().map(RoleRepresentation::getName).collect(Collectors.toSet()));
    }

    private static String name(UserRepresentation user) {
        String name = Optional.ofNullable(user.getFirstName()).orElse("") + " "
                + Optional.ofNullable(user.getLastName()).orElse("");
        return name.isBlank() ? user.getUsername() : name.strip();
    }

    private Optional<String> address() {
        return settings.url().map(URI::toString);
    }
}
