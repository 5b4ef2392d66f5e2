package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.SECOND_EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** A creating request that comes twice with its Idempotency-Key happens once. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class RepetitionTest {

    @Test
    void the_same_article_again_gets_the_first_answer() {
        repeats(EDITOR, "/api/articles", Map.of("text", Calls.text()), Map.of("text", Calls.text()));
    }

    @Test
    void the_same_mark_again_gets_the_first_answer() {
        String article = Calls.submit(EDITOR, Map.of("text", Calls.text())).path("id");
        String path = "/api/articles/" + article + "/claims";
        repeats(ANA, path, Map.of("start", 0, "end", 14), Map.of("start", 0, "end", 7));
    }

    @Test
    void the_same_evidence_again_gets_the_first_answer_and_stands_there_once() {
        String id = assigned(ANA);
        Map<String, String> other =
                Map.of("url", "https://a.example", "title", "t", "stance", "context", "kind", "secondary");
        repeats(ANA, claim(id, "evidence"), Calls.evidence(), other);
        as(ANA).get(claim(id)).then().body("evidence", hasSize(1));
    }

    @Test
    void a_request_that_was_refused_is_not_remembered() {
        String key = key();
        problem(send(EDITOR, key, "/api/articles", Map.of("text", "")), 422);
        problem(send(EDITOR, key, "/api/articles", Map.of("text", " ")), 422);
        send(EDITOR, key, "/api/articles", Map.of("text", Calls.text())).then().statusCode(201);
    }

    @Test
    void a_key_belongs_to_one_account() {
        String key = key();
        Map<String, String> article = Map.of("text", Calls.text());
        send(EDITOR, key, "/api/articles", article).then().statusCode(201);
        send(SECOND_EDITOR, key, "/api/articles", article).then().statusCode(200);
    }

    @Test
    void a_key_has_at_most_200_characters() {
        problem(send(EDITOR, "x".repeat(201), "/api/articles", Map.of("text", Calls.text())), 422)
                .body("violations.field", contains("Idempotency-Key"));
    }

    @Test
    void requests_in_parallel_with_one_key_create_one_thing() throws Exception {
        String key = key();
        String id = assigned(ANA);
        Callable<Response> one = () -> send(ANA, key, claim(id, "evidence"), Calls.evidence());
        List<Response> answers = Together.run(List.of(one, one, one, one, one, one, one, one));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(answers.stream().map(Response::asString).distinct()).hasSize(1);
        as(ANA).get(claim(id)).then().body("evidence", hasSize(1));
    }

    @Test
    void the_same_article_in_parallel_without_a_key_is_one_article_too() throws Exception {
        Map<String, String> article = Map.of("text", Calls.text());
        Callable<Response> one = () -> Calls.submit(EDITOR, article);
        List<Response> answers = Together.run(List.of(one, one, one, one));
        assertThat(answers.stream().map(answer -> answer.<String>path("id")).distinct())
                .hasSize(1);
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnlyOnce(201)
                .contains(200);
    }

    @Test
    void the_same_mark_in_parallel_without_a_key_is_one_claim() throws Exception {
        String article = Calls.submit(EDITOR, Map.of("text", Calls.text())).path("id");
        Callable<Response> one =
                () -> json(ANA, Map.of("start", 0, "end", 14)).post("/api/articles/" + article + "/claims");
        List<Response> answers = Together.run(List.of(one, one, one, one));
        assertThat(answers.stream().map(Response::statusCode))
                .containsOnly(201, 200)
                .containsOnlyOnce(201);
    }

    private static void repeats(String user, String path, Map<String, ?> body, Map<String, ?> otherBody) {
        String key = key();
        Response first = send(user, key, path, body);
        first.then().statusCode(201);
        Response second = send(user, key, path, body);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        problem(send(user, key, path, otherBody), 422).body("violations.field", contains("Idempotency-Key"));
    }

    private static Response send(String user, String key, String path, Map<String, ?> body) {
        return json(user, body).header("Idempotency-Key", key).post(path);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
