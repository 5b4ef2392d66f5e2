package org.stet.core.article.metadata;

import java.util.List;
import java.util.Optional;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AuthorsTest {

    private static final Credits CREDITS = new Credits(List.of("The Norwick Herald"));

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
                "Words by Ann Lee / Photos by Bob Ray | Ann Lee",
                "Photos: Bob Ray / Text: Ann Lee and Cy Orr | Ann Lee; Cy Orr",
                "By Ann Lee, photos by Bob Ray | Ann Lee",
                "By Ann Lee; edited by Bob Ray | Ann Lee",
                "By Ann Lee and Cy Orr • Video by Bob Ray | Ann Lee; Cy Orr",
                "Von Jana Groß, Fotos: Uwe Maier | Jana Groß",
                "Par Zoé Petit, photos de Luc Roy | Zoé Petit",
                "Por Ana Ruiz. Fotografías de Luis Gil | Ana Ruiz",
                "Ann Lee, Bob Ray, Ann Lee Bob Ray | Ann Lee; Bob Ray",
                "بقلم: ليلى حدّاد | ليلى حدّاد",
                "作者：李明 | 李明",
                "记者 王小明 | 王小明",
                "홍길동 기자 | 홍길동",
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
    void a_byline_is_believed_where_machines_are_told_an_organisation_or_somebody_else_or_fewer() {
        String article =
                "<title>Ferry stops</title><h1>Ferry stops</h1><div>By <a href=/a>Ann Lee</a> and <a href=/b>Bob Ray</a>"
                        + "</div><p>" + "The ferry stops in May, the council said. ".repeat(5) + "</p>";
        assertThat(List.of(
                        "{'@type':'Organization','name':'Norwick Broadcasting'}",
                        "{'@type':'Person','name':'Cy Orr'}",
                        "{'@type':'Person','name':'Ann Lee'}",
                        "{'@type':'Person','name':'Ann Lee Bob Ray'}"))
                .allSatisfy(told -> assertThat(authors("<meta name=author content='Norwick Broadcasting'>"
                                + jsonLd("{'@type':'Article','author':TOLD}"
                                        .replace("TOLD", told)
                                        .replace('\'', '"'))
                                + article))
                        .as(told)
                        .containsExactly("Ann Lee", "Bob Ray"));
    }

    @Test
    void a_byline_is_read_however_long_the_line_after_it() {
        assertThat(authors(
                        "<meta property='article:author' content='https://social.example/annlee'><title>Ferry stops</title>"
                                + "<h1>Ferry stops</h1><span>by <b>Ann Lee</b>, harbour correspondent</span><time>25 January 2026</time>"
                                + "<p>" + "The ferry stops in May, the council said. ".repeat(5) + "</p>"))
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
