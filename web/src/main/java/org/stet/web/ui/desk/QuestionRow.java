package org.stet.web.ui.desk;

import org.stet.workflow.desk.Question;

/** One question of a checklist as a form shows it. */
public record QuestionRow(int index, String text, String kind, String required, String choices, String code) {

    static QuestionRow empty(int index) {
        return new QuestionRow(index, "", Question.Kind.YES_NO.name(), "true", "", "");
    }

    boolean isEmpty() {
        return text.isBlank() && choices.isBlank() && code.isBlank();
    }

    /** Its number, from 1. */
    public int number() {
        return index + 1;
    }

    /** The id of one of its fields, as errors name it. */
    public String at(String field) {
        return "checklist[" + index + "]." + field;
    }
}
