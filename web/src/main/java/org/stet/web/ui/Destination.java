package org.stet.web.ui;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import io.quarkus.qute.TemplateData;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** Where the navigation leads, in its order, and who sees it. */
@TemplateData
public enum Destination {
    INBOX("/inbox", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    QUEUE("/queue", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    ARTICLES("/articles", Role.values()),
    APPROVALS("/approvals", Role.EDITOR),
    DEADLINES("/deadlines", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    PUBLISHED("/published", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    DASHBOARD("/dashboard", Role.EDITOR, Role.ADMIN),
    READERS("/readers", Role.EDITOR),
    ARCHIVE("/archive", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    DESKS("/desks", Role.REVIEWER, Role.EDITOR, Role.ADMIN),
    PEOPLE("/people", Role.ADMIN),
    WEBHOOKS("/webhooks", Role.ADMIN, Role.INTEGRATOR),
    NEWSROOM("/newsroom", Role.ADMIN);

    /** Where people go now and then: to look something up, or to set what seldom changes. */
    private static final Set<Destination> SELDOM = EnumSet.of(ARCHIVE, DESKS, PEOPLE, WEBHOOKS, NEWSROOM);

    private final String path;
    private final Set<Role> roles;

    Destination(String path, Role... roles) {
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** Whether a link to this address is for whoever may go to these destinations. */
    static boolean isOpen(String address, List<Destination> open) {
        return open.stream().anyMatch(destination -> destination.path.equals(address))
                || Arrays.stream(values()).noneMatch(destination -> destination.path.equals(address));
    }

    /** The destinations of this person. */
    static List<Destination> of(Actor actor) {
        return Arrays.stream(values())
                .filter(destination -> destination.roles.stream().anyMatch(actor.roles()::contains))
                .toList();
    }

    /** Whether people go there now and then only. */
    boolean isSeldom() {
        return SELDOM.contains(this);
    }

    public String path() {
        return path;
    }
}
