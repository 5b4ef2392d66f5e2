package org.stet.web.ui.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.stet.workflow.desk.Question;
import org.stet.workflow.refusal.InvalidInput;

/** A checklist as lines to edit: "code | kind | required | question | choices". */
final class QuestionLines {

    private static final int FEWEST_PARTS = 4;
    private static final int MOST_PARTS = 5;

    private QuestionLines() {}

    static String write(List<Question> questions) {
        return questions.stream().map(QuestionLines::line).collect(Collectors.joining("\n"));
    }

    private static String line(Question question) {
        String line = String.join(
                " | ",
                question.code(),
                question.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                question.required() ? "required" : "optional",
                question.text());
        return question.choices().isEmpty() ? line : line + " | " + String.join(", ", question.choices());
    }

    static List<Question> read(String text, DeskMessages messages) {
        List<Question> questions = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R")) {
            number++;
            if (!line.isBlank()) {
                int at = number;
                questions.add(
                        question(line).orElseThrow(() -> new InvalidInput("checklist", messages.questionWrong(at))));
            }
        }
        return questions;
    }

    private static Optional<Question> question(String line) {
        String[] parts = Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
        if (parts.length < FEWEST_PARTS
                || parts.length > MOST_PARTS
                || !(parts[2].equals("required") || parts[2].equals("optional"))) {
            return Optional.empty();
        }
        List<String> choices = parts.length < MOST_PARTS
                ? List.of()
                : Arrays.stream(parts[MOST_PARTS - 1].split(","))
                        .map(String::strip)
                        .filter(choice -> !choice.isEmpty())
                        .toList();
        return Arrays.stream(Question.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(parts[1].replace('-', '_')))
                .findFirst()
                .map(kind -> new Question(parts[0], parts[3], kind, parts[2].equals("required"), choices));
    }
}
