package org.stet.workflow.factcheck;

/**
 * A picture, video or recording that is checked: the claim is made in it, or made of it.
 *
 * @param medium what it is
 * @param address where it can be seen or heard
 * @param authenticity whether it is what it seems
 */
public record Media(Medium medium, String address, Authenticity authenticity) {

    /** In what a claim is made, besides words. */
    public enum Medium {
        /** A picture. */
        IMAGE,
        /** A video. */
        VIDEO,
        /** A recording of sound. */
        AUDIO
    }

    /** Whether it is what it seems, as schema.org's MediaManipulationRatingEnumeration has it. */
    public enum Authenticity {
        /** Nobody changed it, and it shows what it is said to show. */
        ORIGINAL,
        /** Nobody changed it, and it shows something else than it is said to show. */
        DECONTEXTUALIZED,
        /** Parts are left out, so that it says something else. */
        EDITED_OR_CROPPED,
        /** Something was put in, taken out or made by a machine. */
        TRANSFORMED,
        /** It was acted for the camera or microphone. */
        STAGED,
        /** It was made as a joke. */
        SATIRE_OR_PARODY
    }
}
