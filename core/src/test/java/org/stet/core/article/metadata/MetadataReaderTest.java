package org.stet.core.article.metadata;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.article.Metadata;

import static org.assertj.core.api.Assertions.assertThat;

class MetadataReaderTest {

    private static final String GERMAN =
            "<p>Die Fähre zwischen den beiden Inseln fährt im Winter nicht, sagte der Hafenmeister am Dienstag, weil die Brücke"
                    + " ausgebessert werden muss, bevor die Stürme kommen, und niemand weiß, wie lange das dauern wird.</p>";

    private static Metadata read(String html) {
        return MetadataReader.read(Jsoup.parse(html, "https://isle.example/a"), Optional.empty());
    }

    @Test
    void the_heading_that_the_head_agrees_on_is_the_title() {
        assertThat(
                        read("<title>Ferry stops for winter | Isle News</title><h1>Isle News</h1><h1>Ferry stops for the winter</h1>")
                                .title())
                .contains("Ferry stops for the winter");
    }

    @Test
    void a_date_or_a_section_before_the_title_is_not_the_title_s() {
        assertThat(read("<meta property='og:title' content='Ferry stops for the winter'>"
                                + "<h1><span>Local</span> <span>Ferry stops for the winter</span></h1>")
                        .title())
                .contains("Ferry stops for the winter");
    }

    @Test
    void the_name_of_the_site_is_not_the_title_s() {
        assertThat(read("<title>Ferry stops for the winter – Isle News</title><p>Text")
                        .title())
                .contains("Ferry stops for the winter");
        assertThat(
                        read("<meta property='og:site_name' content='Isle News'><title>Isle News: Ferry » Ferry stops</title><p>Text")
                                .title())
                .isPresent();
    }

    @Test
    void publisher_and_canonical_address_are_read() {
        Metadata metadata =
                read("<link rel=canonical href='/ferry'><meta property='og:site_name' content='Isle News'>");

        assertThat(metadata.url()).contains(URI.create("https://isle.example/ferry"));
        assertThat(metadata.publisher()).contains("Isle News");
    }

    @Test
    void the_language_that_is_declared_and_the_one_that_is_found_are_kept_apart() {
        Metadata wrong = read("<html lang='en-US'><body>" + GERMAN + GERMAN);
        Metadata right = read("<html lang='de-AT'><body>" + GERMAN + GERMAN);

        assertThat(wrong.declaredLanguage()).contains("en-US");
        assertThat(wrong.detectedLanguage()).contains("de");
        assertThat(wrong.language()).contains("de");
        assertThat(right.language()).contains("de-AT");
    }

    @Test
    void a_short_text_leaves_the_language_to_what_is_declared() {
        Metadata metadata = read("<html lang='sv'><body><p>Hej då.");

        assertThat(metadata.detectedLanguage()).isEmpty();
        assertThat(metadata.language()).contains("sv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'@type':'NewsArticle','headline':'Ferry stops' 'datePublished':'2022-05-17','author':{'name':'Ann Lee'}}",
                "{'@type':'NewsArticle','headline':'A 'small' ferry','datePublished':'2022-05-17','author':{'name':'Ann Lee'}}",
                "{'@type':'NewsArticle',,'datePublished':'2022-05-17','author':{'name':'Ann Lee'},}",
                "{'@type':'NewsArticle' 'datePublished':'2022-05-17','author':[{'name':'Ann Lee'}",
                "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2022-05-17&quot;,&quot;author&quot;:&quot;Ann Lee&quot;}",
                "[{'@type':'WebSite','name':'Isle'} {'@type':'NewsArticle','datePublished':'2022-05-17','author':{'name':'Ann Lee'}}]"
            })
    void json_with_small_mistakes_is_mended(String json) {
        Metadata metadata = read("<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>");

        assertThat(metadata.published()).contains(LocalDate.of(2022, 5, 17));
        assertThat(metadata.authors()).containsExactly("Ann Lee");
    }

    @Test
    void scripts_that_are_no_json_are_passed_over() {
        assertThat(read("<script type='application/ld+json'>{\"@type\": </script><h1>Ferry</h1><title>Ferry</title>")
                        .title())
                .contains("Ferry");
    }
}
