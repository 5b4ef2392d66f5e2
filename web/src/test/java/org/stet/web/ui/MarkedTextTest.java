package org.stet.web.ui;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Paragraph;
import org.stet.web.ui.MarkedText.Block;
import org.stet.web.ui.MarkedText.Mark;
import org.stet.web.ui.MarkedText.Segment;
import org.stet.workflow.article.ParagraphPlace;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTextTest {

    private static final UUID LONG = UUID.randomUUID();
    private static final UUID SHORT = UUID.randomUUID();

    @Test
    void claims_that_cross_are_cut_so_that_each_has_its_own_part() {
        Block block = only("0123456789", mark(LONG, 0, 6), mark(SHORT, 4, 9));
        assertThat(words(block)).containsExactly("0123", "45", "678", "9");
        assertThat(claims(block)).containsExactly(LONG + "", SHORT + "", SHORT + "", "");
        assertThat(block.segments()).extracting(Segment::shared).containsExactly(false, true, false, false);
    }

    @Test
    void a_claim_inside_another_is_the_one_that_its_words_lead_to() {
        Block block = only("0123456789", mark(LONG, 1, 9), mark(SHORT, 3, 5));
        assertThat(words(block)).containsExactly("0", "12", "34", "5678", "9");
        assertThat(claims(block)).containsExactly("", LONG + "", SHORT + "", LONG + "", "");
        assertThat(block.segments()).extracting(Segment::first).containsExactly(false, true, true, false, false);
    }

    @Test
    void places_count_code_points_and_a_block_is_its_text_to_the_character() {
        String text = "👩‍🚒 & <b>14</b> trucks\r\nburnt";
        Block block = only(text, mark(SHORT, 4, 6));
        assertThat(words(block).get(1)).isEqualTo("&amp; ");
        assertThat(words(block).stream().collect(Collectors.joining()))
                .isEqualTo("👩‍🚒 &amp; &lt;b&gt;14&lt;/b&gt; trucks&#13;\nburnt");
    }

    @Test
    void what_lies_between_the_paragraphs_is_left_out_in_sight() {
        MarkedText text = MarkedText.of(
                "Menu\n\nThe dam broke.\n\n  Follow us  ",
                List.of(new ParagraphPlace(6, 20, Paragraph.Kind.TEXT)),
                List.of());
        assertThat(text.blocks())
                .extracting(Block::kind)
                .containsExactly(MarkedText.Kind.LEFT_OUT, MarkedText.Kind.TEXT, MarkedText.Kind.LEFT_OUT);
        assertThat(text.blocks()).extracting(Block::start).containsExactly(0, 6, 24);
        assertThat(words(text.blocks().get(2))).containsExactly("Follow us");
    }

    @Test
    void a_claim_over_two_paragraphs_begins_once() {
        MarkedText text = MarkedText.of(
                "One two\n\nthree",
                List.of(
                        new ParagraphPlace(0, 7, Paragraph.Kind.HEADING),
                        new ParagraphPlace(9, 14, Paragraph.Kind.LIST_ITEM)),
                List.of(mark(LONG, 4, 12)));
        assertThat(text.blocks().stream().flatMap(block -> block.segments().stream()))
                .extracting(Segment::claim)
                .containsExactly("", LONG + "", LONG + "", "");
        assertThat(text.blocks().stream()
                        .flatMap(block -> block.segments().stream())
                        .filter(segment -> !segment.begin().isEmpty()))
                .hasSize(1);
    }

    private static Block only(String text, Mark... marks) {
        int length = text.codePointCount(0, text.length());
        return MarkedText.of(text, List.of(new ParagraphPlace(0, length, Paragraph.Kind.TEXT)), List.of(marks))
                .blocks()
                .get(0);
    }

    private static Mark mark(UUID claim, int start, int end) {
        return new Mark(claim, start, end, "", "to be checked");
    }

    private static List<String> words(Block block) {
        return block.segments().stream()
                .map(segment -> segment.html().getValue())
                .toList();
    }

    private static List<String> claims(Block block) {
        return block.segments().stream().map(Segment::claim).toList();
    }
}
