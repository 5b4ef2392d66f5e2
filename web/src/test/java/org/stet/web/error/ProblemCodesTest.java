package org.stet.web.error;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetDatabase;
import org.stet.workflow.claim.Guard;
import org.stet.workflow.refusal.Fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

/** Whatever Stet refuses has a code in the registry, and every code has its page. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ProblemCodesTest {

    private static final Path WORKFLOW = Path.of("../workflow/src/main/java");

    /** Where a rule refuses: the exceptions, and the methods that make them. */
    private static final Pattern REFUSAL = Pattern.compile("(?:new NotYours|new NotInThisState|\\brefused)\\(");

    private static final Pattern RULE =
            Pattern.compile("(?<=[(,\\s])(?:\"([a-z]+(?:-[a-z]+)+)\"|([A-Z]+(?:_[A-Z]+)+))(?=\\s*[,)])");

    @Test
    void every_code_is_there_once() {
        assertThat(codes()).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void every_code_has_a_public_page_that_says_what_to_do() {
        String list = given().get("/problems").then().statusCode(200).extract().asString();
        for (String code : codes()) {
            given().get("/problems/" + code)
                    .then()
                    .statusCode(200)
                    .contentType("text/html")
                    .header("Content-Language", "en")
                    .body(containsString("<code>" + code + "</code>"));
            assertThat(list).contains("href=\"/problems/" + code + "\"");
        }
        given().get("/problems/no-such-problem").then().statusCode(404);
    }

    @Test
    void every_rule_that_refuses_in_workflow_is_in_the_registry() throws IOException {
        Set<String> rules =
                new TreeSet<>(Arrays.stream(Guard.values()).map(Guard::code).toList());
        try (Stream<Path> files = Files.walk(WORKFLOW)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                rules.addAll(rules(Files.readString(file)));
            }
        }
        assertThat(rules).contains("wording-is-frozen", "not-this-revision", "is-of-the-desk", "already-corrected");
        assertThat(rules)
                .allSatisfy(rule -> assertThat(ProblemCode.of(rule)).as(rule).isPresent());
    }

    @Test
    void every_status_has_a_code_of_its_class() {
        for (int status = 400; status < 600; status++) {
            assertThat(ProblemCode.of(status).status() / 100).isEqualTo(status / 100);
        }
    }

    @Test
    void the_examples_in_the_openapi_document_are_of_the_registry() {
        Map<String, Map<String, Object>> responses =
                given().get("/q/openapi?format=json").path("components.responses");
        assertThat(responses).hasSizeGreaterThan(10);
        responses.keySet().forEach(status -> {
            Map<String, Object> example = given().get("/q/openapi?format=json")
                    .path("components.responses.'" + status + "'.content.'application/problem+json'.example");
            ProblemCode code = ProblemCode.of(example.get("code").toString()).orElseThrow();
            assertThat(example)
                    .containsEntry("type", "/problems/" + code.code())
                    .containsEntry("title", code.title())
                    .containsEntry("status", code.status());
        });
    }

    @Test
    void a_problem_has_its_code_its_page_and_its_language() {
        given().header("Accept-Language", "xx, en;q=0.5")
                .get("/api/claims")
                .then()
                .statusCode(401)
                .header("Content-Language", "en")
                .body("code", equalTo("not-signed-in"))
                .body("type", equalTo("/problems/not-signed-in"));
    }

    private static List<String> codes() {
        return Stream.concat(
                        Stream.of(ProblemCode.values()).map(ProblemCode::code),
                        Stream.of(Fault.values()).map(Fault::code))
                .toList();
    }

    private static List<String> rules(String source) {
        List<String> rules = new ArrayList<>();
        for (MatchResult refusal : REFUSAL.matcher(source).results().toList()) {
            Matcher rule = RULE.matcher(source.substring(refusal.end() - 1, end(source, refusal.end())));
            while (rule.find()) {
                rules.add(rule.group(1) == null ? constant(source, rule.group(2)) : rule.group(1));
            }
        }
        return rules;
    }

    /** Where the bracket that has just opened closes. */
    private static int end(String source, int from) {
        int open = 1;
        int at = from;
        boolean quoted = false;
        while (open > 0) {
            char letter = source.charAt(at++);
            quoted = letter == '"' ? !quoted : quoted;
            open += quoted ? 0 : letter == '(' ? 1 : letter == ')' ? -1 : 0;
        }
        return at;
    }

    private static String constant(String source, String name) {
        Matcher declared = Pattern.compile("String " + name + " = \"([^\"]+)\"").matcher(source);
        assertThat(declared.find()).as(name).isTrue();
        return declared.group(1);
    }
}
