package org.stet.workflow.identity;

import java.util.Optional;
import java.util.Set;

/**
 * What a directory of people, such as Keycloak's, says of one of them.
 *
 * @param subject the directory's id for the person, which never changes
 * @param username the name to sign in with
 * @param name the name that others see
 * @param mail the mail address, where the directory has it confirmed
 * @param language the preferred language, as a BCP 47 tag
 * @param roles the roles held
 * @param desks the codes of the desks
 * @param active whether the person may sign in
 */
public record DirectoryEntry(
        String subject,
        String username,
        String name,
        Optional<String> mail,
        Optional<String> language,
        Set<Role> roles,
        Set<String> desks,
        boolean active) {

    /** Keeps its own copies of the sets. */
    public DirectoryEntry {
        roles = Set.copyOf(roles);
        desks = Set.copyOf(desks);
    }
}
