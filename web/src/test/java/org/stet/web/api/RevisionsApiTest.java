package org.stet.web.api;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.problem;

/** Every revision of a report can be read as it was saved. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class RevisionsApiTest {

    @Test
    void what_was_saved_before_is_still_there_with_its_text() {
        String id = Calls.submitted();
        Calls.saveReport(ANA, id, Calls.report("The ship lost fewer", "true"))
                .then()
                .statusCode(200);
        Calls.saveReport(EDITOR, id, Calls.report("The ship lost them all", "true"))
                .then()
                .statusCode(200);
        String revisions = claim(id, "report", "revisions");
        as(INTEGRATOR)
                .get(revisions)
                .then()
                .statusCode(200)
                .body("items.revision", contains(3, 2, 1))
                .body("items[0].editedBy.username", equalTo(EDITOR))
                .body("items.published", contains(false, false, false));
        as(INTEGRATOR)
                .get(revisions + "/2")
                .then()
                .statusCode(200)
                .body("headline", equalTo("The ship lost fewer"))
                .body("body", equalTo("We read the register.\n\nIt lists every container."))
                .body("writers.username", contains(ANA));
        problem(as(EDITOR).get(revisions + "/4"), 404);
        problem(as(EDITOR).get(revisions + "/last"), 404);
    }

    @Test
    void it_says_which_one_readers_see() {
        String id = Calls.published();
        as(EDITOR)
                .get(claim(id, "report", "revisions"))
                .then()
                .body("items.findAll { it.published }.revision", contains(1));
    }

    @Test
    void a_claim_without_a_report_has_none() {
        as(EDITOR)
                .get(claim(Calls.open(), "report", "revisions"))
                .then()
                .statusCode(200)
                .body("items", empty());
    }
}
