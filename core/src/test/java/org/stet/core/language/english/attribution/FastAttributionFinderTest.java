package org.stet.core.language.english.attribution;

import java.util.List;
import java.util.stream.Collectors;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.attribution.Attribution;
import org.stet.core.language.AttributionFinder;
import org.stet.core.language.SplitArticle;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

class FastAttributionFinderTest {

    private static final AttributionFinder FINDER = EnglishAttributions.fast();

    /** Source, cue and content as they stand in the text, parts joined by " … ". */
    private record Said(String source, String cue, String content) {}

    private static List<Attribution> find(String text) {
        return FINDER.find(SplitArticle.of(Article.ofLines(text)));
    }

    private static List<Said> said(String text) {
        return find(text).stream()
                .map(each -> new Said(words(text, each.source()), words(text, each.cue()), words(text, each.content())))
                .toList();
    }

    private static String words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).collect(Collectors.joining(" … "));
    }

    private static List<String> chain(Attribution attribution) {
        return attribution.chain().stream()
                .map(link -> link.name() + " (" + link.kind() + ", " + link.cue() + ")")
                .toList();
    }

    @Test
    void a_quotation_before_its_speaker_keeps_its_marks() {
        assertThat(said("“The bridge is safe,” Mayor Ilse Brandt said."))
                .containsExactly(new Said("Mayor Ilse Brandt", "said", "“The bridge is safe,”"));
    }

    @Test
    void a_speaker_after_the_verb_keeps_the_apposition() {
        assertThat(said("\"The bridge is safe,\" said Ilse Brandt, the mayor of Karsten."))
                .containsExactly(new Said("Ilse Brandt, the mayor of Karsten", "said", "\"The bridge is safe,\""));
    }

    @Test
    void a_quotation_after_a_colon_belongs_to_whoever_told_it() {
        assertThat(said("Brandt told the Karsten Courier: “We checked every bolt.”"))
                .containsExactly(new Said("Brandt", "told", "“We checked every bolt.”"));
    }

    @Test
    void a_quotation_broken_by_its_frame_has_two_parts() {
        assertThat(said("“The bridge,” Brandt said, “is safe.”"))
                .containsExactly(new Said("Brandt", "said", "“The bridge,” … “is safe.”"));
    }

    @Test
    void a_quotation_goes_on_in_the_next_sentence() {
        assertThat(said("“The bridge is safe,” Brandt said. “We checked every single bolt of it.”"))
                .containsExactly(
                        new Said("Brandt", "said", "“The bridge is safe,” … “We checked every single bolt of it.”"));
    }

    @Test
    void a_quotation_over_two_paragraphs_has_an_opening_mark_before_each() {
        assertThat(said("Brandt said: “The bridge is safe. We checked it.\n\n“The railings were painted in spring.”"))
                .containsExactly(new Said(
                        "Brandt",
                        "said:",
                        "“The bridge is safe. We checked it. … “The railings were painted in spring.”"));
    }

    @Test
    void marks_typed_as_two_apostrophes_are_quotation_marks() {
        assertThat(said("''The bridge is safe,'' Brandt said."))
                .containsExactly(new Said("Brandt", "said", "''The bridge is safe,''"));
    }

    @Test
    void a_mark_that_is_never_closed_does_not_swallow_the_paragraph() {
        assertThat(said("Brandt said: “The bridge is safe. Trains run again on Monday."))
                .singleElement()
                .extracting(Said::content, as(InstanceOfAssertFactories.STRING))
                .startsWith("“The bridge is safe.")
                .doesNotContain("Monday");
    }

    @Test
    void words_in_quotation_marks_alone_are_no_attribution() {
        assertThat(said("The so-called “bridge tax” ended in 2019.")).isEmpty();
    }

    @Test
    void reported_speech_begins_at_that() {
        assertThat(said("The ministry said that 140 bridges were closed."))
                .containsExactly(new Said("The ministry", "said", "that 140 bridges were closed"));
    }

    @Test
    void words_of_time_between_cue_and_content_belong_to_neither() {
        assertThat(said("Brandt announced in late March that the city will close two bridges."))
                .containsExactly(new Said("Brandt", "announced", "that the city will close two bridges"));
    }

    @Test
    void whoever_is_told_is_not_part_of_the_content() {
        assertThat(said("City officials told Reuters that 140 bridges were closed."))
                .containsExactly(new Said("City officials", "told", "that 140 bridges were closed"));
    }

    @Test
    void a_report_after_its_content_is_found() {
        assertThat(said("The city closed two bridges, the Karsten Courier reported."))
                .containsExactly(new Said("the Karsten Courier", "reported", "The city closed two bridges"));
    }

    @Test
    void according_to_works_from_both_ends() {
        assertThat(said("According to the audit, two bridges were closed."))
                .containsExactly(new Said("the audit", "According to", "two bridges were closed"));
        assertThat(said("Two bridges were closed, according to the audit."))
                .containsExactly(new Said("the audit", "according to", "Two bridges were closed"));
    }

    @Test
    void mixed_speech_is_one_content() {
        assertThat(said("Brandt said it was “a disgrace”."))
                .containsExactly(new Said("Brandt", "said", "it was “a disgrace”"));
    }

    @Test
    void was_quoted_as_saying_is_one_cue() {
        assertThat(said("“The bridge is safe,” Brandt was quoted as saying."))
                .containsExactly(new Said("Brandt", "was quoted as saying", "“The bridge is safe,”"));
    }

    @Test
    void offsets_hold_after_an_emoji() {
        String text = "Bridges 🌉🌉 closed.\n\n“They are safe 👍,” Brandt said.";
        Attribution found = find(text).get(0);
        assertThat(found.content().get(0)).isEqualTo(new Span(text.indexOf('“'), text.indexOf('”') + 1));
        assertThat(found.source().get(0).of(text)).isEqualTo("Brandt");
    }

    @Test
    void a_short_name_and_a_pronoun_lead_to_the_full_name() {
        List<Attribution> found =
                find("Mayor Ilse Brandt opened the bridge. Brandt said it cost too much. She said that"
                        + " repairs will take a year.");
        assertThat(found)
                .extracting(FastAttributionFinderTest::chain)
                .containsExactly(List.of("Ilse Brandt (OFFICIAL, said)"), List.of("Ilse Brandt (OFFICIAL, said)"));
    }

    @Test
    void the_newspaper_is_the_one_that_was_named_and_whom_it_cites_comes_after_it() {
        List<Attribution> found = find("The city will sell the harbour, the Karsten Courier newspaper reported.\n\n"
                + "“The harbour is as good as gone,” the newspaper said, citing senior port officials.");
        assertThat(chain(found.get(1)))
                .containsExactly("Karsten Courier (PUBLICATION, said)", "senior port officials (ANONYMOUS, citing)");
    }

    @Test
    void a_newspaper_that_was_told_stands_between_the_page_and_the_origin() {
        List<Attribution> found = find("The Karsten Courier newspaper followed the sale.\n\n"
                + "Harbour sources told the Courier that 40 cranes had been sold.");
        assertThat(chain(found.get(0)))
                .containsExactly("Karsten Courier (PUBLICATION, was told)", "Harbour sources (ANONYMOUS, told)");
    }

    @Test
    void a_description_leads_to_the_fuller_one_before_it() {
        List<Attribution> found = find("The head of a Danish delegation visited the harbour.\n\n"
                + "“We will buy it next year,” the delegation chief said.");
        assertThat(chain(found.get(0))).containsExactly("The head of a Danish delegation (OFFICIAL, said)");
    }

    @Test
    void hedges_are_noted_but_the_month_of_may_is_none() {
        assertThat(find("Brandt said the bridge may close.").get(0).hedged()).isTrue();
        assertThat(find("Brandt said the bridge closed in May.").get(0).hedged())
                .isFalse();
    }

    @Test
    void an_article_without_paragraphs_has_no_attributions() {
        assertThat(FINDER.find(SplitArticle.of(new Article("", List.of(), Metadata.NONE))))
                .isEmpty();
    }
}
