package org.stet.core.checkworthiness;

import java.util.List;

/**
 * Why a sentence is thought worth a check or not, as a code; whoever shows it words it, in the reader's language.
 *
 * @param code what speaks for or against a check
 * @param args words of the sentence, or a model's name: see the code
 */
public record Reason(Code code, List<String> args) {

    /** What speaks for or against a check. The argument of most is the words that gave it away. */
    public enum Code {
        SHARE,
        AMOUNT,
        FIGURE,
        COMPARISON,
        CAUSE,
        DATE,
        POSITION,
        QUOTATION,
        /** Quotation marks, and no verb that says so; no argument. */
        QUOTATION_MARKS,
        PAST_WITH_PLACE,
        PAST,
        ABSOLUTE,
        NAMES,
        /** No argument. */
        QUESTION,
        PLEASANTRY,
        INSTRUCTION,
        PREDICTION,
        OPINION,
        FIRST_PERSON,
        HEDGE,
        /** Neither a figure nor a date; no argument. */
        NOTHING_TO_CHECK,
        /** No argument. */
        SHORT,
        /** No words at all; no argument. */
        NO_WORDS,
        /** Up to three words that are often checked, each an argument. */
        OFTEN_CHECKED,
        /** Judged by rules alone; the argument is the name of the model that is not here. */
        MODEL_MISSING,
        /** A prediction, by the form of its words; no argument. */
        CHECKED_ONLY_LATER,
        /** Said in words already, by an assessor that has no code for it; the argument is what it says. */
        IN_WORDS
    }

    /** Keeps its own copy of the list. */
    public Reason {
        args = List.copyOf(args);
    }

    /** A reason with its arguments. */
    public static Reason of(Code code, String... args) {
        return new Reason(code, List.of(args));
    }

    /** A signal as a reason. */
    static Reason of(Signal signal, String words) {
        if (signal == Signal.QUOTATION && words.isEmpty()) {
            return of(Code.QUOTATION_MARKS);
        }
        Code code = Code.valueOf(signal.name());
        return words.isEmpty() ? of(code) : of(code, words);
    }

    /** Whether it says that the sentence tells what will be. */
    public boolean foretells() {
        return code == Code.PREDICTION || code == Code.CHECKED_ONLY_LATER;
    }
}
