package org.stet.core.article;

import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorsTest {

    private static final Credits CREDITS = new Credits(Optional.of("The Norwick Herald"));

    private static List<String> authors(String html) {
        return MetadataReader.read(Jsoup.parse(html), Optional.empty()).authors();
    }

    private static String jsonLd(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ann Lee and Bob Ray, Science Editor | Ann Lee; Bob Ray",
                "Ann Lee, Bob Ray & Cy Orr | Ann Lee; Bob Ray; Cy Orr",
                "Written by: Ann Lee (@annlee) | Ann Lee",
                "Posted on 4 May 2021 by Ann Lee | Ann Lee",
                "Analysis by Ann Lee | Ann Lee",
                "Ann Lee on Monday, November 18th, 2019 | Ann Lee",
                "Ann Lee - Norwick Herald team | Ann Lee",
                "ANN LEE Associated Press | ANN LEE",
                "Ann Lee, PhD, RD | Ann Lee",
                "Perry Lee Jr. | Perry Lee Jr.",
                "Ludwig van der Berg | Ludwig van der Berg",
                "Von Jana Groß und Uwe Maier | Jana Groß; Uwe Maier",
                "Por Ana Ruiz y Luis Gil | Ana Ruiz; Luis Gil",
                "José Ortega y Gasset | José Ortega y Gasset",
                "Par Zoé Petit et Luc Roy | Zoé Petit; Luc Roy",
            })
    void a_credit_is_taken_apart_into_persons(String credit, String names) {
        assertThat(CREDITS.of(List.of(credit))).containsExactly(names.split("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "admin",
                "Reuters",
                "By The Associated Press",
                "AFP",
                "The Norwick Herald",
                "Science Editor",
                "https://social.example/annlee",
                "ann@herald.example",
                "November 18, 2019",
                "Herald News Bureau",
                "Leave a comment",
                "jsadmin",
                "Syrian defense ministries"
            })
    void agencies_accounts_and_addresses_are_no_persons(String credit) {
        assertThat(CREDITS.of(List.of(credit))).isEmpty();
    }

    @Test
    void json_ld_names_them_in_a_graph_by_reference_or_nested() {
        assertThat(authors(
                        jsonLd("{\"@graph\": [{\"@type\": \"NewsArticle\", \"author\": [{\"@id\": \"#a\"}, {\"@type\":"
                                + " \"Organization\", \"name\": \"Isle Wire\"}]}, {\"@type\": \"Person\", \"@id\": \"#a\", \"name\":"
                                + " \"Ann Lee\"}]}")))
                .containsExactly("Ann Lee");
        assertThat(authors(jsonLd(
                        "{\"@type\": \"WebPage\", \"mainEntity\": {\"@type\": \"Article\", \"author\": [\"Ann Lee\", {\"name\": \"Bob"
                                + " Ray\"}]}}")))
                .containsExactly("Ann Lee", "Bob Ray");
    }

    @Test
    void meta_elements_name_them_also_with_the_last_name_first() {
        assertThat(authors("<meta name=parsely-author content='Ann Lee'><meta name=parsely-author content='Bob Ray'>"))
                .containsExactly("Ann Lee", "Bob Ray");
        assertThat(
                        authors(
                                "<meta name=citation_author content='Lee, Ann'><meta name=citation_author content='Ray, Bob C.'>"))
                .containsExactly("Ann Lee", "Bob C. Ray");
    }

    @Test
    void the_markup_names_them_but_not_in_comments_nor_beside_other_articles() {
        assertThat(authors("<div class='related-posts'><a rel=author>Cy Orr</a></div><h1>Ferry</h1>"
                        + "<p class=meta><a rel=author>Ann Lee</a>, <a rel=author>Bob Ray</a></p><p>Text.</p>"
                        + "<ol class=comments><li><a rel=author>Di Poe</a></ol>"))
                .containsExactly("Ann Lee", "Bob Ray");
    }

    @Test
    void a_line_that_begins_with_by_names_them_where_the_markup_does_not() {
        assertThat(authors("<title>Ferry stops</title><h1>Ferry stops</h1><div>By Ann Lee</div><p>Text.</p>"))
                .containsExactly("Ann Lee");
        assertThat(authors("<title>Ferry stops</title><h1>Ferry stops</h1><div>By</div><div>Ann Lee</div><p>Text.</p>"))
                .containsExactly("Ann Lee");
    }

    @Test
    void a_first_name_alone_is_completed_by_the_name_that_is_shown() {
        assertThat(authors(jsonLd("{\"@type\": \"Article\", \"author\": {\"@type\": \"Person\", \"name\": \"Ann\"}}")
                        + "<h1>Ferry</h1><p class=byline>By Ann Lee</p>"))
                .containsExactly("Ann Lee");
    }

    @Test
    void a_hidden_account_is_passed_over() {
        assertThat(authors(
                        "<h1>Ferry</h1><a rel=author style='display: none'>Isle</a><span class=byline-author>Posted by Ann"
                                + " Lee</span>"))
                .containsExactly("Ann Lee");
    }
}
