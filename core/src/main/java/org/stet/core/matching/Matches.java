package org.stet.core.matching;

import java.util.List;

/**
 * What the archive answers to one text.
 *
 * @param best the matches, best first; empty where no word is shared
 * @param known the belief, 0 to 1, that the first match is the same claim; 0 where there is no match, less than 0.5 where
 *     it differs
 */
public record Matches(List<Match> best, double known) {

    /** Keeps its own copy of the list. */
    public Matches {
        best = List.copyOf(best);
    }
}
