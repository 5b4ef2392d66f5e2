package org.stet.workflow.reading.search;

import java.util.List;

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

    /**
     * A piece of a text.
     *
     * @param text its words
     * @param found whether they are what was searched for
     */
    public record Piece(String text, boolean found) {}

    /** Keeps its own copy. */
    public Passage {
        pieces = List.copyOf(pieces);
    }
}
