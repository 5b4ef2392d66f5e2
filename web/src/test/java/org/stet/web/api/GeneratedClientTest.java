package org.stet.web.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.client.ApiClient;
import org.stet.client.ApiException;
import org.stet.client.ApiResponse;
import org.stet.client.api.ArticlesApi;
import org.stet.client.api.ClaimsApi;
import org.stet.client.api.ReportsApi;
import org.stet.client.api.ReviewsApi;
import org.stet.client.model.ApprovalRequest;
import org.stet.client.model.ArticleRequest;
import org.stet.client.model.ArticleView;
import org.stet.client.model.AssignmentRequest;
import org.stet.client.model.ClaimView;
import org.stet.client.model.EvidenceRequest;
import org.stet.client.model.ReportRequest;
import org.stet.client.model.ReportView;
import org.stet.client.model.ReviewRequest;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;

/** A client that was made from the OpenAPI document, and is used as it was made, goes the whole way. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class GeneratedClientTest {

    @TestHTTPResource
    URI stet;

    @Test
    void it_goes_from_an_article_to_a_public_check() throws ApiException {
        ArticleView article = new ArticlesApi(as(Calls.EDITOR))
                .submitArticle(
                        new ArticleRequest().text(Calls.text()).title("Harbour office counts lost cargo"),
                        UUID.randomUUID().toString());
        UUID id = UUID.fromString(article.getClaims().get(0).getId());
        assertThat(new ClaimsApi(as(Calls.EDITOR))
                        .acceptClaim(id, version(Calls.EDITOR, id))
                        .getState())
                .isEqualTo(ClaimView.StateEnum.OPEN);
        new ReviewsApi(as(Calls.EDITOR)).assignClaim(id, null, new AssignmentRequest().addReviewersItem(Calls.ANA));

        review(id);
        ReportView report = write(id);

        ReportsApi approving = new ReportsApi(as(Calls.SECOND_EDITOR));
        assertThatExceptionOfType(ApiException.class)
                .isThrownBy(() -> approving.publishCheck(id, version(Calls.SECOND_EDITOR, id)))
                .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(409));
        approving.approveReport(id, version(Calls.SECOND_EDITOR, id), new ApprovalRequest().sha256(report.getSha256()));
        ClaimView published = approving.publishCheck(id, version(Calls.SECOND_EDITOR, id));
        assertThat(published.getState()).isEqualTo(ClaimView.StateEnum.PUBLISHED);
        given().get(published.getPublication().getUrl())
                .then()
                .statusCode(200)
                .body(containsString("The register bears the number out"));
    }

    private void review(UUID id) throws ApiException {
        ReviewsApi reviews = new ReviewsApi(as(Calls.ANA));
        reviews.saveReview(
                id,
                version(Calls.ANA, id),
                new ReviewRequest().rating("true").rationale("The register gives the number."));
        reviews.addEvidence(
                id,
                new EvidenceRequest()
                        .url("https://records.example.org/cargo/2025")
                        .title("Cargo register 2025")
                        .stance(EvidenceRequest.StanceEnum.SUPPORTS)
                        .kind(EvidenceRequest.KindEnum.PRIMARY),
                null);
        assertThat(reviews.submitReview(id, version(Calls.ANA, id)).getState())
                .isEqualTo(ClaimView.StateEnum.SUBMITTED);
    }

    private ReportView write(UUID id) throws ApiException {
        ReportsApi reports = new ReportsApi(as(Calls.ANA));
        ApiResponse<ReportView> first = reports.getReportWithHttpInfo(id, null);
        ReportView report = reports.saveReport(
                id,
                new ReportRequest()
                        .headline("The register bears the number out")
                        .summary("It is so.")
                        .body("We read the register.")
                        .rating("true"),
                first.getHeaders().get("etag").get(0));
        assertThat(reports.listRevisions(id, null, null, null, null).getItems()).hasSize(2);
        return report;
    }

    private String version(String user, UUID id) throws ApiException {
        return "\"" + new ClaimsApi(as(user)).getClaim(id, null).getVersion() + "\"";
    }

    private ApiClient as(String user) {
        String credentials = Base64.getEncoder()
                .encodeToString((user + ":" + StetDatabase.PASSWORD).getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri(stet.resolve("/").toString().replaceAll("/$", ""));
        client.setRequestInterceptor(request -> request.header("Authorization", "Basic " + credentials));
        return client;
    }
}
