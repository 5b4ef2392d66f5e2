package org.stet.core.article.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.NotAnArticle.Reason;
import org.stet.core.article.Paragraph;
import org.stet.core.article.body.Clutter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ArticleReaderTest {

    private static final String LONG =
            "The mayor of Sörmark said on Monday that the café on the square would stay open for another year.";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void the_body_of_a_page_is_read_without_the_clutter_around_it() throws IOException {
        Article article = page("harbour.html");

        assertThat(texts(article)).hasSize(8);
        assertThat(texts(article).get(0))
                .startsWith("The harbour bridge will close")
                .endsWith("112 bearings.");
        assertThat(texts(article).get(7)).startsWith("Opposition members").endsWith("no money for one.");
        assertThat(article.text())
                .doesNotContain(
                        "cookies", "Facebook", "The bridge in February", "The ferry that never came", "Read more")
                .doesNotContain("inbox", "birthday party", "All rights reserved", "Home", "Ines Okafor");
    }

    @Test
    void headings_list_items_and_quotations_are_kept_apart() throws IOException {
        assertThat(page("harbour.html").paragraphs())
                .extracting(Paragraph::kind)
                .containsExactly(
                        Paragraph.Kind.TEXT,
                        Paragraph.Kind.TEXT,
                        Paragraph.Kind.HEADING,
                        Paragraph.Kind.TEXT,
                        Paragraph.Kind.LIST_ITEM,
                        Paragraph.Kind.LIST_ITEM,
                        Paragraph.Kind.QUOTATION,
                        Paragraph.Kind.TEXT);
    }

    @Test
    void the_page_says_who_wrote_it_when_and_where() throws IOException {
        assertThat(page("harbour.html").metadata())
                .isEqualTo(new Metadata(
                        Optional.of("Harbour bridge to close for nine months"),
                        List.of("Ines Okafor", "Tom Vale"),
                        Optional.of("The Norwick Herald"),
                        Optional.of(URI.create("https://herald.example/2025/03/harbour-bridge")),
                        Optional.of(LocalDate.of(2025, 3, 14)),
                        Optional.of(LocalDate.of(2025, 3, 16)),
                        Optional.of("en-GB"),
                        Optional.of("en")));
    }

    @Test
    void the_text_of_a_page_is_its_paragraphs_joined_by_an_empty_line() throws IOException {
        Article article = page("harbour.html");

        assertThat(article.text()).isEqualTo(String.join("\n\n", texts(article)));
        assertThat(article.text()).contains("off the bridge 🌉 for years.”");
    }

    @Test
    void a_page_with_broken_markup_is_read_all_the_same() throws IOException {
        Article article = page("broken.html");

        assertThat(texts(article)).hasSize(3);
        assertThat(article.metadata().title()).contains("Storm leaves valley without power");
        assertThat(article.metadata().language()).contains("en");
    }

    @Test
    void a_page_that_only_scripts_can_show_is_read_from_what_it_tells_machines() {
        String html = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"articleBody\": \"" + LONG
                + "\\n\\nA second paragraph.\"}</script><div id=app>Loading</div>";

        assertThat(texts(reader.readPage(html, Optional.empty()))).containsExactly(LONG, "A second paragraph.");
    }

    @Test
    void utf_8_is_recognised_although_the_server_declares_something_else() {
        assertThat(read(LONG.getBytes(StandardCharsets.UTF_8), Optional.of(StandardCharsets.ISO_8859_1)))
                .contains("Sörmark", "café");
    }

    @Test
    void the_declared_character_set_goes_before_the_one_of_the_page() {
        Charset cyrillic = Charset.forName("windows-1251");
        String html = "<meta charset=iso-8859-1><p>Мэр города заявил в понедельник, что мост закроют на девять месяцев"
                + " из-за трещин в опорах, которые нашли инженеры.</p>";

        assertThat(read(html.getBytes(cyrillic), Optional.of(cyrillic))).contains("Мэр города");
    }

    @Test
    void the_character_set_of_the_page_is_used_where_none_is_declared() {
        Charset cyrillic = Charset.forName("windows-1251");
        String html =
                "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\"><p>Мэр города заявил, что"
                        + " мост закроют на девять месяцев из-за трещин в опорах, которые нашли инженеры.</p>";

        assertThat(read(html.getBytes(cyrillic), Optional.empty())).contains("Мэр города");
    }

    @Test
    void a_byte_order_mark_goes_before_everything() {
        byte[] bytes = ("\ufeff<p>" + LONG + "</p>").getBytes(StandardCharsets.UTF_16LE);

        assertThat(read(bytes, Optional.of(StandardCharsets.UTF_8))).startsWith("The mayor of Sörmark");
    }

    @Test
    void a_page_that_declares_nothing_is_read_as_windows_1252() {
        assertThat(read(LONG.getBytes(Charset.forName("windows-1252")), Optional.empty()))
                .contains("Sörmark");
    }

    @Test
    void pasted_text_is_kept_to_the_character() {
        String text = "  Browse By\r\n\r\nBridge 🌉 closes for nine months\r\n\r\nIt closed on Friday, the council"
                + " said.\r\n\r\nShare this\r\n\r\nCracks were found. \r\n\r\n© 2025 The Herald\r\n";

        Article article = reader.readText(text, Metadata.NONE);

        assertThat(article.text()).isEqualTo(text);
        assertThat(texts(article))
                .containsExactly(
                        "Bridge 🌉 closes for nine months",
                        "It closed on Friday, the council said.",
                        "Cracks were found.");
        assertThat(article.paragraphs().get(0).kind()).isEqualTo(Paragraph.Kind.HEADING);
        assertThat(article.metadata().title()).contains("Bridge 🌉 closes for nine months");
    }

    @Test
    void calls_to_action_in_pasted_text_lie_in_no_paragraph() {
        List<String> clutter = List.of(
                "Browse by",
                "Click here for the ten best bridges of the north »",
                "Join the over 2 million fans of Bridge News on FB… it’s not a river unless it’s bridged!",
                "Powered by PressKit Popup",
                "Subscribe to our newsletter",
                "Read more: the ferry that never came",
                "Follow us on Twitter",
                "Advertisement",
                "Copyright 2025 The Norwick Herald",
                "By Ines Okafor and Tom Vale");

        assertThat(clutter)
                .allSatisfy(line -> assertThat(Clutter.isClutter(line)).as(line).isTrue());
    }

    @Test
    void sentences_that_only_begin_like_clutter_stay() {
        List<String> sentences = List.of(
                "Like many others, she left.",
                "Related costs rose by 4 percent, the ministry said.",
                "Share prices fell on Monday.",
                "By Friday the water had gone.",
                "More than 300 people came.",
                "Search teams found nothing.");

        assertThat(sentences)
                .allSatisfy(line -> assertThat(Clutter.isClutter(line)).as(line).isFalse());
    }

    @Test
    void lines_that_are_finished_are_paragraphs_of_their_own_and_wrapped_lines_are_not() {
        String text = "The council met on Friday and decided, after a debate\nof five hours, to close the bridge.\n"
                + "It will open again in March, the head of the roads\ndepartment said.";

        assertThat(texts(reader.readText(text, Metadata.of(Optional.of("Bridge"), Optional.empty()))))
                .hasSize(2)
                .first()
                .isEqualTo(text.substring(0, text.indexOf("\nIt")));
    }

    @Test
    void nothing_is_no_article() {
        assertThatThrownBy(() -> reader.readText(" \n ", Metadata.NONE))
                .isInstanceOfSatisfying(
                        NotAnArticle.class, e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
        assertThatThrownBy(() -> reader.readPage("<html><script>x()</script>", Optional.empty()))
                .isInstanceOfSatisfying(
                        NotAnArticle.class, e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
    }

    @Test
    void a_page_made_to_exhaust_the_reader_is_refused() {
        String repeated = "<p><b a=1><b a=2><b a=3><i b=1><i b=2><i b=3>x</p>" + "<p>x</p>".repeat(40_000);
        for (String html : List.of("<br>word ".repeat(130_000), "<!---->".repeat(300_000) + LONG, repeated)) {
            assertThatThrownBy(() -> reader.readPage(html, Optional.empty()))
                    .isInstanceOfSatisfying(
                            NotAnArticle.class, e -> assertThat(e.reason()).isEqualTo(Reason.TOO_LARGE))
                    .hasMessageContaining("It has more than");
        }
    }

    @Test
    void a_file_of_another_kind_is_no_article() {
        byte[] pdf = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);

        for (byte[] bytes : List.of(pdf, new byte[] {1, 0, 2, 0, 3})) {
            assertThatThrownBy(() -> reader.readPage(bytes, Optional.empty(), Optional.empty()))
                    .isInstanceOfSatisfying(
                            NotAnArticle.class, e -> assertThat(e.reason()).isEqualTo(Reason.BINARY));
        }
    }

    @Test
    void what_is_too_large_is_refused_with_a_sentence_that_says_what_to_do() {
        ArticleReader small = new ArticleReader(10);

        assertThatThrownBy(() -> small.readPage(new byte[11], Optional.empty(), Optional.empty()))
                .isInstanceOf(NotAnArticle.class)
                .hasMessageContaining("too large")
                .hasMessageContaining("Paste");
    }

    private Article page(String name) throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/pages/" + name)) {
            return reader.readPage(in.readAllBytes(), Optional.empty(), Optional.empty());
        }
    }

    private String read(byte[] bytes, Optional<Charset> declared) {
        return reader.readPage(bytes, declared, Optional.empty()).text();
    }

    private static List<String> texts(Article article) {
        return article.paragraphs().stream()
                .map(paragraph -> paragraph.span().of(article.text()))
                .toList();
    }
}
