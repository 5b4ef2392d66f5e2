package org.stet.workflow.reading.search;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.search.FoundWords.Piece;

/**
 * A claim or an article that was found.
 *
 * @param kind which of the two
 * @param id its id
 * @param title a claim's wording or an article's title, what was found apart
 * @param about a claim's speaker or an article's publisher, where there is one
 * @param state where a claim is; empty for an article
 * @param deskId the desk
 * @param passages where else the words were found
 */
public record Found(
        Kind kind,
        UUID id,
        List<Piece> title,
        Optional<String> about,
        Optional<ClaimState> state,
        UUID deskId,
        List<Passage> passages) {

    /** What can be found. */
    public enum Kind {
        /** A claim, by its own words or those of its article's title, report or evidence. */
        CLAIM,
        /** An article, by its words. */
        ARTICLE
    }

    /** Keeps its own copies. */
    public Found {
        title = List.copyOf(title);
        passages = List.copyOf(passages);
    }
}
