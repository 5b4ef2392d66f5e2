package org.stet.core.language.english.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class NestedSpeechTest {

    /** What is added to a text whose one content is {@code content}: source, cue, content. */
    private static List<String> added(String text, String content) {
        Article article = Article.ofLines(text);
        int start = text.indexOf(content);
        Span outer = new Span(start, start + content.length());
        RoleSpans before = new RoleSpans(List.of(), List.of(), List.of(outer));
        RoleSpans after = new NestedSpeech().in(TaggedArticle.of(SplitArticle.of(article)), before);
        return List.of(after.sources(), after.cues(), after.contents()).stream()
                .flatMap(List::stream)
                .filter(span -> !span.equals(outer))
                .map(span -> span.of(text))
                .toList();
    }

    @Test
    void a_content_that_begins_with_a_frame_holds_an_attribution() {
        assertThat(added(
                        "According to the report, port workers also noted that the cranes had been sold.",
                        "port workers also noted that the cranes had been sold"))
                .containsExactly("port workers", "also noted", "that the cranes had been sold");
    }

    @Test
    void a_verb_that_attributes_nothing_opens_none() {
        assertThat(added(
                        "According to the report, the cranes that worked were sold.",
                        "the cranes that worked were sold"))
                .isEmpty();
        assertThat(added("Brandt said the council voted on Monday.", "the council voted on Monday"))
                .isEmpty();
    }

    @Test
    void a_quotation_holds_what_its_speaker_says_that_another_said() {
        String quoted = "“The mayor said that the bridge shook,”";
        assertThat(added(quoted + " Brandt said.", quoted))
                .containsExactly("The mayor", "said", "that the bridge shook,”");
    }

    @Test
    void that_may_be_left_out_behind_a_verb_of_plain_saying() {
        String content = "Afterward, Lunt said he had sold the boats";
        assertThat(added(content + ", Brandt testified.", content))
                .containsExactly("Lunt", "said", "he had sold the boats");
    }

    @Test
    void whoever_is_quoted_is_nobody_else() {
        String quoted = "“I said that the bridge shook,”";
        assertThat(added(quoted + " Brandt said.", quoted)).isEmpty();
    }

    @Test
    void a_source_may_be_described_between_commas() {
        String content =
                "The partnership, United Delta Boats (UDB), alleges that the harbour lost a third of its stake";
        assertThat(added(content + ", a court filing said.", content))
                .containsExactly(
                        "The partnership, United Delta Boats (UDB)",
                        "alleges",
                        "that the harbour lost a third of its stake");
    }
}
