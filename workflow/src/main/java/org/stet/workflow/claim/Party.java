package org.stet.workflow.claim;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

/** Who may take a transition, by role; what more it asks of the person is a {@link Guard}. */
public enum Party {
    /** Any editor. */
    EDITOR("editor") {
        @Override
        boolean includes(Actor actor) {
            return actor.is(Role.EDITOR);
        }
    },
    /** Any reviewer. */
    REVIEWER("reviewer") {
        @Override
        boolean includes(Actor actor) {
            return actor.is(Role.REVIEWER);
        }
    },
    /** Anybody who may review or edit. */
    REVIEWER_OR_EDITOR("reviewer or editor") {
        @Override
        boolean includes(Actor actor) {
            return actor.is(Role.REVIEWER) || actor.is(Role.EDITOR);
        }
    },
    /** Nobody directly: a scheduled job, or what follows from a change elsewhere. */
    SCHEDULE("system") {
        @Override
        boolean includes(Actor actor) {
            return false;
        }
    };

    private final String title;

    Party(String title) {
        this.title = title;
    }

    abstract boolean includes(Actor actor);

    /** The party in words. */
    public String title() {
        return title;
    }
}
