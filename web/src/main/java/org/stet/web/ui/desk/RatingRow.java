package org.stet.web.ui.desk;

import java.util.Map;
import java.util.stream.Collectors;

import org.stet.workflow.desk.Rating;

/** One rating of a scale as a form shows it. */
public record RatingRow(
        int index,
        String place,
        String name,
        String meaning,
        String value,
        String tone,
        String translations,
        String code) {

    static RatingRow empty(int index) {
        return new RatingRow(index, Integer.toString(index + 1), "", "", "", "", "", "");
    }

    static RatingRow of(int index, Rating rating) {
        return new RatingRow(
                index,
                Integer.toString(index + 1),
                rating.name(),
                rating.meaning(),
                rating.value().isPresent() ? Integer.toString(rating.value().getAsInt()) : "",
                rating.tone().name(),
                rating.translations().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining("\n")),
                rating.code());
    }

    RatingRow movedTo(int to) {
        return new RatingRow(to, Integer.toString(to + 1), name, meaning, value, tone, translations, code);
    }

    boolean isEmpty() {
        return (name + meaning + value + translations + code).isBlank();
    }

    /** Its number, from 1. */
    public int number() {
        return index + 1;
    }

    /** The id of one of its fields, as errors name it. */
    public String at(String field) {
        return "ratings[" + index + "]." + field;
    }
}
