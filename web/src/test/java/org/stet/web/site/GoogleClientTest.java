package org.stet.web.site;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.google.api.client.googleapis.json.GoogleJsonResponseException;
import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.api.client.json.jackson2.JacksonFactory;
import com.google.api.services.factchecktools.v1alpha1.FactCheckTools;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1Claim;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1ClaimReview;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1ClaimReviewMarkupPage;
import com.google.api.services.factchecktools.v1alpha1.model.GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.MovableClock;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Google's own client of its Fact Check Tools API reads from Stet: nothing is changed but its root address. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class GoogleClientTest {

    private static final String SEARCH = "/v1alpha1/claims:search";

    @Inject
    MovableClock clock;

    private final String word = "gq" + UUID.randomUUID().toString().replaceAll("\\W|\\d", "");

    /** A colon in a path stays as it is, as in Google's own clients. */
    private static RequestSpecification asked() {
        return given().urlEncodingEnabled(false);
    }

    /** The client of this age has no other factory. */
    @SuppressWarnings("deprecation")
    private FactCheckTools client() {
        return new FactCheckTools.Builder(new NetHttpTransport(), JacksonFactory.getDefaultInstance(), null)
                .setRootUrl("http://127.0.0.1:" + RestAssured.port + "/")
                .setApplicationName("a-reader")
                .build();
    }

    @Test
    void it_finds_a_claim_with_all_that_google_tells_of_one() throws IOException {
        String url = address(published(word + " counted"));
        GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse found = client().claims()
                .search()
                .setQuery(word)
                .setLanguageCode("en-US")
                .setKey("a-key")
                .setMaxAgeDays(2)
                .execute();
        assertThat(found.getClaims()).hasSize(1);
        assertThat(found.get("totalSize")).hasToString("1");
        GoogleFactcheckingFactchecktoolsV1alpha1Claim claim = found.getClaims().get(0);
        assertThat(claim.getText()).isNotBlank();
        assertThat(claim.get("id")).isNotNull();
        GoogleFactcheckingFactchecktoolsV1alpha1ClaimReview review =
                claim.getClaimReview().get(0);
        assertThat(review.getPublisher().getName()).isEqualTo("Newsroom");
        assertThat(review.getPublisher().getSite()).isNotBlank();
        assertThat(review.getUrl()).endsWith(url);
        assertThat(review.getTitle()).isEqualTo(word + " counted");
        assertThat(review.getTextualRating()).isEqualTo("True");
        assertThat(review.getLanguageCode()).isEqualTo("en");
        assertThat(Instant.parse(review.getReviewDate())).isAfter(Instant.now().minusSeconds(3600));
    }

    @Test
    void it_walks_through_pages_by_token_and_by_offset() throws IOException {
        for (int i = 0; i < 3; i++) {
            published(word + " number " + i);
        }
        List<String> titles = new ArrayList<>();
        String token = null;
        do {
            GoogleFactcheckingFactchecktoolsV1alpha1FactCheckedClaimSearchResponse page = client().claims()
                    .search()
                    .setQuery(word)
                    .setPageSize(2)
                    .setPageToken(token)
                    .execute();
            page.getClaims()
                    .forEach(claim -> titles.add(claim.getClaimReview().get(0).getTitle()));
            token = page.getNextPageToken();
        } while (token != null);
        assertThat(titles).containsExactly(word + " number 2", word + " number 1", word + " number 0");
        assertThat(client().claims().search().setQuery(word).setOffset(2).execute().getClaims().stream()
                        .map(claim -> claim.getClaimReview().get(0).getTitle()))
                .containsExactly(word + " number 0");
    }

    @Test
    void its_filters_narrow_what_is_found() throws IOException {
        clock.ago(Duration.ofDays(30), () -> published(word + " old"));
        assertThat(client().claims()
                        .search()
                        .setQuery(word)
                        .setMaxAgeDays(10)
                        .execute()
                        .getClaims())
                .isNull();
        assertThat(client().claims()
                        .search()
                        .setQuery(word)
                        .setMaxAgeDays(40)
                        .execute()
                        .getClaims())
                .hasSize(1);
        assertThat(client().claims()
                        .search()
                        .setQuery(word)
                        .setLanguageCode("de")
                        .execute()
                        .getClaims())
                .isNull();
        assertThat(client().claims()
                        .search()
                        .setQuery(word)
                        .setReviewPublisherSiteFilter("elsewhere.example")
                        .execute()
                        .getClaims())
                .isNull();
        String own = client().claims()
                .search()
                .setQuery(word)
                .execute()
                .getClaims()
                .get(0)
                .getClaimReview()
                .get(0)
                .getPublisher()
                .getSite();
        assertThat(client().claims()
                        .search()
                        .setReviewPublisherSiteFilter(own)
                        .execute()
                        .getClaims())
                .isNotEmpty();
    }

    @Test
    void it_understands_what_is_refused() {
        assertThatThrownBy(() -> client().claims().search().execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(400);
                    assertThat(refused.getDetails().getMessage()).contains("query or reviewPublisherSiteFilter");
                });
        assertThatThrownBy(
                        () -> client().pages().get("pages/" + UUID.randomUUID()).execute())
                .isInstanceOfSatisfying(GoogleJsonResponseException.class, refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(404);
                    assertThat(refused.getDetails().getCode()).isEqualTo(404);
                });
        assertThatThrownBy(() -> client().claims()
                        .search()
                        .setQuery("x")
                        .setPageToken("none")
                        .execute())
                .isInstanceOf(GoogleJsonResponseException.class)
                .hasMessageContaining("page token");
        asked().queryParam("query", "x")
                .queryParam("pageSize", "ten")
                .get(SEARCH)
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("error.code", equalTo(400))
                .body("error.status", equalTo("INVALID_ARGUMENT"))
                .body("error.details[0].fieldViolations[0].field", equalTo("pageSize"));
        given().get("/v1alpha1/nothing").then().statusCode(404).body("error.status", equalTo("NOT_FOUND"));
    }

    @Test
    void it_reads_the_page_of_a_fact_check() throws IOException {
        String url = address(published(word + " page"));
        String whole = client().claims()
                .search()
                .setQuery(word)
                .execute()
                .getClaims()
                .get(0)
                .getClaimReview()
                .get(0)
                .getUrl();
        GoogleFactcheckingFactchecktoolsV1alpha1ClaimReviewMarkupPage listed = client().pages()
                .list()
                .setUrl(whole)
                .execute()
                .getClaimReviewMarkupPages()
                .get(0);
        GoogleFactcheckingFactchecktoolsV1alpha1ClaimReviewMarkupPage page =
                client().pages().get(listed.getName()).execute();
        assertThat(page.getPageUrl()).endsWith(url);
        assertThat(page.getVersionId()).isEqualTo("1");
        assertThat(page.getClaimReviewAuthor().getName()).isEqualTo("Newsroom");
        assertThat(page.getClaimReviewMarkups().get(0).getRating().getTextualRating())
                .isEqualTo("True");
        assertThat(page.getClaimReviewMarkups().get(0).getRating().getRatingValue())
                .isNotNull();
        assertThat(client().pages().list().setPageSize(1).execute().getClaimReviewMarkupPages())
                .hasSize(1);
        assertThat(client().pages()
                        .list()
                        .setUrl("https://elsewhere.example/x")
                        .execute()
                        .getClaimReviewMarkupPages())
                .isNull();
    }

    @Test
    void what_was_withdrawn_since_a_moment_is_told_and_found_no_more() {
        String claim = published(word + " withdrawn");
        String since = asked().queryParam("query", word).get(SEARCH).path("claims[0].updatedAt");
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The source was made up."))
                .then()
                .statusCode(200);
        // with the colon encoded, as some clients send it
        Response found = given().queryParam("query", word).get(SEARCH);
        assertThat(found.asString()).isEqualTo("{}");
        Response deltas = asked().queryParam("query", word)
                .queryParam("updatedSince", since)
                .get(SEARCH);
        deltas.then()
                .statusCode(200)
                .header("ETag", containsString("\""))
                .body("withdrawn[0].reason", equalTo("The source was made up."))
                .body("withdrawn[0].url", containsString("/checks/"));
        asked().queryParam("query", word)
                .queryParam("updatedSince", since)
                .header("If-None-Match", deltas.header("ETag"))
                .get(SEARCH)
                .then()
                .statusCode(304);
    }

    private static String published(String headline) {
        String id = Calls.submitted();
        Calls.saveReport(Calls.ANA, id, Calls.report(headline, "true")).then().statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, id).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, id, "publication").then().statusCode(200);
        return id;
    }

    private static String address(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }
}
