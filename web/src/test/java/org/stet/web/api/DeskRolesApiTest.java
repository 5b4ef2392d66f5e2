package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

/** What an editor of other desks, who is only a reviewer at this one, reaches over the API and on the pages. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DeskRolesApiTest {

    private static final String MESSAGE = "Mind the second figure.";

    @Inject
    Accounts accounts;

    @Inject
    DeskPolicies policies;

    @Inject
    Membership membership;

    private final String desk = "own-" + UUID.randomUUID().toString().substring(0, 8);
    private final String editor = desk + "-editor";
    private final String other = desk + "-other";
    private final String editorElsewhere = desk + "-elsewhere";
    private final String third = desk + "-third";
    private String id;

    @BeforeEach
    void a_blind_review_at_a_desk_that_names_its_members() {
        Actor admin = accounts.signedIn("admin").orElseThrow();
        String scale = policies.desk("news").policy().scaleId().toString();
        Desk founded = policies.found(
                admin,
                Optional.of(desk),
                Optional.of("A desk of its own"),
                PolicySettings.plain(2, 1),
                Optional.of(scale));
        hire(admin, founded, editor, Role.EDITOR, Set.of(Role.EDITOR));
        hire(admin, founded, other, Role.REVIEWER, Set.of(Role.REVIEWER));
        hire(admin, founded, third, Role.REVIEWER, Set.of(Role.REVIEWER));
        hire(admin, founded, editorElsewhere, Role.REVIEWER, Set.of(Role.REVIEWER, Role.EDITOR));
        id = Calls.submit(editor, Map.of("text", Calls.text(), "desk", desk))
                .then()
                .statusCode(201)
                .extract()
                .path("claims[0].id");
        as(editor)
                .header("If-Match", Calls.tag(editor, id))
                .put(claim(id, "acceptance"))
                .then()
                .statusCode(200);
        json(editor, Map.of("reviewers", List.of(other, editorElsewhere), "message", MESSAGE))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200);
    }

    private void hire(Actor admin, Desk at, String username, Role here, Set<Role> everywhere) {
        accounts.create(username, username, StetDatabase.PASSWORD, everywhere);
        membership.put(admin, at, username, Set.of(here), List.of(), List.of());
    }

    @Test
    void the_other_blind_reviewer_cannot_be_replaced_over_the_api() {
        json(editorElsewhere, Map.of("from", other, "to", third))
                .header("If-Match", Calls.tag(editorElsewhere, id))
                .put(claim(id, "assignment", "handover"))
                .then()
                .statusCode(200)
                .body("reviewers.username", contains(other, third));
    }

    @Test
    void the_other_blind_reviewer_cannot_be_replaced_on_the_page() {
        String session = Calls.session(editorElsewhere);
        Response page = given().cookie("stet-session", session).get("/claims/" + id);
        assertThat(page.asString()).contains("/assignment/handover").doesNotContain("/claims/" + id + "/release");
        given().redirects()
                .follow(false)
                .cookie("stet-session", session)
                .cookie("stet-csrf", page.getCookie("stet-csrf"))
                .formParam("csrf", page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value"))
                .formParam("version", page.htmlPath().getString("**.find { it.@name == 'version' }.@value"))
                .formParam("from", other)
                .formParam("to", third)
                .post("/claims/" + id + "/assignment/handover")
                .then()
                .statusCode(303);
        as(editor).get(claim(id)).then().body("reviewers.username", contains(other, third));
    }

    @Test
    void what_was_said_to_reviewers_is_not_for_editors_of_other_desks() {
        as("editor").get(claim(id)).then().statusCode(200).body("assignments.message", everyItem(nullValue()));
        as(editor).get(claim(id)).then().body("assignments.message", everyItem(equalTo(MESSAGE)));
        as(other).get(claim(id)).then().body("assignments.message", everyItem(equalTo(MESSAGE)));
        browser("editor").get("/claims/" + id).then().statusCode(200).body(not(containsString(MESSAGE)));
        browser(other).get("/claims/" + id).then().statusCode(200).body(containsString(MESSAGE));
    }

    @Test
    void releasing_and_naming_others_is_for_the_editors_of_the_desk() {
        json("editor", Map.of("reason", "Mine."))
                .delete(claim(id, "assignment"))
                .then()
                .statusCode(403);
        json(editorElsewhere, Map.of("person", other, "kind", "topic", "name", "quays", "reason", "Because."))
                .post("/api/recusals")
                .then()
                .statusCode(403);
        as(editor).get(claim(id)).then().body("reviewers.username", contains(other, editorElsewhere));
    }

    private static RequestSpecification browser(String account) {
        return given().redirects().follow(false).cookie("stet-session", Calls.session(account));
    }
}
