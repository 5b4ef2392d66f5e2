package org.stet.core.training.encoder;

import org.stet.core.encoder.Role;
import org.stet.core.encoder.Tag;

/** The sizes of what stands on top of the encoder. */
final class Heads {

    /** A score for each tag of each role. */
    static final int TAGS = Role.values().length * Tag.COUNT;

    /** A score for each passage from tag to tag, for each role. */
    static final int TRANSITIONS = Role.values().length * Tag.COUNT * Tag.COUNT;

    /** Not factual, factual and unimportant, factual and worth a check. */
    static final int WORTH = 3;

    private Heads() {}
}
