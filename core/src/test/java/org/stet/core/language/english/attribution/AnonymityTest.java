package org.stet.core.language.english.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class AnonymityTest {

    @Test
    void that_somebody_asked_not_to_be_named_is_no_claim() {
        String text = "Two former officials, who asked not to be named, said the order came in January.";
        RoleSpans kept =
                without(text, List.of("asked", "said"), List.of("not to be named", "the order came in January"));
        assertThat(words(text, kept.cues())).containsExactly("said");
        assertThat(words(text, kept.contents())).containsExactly("the order came in January");
    }

    @Test
    void what_is_said_behind_such_a_wish_is_kept_with_its_cue() {
        String text = "Three nurses, who declined to be identified, told the paper that 12 patients waited.";
        RoleSpans kept =
                without(text, List.of("declined"), List.of("to be identified, told the paper that 12 patients waited"));
        assertThat(words(text, kept.cues())).containsExactly("told");
        assertThat(words(text, kept.contents())).containsExactly("12 patients waited");
    }

    @Test
    void who_asks_for_something_else_is_heard() {
        String text = "The union asked to be heard before the vote.";
        RoleSpans kept = without(text, List.of("asked"), List.of("to be heard before the vote"));
        assertThat(words(text, kept.cues())).containsExactly("asked");
        assertThat(words(text, kept.contents())).containsExactly("to be heard before the vote");
    }

    private static RoleSpans without(String text, List<String> cues, List<String> contents) {
        return Anonymity.without(
                TaggedArticle.of(SplitArticle.of(Article.ofLines(text))),
                new RoleSpans(List.of(), spans(text, cues), spans(text, contents)));
    }

    private static List<Span> spans(String text, List<String> words) {
        return words.stream()
                .map(each -> new Span(text.indexOf(each), text.indexOf(each) + each.length()))
                .toList();
    }

    private static List<String> words(String text, List<Span> spans) {
        return spans.stream().map(span -> span.of(text)).toList();
    }
}
