package org.stet.core.language.english.statement;

import java.util.List;

import org.stet.core.language.english.statement.Wording.Edit;
import org.stet.core.text.Span;

/**
 * One clause of a sentence, with what it shares with another.
 *
 * @param parts its own stretches, in order
 * @param supplied stretches of the sentence that stand before it in its wording: the subject that it shares
 * @param inserted a word between the two, such as "is"; may be empty
 * @param edits what its own words lack to be a sentence: "were" in "talks continuing"
 */
record Clause(List<Span> parts, List<Span> supplied, String inserted, List<Edit> edits) {

    Clause {
        parts = List.copyOf(parts);
        supplied = List.copyOf(supplied);
        edits = List.copyOf(edits);
    }

    Clause(List<Span> parts, List<Span> supplied, String inserted) {
        this(parts, supplied, inserted, List.of());
    }

    static Clause whole(List<Span> parts) {
        return new Clause(parts, List.of(), "");
    }
}
