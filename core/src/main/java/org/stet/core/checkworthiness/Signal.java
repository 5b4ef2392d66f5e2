package org.stet.core.checkworthiness;

import java.util.Optional;

/**
 * What a rule can see in a sentence.
 *
 * <p>The model weighs each signal too; {@link #prior()} is the rule's own share in the order of the reasons.
 */
public enum Signal {
    SHARE(2.2),
    AMOUNT(2.1),
    FIGURE(2.0),
    COMPARISON(1.5),
    CAUSE(1.3),
    DATE(1.2),
    POSITION(1.2),
    QUOTATION(1.1),
    PAST_WITH_PLACE(1.1),
    PAST(0.7),
    ABSOLUTE(0.6),
    NAMES(0.5),
    QUESTION(-3.0),
    PLEASANTRY(-3.0),
    INSTRUCTION(-3.0),
    PREDICTION(-2.0),
    OPINION(-1.2),
    FIRST_PERSON(-0.6),
    HEDGE(-0.8),
    NOTHING_TO_CHECK(-0.5),
    SHORT(-0.4);

    private final double prior;

    Signal(double prior) {
        this.prior = prior;
    }

    /** Whether it is something that can be held against a source: a figure or a time. */
    public boolean canBeCompared() {
        return this == SHARE || this == AMOUNT || this == FIGURE || this == DATE;
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
}
