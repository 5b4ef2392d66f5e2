package org.stet.workflow.archive.file;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CheckFileTest {

    private static final String REVIEW = """
            {"@context":"https://schema.org","@type":"ClaimReview","url":"https://www.facts.example/a","claimReviewed":"The  sky\\nis green.",
            "author":{"@type":"Organization","name":"Facts","url":"https://facts.example/"},"datePublished":"2024-02-03T10:00:00Z",
            "inLanguage":"en","itemReviewed":{"@type":"Claim","author":{"@type":"Person","name":"Ann"},"datePublished":"2024-02-01"},
            "reviewRating":{"@type":"Rating","ratingValue":1,"bestRating":5,"alternateName":"Pants on fire"}}""".replace("\n", "");

    private static List<FileItem> read(Format format, String text) {
        return read(format, text, Map.of(), Map.of());
    }

    private static List<FileItem> read(
            Format format, String text, Map<Field, String> defaults, Map<Field, String> columns) {
        List<FileItem> items = new ArrayList<>();
        new CheckFile(format, defaults, columns)
                .read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .forEachRemaining(items::add);
        return items;
    }

    private static CheckDraft check(FileItem item) {
        assertThat(item).isInstanceOf(FileItem.Check.class);
        return ((FileItem.Check) item).check();
    }

    private static Flaw flaw(FileItem item) {
        assertThat(item).isInstanceOf(FileItem.Wrong.class);
        return ((FileItem.Wrong) item).flaw();
    }

    @Test
    void a_line_is_a_check_with_all_that_it_says() {
        CheckDraft check = check(read(Format.JSON_LINES, REVIEW + "\n").get(0));
        assertThat(check.claim()).isEqualTo("The sky is green.");
        assertThat(check.claimant()).isEqualTo("Ann");
        assertThat(check.claimedOn()).contains(LocalDate.of(2024, 2, 1));
        assertThat(check.reviewedOn()).contains(LocalDate.of(2024, 2, 3));
        assertThat(check.publisher()).isEqualTo("Facts");
        assertThat(check.site()).isEqualTo("facts.example");
        assertThat(check.rating()).isEqualTo("Pants on fire");
        assertThat(check.language()).isEqualTo("en");
    }

    @Test
    void what_is_wrong_is_told_by_its_line_and_the_rest_is_read() {
        List<FileItem> items = read(
                Format.JSON_LINES,
                "\n{not json\n" + REVIEW.replace("https://www.facts.example/a", "nowhere") + "\n{}\n"
                        + REVIEW.replace("\"claimReviewed\":\"The  sky\\nis green.\",", "") + "\n" + REVIEW + "\n"
                        + REVIEW.replace("2024-02-01", "last week") + "\n"
                        + REVIEW.replace("green", "g".repeat(6_000)));
        assertThat(items).extracting(FileItem::line).containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L);
        assertThat(items).extracting(FileItem::place).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(flaw(items.get(0))).isEqualTo(new Flaw(Flaw.Kind.NOT_JSON, ""));
        assertThat(flaw(items.get(1))).isEqualTo(new Flaw(Flaw.Kind.MALFORMED, "url"));
        assertThat(flaw(items.get(2))).isEqualTo(new Flaw(Flaw.Kind.NO_CHECK, ""));
        assertThat(flaw(items.get(3))).isEqualTo(new Flaw(Flaw.Kind.MISSING, "claim"));
        assertThat(items.get(4)).isInstanceOf(FileItem.Check.class);
        assertThat(flaw(items.get(5))).isEqualTo(new Flaw(Flaw.Kind.MALFORMED, "claimedOn"));
        assertThat(flaw(items.get(6))).isEqualTo(new Flaw(Flaw.Kind.TOO_LONG, "claim"));
    }

    @Test
    void a_line_that_is_too_large_is_passed_over() {
        List<FileItem> items = read(Format.JSON_LINES, "{\"x\":\"" + "y".repeat(Items.LARGEST) + "\"}\n" + REVIEW);
        assertThat(flaw(items.get(0)).kind()).isEqualTo(Flaw.Kind.TOO_LARGE);
        assertThat(check(items.get(1)).claim()).isEqualTo("The sky is green.");
    }

    @Test
    void bytes_that_are_no_utf_8_end_the_file_and_say_so() {
        List<FileItem> items = new ArrayList<>();
        new CheckFile(Format.JSON_LINES, Map.of(), Map.of())
                .read(new ByteArrayInputStream(new byte[] {'{', (byte) 0xff, '}'}))
                .forEachRemaining(items::add);
        assertThat(items).hasSize(1);
        assertThat(flaw(items.get(0)).kind()).isEqualTo(Flaw.Kind.NOT_UTF_8);
    }

    @Test
    void a_document_is_a_list_a_feed_a_graph_an_answer_of_google_or_one_check() {
        String google =
                "{\"claims\":[{\"text\":\"The sea is dry.\",\"claimant\":\"Bo\",\"claimDate\":\"2023-01-02T00:00:00Z\","
                        + "\"claimReview\":[{\"publisher\":{\"name\":\"Checks\",\"site\":\"checks.example\"},\"url\":\"https://checks.example/1\","
                        + "\"title\":\"Dry?\",\"reviewDate\":\"2023-01-05T00:00:00Z\",\"textualRating\":\"False\",\"languageCode\":\"en\"},"
                        + "{\"publisher\":{\"site\":\"other.example\"},\"url\":\"https://other.example/1\",\"textualRating\":\"Wrong\"}]}],"
                        + "\"nextPageToken\":\"x\"}";
        List<FileItem> items = read(Format.JSON, google);
        assertThat(items).hasSize(2);
        assertThat(check(items.get(0)).title()).isEqualTo("Dry?");
        assertThat(check(items.get(0)).site()).isEqualTo("checks.example");
        assertThat(check(items.get(1)).claim()).isEqualTo("The sea is dry.");
        assertThat(check(items.get(1)).rating()).isEqualTo("Wrong");
        for (String document : List.of(
                "[" + REVIEW + "," + REVIEW + "]",
                "{\"@context\":\"http://schema.org\",\"@type\":\"DataFeed\",\"dataFeedElement\":[{\"@type\":\"DataFeedItem\",\"item\":["
                        + REVIEW + "," + REVIEW + "],\"url\":\"x\"}]}",
                "{\"@graph\":[{\"@type\":\"WebPage\",\"mainEntity\":" + REVIEW + "}," + REVIEW + "]}")) {
            assertThat(read(Format.JSON, document)).as(document).hasSize(2).allSatisfy(item -> assertThat(
                            check(item).claimant())
                    .isEqualTo("Ann"));
        }
        assertThat(read(Format.JSON, REVIEW)).hasSize(1).allSatisfy(item -> check(item));
    }

    @Test
    void an_element_that_is_too_large_or_no_check_is_passed_over_and_a_document_that_breaks_off_says_so() {
        List<FileItem> items = read(
                Format.JSON,
                "[{\"x\":[\"" + "y".repeat(Items.LARGEST) + "\",{\"z\":1}]},{\"a\":1}," + REVIEW + ",\n" + REVIEW
                        + ",{\"b\":");
        assertThat(items).hasSize(5);
        assertThat(flaw(items.get(0)).kind()).isEqualTo(Flaw.Kind.TOO_LARGE);
        assertThat(flaw(items.get(1)).kind()).isEqualTo(Flaw.Kind.NO_CHECK);
        check(items.get(2));
        assertThat(items.get(3).line()).isEqualTo(2);
        assertThat(flaw(items.get(4)).kind()).isEqualTo(Flaw.Kind.NOT_JSON);
        assertThat(read(Format.JSON, "")).hasSize(1).allSatisfy(item -> flaw(item));
        assertThat(read(Format.JSON, "{}")).hasSize(1).allSatisfy(item -> flaw(item));
    }

    @Test
    void pages_have_checks_as_json_ld_and_as_microdata() {
        String linked = "<!doctype html><html lang=de><head><script type=\"application/ld+json\">{\"@graph\":[" + REVIEW
                + "," + REVIEW.replace("green", "red").replace("\"inLanguage\":\"en\",", "")
                + "]}</script></head><body>x</body></html>\n";
        String microdata = """
                <html><head><link rel="canonical" href="https://micro.example/p"></head><body>
                <div itemscope itemtype="https://schema.org/ClaimReview"><span itemprop="claimReviewed">Cats can fly.</span>
                <div itemprop="author" itemscope itemtype="https://schema.org/Organization"><b itemprop="name">Micro</b></div>
                <time itemprop="datePublished" datetime="2022-03-04">March</time>
                <div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="alternateName" content="False"></div>
                <div itemprop="itemReviewed" itemscope><div itemprop="author" itemscope><i itemprop="name">Cy</i></div></div></div>
                </body></html>
                """;
        List<FileItem> items = read(Format.HTML, linked + microdata + "<html><p>nothing</p></html>");
        assertThat(items).hasSize(4);
        assertThat(check(items.get(0)).claim()).isEqualTo("The sky is green.");
        assertThat(check(items.get(1)).language()).isEqualTo("de");
        CheckDraft micro = check(items.get(2));
        assertThat(List.of(
                        micro.claim(), micro.publisher(), micro.rating(), micro.claimant(), micro.url(), micro.site()))
                .containsExactly("Cats can fly.", "Micro", "False", "Cy", "https://micro.example/p", "micro.example");
        assertThat(micro.reviewedOn()).contains(LocalDate.of(2022, 3, 4));
        assertThat(flaw(items.get(3)).kind()).isEqualTo(Flaw.Kind.NO_CHECK);
    }

    @Test
    void a_table_is_read_by_its_columns() {
        Map<Field, String> columns = Map.of(Field.CLAIM, "What was said", Field.RATING, "Verdict");
        Map<Field, String> defaults =
                Map.of(Field.PUBLISHER, "Table", Field.LANGUAGE, "en", Field.LICENCE, "CC BY 4.0");
        List<FileItem> items = read(
                Format.CSV,
                "\ufeffwhat was said,Verdict,url,unused\n\"Hens, they say,\nswim.\",False,https://t.example/1,x\n"
                        + ",False,https://t.example/2\nDogs sing,True,https://t.example/3,\n",
                defaults,
                columns);
        assertThat(items).hasSize(3);
        assertThat(check(items.get(0)).claim()).isEqualTo("Hens, they say, swim.");
        assertThat(check(items.get(0)).licence()).isEqualTo("CC BY 4.0");
        assertThat(flaw(items.get(1))).isEqualTo(new Flaw(Flaw.Kind.MISSING, "claim"));
        assertThat(items.get(1).line()).isEqualTo(4);
        assertThat(check(items.get(2)).publisher()).isEqualTo("Table");
        assertThat(read(Format.CSV, "claim,url\nx,https://t.example/1\n", Map.of(), columns))
                .extracting(item -> flaw(item).kind())
                .containsExactly(Flaw.Kind.NO_COLUMN, Flaw.Kind.NO_COLUMN);
    }
}
