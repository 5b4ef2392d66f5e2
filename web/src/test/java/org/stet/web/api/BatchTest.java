package org.stet.web.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.article.IntakeSettings;

import static io.restassured.RestAssured.config;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.problem;

/** Many articles in one request, one a line; each line has an outcome of its own. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class BatchTest {

    private static final String LINES = "application/x-ndjson";

    @Inject
    ObjectMapper mapper;

    @Inject
    IntakeSettings settings;

    private final String name = UUID.randomUUID().toString();
    private final String text = Calls.text();

    @Test
    void each_line_has_an_outcome_and_a_bad_one_stops_none_after_it() throws Exception {
        List<JsonNode> outcomes = outcomes(send(
                INTEGRATOR,
                line("text", text, "externalId", name),
                "{\"text\": ",
                "",
                line("text", text + " It rained.", "dekk", "news"),
                line("text", text + " It rained.", "publishedOn", "yesterday"),
                line("text", text, "externalId", name),
                "null",
                line("text", text + " It rained.", "externalId", name) + "\r"));
        assertThat(outcomes).extracting(each -> each.get("line").asInt()).containsExactly(1, 2, 4, 5, 6, 7, 8);
        assertThat(outcomes)
                .extracting(each -> each.get("status").asInt())
                .containsExactly(201, 400, 422, 422, 200, 400, 201);
        String first = outcomes.get(0).get("id").asText();
        assertThat(outcomes.get(4).get("id").asText()).isEqualTo(first);
        assertThat(outcomes.get(6).get("replaces").asText()).isEqualTo(first);
        assertThat(outcomes.get(0).get("problem").isNull()).isTrue();
        assertThat(outcomes.get(1).get("id").isNull()).isTrue();
        assertThat(outcomes.get(1).at("/problem/code").asText()).isEqualTo("unreadable-body");
        assertThat(outcomes.get(2).at("/problem/violations/0/code").asText()).isEqualTo("unknown-field");
        assertThat(outcomes.get(2).at("/problem/violations/0/pointer").asText()).isEqualTo("/dekk");
        assertThat(outcomes.get(3).at("/problem/violations/0/pointer").asText()).isEqualTo("/publishedOn");
        as(ANA).get("/api/articles/" + outcomes.get(6).get("id").asText())
                .then()
                .statusCode(200)
                .body("externalId", equalTo(name));
    }

    @Test
    void the_same_key_again_gives_each_line_its_first_outcome_and_another_body_is_refused_line_by_line()
            throws Exception {
        String key = UUID.randomUUID().toString();
        String[] lines = {line("text", text), line("text", text + " It rained.")};
        List<JsonNode> first = outcomes(send(as(EDITOR).header("Idempotency-Key", key), lines));
        assertThat(first).extracting(each -> each.get("status").asInt()).containsExactly(201, 201);
        assertThat(outcomes(send(as(EDITOR).header("Idempotency-Key", key), lines)))
                .isEqualTo(first);
        lines[1] = line("text", text + " It snowed.");
        List<JsonNode> other = outcomes(send(as(EDITOR).header("Idempotency-Key", key), lines));
        assertThat(other).extracting(each -> each.get("status").asInt()).containsExactly(201, 422);
        assertThat(other.get(1).at("/problem/violations/0/field").asText()).isEqualTo("Idempotency-Key");
        problem(send(as(EDITOR).header("Idempotency-Key", "x".repeat(201)), lines), 422)
                .body("violations.field", contains("Idempotency-Key"));
    }

    @Test
    void what_is_no_batch_is_refused_before_anything_is_read() {
        problem(send(INTEGRATOR, "", "  "), 400).body("code", equalTo("body-missing"));
        String[] tooMany = new String[settings.batchLines() + 1];
        Arrays.fill(tooMany, "{}");
        problem(send(INTEGRATOR, tooMany), 422).body("violations.field", contains("lines"));
    }

    @Test
    void a_reviewer_hands_in_none() throws Exception {
        problem(send(ANA, line("text", text)), 403);
    }

    private Response send(String user, String... lines) {
        return send(as(user), lines);
    }

    private static Response send(RequestSpecification request, String... lines) {
        return request.config(config().encoderConfig(
                                EncoderConfig.encoderConfig().encodeContentTypeAs(LINES, ContentType.TEXT)))
                .contentType(LINES)
                .body(String.join("\n", lines).getBytes(StandardCharsets.UTF_8))
                .post("/api/articles");
    }

    private List<JsonNode> outcomes(Response response) throws JsonProcessingException {
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        assertThat(response.contentType()).startsWith(LINES);
        List<JsonNode> outcomes = new ArrayList<>();
        for (String line : response.asString().strip().split("\n")) {
            outcomes.add(mapper.readTree(line));
        }
        return outcomes;
    }

    private String line(String... fields) throws JsonProcessingException {
        Map<String, String> line = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            line.put(fields[i], fields[i + 1]);
        }
        return mapper.writeValueAsString(line);
    }
}
