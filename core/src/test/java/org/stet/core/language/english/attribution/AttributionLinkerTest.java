package org.stet.core.language.english.attribution;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class AttributionLinkerTest {

    private static List<String> link(String marked) {
        MarkedSentence sentence = MarkedSentence.of(marked);
        String text = sentence.text();
        return AttributionLinker.link(sentence.tagged(), sentence.roles()).stream()
                .map(draft -> words(text, draft.source()) + " | " + draft.cue().of(text) + " | "
                        + String.join(
                                " … ",
                                draft.content().stream()
                                        .map(span -> span.of(text))
                                        .toList()))
                .toList();
    }

    private static String words(String text, Optional<Span> span) {
        return span.map(each -> each.of(text)).orElse("-");
    }

    @Test
    void two_attributions_of_one_sentence_keep_to_themselves() {
        assertThat(
                        link(
                                "<s>Brandt</s> <c>said</c> <k>the bridge is safe</k>, but <s>Olsen</s> <c>denied</c> <k>it</k>."))
                .containsExactly("Brandt | said | the bridge is safe", "Olsen | denied | it");
    }

    @Test
    void a_cue_inside_what_is_said_has_its_own_source() {
        assertThat(link("<s>Brandt</s> <c>said</c> <k>that <s>engineers</s> <c>had warned</c> her</k> <k>of rust</k>."))
                .first()
                .asString()
                .startsWith("Brandt | said | that engineers had warned her");
    }

    @Test
    void both_parts_of_a_broken_quotation_belong_to_the_cue_between_them() {
        assertThat(link("<k>“The bridge,”</k> <s>Brandt</s> <c>said</c>, <k>“is safe.”</k>"))
                .containsExactly("Brandt | said | “The bridge,” … “is safe.”");
    }

    @Test
    void a_quotation_alone_in_its_paragraph_belongs_to_whoever_spoke_last() {
        assertThat(link("<k>“The bridge is safe,”</k> <s>Brandt</s> <c>said</c>.\n\n<k>“We checked it.”</k>"))
                .containsExactly("Brandt | said | “The bridge is safe,” … “We checked it.”");
    }

    @Test
    void a_quotation_in_the_next_paragraph_belongs_to_the_cue_that_ends_with_a_colon() {
        assertThat(link("<s>Brandt</s> <c>said:</c>\n\n<k>“We checked it.”</k>"))
                .containsExactly("Brandt | said: | “We checked it.”");
    }

    @Test
    void a_cue_without_content_attributes_nothing() {
        assertThat(link("<s>Brandt</s> <c>spoke</c> at length.")).isEmpty();
    }

    @Test
    void one_source_may_serve_two_cues() {
        assertThat(link("<s>Brandt</s> <c>said</c> <k>it was safe</k> and <c>promised</c> <k>to check it</k>."))
                .containsExactly("Brandt | said | it was safe", "Brandt | promised | to check it");
    }
}
