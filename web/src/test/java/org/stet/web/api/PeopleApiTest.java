package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** What administrators do with people, over HTTP. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class PeopleApiTest {

    private static final String PEOPLE = "/api/people";

    private final String username = "invited-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void who_is_invited_has_an_account_and_a_link_that_sets_the_password() {
        Response invited = invite("reviewer");
        invited.then()
                .statusCode(201)
                .header("Location", containsString(PEOPLE + "/" + invited.path("person.id")))
                .body("person.username", equalTo(username))
                .body("person.roles", contains("reviewer"))
                .body("person.active", equalTo(true));
        String link = invited.path("link");
        given().get(link).then().statusCode(200).body(containsString(username));
        as(ADMIN).queryParam("limit", 200).get(PEOPLE).then().statusCode(200).body("items.username", hasItem(username));
        as(ADMIN).get(PEOPLE + "/" + username).then().statusCode(200).body("id", equalTo(invited.path("person.id")));
    }

    @Test
    void every_field_of_an_invitation_that_is_not_valid_is_named() {
        invite("reviewer").then().statusCode(201);
        problem(invite("reviewer"), 422).body("violations.field", contains("username"));
        problem(json(ADMIN, Map.of()).post(PEOPLE), 422).body("violations.field", hasItem("roles"));
        problem(invite("king"), 422).body("violations.field", contains("roles[0]"));
        problem(as(ADMIN).get(PEOPLE + "/nobody-of-this-name"), 404);
    }

    @Test
    void roles_are_given_exactly_and_the_last_administrator_stays_one() {
        invite("reviewer").then().statusCode(201);
        json(ADMIN, Map.of("roles", List.of("editor", "integrator")))
                .put(person("roles"))
                .then()
                .statusCode(200)
                .body("roles", contains("editor", "integrator"));
        as(ADMIN).get(person()).then().body("roles", contains("editor", "integrator"));
        problem(json(EDITOR, Map.of("roles", List.of("admin"))).put(person("roles")), 403);
    }

    @Test
    void who_is_deactivated_gives_claims_back_and_can_be_let_in_again_or_erased() {
        String id = invite("reviewer").then().statusCode(201).extract().path("person.id");
        String held = Calls.open();
        json(EDITOR, Map.of("reviewers", List.of(id)))
                .put(claim(held, "assignment"))
                .then()
                .statusCode(200);
        as(ADMIN)
                .delete(person("activation"))
                .then()
                .statusCode(200)
                .body("person.active", equalTo(false))
                .body("givenBack", contains(held));
        as(EDITOR).get(claim(held)).then().body("state", equalTo("OPEN"));
        problem(as(ADMIN).delete(person("activation")), 422);
        as(ADMIN).put(person("activation")).then().statusCode(200).body("active", equalTo(true));
        problem(as(ADMIN).delete(person()), 422);
        as(ADMIN).delete(person("activation")).then().statusCode(200);
        as(ADMIN).delete(person()).then().statusCode(204);
        as(ADMIN).get(PEOPLE + "/" + id).then().body("username", not(equalTo(username)));
    }

    @Test
    void the_rest_of_what_an_administrator_can_do_for_an_account() {
        String id = invite("integrator").then().statusCode(201).extract().path("person.id");
        as(ADMIN).noContentType().post(person("links")).then().statusCode(201).body("link", containsString("secret="));
        as(ADMIN).delete(person("lock")).then().statusCode(200).body("id", equalTo(id));
        as(ADMIN).delete(person("second-factor")).then().statusCode(200).body("secondFactor", equalTo(false));
        as(ADMIN).delete(person("sessions")).then().statusCode(204);
        as(ADMIN).get(person("data")).then().statusCode(200).body("account.id", equalTo(id));
    }

    private Response invite(String role) {
        return json(ADMIN, Map.of("username", username, "name", "Somebody Invited", "roles", List.of(role)))
                .post(PEOPLE);
    }

    private String person(String... rest) {
        return PEOPLE + "/" + username + (rest.length == 0 ? "" : "/" + rest[0]);
    }
}
