package org.stet.workflow.audit;

import java.util.UUID;

/**
 * What an audit entry is about; each subject has a chain of its own. An assignment has one beside its claim's, so that
 * what its reviewer does in secret leaves no trace, not even a gap, in the claim's.
 *
 * @param type the kind of thing
 * @param id its id
 */
public record Subject(Type type, UUID id) {

    /** The kinds of things that have a chain. */
    public enum Type {
        /** An article. */
        ARTICLE,
        /** A claim with its assignments, report, approval and publication. */
        CLAIM,
        /** What one reviewer does while it is sealed. */
        ASSIGNMENT,
        /** A person. */
        PERSON,
        /** A desk. */
        DESK,
        /** A scale of ratings, by the id of its first version. */
        SCALE,
        /** The newsroom as readers see it: its settings and pages. */
        NEWSROOM
    }

    /** The article's chain. */
    public static Subject article(UUID id) {
        return new Subject(Type.ARTICLE, id);
    }

    /** The claim's chain. */
    public static Subject claim(UUID id) {
        return new Subject(Type.CLAIM, id);
    }

    /** The chain of an assignment's sealed work. */
    public static Subject assignment(UUID id) {
        return new Subject(Type.ASSIGNMENT, id);
    }

    /** The person's chain. */
    public static Subject person(UUID id) {
        return new Subject(Type.PERSON, id);
    }

    /** The chain of a scale. */
    public static Subject scale(UUID id) {
        return new Subject(Type.SCALE, id);
    }

    /** The newsroom's chain: there is one newsroom. */
    public static Subject newsroom() {
        return new Subject(Type.NEWSROOM, new UUID(0, 1));
    }

    /** The desk's chain. */
    public static Subject desk(UUID id) {
        return new Subject(Type.DESK, id);
    }
}
