package org.stet.core.sentence;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.reader.ArticleReader;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class SentenceSplitterTest {

    private final SentenceSplitter splitter = new SentenceSplitter();

    @Test
    void spans_are_exact_also_behind_an_emoji() {
        String text = "  It burnt 🔥 down.  Nobody was hurt. ";

        assertThat(sentences(text)).containsExactly("It burnt 🔥 down.", "Nobody was hurt.");
    }

    @Test
    void a_blank_line_ends_a_sentence_without_a_full_stop() {
        assertThat(sentences("A headline\n \nThe first line\ngoes on."))
                .containsExactly("A headline", "The first line\ngoes on.");
    }

    @Test
    void abbreviations_initials_and_decimals_do_not_end_a_sentence() {
        assertThat(sentences("Dr. A. B. Stone of Brill Corp. paid $3.50 to Sen. Hale at 5 p.m. on Jan. 3. He left."))
                .containsExactly(
                        "Dr. A. B. Stone of Brill Corp. paid $3.50 to Sen. Hale at 5 p.m. on Jan. 3.", "He left.");
    }

    @Test
    void a_time_goes_on_with_its_day_and_an_abbreviation_before_a_sign() {
        assertThat(sentences("No checks were made from 10:30 p.m. Aug. 9 to 6:30 a.m. the next day. He left."))
                .hasSize(2);
        assertThat(sentences("The letter went to Com. & Adm. Tamsworth on Friday."))
                .hasSize(1);
        assertThat(sentences("The tide is shown in Fig. ??")).hasSize(1);
    }

    @Test
    void an_abbreviation_ends_the_sentence_where_a_new_one_plainly_begins() {
        assertThat(sentences("She moved to the U.S. He stayed."))
                .containsExactly("She moved to the U.S.", "He stayed.");
    }

    @Test
    void closing_quotes_belong_to_the_sentence() {
        assertThat(sentences("He called it “a scandal.” She did not."))
                .containsExactly("He called it “a scandal.”", "She did not.");
    }

    @Test
    void a_full_stop_inside_a_quotation_does_not_end_the_outer_sentence() {
        assertThat(sentences("She said “It is over. We lost.” and left the room. It rained."))
                .containsExactly("She said “It is over. We lost.” and left the room.", "It rained.");
        assertThat(sentences("\"Why now?\" Hale asked. Nobody knew."))
                .containsExactly("\"Why now?\" Hale asked.", "Nobody knew.");
    }

    @Test
    void an_ellipsis_in_the_middle_does_not_end_a_sentence() {
        assertThat(sentences("They waited ... and waited. Then it came."))
                .containsExactly("They waited ... and waited.", "Then it came.");
    }

    @Test
    void nothing_but_white_space_holds_no_sentence() {
        assertThat(splitter.split("")).isEmpty();
        assertThat(splitter.split(" \n\n \t")).isEmpty();
    }

    @Test
    void the_sentences_of_an_article_know_their_paragraph() {
        Article article =
                new ArticleReader().readText("Bridge closes\n\nIt closed on Friday. It opens in May.", Metadata.NONE);

        List<Sentence> sentences = splitter.split(article);

        assertThat(sentences)
                .extracting(sentence -> sentence.span().of(article.text()))
                .containsExactly("Bridge closes", "It closed on Friday.", "It opens in May.");
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence.paragraph().span().contains(sentence.span()))
                        .isTrue());
    }

    @Test
    void threads_may_share_a_splitter() {
        String text = "The firm moved to the U.S. Treasury building. It was built by Brill Inc. Workers left.";
        List<String> alone = sentences(text);

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> sentences(text)))
                .allSatisfy(each -> assertThat(each).isEqualTo(alone));
    }

    private List<String> sentences(String text) {
        return splitter.split(text).stream().map(span -> span.of(text)).toList();
    }

    @Test
    void a_sentence_without_end_is_cut_at_white_space_and_a_word_without_end_between_characters() {
        String words = "word ".repeat(1_000).strip();
        String emoji = "x" + "😀".repeat(3_000);

        assertThat(new SentenceSplitter().split(words))
                .allSatisfy(span -> assertThat(span.length()).isLessThanOrEqualTo(2_000))
                .allSatisfy(
                        span -> assertThat(span.of(words)).startsWith("word").endsWith("word"));
        assertThat(new SentenceSplitter().split(emoji))
                .allSatisfy(span -> assertThat(Character.isLowSurrogate(emoji.charAt(span.start())))
                        .isFalse())
                .extracting(Span::length)
                .satisfies(lengths -> assertThat(
                                lengths.stream().mapToInt(Integer::intValue).sum())
                        .isEqualTo(emoji.length()));
    }
}
