package org.stet.workflow.desk;

import java.util.Map;
import java.util.Optional;

/**
 * One rating of a version of a scale that is being made.
 *
 * @param code the name that programs use: "mostly-false"; where it is blank, one is made of the name
 * @param name the name that readers see
 * @param meaning when a reviewer gives it
 * @param value the number for ClaimReview, higher is truer; empty where it lies outside the order
 * @param tone which way it points
 * @param translations its names in other languages, by two letters
 */
public record RatingDraft(
        String code,
        String name,
        String meaning,
        Optional<Integer> value,
        Rating.Tone tone,
        Map<String, String> translations) {

    /** What a rating says. */
    static RatingDraft of(Rating rating) {
        return new RatingDraft(
                rating.code(),
                rating.name(),
                rating.meaning(),
                rating.value().isPresent() ? Optional.of(rating.value().getAsInt()) : Optional.empty(),
                rating.tone(),
                rating.translations());
    }

    /** Keeps its own copy. */
    public RatingDraft {
        code = CodeName.of(code, name);
        translations = Map.copyOf(translations);
    }
}
