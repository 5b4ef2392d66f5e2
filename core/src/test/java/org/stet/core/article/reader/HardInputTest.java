package org.stet.core.article.reader;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.NotAnArticle.Reason;
import org.stet.core.article.fetch.PackedPage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What no well-meant page looks like; the time limits are guards against a hang, not measures. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HardInputTest {

    private static final String LONG =
            "The mayor of Sörmark said on Monday that the café on the square would stay open for another year.";

    private final ArticleReader reader = new ArticleReader();

    @Test
    void elements_that_nest_without_end_are_read_as_if_they_stood_less_deep() {
        assertThat(text("<span>".repeat(100_000) + LONG)).isEqualTo(LONG);
    }

    @Test
    void a_tag_without_end_takes_no_more_than_linear_time() {
        assertThat(text("<p>" + LONG + "</p><" + "a".repeat(4_000_000) + ">")).isEqualTo(LONG);
    }

    @Test
    void a_tag_with_attributes_without_end_is_read() {
        assertThat(text("<p " + "a=b ".repeat(200_000) + ">" + LONG)).isEqualTo(LONG);
    }

    @Test
    void a_page_over_the_bound_is_refused_before_it_is_parsed() {
        byte[] page = new byte[50_000_000];

        assertThatThrownBy(() -> reader.readPage(page, Optional.empty(), Optional.empty()))
                .isInstanceOf(NotAnArticle.class)
                .hasMessageContaining("It has more than 10,000,000 bytes.");
    }

    @Test
    void a_packed_page_is_unpacked_no_further_than_its_reader_takes() throws IOException {
        byte[] bomb = packed(new byte[20_000_000]);

        assertThat(bomb).hasSizeLessThan(50_000);
        assertThat(PackedPage.unpack(new ByteArrayInputStream(bomb), 1000)).hasSize(1001);
    }

    @Test
    void a_page_packed_twice_is_named_what_it_is() throws IOException {
        byte[] once = PackedPage.unpack(new ByteArrayInputStream(packed(packed(new byte[10]))), 1000);

        assertThatThrownBy(() -> reader.readPage(once, Optional.empty(), Optional.empty()))
                .hasMessageContaining("It is a gzip archive.");
    }

    @Test
    void an_empty_stream_holds_an_empty_page() throws IOException {
        assertThat(PackedPage.unpack(new ByteArrayInputStream(new byte[0]), 1000))
                .isEmpty();
        assertThatThrownBy(() -> reader.readPage(new byte[0], Optional.empty(), Optional.empty()))
                .isInstanceOfSatisfying(
                        NotAnArticle.class, e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
    }

    @ParameterizedTest
    @CsvSource({
        "'%PDF-1.7 and so on', a PDF document",
        "GIF89a and so on, a picture (GIF)",
        "'PK\u0003\u0004\u0014 mimetypeapplication/epub+zip', an e-book",
        "'PK\u0003\u0004\u0014 [Content_Types].xml word/document.xml', a Word document",
        "'PK\u0003\u0004\u0014 page.html', a zip archive",
        "'{\\rtf1 and so on', a rich text document",
        "'\u0089PNG and so on', a picture (PNG)"
    })
    void a_file_of_another_kind_is_named(String file, String name) {
        byte[] bytes = file.getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> reader.readPage(bytes, Optional.of(StandardCharsets.UTF_8), Optional.empty()))
                .isInstanceOfSatisfying(
                        NotAnArticle.class, e -> assertThat(e.reason()).isEqualTo(Reason.BINARY))
                .hasMessageContaining("It is " + name + ".");
    }

    @Test
    void null_characters_in_a_page_are_passed_over() {
        assertThat(text("<p>" + LONG.replace("open", "op\0en") + "</p>")).isEqualTo(LONG);
    }

    @Test
    void half_a_surrogate_pair_becomes_a_replacement_character_and_moves_no_offset() {
        String json = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"A \\ud83c day\","
                + " \"articleBody\": \"" + LONG + " \\udf09 &#xdfff;\"}</script><div id=app></div>";
        Article referred = reader.readPage("<title>&#xdfff;</title><p>" + LONG + " &#xd800;&#0;", Optional.empty());
        Article told = reader.readPage(json, Optional.empty());
        Article pasted =
                reader.readText("\udf09" + LONG + "\ud83c", Metadata.of(Optional.of("Café"), Optional.empty()));

        assertThat(referred.text()).isEqualTo(LONG + " \ufffd");
        assertThat(referred.metadata().title()).contains("\ufffd");
        assertThat(told.text()).isEqualTo(LONG + " \ufffd \ufffd");
        assertThat(told.metadata().title()).contains("A \ufffd day");
        assertThat(pasted.text()).isEqualTo("\ufffd" + LONG + "\ufffd");
    }

    private String text(String html) {
        return reader.readPage(html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty())
                .text();
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
