package org.stet.web.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.problem;

/** Whatever an operation does not know is refused, by every operation that the OpenAPI document has. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class StrictInputTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String EVERYBODY =
            "strict-" + UUID.randomUUID().toString().substring(0, 8);

    @Inject
    ObjectMapper mapper;

    @Inject
    Accounts accounts;

    private JsonNode document;

    private record Described(String method, String path, JsonNode operation) {

        JsonNode example() {
            return operation.at("/requestBody/content/application~1json/example");
        }

        String reference() {
            return operation
                    .at("/requestBody/content/application~1json/schema")
                    .findPath("$ref")
                    .asText();
        }

        String address() {
            return path.replace("{desk}", "news")
                    .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeEach
    void read() throws JsonProcessingException {
        document = mapper.readTree(given().get("/q/openapi?format=json").asString());
        if (accounts.signedIn(EVERYBODY).isEmpty()) {
            accounts.create(EVERYBODY, "Has every role", StetDatabase.PASSWORD, Set.of(Role.values()));
        }
    }

    @Test
    void a_field_that_a_request_does_not_have_is_422_and_the_nearest_is_named() {
        assertThat(withBodies()).isNotEmpty().allSatisfy(each -> {
            String known = each.example().fieldNames().next();
            ObjectNode body = each.example().deepCopy();
            body.put(known + "x", "y");
            problem(send(each, body.toString()), 422)
                    .body("violations.field", contains(known + "x"))
                    .body("violations.pointer", contains("/" + known + "x"))
                    .body("violations[0].message", containsString("Did you mean “" + known + "”?"));
        });
    }

    @Test
    void a_field_within_a_field_is_known_or_refused_too() {
        String question = "{\"checklist\":[{\"code\":\"register\",\"txet\":\"Did you read it?\"}]}";
        problem(json(ADMIN, question).header("If-Match", "*").put("/api/desks/news/policy"), 422)
                .body("violations[0].field", equalTo("checklist[0].txet"))
                .body("violations[0].pointer", equalTo("/checklist/0/txet"))
                .body("violations[0].message", equalTo("There is no field “txet”. Did you mean “text”?"));
    }

    @Test
    void nothing_is_taken_for_what_it_is_not() {
        List<Described> tried = withBodies();
        assertThat(tried).allSatisfy(each -> {
            Map<String, List<String>> wrong = wrongValues(each);
            assertThat(wrong).as(each.toString()).isNotEmpty();
            wrong.forEach((field, values) ->
                    values.forEach(value -> problem(send(each, "{\"" + field + "\":" + value + "}"), 400)
                            .body("violations[0].pointer", equalTo("/" + field))
                            .body("detail", containsString("give "))));
        });
    }

    @Test
    void a_field_that_comes_twice_and_what_follows_the_body_are_refused() {
        assertThat(withBodies()).allSatisfy(each -> {
            String known = each.example().fieldNames().next();
            String value = each.example().path(known).toString();
            String once = "\"" + known + "\":" + value;
            problem(send(each, "{" + once + "," + once + "}"), 400).body("detail", containsString("'" + known + "'"));
            problem(send(each, "{" + once + "} {" + once + "}"), 400).body("detail", containsString("follows"));
        });
    }

    @Test
    void a_parameter_that_an_operation_does_not_have_is_422() {
        assertThat(operations()).allSatisfy(each -> {
            Response answer = as(EVERYBODY)
                    .contentType("application/json")
                    .header("If-Match", "\"0\"")
                    .body(each.method().equals("GET") ? "" : "{}")
                    .queryParam("utm_source", "x")
                    .request(each.method(), each.address());
            problem(answer, 422).body("violations.field", contains("utm_source"));
        });
    }

    @Test
    void the_nearest_parameter_is_named_and_one_that_counts_once_is_given_once() {
        problem(as(EDITOR).get("/api/claims?dekk=news&limit=2&limit=3&state=OPEN&state=ASSIGNED"), 422)
                .body(
                        "violations.message",
                        hasItems("There is no parameter “dekk”. Did you mean “desk”?", "Give “limit” once."))
                .body("violations.size()", equalTo(2))
                .body("violations.pointer.findAll { it != null }", empty());
    }

    @Test
    void who_may_not_is_told_nothing_of_parameters() {
        problem(as(ANA).get("/api/erasures?dekk=news"), 403);
        problem(given().get("/api/claims?dekk=news"), 401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/checks?utm_source=x&key=y&alt=json", "/sign-in?utm_source=x"})
    void pages_ignore_what_they_do_not_know(String address) {
        given().get(address).then().statusCode(200);
    }

    @Test
    void what_is_sent_back_as_it_was_read_changes_nothing() {
        String id = Calls.submitted();
        sentBack(EDITOR, "PATCH", claim(id), claim(id));
        sentBack(ANA, "PUT", claim(id, "report"), claim(id, "report"));
        sentBack(ADMIN, "PUT", "/api/desks/news/policy", "/api/desks/news/policy");
        sentBack(ADMIN, "PUT", "/api/desks/news/time", "/api/desks/news/time");
    }

    @Test
    void people_may_be_sent_back_as_answers_have_them() {
        String id = Calls.assigned(ANA);
        List<Map<String, String>> reviewers = as(EDITOR).get(claim(id)).path("reviewers");
        Calls.delete(EDITOR, id, "assignment", Map.of("reason", "Once more."))
                .then()
                .statusCode(200);
        people(EDITOR, Map.of("reviewers", reviewers))
                .put(claim(id, "assignment"))
                .then()
                .statusCode(200)
                .body("reviewers.username", contains(ANA));
        people(ANA, Map.of("to", Map.of("username", Calls.LIN)))
                .put(claim(id, "assignment", "handover"))
                .then()
                .statusCode(200)
                .body("reviewers.username", contains(Calls.LIN));
        Response declared = json(
                        ADMIN,
                        Map.of(
                                "person",
                                ANA,
                                "kind",
                                "party",
                                "name",
                                "Party " + UUID.randomUUID(),
                                "reason",
                                "A friend."))
                .post("/api/recusals");
        declared.then().statusCode(201);
        Map<String, Object> recusal = declared.path("recusal");
        as(ADMIN).delete("/api/recusals/" + recusal.get("id"));
        Response again = people(ADMIN, recusal).post("/api/recusals");
        again.then().statusCode(201).body("recusal.person.username", equalTo(ANA));
        as(ADMIN).delete("/api/recusals/" + again.path("recusal.id"));
        problem(
                        people(EDITOR, Map.of("reviewers", List.of(Map.of("name", "Ana"))))
                                .put(claim(id, "assignment")),
                        400)
                .body("violations[0].pointer", equalTo("/reviewers/0"));
        problem(
                        people(EDITOR, Map.of("reviewers", List.of(Map.of("nmae", "Ana"))))
                                .put(claim(id, "assignment")),
                        422)
                .body("violations[0].pointer", equalTo("/reviewers/0/nmae"));
    }

    /** Described as names alone: clients that are generated have no type for a name or an object. */
    private static RequestSpecification people(String user, Object body) {
        return json(user, body).noFilters();
    }

    @Test
    void a_time_that_the_clocks_say_is_not_set_by_sending_it_back_changed() {
        String id = Calls.open();
        ObjectNode read = as(EDITOR).get(claim(id)).as(ObjectNode.class);
        read.put("dueAt", "2030-01-01T00:00:00Z").put("dueByHand", false);
        problem(json(EDITOR, read).header("If-Match", Calls.tag(EDITOR, id)).patch(claim(id)), 422)
                .body("violations.field", contains("dueByHand"));
        read.put("dueByHand", true);
        json(EDITOR, read)
                .header("If-Match", Calls.tag(EDITOR, id))
                .patch(claim(id))
                .then()
                .statusCode(200)
                .body("dueAt", equalTo("2030-01-01T00:00:00Z"))
                .body("dueByHand", equalTo(true));
        sentBack(EDITOR, "PATCH", claim(id), claim(id));
    }

    @Test
    void every_view_that_may_be_sent_back_with_a_request_can_be_read_as_that_request() {
        List<Class<?>> requests = Stream.of(Requests.class.getDeclaredClasses())
                .filter(request -> request.isAnnotationPresent(SentBack.class))
                .toList();
        assertThat(requests).isNotEmpty().allSatisfy(request -> {
            for (Class<? extends Record> view :
                    request.getAnnotation(SentBack.class).value()) {
                Map<String, Object> whole = new LinkedHashMap<>();
                Stream.of(view.getRecordComponents()).forEach(field -> whole.put(field.getName(), null));
                assertThat(mapper.convertValue(whole, request))
                        .as(request + " " + view)
                        .isNotNull();
            }
        });
    }

    /** Nothing differs afterwards but the number of the version, where each write makes one. */
    private static void sentBack(String user, String method, String from, String to) {
        Response read = as(user).get(from);
        Response answer = json(user, read.asString())
                .header("If-Match", read.header("ETag"))
                .request(method, to);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        Map<String, Object> before = read.jsonPath().getMap("$");
        Map<String, Object> after = answer.jsonPath().getMap("$");
        for (String moving : List.of("version", "revision", "madeAt", "editedAt", "editedBy", "sha256", "writers")) {
            before.remove(moving);
            after.remove(moving);
        }
        assertThat(after).isEqualTo(before);
    }

    private Response send(Described each, String body) {
        return json(EVERYBODY, body).header("If-Match", "\"0\"").request(each.method(), each.address());
    }

    /** For every field of the request, values of other types than its own. */
    private Map<String, List<String>> wrongValues(Described each) {
        Map<String, List<String>> wrong = new LinkedHashMap<>();
        document.at(each.reference().substring(1))
                .path("properties")
                .properties()
                .forEach(field -> {
                    String type = type(field.getValue());
                    List<String> values = Stream.of("\"5\"", "true", "5", "1.5", "{}", "[]")
                            .filter(value -> !isOf(type, value))
                            .limit(2)
                            .toList();
                    wrong.put(field.getKey(), values);
                });
        return wrong;
    }

    private String type(JsonNode schema) {
        JsonNode known =
                schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
        JsonNode type = known.path("type");
        if (known.has("anyOf")) {
            return Stream.of(known.path("anyOf").get(0), known.path("anyOf").get(1))
                    .map(this::type)
                    .filter(each -> !each.equals("null"))
                    .findFirst()
                    .orElseThrow();
        }
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static boolean isOf(String type, String value) {
        return switch (type) {
            case "string" -> value.startsWith("\"");
            case "integer" -> value.equals("5");
            case "number" -> value.equals("5") || value.equals("1.5");
            case "boolean" -> value.equals("true");
            case "array" -> value.equals("[]");
            case "object" -> value.equals("{}");
            default -> throw new AssertionError(type);
        };
    }

    private List<Described> withBodies() {
        return operations().stream().filter(each -> each.example().isObject()).toList();
    }

    /** Those under /api: what is public is reached with parameters of others, as pages are. */
    private List<Described> operations() {
        List<Described> all = new ArrayList<>();
        document.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> all.add(
                                new Described(operation.getKey().toUpperCase(), path.getKey(), operation.getValue()))));
        return all;
    }
}
