package org.stet.workflow.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.stet.workflow.desk.Question;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * A policy's questions, and the answers of one review to them.
 *
 * @param questions the questions, in their order
 */
record Checklist(List<Question> questions) {

    Checklist {
        questions = List.copyOf(questions);
    }

    /**
     * The answers by the question's code; an empty one is none.
     *
     * @throws InvalidInput if one answers no question, or is not of its question's kind
     */
    Map<String, String> read(Map<String, String> given) {
        Checks checks = new Checks();
        Map<String, String> answers = new TreeMap<>();
        given.forEach((code, answer) -> {
            Optional<Question> question =
                    questions.stream().filter(each -> each.code().equals(code)).findFirst();
            checks.require(question.isPresent(), "answers", Fault.UNKNOWN, "review.question-unknown", code);
            if (!answer.isBlank()) {
                question.flatMap(asked -> asked.refusal(answer))
                        .ifPresent(refusal -> checks.with(List.of(new InvalidInput.Violation(field(code), refusal))));
                answers.put(code, answer.strip());
            }
        });
        checks.done();
        return answers;
    }

    /** Notes each required question that has no answer. */
    Checks require(Map<String, String> answers, Checks checks) {
        questions.stream()
                .filter(Question::required)
                .forEach(question -> checks.require(
                        answers.containsKey(question.code()),
                        field(question.code()),
                        "review.question-unanswered",
                        question.text()));
        return checks;
    }

    private static String field(String code) {
        return "answers." + code;
    }
}
