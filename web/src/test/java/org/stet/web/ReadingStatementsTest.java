package org.stet.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StatementCount;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.ApiTokens;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/** Reading sends few statements, signing in and the limit on requests included, however much there is to read. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ReadingStatementsTest {

    /** One of them reads how the newsroom shows itself: a claim is held to the rules of ClaimReview. */
    private static final int A_CLAIM = 9;
    /** One of them makes the index of past checks anew, where something was published since. */
    private static final int A_CLAIMS_PAGE = 20;

    private static final int THE_INBOX = 12;
    private static final int THE_DASHBOARD = 18;

    @Inject
    TestClaims claims;

    @Inject
    ApiTokens tokens;

    @Test
    void a_claim_by_token() {
        for (Claim claim : everyKind()) {
            assertThat(statements(byToken(Calls.EDITOR), Calls.claim(claim.id().toString())))
                    .as("a claim that is %s", claim.state())
                    .hasSizeLessThanOrEqualTo(A_CLAIM);
        }
    }

    @Test
    void a_claim_with_much_evidence() {
        Claim claim = claims.assigned(Calls.ANA);
        claims.review(claim, Calls.ANA, "false", "The harbour register shows twelve departures.");
        for (int piece = 0; piece < 20; piece++) {
            claims.evidence(claim, Calls.ANA, "Page " + piece);
        }
        assertThat(statements(byToken(Calls.ANA), Calls.claim(claim.id().toString())))
                .hasSizeLessThanOrEqualTo(A_CLAIM);
    }

    @Test
    void a_claims_page() {
        for (String account : List.of(Calls.EDITOR, Calls.ANA)) {
            for (Claim claim : everyKind()) {
                assertThat(statements(bySession(account), "/claims/" + claim.id()))
                        .as("the page of a claim that is %s, for %s", claim.state(), account)
                        .hasSizeLessThanOrEqualTo(A_CLAIMS_PAGE);
            }
        }
    }

    @Test
    void the_inbox() {
        for (int more = 0; more < 3; more++) {
            everyKind();
            for (String account : List.of(Calls.EDITOR, Calls.SECOND_EDITOR, Calls.ANA, Calls.ADMIN)) {
                assertThat(statements(bySession(account), "/inbox"))
                        .as("the inbox of %s", account)
                        .hasSizeLessThanOrEqualTo(THE_INBOX);
            }
        }
    }

    @Test
    void the_dashboard() {
        everyKind();
        for (String account : List.of(Calls.EDITOR, Calls.ADMIN)) {
            assertThat(statements(bySession(account), "/dashboard"))
                    .as("the dashboard of %s", account)
                    .hasSizeLessThanOrEqualTo(THE_DASHBOARD);
            assertThat(statements(byToken(account), "/api/dashboard"))
                    .as("the dashboard of %s as JSON", account)
                    .hasSizeLessThanOrEqualTo(THE_DASHBOARD);
        }
    }

    private List<Claim> everyKind() {
        return List.of(
                claims.open("news"),
                claims.assigned(Calls.ANA),
                claims.assigned(Calls.ANA, Calls.TOM),
                claims.disputed(),
                claims.submitted(),
                claims.approved(),
                claims.published());
    }

    private RequestSpecification byToken(String account) {
        return given().auth()
                .oauth2(tokens.create(claims.actor(account), Optional.of("reading " + UUID.randomUUID()), 1));
    }

    private static RequestSpecification bySession(String account) {
        return given().cookie("stet-session", Calls.session(account));
    }

    /** What a second reading sends: the first notes that the session or token is used. */
    private static List<String> statements(RequestSpecification as, String path) {
        as.get(path).then().statusCode(200);
        return StatementCount.during(() -> as.get(path).then().statusCode(200));
    }
}
