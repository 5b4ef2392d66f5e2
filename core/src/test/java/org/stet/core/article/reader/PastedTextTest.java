package org.stet.core.article.reader;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;

import static org.assertj.core.api.Assertions.assertThat;

/** What people paste: an article alone, a whole page that they selected, or the source of one. */
class PastedTextTest {

    private static final String TITLE = "Grain store sold to boat builders after long dispute";

    private static final List<String> TEXT = List.of(
            "The harbour board voted late on Tuesday to sell the old grain store, ending a dispute that began in 2011 when the mill closed.",
            "“It was never a question of money,” said Ilse Brandvold, who chairs the board. “It was a question of who would look after it.”",
            "Nobody was hurt in the fire of 1998.",
            "The store, built in 1904, has stood empty since a fire in its upper floors killed two watchmen and destroyed the hoists there.",
            "A decision on the permit is expected in March, and the board said that no work would begin before the nesting season ends.");

    private static final String MENU = "The Norwick Herald\nHome\nNews\nSport\nWeather\nJobs\nLog in\nSubscribe\n";

    private static final String OTHERS = IntStream.range(0, 8)
            .mapToObj(i -> "Another story of the week, number " + i + ", and what it says about the coast\n")
            .collect(Collectors.joining());

    private final ArticleReader reader = new ArticleReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Related stories\nOTHERSAbout us\nContact\nImprint\nPrivacy\nJobs\n© 2026 The Norwick Herald",
                "OTHERSAbout us\nContact\nImprint\nPrivacy\nJobs\n© 2026 The Norwick Herald",
                "23 comments\nreader17\nI have lived on that quay for twenty years, and I never saw a boat there.\nReply\nOTHERS"
            })
    void of_a_page_that_was_selected_as_a_whole_the_article_is_read(String end) {
        String text = MENU + TITLE + "\nBy Ann Lee\n14 March 2025\n" + String.join("\n", TEXT) + "\n"
                + end.replace("OTHERS", OTHERS);

        Article article = reader.readText(text, Metadata.NONE);

        assertThat(article.text()).isEqualTo(text);
        assertThat(article.metadata().title()).contains(TITLE);
        assertThat(texts(article)).startsWith(TITLE).containsSubsequence(TEXT).hasSize(TEXT.size() + 1);
    }

    @Test
    void a_quotation_that_ends_in_a_full_stop_is_no_headline() {
        String first = "“We sold the grain store,” Ilse Brandvold said. “Nobody else made an offer.”";

        assertThat(reader.readText(first + "\n\n" + TEXT.get(0), Metadata.NONE)
                        .metadata()
                        .title())
                .isEmpty();
    }

    @Test
    void of_an_article_that_was_pasted_alone_nothing_is_lost() {
        String text = TITLE + "\n\nBoats win\n\n" + String.join("\n\n", TEXT)
                + "\n\nThe bids\n\n• A brewery\n\n• A school\n\nWhat comes next\n\nNothing is sure.";

        assertThat(texts(reader.readText(text, Metadata.NONE)))
                .contains(
                        TITLE,
                        "Boats win",
                        "The bids",
                        "• A brewery",
                        "• A school",
                        "What comes next",
                        "Nothing is sure.")
                .containsAll(TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html><html><head><title>TITLE</title></head><body><nav><a href=/>Home</a></nav><h1>TITLE</h1>TEXT</body></html>",
                "  \n<div class=article><h1>TITLE</h1>TEXT</div>",
                "Copied from the site: <article><h1>TITLE</h1>TEXT</article>"
            })
    void the_source_of_a_page_is_read_as_the_page(String page) {
        String paragraphs = TEXT.stream().map(text -> "<p>" + text + "</p>").collect(Collectors.joining("\n"));

        Article article = reader.readText(
                page.replace("TITLE", TITLE).replace("TEXT", paragraphs),
                Metadata.of(Optional.of("As given"), Optional.empty()));

        assertThat(texts(article)).containsSubsequence(TEXT).doesNotContain("Home");
        assertThat(article.text()).doesNotContain("<p>");
        assertThat(article.metadata().title()).contains("As given");
    }

    @Test
    void signs_of_less_and_greater_in_a_text_make_it_no_page() {
        String text = "If a < b and b > c, the council said, the <p> in the notice of 2024 is a slip of the pen.";

        assertThat(reader.readText(text, Metadata.NONE).text()).isEqualTo(text);
    }

    private static List<String> texts(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(article.text()))
                .toList();
    }
}
