package org.stet.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.problem;

/** What HTTP asks of every API, at every address that the OpenAPI document has. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class MannersTest {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    @Test
    void options_says_which_methods_there_are_to_everybody_alike() {
        paths().forEach((path, methods) -> {
            Response nobody = given().options(address(path));
            assertThat(nobody.statusCode()).as(path).isEqualTo(204);
            assertThat(allowed(nobody)).as(path).isEqualTo(methods);
            assertThat(nobody.asString()).isEmpty();
            assertThat(nobody.header("WWW-Authenticate")).isNull();
            Response editor = as(EDITOR).options(address(path));
            assertThat(editor.statusCode()).isEqualTo(204);
            assertThat(allowed(editor)).isEqualTo(methods);
        });
        given().options("/api/no-such-thing").then().statusCode(404);
    }

    @Test
    void a_method_that_there_is_not_is_405_and_those_that_there_are_are_named() {
        paths().forEach((path, methods) -> METHODS.stream()
                .filter(method -> !methods.contains(method))
                .forEach(method -> {
                    Response answer = as(EDITOR)
                            .contentType("application/json")
                            .body(method.equals("GET") ? "" : "{}")
                            .request(method, address(path));
                    problem(answer, 405).body("code", equalTo("method-not-allowed"));
                    assertThat(allowed(answer)).as(method + " " + path).isEqualTo(methods);
                }));
    }

    @Test
    void who_is_not_signed_in_is_told_of_passwords_and_tokens() {
        assertThat(given().get("/api/claims").header("WWW-Authenticate"))
                .isEqualTo("Basic realm=\"Stet\", charset=\"UTF-8\", Bearer realm=\"Stet\"");
        assertThat(given().header("Authorization", "Bearer stet_wrong")
                        .get("/api/claims")
                        .header("WWW-Authenticate"))
                .endsWith("Bearer realm=\"Stet\", error=\"invalid_token\"");
    }

    @Test
    void what_the_reader_has_is_not_sent_again() {
        String id = Calls.submitted();
        String article = as(EDITOR).get(claim(id)).path("article.id");
        for (String path : List.of(
                claim(id),
                claim(id, "report"),
                "/api/articles/" + article,
                "/api/desks/news/policy",
                "/api/desks/news/time")) {
            String tag = as(ADMIN).get(path).header("ETag");
            for (String has : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
                Response answer = as(ADMIN).header("If-None-Match", has).get(path);
                assertThat(answer.statusCode()).as(path + " " + has).isEqualTo(304);
                assertThat(answer.header("ETag")).isEqualTo(tag);
                assertThat(answer.asString()).isEmpty();
            }
            Response twoLines = as(ADMIN)
                    .header("If-None-Match", "\"other\"")
                    .header("If-None-Match", tag)
                    .get(path);
            assertThat(twoLines.statusCode()).as(path).isEqualTo(304);
            as(ADMIN).header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void a_write_may_name_several_versions_of_which_one_is_right() {
        String id = Calls.candidate();
        String tag = Calls.tag(EDITOR, id);
        problem(as(EDITOR).header("If-Match", "\"0\", \"1000\"").put(claim(id, "acceptance")), 412);
        as(EDITOR)
                .header("If-Match", "\"0\", " + tag)
                .put(claim(id, "acceptance"))
                .then()
                .statusCode(200);
        String policy = as(ADMIN).get("/api/desks/news/policy").header("ETag");
        Calls.json(ADMIN, Map.of())
                .header("If-Match", "\"0\", " + policy)
                .put("/api/desks/news/policy")
                .then()
                .statusCode(200);
    }

    @Test
    void every_answer_says_how_many_requests_are_left() {
        Response first = as(ANA).get("/api/desks");
        assertThat(first.header("RateLimit-Policy")).matches("\"person\";q=\\d+;w=60");
        assertThat(first.header("RateLimit")).matches("\"person\";r=\\d+;t=([1-9]|[1-5]\\d|60)");
        assertThat(as(ANA).get("/api/claims/" + UUID.randomUUID()).header("RateLimit"))
                .startsWith("\"person\";r=");
    }

    @Test
    void lists_that_are_held_whole_come_page_by_page_too() {
        List<String> whole = as(ADMIN).get("/api/reviewers?limit=200").path("items.id");
        assertThat(whole).hasSizeGreaterThan(2);
        as(ADMIN)
                .get("/api/reviewers?limit=2")
                .then()
                .body("total.number", equalTo(whole.size()))
                .body("total.more", equalTo(false));
        List<String> walked = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = as(ADMIN).queryParams("limit", 2, "cursor", cursor).get("/api/reviewers");
            page.then().statusCode(200);
            walked.addAll(page.<List<String>>path("items.id"));
            cursor = page.path("next");
        }
        assertThat(walked).startsWith(whole.toArray(String[]::new)).doesNotHaveDuplicates();
        problem(as(ADMIN).get("/api/reviewers?cursor=garbage"), 422);
        problem(as(ADMIN).get("/api/desks?limit=0"), 422);
    }

    private static Set<String> allowed(Response answer) {
        return Stream.of(String.valueOf(answer.header("Allow")).split(", "))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every path of the API with its methods, those that follow from them included; what is public is served as pages are. */
    private static Map<String, Set<String>> paths() {
        Map<String, Map<String, Object>> paths =
                given().get("/q/openapi?format=json").path("paths");
        assertThat(paths).hasSizeGreaterThan(40);
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .collect(Collectors.toMap(Map.Entry::getKey, path -> {
                    Set<String> methods = path.getValue().keySet().stream()
                            .map(method -> method.toUpperCase(Locale.ROOT))
                            .filter(METHODS::contains)
                            .collect(Collectors.toCollection(TreeSet::new));
                    if (methods.contains("GET")) {
                        methods.add("HEAD");
                    }
                    methods.add("OPTIONS");
                    return methods;
                }));
    }

    private static String address(String path) {
        return path.replace("{desk}", "news")
                .replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
    }
}
