package org.stet.core.matching;

import java.util.Collection;
import java.util.List;

/**
 * Finds archived claims that a text may repeat, and knows how common words are among them: an index at the edge of the process,
 * which {@link ClaimArchive} asks. Safe for several threads.
 */
public interface CandidateSearch {

    /** Takes claims in; one with an id that is there takes the place of the one before. */
    void upsert(Collection<IndexedClaim> claims);

    /** Takes claims out; an id that is not there does not matter. */
    void remove(Collection<String> ids);

    /**
     * The claims that a text may repeat, those that share most of its words first.
     *
     * @param text what is asked about
     * @param language the text's language, BCP 47; empty where it is not known
     * @param limit how many at most
     */
    List<FoundClaim> search(String text, String language, int limit);

    /** How many claims there are. */
    int size();

    /** How many claims, with their titles and subtitles, have a word, as the archive holds words. */
    int holding(String term);

    /**
     * A claim with its language.
     *
     * @param claim the claim
     * @param language BCP 47; empty where it is not known
     */
    record IndexedClaim(ArchivedClaim claim, String language) {}

    /**
     * A claim that was found.
     *
     * @param claim the claim
     * @param score its BM25 score; 0 where it was found by its meaning alone, or in the forms of another language
     */
    record FoundClaim(ArchivedClaim claim, double score) {}
}
