package org.stet.web.ui.desk;

import java.util.Arrays;
import java.util.List;

import org.stet.web.ui.Choice;
import org.stet.web.ui.FormErrors;
import org.stet.workflow.desk.Question;

/**
 * The fields of a policy, as two pages show them.
 *
 * @param action where the form goes
 * @param input what they show
 * @param errors what is wrong with it
 */
public record PolicyFields(
        String action,
        PolicyInput input,
        FormErrors errors,
        List<QuestionRow> questions,
        List<Choice> reviews,
        List<Choice> kinds,
        List<Choice> requirements) {

    static PolicyFields of(String action, PolicyInput input, FormErrors errors, DeskMessages messages) {
        return new PolicyFields(
                action,
                input,
                errors,
                input.questions(),
                List.of(new Choice("1", messages.one()), new Choice("2", messages.two())),
                Arrays.stream(Question.Kind.values())
                        .map(kind -> new Choice(kind.name(), messages.questionKind(kind.name())))
                        .toList(),
                List.of(new Choice("true", messages.answerNeeded()), new Choice("", messages.answerOptional())));
    }
}
