package org.stet.web.site;

import java.net.URI;
import java.util.Map;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

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

    private static String address(String claim) {
        return Calls.as(Calls.EDITOR).get(Calls.claim(claim)).path("publication.url");
    }
}
