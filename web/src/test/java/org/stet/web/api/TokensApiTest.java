package org.stet.web.api;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** A person's own tokens, over HTTP. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class TokensApiTest {

    private static final String TOKENS = "/api/tokens";

    private final String user = "tokens-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    Accounts accounts;

    @BeforeEach
    void account() {
        accounts.create(user, "Has tokens", StetDatabase.PASSWORD, Set.of(Role.EDITOR));
    }

    @Test
    void a_token_is_shown_once_lets_its_owner_in_and_ends_at_once() {
        Response made = create(Map.of("name", "import", "days", 30, "present", StetDatabase.PASSWORD));
        made.then()
                .statusCode(201)
                .body("secret", startsWith("stet_"))
                .body("token.scope", startsWith("read"))
                .header("Cache-Control", "no-store");
        String secret = made.path("secret");
        String id = made.path("token.id");
        as(user).get(TOKENS)
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body(not(containsString(secret)));
        with(secret).then().statusCode(200);
        as(user).delete(TOKENS + "/" + id).then().statusCode(204);
        problem(with(secret), 401);
        as(user).get(TOKENS).then().body("items", empty());
        problem(as(user).delete(TOKENS + "/" + id), 404);
    }

    @Test
    void nobody_ends_the_token_of_somebody_else() {
        Response made = create(Map.of("name", "mine", "days", 1, "present", StetDatabase.PASSWORD));
        problem(as(Calls.EDITOR).delete(TOKENS + "/" + made.path("token.id")), 404);
        with(made.path("secret")).then().statusCode(200);
    }

    @Test
    void every_field_that_is_not_valid_is_named_and_so_is_a_missing_password() {
        problem(create(Map.of("name", "x", "days", 1)), 422).body("violations.field", contains("present"));
        problem(create(Map.of("name", "x", "days", 1, "present", "wrong")), 422)
                .body("violations.field", contains("present"));
        problem(create(Map.of("present", StetDatabase.PASSWORD)), 422)
                .body("violations.field", contains("name", "days"));
        problem(create(Map.of("name", "x", "days", 366, "present", StetDatabase.PASSWORD)), 422)
                .body("violations.field", contains("days"));
        problem(create(Map.of("name", "x", "days", 1, "scope", "all", "present", StetDatabase.PASSWORD)), 422)
                .body("violations.field", contains("scope"));
    }

    private Response create(Map<String, Object> body) {
        return json(user, body).post(TOKENS);
    }

    private static Response with(String secret) {
        return given().header("Authorization", "Bearer " + secret).get("/api/claims?limit=1");
    }
}
