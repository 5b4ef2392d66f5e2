package org.stet.web.ui;

import java.util.List;

import org.stet.web.error.Problem.Violation;
import org.stet.workflow.refusal.InvalidInput;

/**
 * What is wrong with a form, in the order of its fields; each page builds it and hands it to its template.
 *
 * @param all the errors, each with the id of its field
 */
public record FormErrors(List<Violation> all) {

    public FormErrors {
        all = List.copyOf(all);
    }

    public static FormErrors none() {
        return new FormErrors(List.of());
    }

    public static FormErrors of(String field, String message) {
        return new FormErrors(List.of(new Violation(field, message)));
    }

    /** What workflow could not use. */
    public static FormErrors of(InvalidInput invalid) {
        return of(invalid.violations());
    }

    /** What workflow says still lacks. */
    public static FormErrors of(List<InvalidInput.Violation> violations) {
        return new FormErrors(violations.stream()
                .map(v -> new Violation(v.field(), v.message()))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The error of this field, or an empty text. */
    public String at(String field) {
        return all.stream()
                .filter(error -> error.field().equals(field))
                .map(Violation::message)
                .findFirst()
                .orElse("");
    }
}
