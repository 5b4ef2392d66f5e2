package org.stet.web.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkus.qute.i18n.MessageBundles;

import org.stet.web.error.Problem.Violation;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;

/**
 * What is wrong with a form, in the order of its fields; each page builds it and hands it to its template.
 *
 * @param all the errors, each with the id of its field
 */
public record FormErrors(List<Violation> all) {

    /** The messages that call a field by its name in the API. */
    private static final Set<String> NAME_THEIR_FIELD = Set.of("field.missing", "field.too-long");

    /** A value of a list, {@code topics[2]}, or of a table, {@code hours.MONDAY}; an answer has a field of its own. */
    private static final Pattern ONE_OF_SEVERAL = Pattern.compile("^(\\w++)(?:\\[\\d++]|(?:\\.[A-Z_]++)++)$");

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

    /** What workflow could not use, on a page that calls some fields otherwise than most do. */
    public static FormErrors of(InvalidInput invalid, Map<String, String> labels) {
        return of(invalid.violations(), labels);
    }

    /** What workflow says still lacks. */
    public static FormErrors of(List<InvalidInput.Violation> violations) {
        return of(violations, Map.of());
    }

    private static FormErrors of(List<InvalidInput.Violation> violations, Map<String, String> labels) {
        return new FormErrors(violations.stream()
                .map(v -> new Violation(formField(v.field()), inTheWordsOfLabels(v.message(), labels)))
                .distinct()
                .toList());
    }

    /** A list and a table of values are one field of a form, whichever of their values is wrong. */
    private static String formField(String field) {
        return ONE_OF_SEVERAL.matcher(field).replaceFirst("$1");
    }

    private static String inTheWordsOfLabels(Message message, Map<String, String> labels) {
        if (!NAME_THEIR_FIELD.contains(message.code())) {
            return RefusalWords.of(message);
        }
        List<Object> values = new ArrayList<>(message.arguments());
        String field = String.valueOf(values.get(0));
        String label = labels.getOrDefault(
                field, MessageBundles.get(FieldMessages.class).label(field));
        if (!label.isEmpty()) {
            values.set(0, label);
        }
        return RefusalWords.of(new Message(message.code(), values));
    }

    /** The same, for a page on which this field has another id. */
    public FormErrors renamed(String field, String id) {
        return new FormErrors(all.stream()
                .map(error -> error.field().equals(field) ? new Violation(id, error.message()) : error)
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
