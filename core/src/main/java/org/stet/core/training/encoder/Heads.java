package org.stet.core.training.encoder;

import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanRole;

/** The sizes of what stands on top of the encoder. */
final class Heads {

    /** A score for each tag of each role. */
    static final int TAGS = SpanRole.values().length * SpanLabels.COUNT;

    /** A score for each passage from tag to tag, for each role. */
    static final int TRANSITIONS = SpanRole.values().length * SpanLabels.COUNT * SpanLabels.COUNT;

    /** Not factual, factual and unimportant, factual and worth a check. */
    static final int WORTH = 3;

    private Heads() {}
}
