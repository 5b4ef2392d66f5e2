package org.stet.workflow.claim;

/**
 * The version that a writer has read, as the page or the API handed it out; {@link #ANY} where the contract asks for
 * none, since the state table decides the race.
 *
 * @param tag the version's tag
 */
public record Expected(String tag) {

    /** Whatever the version is. */
    public static final Expected ANY = new Expected("*");

    /** That there is nothing yet. */
    public static final Expected NOTHING = new Expected("none");

    /** Whether a thing at this version is the one that was read. */
    public boolean admits(String current) {
        return this.equals(ANY) || tag.equals(current);
    }
}
