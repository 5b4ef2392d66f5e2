package org.stet.workflow.comment;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A mention is a user name behind an at sign, and nothing else. */
class MentionsTest {

    @Test
    void names_are_found_each_once_whatever_ends_the_sentence() {
        assertThat(Mentions.in("@ana, can you look? cc @tom.weber. (@lin) @ana"))
                .containsExactly("ana", "tom.weber", "lin");
    }

    @Test
    void an_address_or_a_lone_sign_mentions_nobody() {
        assertThat(Mentions.in("write to ana@newsroom.example or @ noon, @. @-"))
                .isEmpty();
    }

    @Test
    void of_very_many_the_first_twenty_count() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) {
            text.append("@name").append(i).append(' ');
        }
        assertThat(Mentions.in(text.toString())).hasSize(20).contains("name0", "name19");
    }
}
