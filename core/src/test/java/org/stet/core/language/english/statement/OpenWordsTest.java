package org.stet.core.language.english.statement;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenWordsTest {

    @Test
    void pronouns_before_any_name_are_open() {
        assertThat(OpenWords.of("She won 12 races in 2023.")).containsExactly("she");
        assertThat(OpenWords.of("The state gives the agency $300 million a year."))
                .containsExactly("the agency");
        assertThat(OpenWords.of("Researchers attribute this rise to gas.")).containsExactly("this rise");
    }

    @Test
    void the_first_person_is_open_wherever_it_stands() {
        assertThat(OpenWords.of("Norvane told us that we owe 40 crowns.")).containsExactly("us", "we");
    }

    @Test
    void a_country_is_no_pronoun() {
        assertThat(OpenWords.of("Norvane sold 12 boats to the US in 2023.")).isEmpty();
    }

    @Test
    void a_pronoun_behind_a_name_may_mean_it() {
        assertThat(OpenWords.of("Carl Hesk said he won 12 races.")).isEmpty();
        assertThat(OpenWords.of("It is illegal to fish in Norvane.")).isEmpty();
    }
}
