package org.stet.workflow.publication;

import java.time.Instant;
import java.util.Optional;

/**
 * Which public fact-checks to list; what is empty does not narrow the list. Of a fact-check that was retracted the rating does
 * not stand, so that none is found by it.
 *
 * @param words words in what readers see of it, all of which occur
 * @param speaker who makes the claim, or a part of the name; accents and capitals do not matter
 * @param rating the code or the name of the rating
 * @param topic a topic that the claim had when it was published
 * @param language the language of the claim's article, BCP 47; without a region any region's
 * @param from first published at this moment or later
 * @param before first published before this moment
 * @param updatedSince not unchanged since before this moment
 * @param standing whether retracted ones are left out
 * @param sort the order
 */
public record CheckQuery(
        Optional<String> words,
        Optional<String> speaker,
        Optional<String> rating,
        Optional<String> topic,
        Optional<String> language,
        Optional<Instant> from,
        Optional<Instant> before,
        Optional<Instant> updatedSince,
        boolean standing,
        Sort sort) {

    /** The orders of public fact-checks. */
    public enum Sort {
        /** What was published last comes first. */
        NEWEST,
        /** What changed last comes last, as whoever follows it reads. */
        UPDATED,
        /** What changed last comes first. */
        LAST_UPDATED
    }

    /** All of them, the newest first. */
    public static CheckQuery everything() {
        return new CheckQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Sort.NEWEST);
    }
}
