package org.stet.workflow.desk;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuestionTest {

    @ParameterizedTest
    @CsvSource({
        "YES_NO, yes, true",
        "YES_NO, perhaps, false",
        "CHOICE, the register, true",
        "CHOICE, elsewhere, false",
        "TEXT, any words, true",
        "NUMBER, 1234.5, true",
        "NUMBER, -3, true",
        "NUMBER, '1,234', false",
        "NUMBER, three, false",
        "DATE, 2026-02-28, true",
        "DATE, 2026-02-30, false",
        "DATE, 28.02.2026, false",
        "ADDRESS, https://records.example/a?b=1, true",
        "ADDRESS, http://records.example, true",
        "ADDRESS, records.example, false",
        "ADDRESS, javascript:alert(1), false",
        "ADDRESS, ftp://records.example/a, false"
    })
    void an_answer_is_of_the_kind_that_was_asked_for(Question.Kind kind, String answer, boolean fits) {
        List<String> choices = kind == Question.Kind.CHOICE ? List.of("the register", "the ledger") : List.of();
        Question question = new Question("q", "Where does it stand?", kind, true, choices);
        assertThat(question.refusal(answer).isEmpty()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"2000, true", "2001, false"})
    void words_have_an_end(int length, boolean fits) {
        Question question = new Question("q", "What was done?", Question.Kind.TEXT, false, List.of());
        assertThat(question.refusal("a".repeat(length)).isEmpty()).isEqualTo(fits);
    }
}
