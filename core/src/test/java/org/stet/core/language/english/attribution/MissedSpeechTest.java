package org.stet.core.language.english.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class MissedSpeechTest {

    private static List<List<String>> found(String text) {
        Article article = Article.ofLines(text);
        RoleSpans spans = new MissedSpeech()
                .in(TaggedArticle.of(SplitArticle.of(article)), new RoleSpans(List.of(), List.of(), List.of()));
        return List.of(words(text, spans.sources()), words(text, spans.cues()), words(text, spans.contents()));
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }

    @Test
    void a_source_behind_what_it_says() {
        assertThat(found("The ferry carried 40 cars in July, the railway said."))
                .containsExactly(List.of("the railway"), List.of("said"), List.of("The ferry carried 40 cars in July"));
    }

    @Test
    void a_source_before_what_it_says() {
        assertThat(found("A poll found that 40 percent of voters want a new bridge."))
                .containsExactly(
                        List.of("A poll"), List.of("found"), List.of("that 40 percent of voters want a new bridge"));
    }

    @Test
    void a_source_in_brackets() {
        assertThat(found("The sea is 0.1 degrees warmer than in 2016 (Coastal Climate Service, 2023)."))
                .contains(List.of("Coastal Climate Service"));
    }

    @Test
    void a_source_in_brackets_has_the_whole_sentence() {
        String text = "The storm is expected to last until April 2024 (World Weather Office, 2023).";
        Span content = new Span(text.indexOf("to last"), text.indexOf(")."));
        Span cue = new Span(text.indexOf("is expected"), text.indexOf(" to last"));
        RoleSpans spans = new MissedSpeech()
                .in(
                        TaggedArticle.of(SplitArticle.of(Article.ofLines(text))),
                        new RoleSpans(List.of(), List.of(cue), List.of(content)));
        assertThat(words(text, spans.contents())).containsExactly("The storm is expected to last until April 2024");
        assertThat(words(text, spans.cues())).containsExactly("(");
    }

    @Test
    void a_signature_behind_a_quotation() {
        assertThat(found("“Her 20 years at sea will help the whole island.” —Commissioner Odile Tamsworth"))
                .contains(List.of("Commissioner Odile Tamsworth"));
    }

    @Test
    void a_line_that_announces_a_quotation() {
        assertThat(found("And from Chairwoman Nell Ardwick:\n“Anna brings with her 20 years of work at sea.”"))
                .contains(
                        List.of("Chairwoman Nell Ardwick"), List.of("“Anna brings with her 20 years of work at sea.”"));
    }

    @Test
    void what_nobody_says_stays_the_articles() {
        assertThat(found("The ferry carried 40 cars in July, and nobody may tell you why.")
                        .get(0))
                .isEmpty();
    }
}
