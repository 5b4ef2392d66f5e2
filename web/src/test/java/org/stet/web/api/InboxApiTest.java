package org.stet.web.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** What waits for a person, over HTTP. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class InboxApiTest {

    private static final String INBOX = "/api/inbox";

    private final String reviewer = "inbox-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Accounts accounts;

    @Test
    void a_reviewer_sees_what_is_assigned_and_what_was_taken_until_it_is_seen() {
        accounts.create(reviewer, "Has an inbox", StetDatabase.PASSWORD, Set.of(Role.REVIEWER));
        String id = assigned(reviewer);
        as(reviewer)
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("claims.find { it.kind == 'own' }.items.id", contains(id))
                .body("taken", empty());
        json(EDITOR, Map.of("reason", "Somebody else knows the port."))
                .delete(claim(id, "assignment"))
                .then()
                .statusCode(200);
        String notice = as(reviewer)
                .get(INBOX)
                .then()
                .body("claims.find { it.kind == 'own' }", nullValue())
                .body("taken.claim", contains(id))
                .body("taken[0].by.username", equalTo(EDITOR))
                .body("taken[0].reason", equalTo("Somebody else knows the port."))
                .extract()
                .path("taken[0].id");
        problem(as(EDITOR).put(INBOX + "/taken/" + notice + "/seen"), 404);
        as(reviewer).put(INBOX + "/taken/" + notice + "/seen").then().statusCode(204);
        as(reviewer).get(INBOX).then().body("taken", empty());
    }

    @Test
    void an_editor_sees_articles_to_triage() {
        Calls.candidate();
        as(EDITOR)
                .get(INBOX)
                .then()
                .statusCode(200)
                .body("untriaged", not(empty()))
                .body("untriaged[0].candidates", not(equalTo(0)));
    }
}
