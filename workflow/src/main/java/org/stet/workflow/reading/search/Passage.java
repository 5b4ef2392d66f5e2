package org.stet.workflow.reading.search;

import java.util.List;
import java.util.Optional;

import org.stet.workflow.search.FoundWords;
import org.stet.workflow.search.FoundWords.Piece;

/**
 * Some words around what was found.
 *
 * @param where in what it was found
 * @param pieces the words in their order, what was found apart
 */
public record Passage(Where where, List<Piece> pieces) {

    /** In what words can be found. */
    public enum Where {
        /** In the claim as a sentence of its own, or its speaker. */
        CLAIM,
        /** In the article: its title, its words, who wrote or published it. */
        ARTICLE,
        /** In the report as it stands. */
        REPORT,
        /** In evidence that everybody may see. */
        EVIDENCE
    }

    /** The passage of a text; empty where nothing is found in it. */
    static Optional<Passage> of(Where where, String text, FoundWords words) {
        return Optional.of(words.passage(text))
                .filter(pieces -> !pieces.isEmpty())
                .map(pieces -> new Passage(where, pieces));
    }

    /** Keeps its own copy. */
    public Passage {
        pieces = List.copyOf(pieces);
    }
}
