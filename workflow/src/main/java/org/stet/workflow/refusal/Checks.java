package org.stet.workflow.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what is wrong with an input, so that the writer learns all of it at once. */
public final class Checks {

    private final List<InvalidInput.Violation> violations = new ArrayList<>();

    /** Notes a violation unless the condition holds. */
    public Checks require(boolean condition, String field, Fault fault, String message) {
        if (!condition) {
            violations.add(new InvalidInput.Violation(field, fault, message));
        }
        return this;
    }

    /** Notes a violation of a kind of its own unless the condition holds. */
    public Checks require(boolean condition, String field, String message) {
        return require(condition, field, Fault.INVALID, message);
    }

    /** Notes each value of a list for which the condition does not hold, by its place in it: {@code field[2]}. */
    public <T> Checks each(List<T> values, String field, Predicate<? super T> condition, Fault fault, String message) {
        for (int i = 0; i < values.size(); i++) {
            require(condition.test(values.get(i)), field + "[" + i + "]", fault, message);
        }
        return this;
    }

    /** Notes a violation unless the text has a word in it and at most {@code longest} characters. */
    public Checks text(Optional<String> text, String field, int longest) {
        boolean given = text.filter(value -> !value.isBlank()).isPresent();
        require(given, field, Fault.MISSING, "Write something in “" + field + "”.");
        return require(
                !given || text.orElseThrow().length() <= longest, field, Fault.TOO_LONG, tooLong(field, longest));
    }

    /** Notes a violation where the text has more than {@code longest} characters; it may be empty, or not given. */
    public Checks within(Optional<String> text, String field, int longest) {
        return require(text.orElse("").length() <= longest, field, Fault.TOO_LONG, tooLong(field, longest));
    }

    private static String tooLong(String field, int longest) {
        return "Keep “" + field + "” within " + longest + " characters.";
    }

    /**
     * Ends the checks.
     *
     * @throws InvalidInput if anything was noted
     */
    public void done() {
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
