package org.stet.workflow.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Gathers what is wrong with an input, so that the writer learns all of it at once. */
public final class Checks {

    private final List<InvalidInput.Violation> violations = new ArrayList<>();

    /** Notes a violation unless the condition holds. */
    public Checks require(boolean condition, String field, Fault fault, String code, Object... arguments) {
        if (!condition) {
            violations.add(new InvalidInput.Violation(field, fault, code, arguments));
        }
        return this;
    }

    /** Notes what is wrong already. */
    public Checks with(List<InvalidInput.Violation> found) {
        violations.addAll(found);
        return this;
    }

    /** Notes a violation of a kind of its own unless the condition holds. */
    public Checks require(boolean condition, String field, String code, Object... arguments) {
        return require(condition, field, Fault.INVALID, code, arguments);
    }

    /** Notes each value of a list for which the condition does not hold, by its place in it: {@code field[2]}. */
    public <T> Checks each(
            List<T> values,
            String field,
            Predicate<? super T> condition,
            Fault fault,
            String code,
            Object... arguments) {
        for (int i = 0; i < values.size(); i++) {
            require(condition.test(values.get(i)), field + "[" + i + "]", fault, code, arguments);
        }
        return this;
    }

    /** Notes a violation unless the text has a word in it and at most {@code longest} characters. */
    public Checks text(Optional<String> text, String field, int longest) {
        boolean given = text.filter(value -> !value.isBlank()).isPresent();
        require(given, field, Fault.MISSING, "field.missing", field);
        boolean fits = !given || text.orElseThrow().length() <= longest;
        return require(fits, field, Fault.TOO_LONG, "field.too-long", field, longest);
    }

    /** Notes a violation where the text has more than {@code longest} characters; it may be empty, or not given. */
    public Checks within(Optional<String> text, String field, int longest) {
        return require(text.orElse("").length() <= longest, field, Fault.TOO_LONG, "field.too-long", field, longest);
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
