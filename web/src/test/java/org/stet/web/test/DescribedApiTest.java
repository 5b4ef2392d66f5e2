package org.stet.web.test;

import java.util.List;

import io.restassured.http.Header;
import io.restassured.http.Headers;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@link DescribedAnswers} would not let pass. */
class DescribedApiTest {

    private static final DescribedApi API = DescribedApi.read("""
            {"openapi": "3.1.0",
             "paths": {"/api/things/{id}": {
               "get": {"operationId": "getThing", "responses": {
                 "200": {"headers": {"ETag": {"required": true}},
                         "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
                 "404": {"$ref": "#/components/responses/404"}}},
               "put": {"operationId": "putThing",
                 "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/ThingRequest"}}}},
                 "responses": {"204": {}, "422": {"$ref": "#/components/responses/404"}}}}},
             "components": {
               "responses": {"404": {"content": {"application/problem+json":
                 {"schema": {"$ref": "#/components/schemas/Problem"}}}}},
               "schemas": {
                 "Thing": {"type": "object", "required": ["name", "at"], "properties": {
                   "name": {"type": "string"}, "at": {"type": "string", "format": "date-time"},
                   "kind": {"type": ["string", "null"], "enum": ["good", null]}}},
                 "ThingRequest": {"type": "object", "required": ["name"],
                   "properties": {"name": {"type": "string"}, "kind": {"type": ["string", "null"]}}},
                 "Problem": {"type": "object", "required": ["status"], "properties": {
                   "status": {"type": "integer"}, "violations": {"type": "array"}}}}}}""");

    private static final String THING = "{\"name\":\"a\",\"at\":\"2026-01-01T00:00:00Z\",\"kind\":null}";

    @Test
    void an_answer_as_it_is_described_passes() {
        assertThat(get(200, "application/json;charset=UTF-8", THING)).isEmpty();
        assertThat(get(404, "application/problem+json", "{\"status\":404}")).isEmpty();
        assertThat(put("{\"name\":\"b\",\"kind\":null}", 204, "")).isEmpty();
    }

    @Test
    void a_status_a_type_or_a_header_that_is_not_described_is_found() {
        assertThat(get(201, "application/json", THING)).containsExactly("there is no answer 201");
        assertThat(get(200, "text/plain", THING)).containsExactly("there is no content of the type text/plain");
        assertThat(API.differences(
                        "GET", "/api/things/1", "", answer(200, new Headers(json("application/json")), THING)))
                .containsExactly("the header ETag is missing");
        assertThat(get(404, "application/problem+json", "{\"status\":404}", new Header("ETag", "\"1\"")))
                .containsExactly("there is no header ETag");
        assertThat(put("{\"name\":\"b\"}", 204, "{}")).containsExactly("there is no content");
    }

    @Test
    void a_field_that_is_missing_extra_or_of_another_shape_is_found() {
        assertThat(get(200, "application/json", "{\"at\":\"2026-01-01T00:00:00Z\"}"))
                .singleElement()
                .asString()
                .contains("name");
        assertThat(get(200, "application/json", THING.replace("}", ",\"more\":1}")))
                .singleElement()
                .asString()
                .contains("more");
        assertThat(get(200, "application/json", THING.replace("\"a\"", "5"))).hasSize(1);
        assertThat(get(200, "application/json", THING.replace("null", "\"bad\"")))
                .hasSize(1);
        assertThat(get(200, "application/json", THING.replace("2026-01-01T00:00:00Z", "yesterday")))
                .hasSize(1);
        assertThat(get(404, "application/problem+json", "{}")).hasSize(1);
    }

    @Test
    void a_field_that_is_needed_and_not_required_or_the_other_way_round_is_found() {
        assertThat(put("{\"kind\":null}", 204, "")).singleElement().asString().startsWith("it was accepted although");
        assertThat(put("{\"name\":\"b\"}", 422, "{\"status\":422,\"violations\":[{\"field\":\"kind\"}]}"))
                .containsExactly("it was refused without “kind”, which is not required");
        assertThat(put("{}", 422, "{\"status\":422,\"violations\":[{\"field\":\"name\"}]}"))
                .isEmpty();
    }

    private static List<String> get(int status, String type, String body, Header... more) {
        Headers headers = status == 200
                ? new Headers(json(type), new Header("ETag", "\"1\""))
                : more.length == 0 ? new Headers(json(type)) : new Headers(json(type), more[0]);
        return API.differences("GET", "/api/things/1", "", answer(status, headers, body));
    }

    private static List<String> put(String request, int status, String body) {
        return API.differences(
                "PUT", "/api/things/1", request, answer(status, new Headers(json("application/problem+json")), body));
    }

    private static Header json(String type) {
        return new Header("Content-Type", type);
    }

    private static DescribedApi.Answer answer(int status, Headers headers, String body) {
        return new DescribedApi.Answer(status, headers, body);
    }
}
