package org.stet.web.ui.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestForm;

import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingDraft;
import org.stet.workflow.desk.RatingScale;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.InvalidInput.Violation;
import org.stet.workflow.refusal.Message;

/**
 * What the form of a scale sends; the lists have an entry for each rating.
 *
 * @param from the version that it began with
 * @param rows which button of the list of ratings was pressed: {@code add}, or {@code drop-} and the number of one
 */
public record ScaleInput(
        @RestForm Optional<String> from,
        @RestForm Optional<String> name,
        @RestForm List<String> place,
        @RestForm List<String> ratingName,
        @RestForm List<String> meaning,
        @RestForm List<String> value,
        @RestForm List<String> tone,
        @RestForm List<String> translations,
        @RestForm List<String> code,
        @RestForm Optional<String> rows) {

    private static final int EMPTY_ROWS = 3;

    /** The ratings of a version to begin with. */
    static List<RatingRow> rows(RatingScale scale) {
        List<RatingRow> rows = new ArrayList<>();
        scale.ratings().forEach(rating -> rows.add(RatingRow.of(rows.size(), rating)));
        return rows;
    }

    /** So many empty rows as a scale of one's own begins with. */
    static List<RatingRow> emptyRows() {
        List<RatingRow> rows = new ArrayList<>();
        while (rows.size() < EMPTY_ROWS) {
            rows.add(RatingRow.empty(rows.size()));
        }
        return rows;
    }

    /** Whether a button of the list of ratings was pressed, and nothing is to be kept yet. */
    boolean isEditingRows() {
        return rows.filter(pressed -> !pressed.isBlank()).isPresent();
    }

    /** The ratings in which something is written, by their places; one more is empty where asked. */
    List<RatingRow> ratings() {
        List<RatingRow> written = new ArrayList<>();
        for (int i = 0; i < Rows.size(ratingName, meaning, value, translations, code); i++) {
            RatingRow row = row(i);
            if (!row.isEmpty() && !rows.equals(Optional.of("drop-" + i))) {
                written.add(row);
            }
        }
        List<RatingRow> placed = written.stream()
                .sorted(Comparator.comparingInt(row -> Rows.number(row.place()).orElse(row.number())))
                .toList();
        List<RatingRow> numbered = new ArrayList<>();
        placed.forEach(row -> numbered.add(row.movedTo(numbered.size())));
        if (rows.equals(Optional.of("add"))) {
            numbered.add(RatingRow.empty(numbered.size()));
        }
        return numbered;
    }

    private RatingRow row(int i) {
        return new RatingRow(
                i,
                Rows.at(place, i),
                Rows.at(ratingName, i),
                Rows.at(meaning, i),
                Rows.at(value, i),
                Rows.at(tone, i),
                Rows.at(translations, i),
                Rows.at(code, i));
    }

    /**
     * What is to be published.
     *
     * @throws InvalidInput naming each number, colour and translation that cannot be read
     */
    List<RatingDraft> drafts(ScaleMessages messages) {
        List<Violation> wrong = new ArrayList<>();
        List<RatingDraft> drafts = ratings().stream()
                .map(row -> new RatingDraft(
                        row.code(),
                        row.name().strip(),
                        row.meaning().strip(),
                        value(row, wrong, messages),
                        tone(row, wrong, messages),
                        translations(row, wrong, messages)))
                .toList();
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return drafts;
    }

    private static Optional<Integer> value(RatingRow row, List<Violation> wrong, ScaleMessages messages) {
        Optional<Integer> value = Rows.number(row.value());
        if (value.isEmpty() && !row.value().isBlank()) {
            wrong.add(new Violation(row.at("value"), Message.quoted(messages.giveValue())));
        }
        return value;
    }

    private static Rating.Tone tone(RatingRow row, List<Violation> wrong, ScaleMessages messages) {
        return Arrays.stream(Rating.Tone.values())
                .filter(tone -> tone.name().equals(row.tone()))
                .findFirst()
                .orElseGet(() -> {
                    wrong.add(new Violation(row.at("tone"), Message.quoted(messages.chooseTone())));
                    return Rating.Tone.NEUTRAL;
                });
    }

    private static Map<String, String> translations(RatingRow row, List<Violation> wrong, ScaleMessages messages) {
        Map<String, String> translations = new LinkedHashMap<>();
        for (String line : Rows.lines(row.translations())) {
            int colon = line.indexOf(':');
            String language = line.substring(0, Math.max(0, colon)).strip();
            if (language.isEmpty()
                    || translations.put(language, line.substring(colon + 1).strip()) != null) {
                wrong.add(new Violation(row.at("translations"), Message.quoted(messages.giveTranslations())));
                return Map.of();
            }
        }
        return translations;
    }
}
