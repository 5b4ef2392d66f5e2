package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Optional;

import org.stet.workflow.recusal.Recusal;

/**
 * Why a person cannot be named as a claim's reviewer, for editors; pages word it.
 *
 * @param kind what is against it
 * @param recusal the conflict of interest, where that is it
 * @param until how long an absence lasts, where that is it
 */
public record Obstacle(Kind kind, Optional<Recusal> recusal, Optional<Instant> until) {

    /** What is against it. */
    public enum Kind {
        /** The person is no active reviewer. */
        NO_REVIEWER,
        /** The desk has named others as its reviewers. */
        NOT_AT_DESK,
        /** The person has a conflict of interest. */
        CONFLICT,
        /** The person is away. */
        AWAY
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, Optional.empty(), Optional.empty());
    }

    static Obstacle of(Recusal recusal) {
        return new Obstacle(Kind.CONFLICT, Optional.of(recusal), Optional.empty());
    }

    static Obstacle away(Instant until) {
        return new Obstacle(Kind.AWAY, Optional.empty(), Optional.of(until));
    }

    /** The end of a sentence that begins with the person's name, for who named the person all the same. */
    String explained() {
        return switch (kind) {
            case NO_REVIEWER -> "is not an active reviewer.";
            case NOT_AT_DESK -> "does not review at this desk.";
            case CONFLICT ->
                "has a conflict of interest with "
                        + recusal.map(Recusal::explained).orElse("") + ".";
            case AWAY -> "is away until " + until.map(Instant::toString).orElse("") + ".";
        };
    }
}
