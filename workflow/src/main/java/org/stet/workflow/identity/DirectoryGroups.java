package org.stet.workflow.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How the roles and groups of a directory become Stet's: roles by name, the group {@code /desks/news} the desk "news". */
public final class DirectoryGroups {

    private static final String DESKS = "/desks/";

    private DirectoryGroups() {}

    /** The roles of Stet among these names. */
    public static Set<Role> roles(Collection<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.code()))
                .collect(Collectors.toSet());
    }

    /** The codes of the desks among these groups, each with its path. */
    public static Set<String> desks(Collection<String> groups) {
        return groups.stream()
                .filter(group -> group.startsWith(DESKS) && group.indexOf('/', DESKS.length()) < 0)
                .map(group -> group.substring(DESKS.length()))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
