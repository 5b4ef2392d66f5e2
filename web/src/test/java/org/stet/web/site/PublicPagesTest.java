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
            browser.look("", "/checks/corrections", "corrections");
            browser.look("editor", "/published", "published");
        }
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
