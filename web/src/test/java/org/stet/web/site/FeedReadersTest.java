package org.stet.web.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.web.api.Calls;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Programs of others read what Stet publishes: a feed reader the feeds, and the rules of each form what is JSON. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FeedReadersTest {

    private static final String PLACE = "https://stet.example/";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String HEADLINE = "Quay & wharf: <b>12</b> “ships” 🚢";

    private String corrected;

    /** A check that stands, one that was corrected, and one that was taken back. */
    @BeforeEach
    void publish() {
        published();
        corrected = published();
        Calls.put(
                        Calls.EDITOR,
                        corrected,
                        "correction",
                        Map.of("kind", "verdict-change", "reason", "We misread a <table>."))
                .then()
                .statusCode(200);
        Calls.saveReport(Calls.ANA, corrected, Calls.report(HEADLINE, "mostly-true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, corrected).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, corrected, "publication").then().statusCode(200);
        Calls.delete(Calls.EDITOR, published(), "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/feed.atom,atom_1.0",
        "/feed.rss,rss_2.0",
        "/corrections.atom,atom_1.0",
        "/corrections.rss,rss_2.0",
    })
    void a_feed_reader_reads_every_feed(String path, String type) throws FeedException {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(new String(given().get(path).asByteArray(), StandardCharsets.UTF_8)));
        assertThat(feed.getFeedType()).isEqualTo(type);
        assertThat(feed.getTitle()).startsWith("Newsroom: ");
        assertThat(feed.getLink()).startsWith("http");
        assertThat(feed.getEntries()).hasSizeGreaterThanOrEqualTo(path.startsWith("/feed") ? 3 : 2);
        assertThat(new HashSet<>(
                        feed.getEntries().stream().map(SyndEntry::getUri).toList()))
                .hasSize(feed.getEntries().size());
        assertThat(feed.getEntries()).allSatisfy(entry -> {
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getLink()).contains("/checks/");
            assertThat(entry.getUri()).startsWith("urn:uuid:");
            assertThat(entry.getPublishedDate()).isNotNull();
            assertThat(entry.getDescription().getValue()).isNotBlank();
        });
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).anyMatch(title -> title.contains(HEADLINE));
        assertThat(feed.getEntries())
                .extracting(entry -> entry.getDescription().getValue())
                .anyMatch(words -> words.contains("The source was made up."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.json", "/corrections.json"})
    void a_json_feed_keeps_the_rules_of_json_feed(String path) throws IOException {
        JsonNode feed = json(path);
        assertThat(feed.path("items")).isNotEmpty();
        assertThat(mistakes("json-feed", feed)).isEmpty();
        assertThat(mistakes("json-feed", MAPPER.readTree("{\"version\": \"1\", \"title\": \"\", \"items\": [{}]}")))
                .hasSizeGreaterThan(2);
    }

    @Test
    void every_claim_review_is_one() throws IOException {
        JsonNode feed = json("/claim-reviews.jsonld");
        assertThat(mistakes("data-feed", feed)).isEmpty();
        assertThat(feed.findValuesAsText("@type"))
                .contains("ClaimReview", "CreativeWork", "CorrectionComment", "MediaReview");
        String url = Calls.as(Calls.EDITOR).get(Calls.claim(corrected)).path("publication.url");
        JsonNode review = json(url + ".jsonld");
        assertThat(mistakes("claim-review", review)).isEmpty();
        assertThat(review.at("/correction/0/text").asText()).isEqualTo("We misread a <table>.");
        assertThat(review.at("/correction/0/name").asText()).contains("True");
        assertThat(given().get(url)
                        .htmlPath()
                        .getString("**.find { it.@type == 'application/ld+json' && it.name() == 'script' }"))
                .isNotBlank();
    }

    @Test
    void what_is_no_claim_review_is_found() throws IOException {
        assertThat(mistakes(
                        "claim-review",
                        MAPPER.readTree("{\"@context\": \"https://schema.org\", \"@type\": \"ClaimReview\"}")))
                .isNotEmpty();
    }

    private static String published() {
        String claim = Calls.submit(
                        Calls.EDITOR,
                        Map.of(
                                "text",
                                Calls.text(),
                                "url",
                                "https://herald.example/" + UUID.randomUUID(),
                                "publisher",
                                "The Herald",
                                "publishedOn",
                                "2026-03-02"))
                .then()
                .statusCode(201)
                .extract()
                .path("claims[0].id");
        Calls.put(Calls.EDITOR, claim, "acceptance").then().statusCode(200);
        Calls.json(Calls.EDITOR, Map.of("reviewers", List.of(Calls.ANA)))
                .put(Calls.claim(claim, "assignment"))
                .then()
                .statusCode(200);
        Calls.verdict(Calls.ANA, claim, "true").then().statusCode(200);
        Map<String, String> report = new HashMap<>(Calls.report(HEADLINE, "true"));
        report.put("medium", "image");
        report.put("mediaAddress", "https://pictures.example/1");
        report.put("mediaAuthenticity", "edited-or-cropped");
        Calls.saveReport(Calls.ANA, claim, report).then().statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        return claim;
    }

    private static JsonNode json(String path) throws IOException {
        return MAPPER.readTree(
                given().get(path).then().statusCode(200).extract().asByteArray());
    }

    private static List<String> mistakes(String form, JsonNode json) throws IOException {
        Map<String, String> schemas = Map.of(
                PLACE + "claim-review.schema.json", schema("claim-review"),
                PLACE + "data-feed.schema.json", schema("data-feed"),
                PLACE + "json-feed.schema.json", schema("json-feed"));
        return SchemaRegistry.withDialect(Dialects.getDraft202012(), builder -> builder.schemas(schemas)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(SchemaLocation.of(PLACE + form + ".schema.json"))
                .validate(json)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static String schema(String form) throws IOException {
        try (InputStream in = FeedReadersTest.class.getResourceAsStream(form + ".schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
