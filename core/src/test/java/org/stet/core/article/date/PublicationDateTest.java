package org.stet.core.article.date;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.Metadata;
import org.stet.core.article.metadata.MetadataReader;

import static org.assertj.core.api.Assertions.assertThat;

class PublicationDateTest {

    private static final String PROSE =
            "<p>The ferry between the two islands will stop for the winter, the harbour master said, because the pier must be"
                    + " mended before the storms come and nobody can say how long that will take this year.</p>";

    private static final LocalDate DAY = LocalDate.of(2022, 5, 17);

    private static Metadata read(String html) {
        return MetadataReader.read(Jsoup.parse(html), Optional.empty());
    }

    private static Metadata page(String head, String body) {
        return read("<html lang='en-GB'><head>" + head + "</head><body><h1>Ferry stops for the winter</h1>" + body
                + PROSE + PROSE + "</body></html>");
    }

    @Test
    void json_ld_tells_both_days() {
        Metadata metadata = page(
                "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\"}, {\"@type\": \"NewsArticle\","
                        + " \"datePublished\": \"2022-05-17T08:00:00+02:00\", \"dateModified\": \"2022-05-19\"}]}</script>",
                "");

        assertThat(metadata.published()).contains(DAY);
        assertThat(metadata.modified()).contains(LocalDate.of(2022, 5, 19));
    }

    @Test
    void meta_elements_tell_both_days() {
        Metadata metadata = page(
                "<meta property='article:published_time' content='2022-05-17T08:00:00+02:00'>"
                        + "<meta name='LASTMOD' content='2022-05-18'>",
                "");

        assertThat(metadata.published()).contains(DAY);
        assertThat(metadata.modified()).contains(LocalDate.of(2022, 5, 18));
    }

    @Test
    void microdata_and_rdfa_tell_it() {
        assertThat(page("", "<span itemprop='datePublished' content='2022-05-17'>yesterday</span>")
                        .published())
                .contains(DAY);
        assertThat(page("", "<span property='schema:datePublished'>17 May 2022</span>")
                        .published())
                .contains(DAY);
    }

    @Test
    void a_time_element_of_the_article_goes_before_those_of_comments_and_other_articles() {
        assertThat(page(
                                "",
                                "<ul class='latest-news'><li><time datetime='2022-06-01'>1 June</time></li></ul>"
                                        + "<time datetime='2022-05-17'>Tuesday</time>"
                                        + "<div id='comments'><time datetime='2022-05-20'>20 May 2022</time></div>")
                        .published())
                .contains(DAY);
    }

    @Test
    void what_is_shown_under_the_word_published_goes_before_what_is_shown_as_updated() {
        Metadata metadata = page("", "<div>Updated 21 May 2022</div><div>First published on 17 May 2022</div>");

        assertThat(metadata.published()).contains(DAY);
        assertThat(metadata.modified()).contains(LocalDate.of(2022, 5, 21));
    }

    @Test
    void a_word_on_the_line_before_names_the_day() {
        assertThat(page("", "<dl><dt>Event</dt><dd>3 June 2021</dd><dt>Publié le</dt><dd>17 mai 2022</dd></dl>")
                        .published())
                .contains(DAY);
    }

    @Test
    void the_clock_of_the_page_and_its_copyright_are_not_its_day() {
        Metadata metadata = read(
                "<body><div class='topbar'>Wednesday, 1 June 2022</div><h1>Ferry stops</h1><p>By Ann Lee, 17 May 2022</p>"
                        + PROSE + PROSE + "<footer>Copyright 1 January 2020 Island News</footer>");

        assertThat(metadata.published()).contains(DAY);
    }

    @Test
    void the_address_tells_it() {
        for (String address : new String[] {
            "https://isle.example/2022/05/17/ferry-stops",
            "https://isle.example/news/2022-05-17-ferry.html",
            "https://isle.example/20220517/ferry",
            "https://isle.example/2022/may/17/ferry",
            "https://isle.example/ferry-stops-17-05-2022"
        }) {
            assertThat(MetadataReader.read(Jsoup.parse("<h1>Ferry</h1>" + PROSE), Optional.of(URI.create(address)))
                            .published())
                    .as(address)
                    .contains(DAY);
        }
        assertThat(AddressDates.day("/2022/05/ferry-stops-12345678")).isEmpty();
    }

    @Test
    void a_moment_in_utc_is_read_as_the_day_that_readers_were_shown() {
        String evening = "<meta property='article:published_time' content='2022-05-18T01:30:00Z'>";

        assertThat(page(evening, "<p class='date'>17 May 2022, 9.30 pm</p>").published())
                .contains(DAY);
        assertThat(page(evening, "").published()).contains(DAY.plusDays(1));
    }

    @Test
    void a_moment_in_utc_is_read_at_the_distance_that_the_page_gives_away() {
        assertThat(page(
                                "<meta property='article:published_time' content='2022-05-18T01:30:00+00:00'>"
                                        + "<meta name='date' content='2022-05-17T20:30:00-05:00'>",
                                "")
                        .published())
                .contains(DAY);
    }

    @Test
    void a_moment_with_its_distance_is_the_day_that_is_written() {
        assertThat(page("<meta property='article:published_time' content='2022-05-17T23:30:00-07:00'>", "")
                        .published())
                .contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Updated June 7, 2022 · Published May 17, 2022</p>",
                "<p>Published May 17, 2022 | Last updated on June 7, 2022</p>",
                "<p>Aktualisiert am 7. Juni 2022 · Veröffentlicht am 17. Mai 2022 um 00:15 Uhr</p>",
                "<p>May 17, 2022 (updated June 7, 2022)</p>",
                "<p>2022年6月7日 更新 / 2022年5月17日 公開</p>",
                "<p><time class=updated datetime=2022-06-07T10:00:00Z>June 7, 2022</time> <time class=published"
                        + " datetime=2022-05-17T10:00:00Z>May 17, 2022</time></p>",
                "<p><span class=date-modified>7 June 2022</span> <span class=date>17 May 2022</span></p>"
            })
    void a_line_with_two_days_says_which_is_the_one_of_a_change(String line) {
        Metadata metadata = read("<title>Ferry stops</title><h1>Ferry stops</h1>" + line + PROSE);

        assertThat(metadata.published()).contains(DAY);
        assertThat(metadata.modified()).contains(LocalDate.of(2022, 6, 7));
    }

    @Test
    void the_days_of_a_paper_s_way_to_publication_are_not_its_publication() {
        assertThat(page(
                                "<meta name='dc.date' content='2022-05-17'>",
                                "<p>Received: 7 June 2021. Accepted: 16 December 2021.</p>")
                        .published())
                .contains(DAY);
    }

    @Test
    void the_data_of_scripts_and_attributes_tell_it_where_nothing_else_does() {
        assertThat(page("<script>window.state = {\"publishedAt\":\"2022-05-17T09:00:00Z\"}</script>", "")
                        .published())
                .contains(DAY);
        assertThat(page("", "<span data-timestamp='1652778000'>a while ago</span>")
                        .published())
                .contains(DAY);
    }

    @Test
    void the_month_in_the_picture_s_address_chooses_between_days_that_are_shown() {
        Metadata metadata =
                read("<head><meta property='og:image' content='https://isle.example/uploads/2022/05/pier.jpg'></head>"
                        + "<body><p>3 June 2021</p><p>17 May 2022</p><p>9 August 2022</p>" + PROSE);

        assertThat(metadata.published()).contains(DAY);
    }

    @Test
    void a_page_without_a_day_has_none() {
        assertThat(page("", "<p>Call 0800 555 0100, open since 1974.</p>").published())
                .isEmpty();
        assertThat(page("", "").modified()).isEmpty();
    }

    @Test
    void a_change_is_not_before_publication() {
        assertThat(page(
                                "<meta property='article:published_time' content='2022-05-17'>"
                                        + "<meta property='article:modified_time' content='2022-05-11'>",
                                "")
                        .modified())
                .isEmpty();
    }
}
