package org.stet.core.checkworthiness;

import java.util.Optional;

/**
 * What a rule can see in a sentence, with the words in which a reviewer is told of it.
 *
 * <p>The model weighs each signal too; {@link #prior()} is the rule's own share in the order of the reasons.
 */
enum Signal {
    SHARE("names a share: %s", 2.2),
    AMOUNT("names an amount of money: %s", 2.1),
    FIGURE("names a figure: %s", 2.0),
    COMPARISON("compares: %s", 1.5),
    CAUSE("says what brought something about: %s", 1.3),
    DATE("names a date: %s", 1.2),
    POSITION("says where somebody stands: %s", 1.2),
    QUOTATION("quotes somebody: %s", 1.1),
    PAST_WITH_PLACE("past event with a place: %s", 1.1),
    PAST("past event: %s", 0.7),
    ABSOLUTE("says it holds without exception: %s", 0.6),
    NAMES("names somebody or something: %s", 0.5),
    QUESTION("question", -3.0),
    PLEASANTRY("pleasantry: %s", -3.0),
    INSTRUCTION("instruction: %s", -3.0),
    PREDICTION("prediction: %s", -2.0),
    OPINION("opinion wording: %s", -1.2),
    FIRST_PERSON("speaks of the speaker: %s", -0.6),
    HEDGE("hedged: %s", -0.8),
    NOTHING_TO_CHECK("no figure or date", -0.5),
    SHORT("very short", -0.4);

    private final String wording;
    private final double prior;

    Signal(String wording, double prior) {
        this.wording = wording;
        this.prior = prior;
    }

    /** How strongly the rule speaks for (above 0) or against (below 0) a check. */
    double prior() {
        return prior;
    }

    /** Whether a sentence with this signal is said to somebody rather than about something, whatever else it holds. */
    boolean addressesSomebody() {
        return this == QUESTION || this == PLEASANTRY || this == INSTRUCTION;
    }

    /** The type of claim that the signal alone points to. */
    Optional<ClaimType> type() {
        return switch (this) {
            case SHARE, AMOUNT, FIGURE -> Optional.of(ClaimType.NUMERICAL);
            case CAUSE -> Optional.of(ClaimType.CAUSAL);
            case POSITION -> Optional.of(ClaimType.POSITION);
            case QUOTATION -> Optional.of(ClaimType.QUOTE);
            case PAST, PAST_WITH_PLACE -> Optional.of(ClaimType.EVENT);
            default -> Optional.empty();
        };
    }

    String reason(String evidence) {
        return wording.formatted(evidence);
    }
}
