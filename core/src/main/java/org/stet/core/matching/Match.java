package org.stet.core.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * An archived claim that may be the one asked for.
 *
 * @param id the archive's name for it
 * @param score how well it fits; comparable only between the matches of one question
 * @param differs in what it differs, where it says nearly the same words and something else; else empty
 */
public record Match(String id, double score, Set<Difference> differs) {

    /** Keeps its own copy of the set, in the order of {@link Difference}. */
    public Match {
        differs = Collections.unmodifiableSet(
                differs.isEmpty() ? EnumSet.noneOf(Difference.class) : EnumSet.copyOf(differs));
    }
}
