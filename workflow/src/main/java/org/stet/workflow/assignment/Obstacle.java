package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.Optional;

import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.Message;

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

    /** For who named the person all the same, under this name. */
    Message message(String person) {
        return switch (kind) {
            case NO_REVIEWER -> Message.of("assignment.no-reviewer", person);
            case NOT_AT_DESK -> Message.of("assignment.not-at-desk", person);
            case CONFLICT ->
                Message.of("assignment.conflict", person, recusal.orElseThrow().message());
            case AWAY -> Message.of("assignment.away", person, until.orElseThrow());
        };
    }
}
