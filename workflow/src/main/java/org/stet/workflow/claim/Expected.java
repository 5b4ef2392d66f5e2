package org.stet.workflow.claim;

import java.util.List;

/**
 * The version that a writer has read, as the page or the API handed it out; {@link #ANY} where the contract asks for
 * none, since the state table decides the race.
 *
 * @param tags the version's tag; of several, any
 */
public record Expected(List<String> tags) {

    /** Whatever the version is. */
    public static final Expected ANY = new Expected("*");

    /** That there is nothing yet. */
    public static final Expected NOTHING = new Expected("none");

    public Expected {
        tags = List.copyOf(tags);
    }

    /** That a thing is at the version with this tag. */
    public Expected(String tag) {
        this(List.of(tag));
    }

    /** Whether a thing at this version is the one that was read. */
    public boolean admits(String current) {
        return this.equals(ANY) || tags.contains(current);
    }

    /** What was read, in words. */
    public String tag() {
        return String.join(" or ", tags);
    }
}
