package org.stet.workflow.refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gathers what is wrong with an input, so that the writer learns all of it at once. */
public final class Checks {

    private final List<InvalidInput.Violation> violations = new ArrayList<>();

    /** Notes a violation unless the condition holds. */
    public Checks require(boolean condition, String field, String message) {
        if (!condition) {
            violations.add(new InvalidInput.Violation(field, message));
        }
        return this;
    }

    /** Notes a violation unless the text has a word in it and at most {@code longest} characters. */
    public Checks text(Optional<String> text, String field, int longest) {
        boolean given = text.filter(value -> !value.isBlank()).isPresent();
        require(given, field, "Write something in “" + field + "”.");
        return require(
                !given || text.orElseThrow().length() <= longest,
                field,
                "Keep “" + field + "” within " + longest + " characters.");
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
