package org.stet.web.api;

import java.util.List;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.LIN;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.approve;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.candidates;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.delete;
import static org.stet.web.api.Calls.open;
import static org.stet.web.api.Calls.published;
import static org.stet.web.api.Calls.put;
import static org.stet.web.api.Calls.report;
import static org.stet.web.api.Calls.saveReport;
import static org.stet.web.api.Calls.submitted;
import static org.stet.web.api.Calls.verdict;

/** From a pasted text to a published fact-check and on, with nothing but HTTP. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class WholeWayTest {

    @Test
    void a_claim_goes_from_a_pasted_text_to_a_public_page() {
        String id = submitted();
        as(ANA).get(claim(id, "report"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("rating", equalTo("true"))
                .body("editedBy.username", equalTo(ANA));
        saveReport(ANA, id, report("The ship did lose 1,204 containers", "true"))
                .then()
                .statusCode(200)
                .body("revision", equalTo(2));
        approve(SECOND_EDITOR, id).then().statusCode(200).body("approval.approvedBy.username", equalTo(SECOND_EDITOR));
        Response out = put(SECOND_EDITOR, id, "publication");
        out.then()
                .statusCode(200)
                .body("publication.version", equalTo(1))
                .body("allowed", contains("correct", "retract", "set-expiry"));
        String address = out.path("publication.url");
        given().get(address)
                .then()
                .statusCode(200)
                .body(containsString("The ship did lose 1,204 containers"))
                .body(containsString("application/ld+json"));
        given().get(address + ".jsonld")
                .then()
                .statusCode(200)
                .contentType("application/ld+json")
                .body("'@type'", equalTo("ClaimReview"))
                .body("reviewRating.ratingValue", equalTo(5))
                .body("reviewRating.bestRating", equalTo(5))
                .body("reviewRating.worstRating", equalTo(1))
                .body("itemReviewed.'@type'", equalTo("Claim"))
                .body("itemReviewed.author.name", equalTo("the harbour office"))
                .body("itemReviewed.firstAppearance.headline", notNullValue())
                .body("publisher.'@type'", equalTo("Organization"))
                .body("citation[0].url", startsWith("https://"))
                .body("correction", nullValue());
        given().get("/checks").then().statusCode(200).body(containsString(address));
    }

    @Test
    void a_correction_makes_a_second_version_and_the_first_stays_readable() {
        String id = published();
        String address = as(EDITOR).get(claim(id)).path("publication.url");
        put(EDITOR, id, "correction", Map.of("kind", "verdict-change", "reason", "The register was amended."))
                .then()
                .statusCode(200)
                .body("state", equalTo("CORRECTING"))
                .body("correction.kind", equalTo("verdict-change"));
        given().get(address + ".jsonld").then().body("reviewRating.alternateName", equalTo("True"));
        saveReport(ANA, id, report("The register now says otherwise", "mostly-true"))
                .then()
                .statusCode(200);
        approve(SECOND_EDITOR, id).then().statusCode(200);
        put(SECOND_EDITOR, id, "publication").then().statusCode(200).body("publication.version", equalTo(2));
        given().get(address + ".jsonld")
                .then()
                .body("version", equalTo(2))
                .body("reviewRating.alternateName", equalTo("Mostly true"))
                .body("correction", hasSize(1))
                .body("correction[0].text", equalTo("The register was amended."));
        given().get(address)
                .then()
                .body(containsString("The register was amended."))
                .body(containsString("Version 1"))
                .body(containsString("Version 2"));
        given().get("/checks/corrections").then().body(containsString("The register was amended."));
    }

    @Test
    void a_correction_can_be_given_up() {
        String id = published();
        put(EDITOR, id, "correction", Map.of("kind", "typo", "reason", "A slip."))
                .then()
                .statusCode(200);
        delete(EDITOR, id, "correction")
                .then()
                .statusCode(200)
                .body("state", equalTo("PUBLISHED"))
                .body("correction", nullValue());
    }

    @Test
    void a_retraction_leaves_a_tombstone_with_its_reason() {
        String id = published();
        String address = as(EDITOR).get(claim(id)).path("publication.url");
        delete(EDITOR, id, "publication", Map.of("reason", "Our source had made it up."))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETRACTED"))
                .body("publication.retracted", equalTo(true));
        given().get(address).then().statusCode(200).body(containsString("Our source had made it up."));
        given().get(address + ".jsonld")
                .then()
                .body("'@type'", equalTo("CreativeWork"))
                .body("creativeWorkStatus", equalTo("Retracted"))
                .body("reviewRating", nullValue());
        delete(EDITOR, id, "dismissal").then().statusCode(200).body("state", equalTo("OPEN"));
    }

    @Test
    void blind_verdicts_that_agree_submit_the_claim() {
        String id = assigned(ANA, TOM);
        verdict(ANA, id, "false").then().statusCode(200).body("state", equalTo("IN_REVIEW"));
        verdict(TOM, id, "false")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("reviews.reviewer.username", hasItems(ANA, TOM));
    }

    @Test
    void blind_verdicts_that_differ_are_decided_by_somebody_who_wrote_neither() {
        String id = assigned(ANA, TOM);
        verdict(ANA, id, "true").then().statusCode(200);
        verdict(TOM, id, "false").then().statusCode(200).body("state", equalTo("DISPUTED"));
        Map<String, String> decision = Map.of("rating", "half-true", "rationale", "Both have a point.");
        Calls.problem(put(TOM, id, "adjudication", decision), 409).body("rule", equalTo("wrote-no-verdict"));
        put(LIN, id, "adjudication", decision)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("adjudication.adjudicator.username", equalTo(LIN))
                .body("report.rating", equalTo("half-true"))
                .body("report.writers.username", contains(ANA, TOM, LIN));
        approve(SECOND_EDITOR, id).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void an_editor_who_wrote_any_of_it_cannot_approve_it() {
        String id = submitted();
        saveReport(EDITOR, id, report("A headline by the editor", "true"))
                .then()
                .statusCode(200);
        Calls.problem(approve(EDITOR, id), 409)
                .body("rule", equalTo("wrote-none-of-it"))
                .body("state", equalTo("SUBMITTED"))
                .body("allowed", not(hasItems("approve")));
        approve(SECOND_EDITOR, id).then().statusCode(200);
    }

    @Test
    void a_returned_report_goes_through_review_again() {
        String id = submitted();
        put(EDITOR, id, "return", Map.of("reason", "Ask the crew as well."))
                .then()
                .statusCode(200)
                .body("state", equalTo("IN_REVIEW"));
        verdict(ANA, id, "mostly-true").then().statusCode(200).body("report.rating", equalTo("mostly-true"));
    }

    @Test
    void an_approval_can_be_withdrawn_and_an_edit_voids_it() {
        String id = submitted();
        approve(SECOND_EDITOR, id).then().statusCode(200);
        delete(SECOND_EDITOR, id, "approval")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("approval", nullValue());
        approve(SECOND_EDITOR, id).then().statusCode(200);
        saveReport(ANA, id, report("One more thing", "true")).then().statusCode(200);
        as(ANA).get(claim(id)).then().body("state", equalTo("SUBMITTED")).body("approval", nullValue());
    }

    @Test
    void triage_can_be_undone_step_by_step() {
        List<String> ids = candidates();
        String id = ids.get(0);
        put(EDITOR, id, "dismissal", Map.of("reason", "not-checkable", "note", "No register exists."))
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .body("dismissal.reason", equalTo("not-checkable"));
        delete(EDITOR, id, "dismissal")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANDIDATE"))
                .body("dismissal", nullValue());
        put(EDITOR, id, "merge", Map.of("into", ids.get(1)))
                .then()
                .statusCode(200)
                .body("state", equalTo("MERGED"))
                .body("mergedInto", equalTo(ids.get(1)));
        delete(EDITOR, id, "merge").then().statusCode(200).body("state", equalTo("CANDIDATE"));
        put(EDITOR, id, "acceptance").then().statusCode(200);
        delete(EDITOR, id, "acceptance").then().statusCode(200).body("state", equalTo("CANDIDATE"));
    }

    @Test
    void a_reviewer_takes_a_claim_and_gives_it_back() {
        String id = open();
        Calls.json(ANA, Map.of("reviewers", List.of(ANA)))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("reviewers.username", contains(ANA));
        Calls.json(ANA, Map.of("reason", "I know the captain."))
                .delete(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("reviewers", empty());
        as(TOM).noContentType()
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("reviewers.username", contains(TOM));
        Calls.json(EDITOR, Map.of("reason", "Something more urgent."))
                .delete(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    @Test
    void evidence_is_taken_away_only_by_who_added_it() {
        String id = assigned(ANA);
        String evidence = Calls.addEvidence(ANA, id);
        Calls.problem(as(EDITOR).delete(claim(id, "evidence", evidence)), 403).body("rule", equalTo("added-it"));
        as(ANA).delete(claim(id, "evidence", evidence)).then().statusCode(204);
        assertThat(as(ANA).get(claim(id)).<List<Object>>path("evidence")).isEmpty();
    }
}
