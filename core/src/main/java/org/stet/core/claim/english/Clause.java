package org.stet.core.claim.english;

import java.util.List;

import org.stet.core.text.Span;

/**
 * One clause of a sentence, with what it shares with another.
 *
 * @param parts its own stretches, in order
 * @param supplied stretches of the sentence that stand before it in its wording: the subject that it shares
 * @param inserted a word between the two, such as "is"; may be empty
 */
record Clause(List<Span> parts, List<Span> supplied, String inserted) {

    Clause {
        parts = List.copyOf(parts);
        supplied = List.copyOf(supplied);
    }

    static Clause whole(List<Span> parts) {
        return new Clause(parts, List.of(), "");
    }
}
