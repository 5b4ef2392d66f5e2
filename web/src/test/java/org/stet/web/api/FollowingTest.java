package org.stet.web.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.INTEGRATOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.assigned;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;
import static org.stet.web.api.Calls.put;

/** Programs follow what changes in every list: since when, and in the order of changes. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class FollowingTest {

    /** Lists that nobody follows by the moment of a change, and why. */
    private static final Map<String, String> NOT_FOLLOWED = Map.ofEntries(
            Map.entry("listAboutPages", "always the same four pages, each with its version"),
            Map.entry(
                    "listJobs",
                    "one's own jobs, whose progress moves with every claim: each is followed at its address"),
            Map.entry("listJobItems", "what became of each claim of one job, in their order"),
            Map.entry("listFollowing", "what is followed does not change, it is followed or not"),
            Map.entry("search", "hits, found when they are asked for"),
            Map.entry("getAgreement", "figures, worked out from what there is when they are asked for"),
            Map.entry("listBreaches", "figures, worked out from what there is when they are asked for"),
            Map.entry("suggestReviewers", "a ranking, worked out when it is asked for"),
            Map.entry("readEvents", "what is recorded never changes, and a cursor follows it"),
            Map.entry("listEvents", "what is recorded never changes"),
            Map.entry("listArchivedChecks", "found by words; an import says what it changed"),
            Map.entry("listArchiveImports", "their progress moves with every check: each is followed at its address"),
            Map.entry("listArchiveErrors", "what is wrong in one file, in its order"),
            Map.entry("listArchiveRatings", "figures, counted when they are asked for"));

    @Inject
    Accounts accounts;

    @Inject
    ObjectMapper mapper;

    private final String name = "follows-" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void have_an_account() {
        accounts.create(name, "Follows what changes", StetDatabase.PASSWORD, Set.of(Role.INTEGRATOR));
    }

    @Test
    void every_list_of_what_changes_can_be_followed() throws Exception {
        Map<String, JsonNode> lists = lists();
        assertThat(lists)
                .hasSizeGreaterThan(20)
                .containsKeys(NOT_FOLLOWED.keySet().toArray(String[]::new));
        List<String> lacking = new ArrayList<>();
        lists.forEach((operation, list) -> {
            Set<String> takes = new HashSet<>();
            list.path("operation")
                    .path("parameters")
                    .forEach(each -> takes.add(each.path("name").asText()));
            boolean followed = takes.containsAll(Set.of("updatedSince", "sort"))
                    && list.path("item").path("properties").has("updatedAt")
                    && list.path("item").path("required").toString().contains("\"updatedAt\"");
            if (followed == NOT_FOLLOWED.containsKey(operation)) {
                lacking.add(operation);
            }
        });
        assertThat(lacking).isEmpty();
    }

    @Test
    void each_of_them_comes_in_the_order_of_changes_and_ends_where_nothing_has_changed_since() throws Exception {
        String claim = assigned(ANA);
        json(ANA, Map.of("text", "Who has the register?")).post(claim(claim, "comments"));
        String webhook = webhook(name, "/first");
        json(name, Map.of()).post("/api/webhooks/" + webhook + "/tests").then().statusCode(201);
        int read = 0;
        for (Map.Entry<String, JsonNode> list : lists().entrySet()) {
            if (NOT_FOLLOWED.containsKey(list.getKey())) {
                continue;
            }
            String path = list.getValue().path("path").asText();
            String user = path.contains("/webhooks")
                    ? name
                    : path.contains("tokens") ? INTEGRATOR : path.contains("reader-cases") ? EDITOR : ADMIN;
            String address =
                    path.replace("{desk}", "news").replace("{id}", path.contains("/webhooks") ? webhook : claim);
            List<String> forth = moments(user, address, "updatedAt");
            assertThat(instants(forth)).as(path).isSorted();
            assertThat(instants(moments(user, address, "-updatedAt")))
                    .as(path)
                    .isSortedAccordingTo(Comparator.reverseOrder());
            as(user).queryParams("sort", "updatedAt", "updatedSince", "2999-01-01T00:00:00Z")
                    .get(address)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("total.number", equalTo(0));
            Calls.problem(as(user).queryParam("sort", "updated").get(address), 422)
                    .body("violations.field", contains("sort"));
            Calls.problem(as(user).queryParam("updatedSince", "yesterday").get(address), 422)
                    .body("violations.field", contains("updatedSince"));
            Calls.problem(
                            as(user).queryParams("sort", "updatedAt", "cursor", "bm90IGEgY3Vyc29y")
                                    .get(address),
                            422)
                    .body("violations.field", contains("cursor"));
            read++;
        }
        assertThat(read).isGreaterThanOrEqualTo(17);
    }

    @Test
    void what_changes_while_a_list_is_read_comes_again_and_hides_nothing() {
        String first = webhook(name, "/first");
        String second = webhook(name, "/second");
        String third = webhook(name, "/third");
        Response page = page(name, "/api/webhooks", "updatedAt", null);
        page.then().body("items.id", contains(first));
        change(first, "changed meanwhile");
        Response next = page(name, "/api/webhooks", "updatedAt", page.path("next"));
        next.then().body("items.id", contains(second));
        next = page(name, "/api/webhooks", "updatedAt", next.path("next"));
        next.then().body("items.id", contains(third));
        next = page(name, "/api/webhooks", "updatedAt", next.path("next"));
        next.then().body("items.id", contains(first)).body("items.description", contains("changed meanwhile"));
        assertThat(next.<String>path("next")).isNull();
        as(name).queryParam(
                        "updatedSince",
                        next.<List<String>>path("items.updatedAt").get(0))
                .get("/api/webhooks")
                .then()
                .body("items.id", contains(first))
                .body("total.number", equalTo(1));
    }

    @Test
    void a_log_is_followed_page_by_page_from_the_database() {
        String hook = "/api/webhooks/" + webhook(name, "/log");
        List<String> made = Stream.generate(
                        () -> json(name, Map.of()).post(hook + "/tests").<String>path("id"))
                .limit(3)
                .toList();
        assertThat(walked(hook, "updatedAt")).containsAll(made);
        // what is tried again meanwhile moves to where this walk began; it is there on the next
        List<String> backwards = walked(hook, "-updatedAt");
        for (int again = 0; again < 10 && !backwards.containsAll(made); again++) {
            backwards = walked(hook, "-updatedAt");
        }
        assertThat(backwards).containsAll(made);
    }

    private List<String> walked(String hook, String sort) {
        List<String> walked = new ArrayList<>();
        String cursor = null;
        do {
            Response page = page(name, hook + "/deliveries", sort, cursor);
            walked.addAll(page.then().statusCode(200).extract().path("items.id"));
            cursor = page.path("next");
        } while (cursor != null && walked.size() < 50);
        return walked;
    }

    @Test
    void a_sign_in_is_no_change_of_a_person_and_a_role_is() {
        String before = updatedAt(name);
        given().auth()
                .preemptive()
                .basic(name, "wrong")
                .get("/api/claims")
                .then()
                .statusCode(401);
        as(name).get("/api/claims?limit=1").then().statusCode(200);
        assertThat(updatedAt(name)).isEqualTo(before);
        String changed = json(ADMIN, Map.of("roles", List.of("integrator", "reviewer")))
                .put("/api/people/" + name + "/roles")
                .then()
                .statusCode(200)
                .extract()
                .path("updatedAt");
        assertThat(Instant.parse(changed)).isAfter(Instant.parse(before));
        as(ADMIN)
                .queryParam("updatedSince", changed)
                .queryParam("limit", 200)
                .get("/api/people")
                .then()
                .body("items.username.findAll { it == '" + name + "' }", contains(name));
        json(ADMIN, Map.of("roles", List.of("integrator")))
                .put("/api/people/" + name + "/roles")
                .then()
                .statusCode(200);
    }

    @Test
    void a_sealed_comment_comes_to_others_when_it_opens() {
        String id = assigned(ANA, TOM);
        String comments = claim(id, "comments");
        String written = json(ANA, Map.of("text", "Sealed for now."))
                .post(comments)
                .then()
                .statusCode(201)
                .extract()
                .path("updatedAt");
        as(EDITOR).queryParam("sort", "updatedAt").get(comments).then().body("items", empty());
        Calls.verdict(ANA, id, "true").then().statusCode(200);
        Calls.verdict(TOM, id, "true").then().statusCode(200);
        String opened = as(EDITOR)
                .queryParam(
                        "updatedSince", Instant.parse(written).plusNanos(1_000).toString())
                .get(comments)
                .then()
                .body("items.text", contains("Sealed for now."))
                .extract()
                .path("items[0].updatedAt");
        assertThat(Instant.parse(opened)).isAfter(Instant.parse(written));
    }

    @Test
    void a_revision_changes_when_readers_begin_or_cease_to_see_it() {
        String id = Calls.published();
        String revisions = claim(id, "report/revisions");
        String published = as(EDITOR).get(revisions).path("items[0].updatedAt");
        assertThat(Instant.parse(published))
                .isAfter(Instant.parse(as(EDITOR).get(revisions).path("items[0].editedAt")));
        put(EDITOR, id, "correction", Map.of("kind", "typo", "reason", "A letter was missing."))
                .then()
                .statusCode(200);
        Calls.saveReport(ANA, id, Calls.report("Letter by letter", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, id).then().statusCode(200);
        put(Calls.SECOND_EDITOR, id, "publication").then().statusCode(200);
        JsonPath now = as(EDITOR).queryParam("sort", "updatedAt").get(revisions).jsonPath();
        assertThat(now.getList("items.published")).containsExactlyInAnyOrder(true, false);
        assertThat(now.getList("items.updatedAt", String.class).stream()
                        .map(Instant::parse)
                        .toList())
                .allMatch(moment -> moment.isAfter(Instant.parse(published)));
    }

    /** Every list that a GET of the API answers, by its operation: what it takes, its path and what its items are. */
    private Map<String, JsonNode> lists() throws Exception {
        JsonNode document =
                mapper.readTree(given().get("/q/openapi?format=json").asString());
        Map<String, JsonNode> lists = new TreeMap<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode get = path.getValue().path("get");
            JsonNode answer = get.path("responses").path("200").path("content").path("application/json");
            JsonNode schema = resolved(document, answer.path("schema"));
            JsonNode array = schema.path("properties").has("items")
                    ? resolved(document, schema.path("properties").path("items"))
                    : schema;
            if (path.getKey().startsWith("/api/") && isArray(array)) {
                lists.put(
                        get.path("operationId").asText(),
                        mapper.createObjectNode()
                                .put("path", path.getKey())
                                .<ObjectNode>set("operation", get)
                                .set("item", resolved(document, array.path("items"))));
            }
        });
        return lists;
    }

    private static boolean isArray(JsonNode schema) {
        return schema.path("type").toString().contains("array");
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asText().substring(1)) : schema;
    }

    private static List<String> moments(String user, String address, String sort) {
        return as(user).queryParams("sort", sort, "updatedSince", "2000-01-01T00:00:00Z", "limit", 200)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .path("items.updatedAt");
    }

    private static List<Instant> instants(List<String> moments) {
        return moments.stream().map(Instant::parse).toList();
    }

    private static Response page(String user, String address, String sort, String cursor) {
        return as(user).queryParams("sort", sort, "limit", 1, "cursor", cursor == null ? "" : cursor)
                .get(address);
    }

    private static String webhook(String keeper, String path) {
        return json(keeper, Map.of("address", "https://hooks.example.org" + path, "actions", List.of("retract")))
                .post("/api/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private void change(String webhook, String description) {
        String address = "/api/webhooks/" + webhook;
        json(name, Map.of("description", description))
                .header("If-Match", as(name).get(address).header("ETag"))
                .patch(address)
                .then()
                .statusCode(200);
    }

    private static String updatedAt(String person) {
        return as(ADMIN)
                .get("/api/people/" + person)
                .then()
                .statusCode(200)
                .extract()
                .path("updatedAt");
    }
}
