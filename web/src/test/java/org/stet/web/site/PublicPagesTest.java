package org.stet.web.site;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

/** The pages that readers see, and the newsroom's list of them, at both widths and in both schemes. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class PublicPagesTest {

    @TestHTTPResource
    URI base;

    @Test
    void every_public_page_is_accessible_with_a_check_that_stands_and_one_that_was_retracted() {
        String standing = address(Calls.published());
        String retracted = Calls.published();
        Calls.delete(Calls.EDITOR, retracted, "publication", Map.of("reason", "A source was misread."))
                .then()
                .statusCode(200);
        try (StetBrowser browser = StetBrowser.on(base)) {
            browser.look("", "/checks", "checks");
            browser.look("", standing, "check");
            browser.look("", address(retracted), "check-retracted");
            browser.look("", address(turned()), "check-turned");
            browser.look("", "/checks/corrections", "corrections");
            browser.look("editor", "/published", "published");
        }
    }

    @Test
    void a_verdict_that_was_turned_and_a_retraction_are_told_before_anything_else() {
        String turned = turned();
        String page =
                given().get(address(turned)).then().statusCode(200).extract().asString();
        assertThat(page.indexOf("Our verdict was “True”; now it is “False”."))
                .isPositive()
                .isLessThan(page.indexOf("<h1"));
        assertThat(page.indexOf("The register was misread.")).isLessThan(page.indexOf("<h1"));
        String list = given().get("/checks").then().statusCode(200).extract().asString();
        assertThat(list.indexOf("Our verdict was “True”; now it is “False”."))
                .isPositive()
                .isLessThan(list.indexOf("The register was turned"));
        given().get(address(turned) + ".jsonld")
                .then()
                .body("correction[0].name", equalTo("Our verdict was “True”; now it is “False”."))
                .body("correction[0].text", equalTo("The register was misread."))
                .body("correction[0].keywords", equalTo("verdict-change"));
        Calls.delete(Calls.EDITOR, turned, "publication", Map.of("reason", "A source was made up."))
                .then()
                .statusCode(200);
        String retracted =
                given().get(address(turned)).then().statusCode(200).extract().asString();
        assertThat(retracted).contains("<title>Retracted: The register was turned");
        assertThat(retracted.substring(retracted.indexOf("<h1"), retracted.indexOf("</h1>")))
                .doesNotContain("The register was turned");
        assertThat(retracted.indexOf("A source was made up."))
                .isLessThan(retracted.indexOf("<bdi>“The register was turned"));
        String ledger = given().get("/checks/corrections")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(ledger).contains("Our verdict was “True”; now it is “False”.");
    }

    @Test
    void what_becomes_of_the_claim_after_publication_changes_no_byte_of_its_page() {
        String claim = Calls.published();
        String address = address(claim);
        String before = page(address);
        String json = given().get(address + ".jsonld").asString();
        Calls.put(
                        Calls.EDITOR,
                        claim,
                        "correction",
                        Map.of("kind", "correction", "reason", "Something more was found."))
                .then()
                .statusCode(200);
        Calls.addEvidence(Calls.EDITOR, claim);
        Calls.saveReport(Calls.ANA, claim, Calls.report("Another headline", "true"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        assertThat(page(address)).isEqualTo(before);
        assertThat(given().get(address + ".jsonld").asString()).isEqualTo(json);
    }

    @Test
    void beside_every_page_is_the_same_in_json() {
        String address = address(turned());
        given().get(address + ".json")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("url", equalTo(address))
                .body("versions.version", contains(1, 2))
                .body("versions[1].correction", equalTo("verdict-change"))
                .body("versions[1].content.rating.name", equalTo("False"))
                .body("versions[1].content.evidence[0].url", equalTo("https://records.example.org/cargo/2025"));
        given().get("/checks.json?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].url", equalTo(address))
                .body("items[0].rating.code", equalTo("false"))
                .body("next", notNullValue());
        given().get("/checks/corrections.json?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].url", equalTo(address))
                .body("items[0].kind", equalTo("verdict-change"));
        assertThat(page(address))
                .contains("<link rel=\"alternate\" type=\"application/json\" href=\"" + address + ".json\">");
        assertThat(page("/checks")).contains("type=\"application/json\" href=\"/checks.json\"");
        assertThat(page("/checks/corrections")).contains("type=\"application/json\" href=\"/checks/corrections.json\"");
        Calls.problem(given().get("/checks/no-such-check.json"), 404);
        Calls.problem(given().get("/checks.json?limit=9999"), 422);
        Calls.problem(given().get("/checks.json?cursor=x"), 422);
    }

    private static String page(String address) {
        return given().get(address).then().statusCode(200).extract().asString();
    }

    private static String turned() {
        String claim = Calls.published();
        Calls.put(
                        Calls.EDITOR,
                        claim,
                        "correction",
                        Map.of("kind", "verdict-change", "reason", "The register was misread."))
                .then()
                .statusCode(200);
        Calls.saveReport(Calls.ANA, claim, Calls.report("The register was turned", "false"))
                .then()
                .statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
        return claim;
    }

    @Test
    void the_ledger_of_corrections_has_pages_and_each_correction_stands_on_one() {
        String claim = Calls.published();
        for (int number = 1; number <= 21; number++) {
            correct(claim, "Slip number " + number + " of this test.");
        }
        Calls.delete(Calls.EDITOR, claim, "publication", Map.of("reason", "The last word of this test."))
                .then()
                .statusCode(200);
        Response first = given().get("/checks/corrections");
        assertThat(reasons(first))
                .hasSize(20)
                .startsWith(
                        "The last word of this test.", "Slip number 21 of this test.", "Slip number 20 of this test.")
                .endsWith("Slip number 3 of this test.");
        String next = first.htmlPath().getString("**.find { it.@rel == 'next' }.@href");
        assertThat(next).startsWith("/checks/corrections?cursor=");
        assertThat(reasons(given().urlEncodingEnabled(false).get(next)))
                .startsWith("Slip number 2 of this test.", "Slip number 1 of this test.");
        given().get("/checks/corrections?cursor=made-up").then().statusCode(422);
    }

    private static List<String> reasons(Response ledger) {
        return Pattern.compile("</a><br>([^<]*)</div>")
                .matcher(ledger.then().statusCode(200).extract().asString())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void correct(String claim, String reason) {
        Calls.put(Calls.EDITOR, claim, "correction", Map.of("kind", "typo", "reason", reason))
                .then()
                .statusCode(200);
        Calls.saveReport(Calls.ANA, claim, Calls.report(reason, "true")).then().statusCode(200);
        Calls.approve(Calls.SECOND_EDITOR, claim).then().statusCode(200);
        Calls.put(Calls.SECOND_EDITOR, claim, "publication").then().statusCode(200);
    }

    private static String address(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }
}
