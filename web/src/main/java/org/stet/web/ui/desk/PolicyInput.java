package org.stet.web.ui.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jboss.resteasy.reactive.RestForm;

import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.Question;

/**
 * What the form of a policy sends; the lists have an entry for each question.
 *
 * @param rows which button of the list of questions was pressed: {@code add}, or {@code drop-} and the number of one
 */
public record PolicyInput(
        @RestForm Optional<String> version,
        @RestForm Optional<String> reviewsRequired,
        @RestForm Optional<String> blindSharePercent,
        @RestForm Optional<String> evidenceRequired,
        @RestForm Optional<String> minimumIndependentSources,
        @RestForm Optional<String> primarySourceRequired,
        @RestForm Optional<String> replyRequired,
        @RestForm List<String> questionText,
        @RestForm List<String> questionKind,
        @RestForm List<String> questionRequired,
        @RestForm List<String> questionChoices,
        @RestForm List<String> questionCode,
        @RestForm Optional<String> rows) {

    /** What a policy says, as the form shows it. */
    static PolicyInput of(PolicySettings kept) {
        List<Question> asked = kept.checklist();
        return new PolicyInput(
                Optional.empty(),
                Optional.of(Integer.toString(kept.reviewsRequired())),
                Optional.of(Integer.toString(kept.blindSharePercent())),
                Optional.of(Integer.toString(kept.evidenceRequired())),
                Optional.of(Integer.toString(kept.minimumIndependentSources())),
                ticked(kept.primarySourceRequired()),
                ticked(kept.replyRequired()),
                asked.stream().map(Question::text).toList(),
                asked.stream().map(question -> question.kind().name()).toList(),
                asked.stream()
                        .map(question -> question.required() ? "true" : "")
                        .toList(),
                asked.stream()
                        .map(question -> String.join("\n", question.choices()))
                        .toList(),
                asked.stream().map(Question::code).toList(),
                Optional.empty());
    }

    private static Optional<String> ticked(boolean yes) {
        return Optional.of("true").filter(value -> yes);
    }

    /** Whether a button of the list of questions was pressed, and nothing is to be kept yet. */
    boolean isEditingRows() {
        return rows.filter(pressed -> !pressed.isBlank()).isPresent();
    }

    /** The questions in which something is written, without the one that is left out; one more is empty where asked. */
    List<QuestionRow> questions() {
        List<QuestionRow> written = new ArrayList<>();
        for (int i = 0; i < Rows.size(questionText, questionChoices, questionCode); i++) {
            QuestionRow row = new QuestionRow(
                    written.size(),
                    Rows.at(questionText, i),
                    Rows.at(questionKind, i),
                    Rows.at(questionRequired, i),
                    Rows.at(questionChoices, i),
                    Rows.at(questionCode, i));
            if (!row.isEmpty() && !rows.equals(Optional.of("drop-" + i))) {
                written.add(row);
            }
        }
        if (rows.equals(Optional.of("add"))) {
            written.add(QuestionRow.empty(written.size()));
        }
        return written;
    }

    /** What it would set; a number that is none is out of bounds, so that all that is wrong is told at once. */
    PolicySettings settings() {
        return new PolicySettings(
                number(reviewsRequired),
                number(blindSharePercent),
                number(evidenceRequired),
                number(minimumIndependentSources),
                primarySourceRequired.isPresent(),
                replyRequired.isPresent(),
                questions().stream().map(PolicyInput::question).toList());
    }

    private static Question question(QuestionRow row) {
        Question.Kind kind = Arrays.stream(Question.Kind.values())
                .filter(each -> each.name().equals(row.kind()))
                .findFirst()
                .orElse(Question.Kind.YES_NO);
        return new Question(
                row.code(), row.text().strip(), kind, row.required().equals("true"), Rows.lines(row.choices()));
    }

    private static int number(Optional<String> text) {
        return Rows.number(text.orElse("")).orElse(Integer.MIN_VALUE);
    }
}
