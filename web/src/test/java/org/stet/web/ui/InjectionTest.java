package org.stet.web.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** What people write is shown as text, whatever it looks like: in articles, claims, evidence, reports, names and tokens. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class InjectionTest {

    private static final List<String> PAYLOADS = List.of(
            "<script>window.ran=1</script>",
            "<img src=x onerror=window.ran=1>",
            "<svg onload=window.ran=1>",
            "<iframe srcdoc='<script>parent.ran=1</script>'></iframe>",
            "<a href=\"javascript:window.ran=1\">press</a>",
            "\" autofocus onfocus=window.ran=1 x=\"",
            "' onmouseover='window.ran=1",
            "</title><script>window.ran=1</script>",
            "</textarea><script>window.ran=1</script>",
            "<math><mtext><table><mglyph><style><img src=x onerror=window.ran=1>",
            "<details open ontoggle=window.ran=1>",
            "<base href=\"https://elsewhere.example/\">",
            "<meta http-equiv=\"refresh\" content=\"0;url=https://elsewhere.example/\">",
            "<form action=\"https://elsewhere.example/\"><button hx-get=\"/account\" hx-trigger=\"load\">x</button></form>",
            "{inject:frame.csrfToken}{#include layout}${7*7}",
            "<style>body{display:none}</style>",
            "<div hx-on:load=\"window.ran=1\" hx-trigger=\"load\" hx-get=\"/account\">x</div>");

    @TestHTTPResource("/")
    URI base;

    @Inject
    Accounts accounts;

    @Inject
    Administration administration;

    @Inject
    ApiTokens tokens;

    @Test
    void nothing_that_people_write_runs() {
        Map<String, String> pages = write();
        try (StetBrowser browser = StetBrowser.on(base)) {
            List<String> ran = new ArrayList<>();
            for (String account : List.of("admin", "editor", "reviewer1")) {
                Page page = browser.signedIn(account, StetBrowser.DESK, ColorScheme.LIGHT);
                page.onDialog(dialog -> ran.add("a dialog on " + page.url()));
                page.onRequest(request -> {
                    if (request.url().contains("elsewhere.example")) {
                        ran.add("a request to elsewhere from " + page.url());
                    }
                });
                pages.entrySet().stream()
                        .filter(entry -> entry.getValue().contains(account))
                        .forEach(entry -> look(page, entry.getKey(), ran));
            }
            assertThat(ran).isEmpty();
        }
    }

    private static void look(Page page, String path, List<String> ran) {
        page.navigate(path);
        page.waitForTimeout(300);
        if (page.evaluate("window.ran") != null) {
            ran.add("a script on " + path);
        }
        Object planted = page.evaluate(
                "document.querySelectorAll('main script, main iframe, main svg[onload], main math,"
                        + " main img[src=x], base, meta[http-equiv=refresh], main style, main [onerror], main [onfocus],"
                        + " main [onmouseover], main details[ontoggle], main a[href^=javascript], [hx-on\\\\:load]').length");
        if (!planted.equals(0)) {
            ran.add(planted + " planted elements on " + path);
        }
        assertThat(page.locator("body").isVisible()).as(path).isTrue();
        assertThat(page.content()).as(path).doesNotContain("${7*7}49");
    }

    /** Writes every payload wherever something can be written; tells which page then shows it, and to whom. */
    private Map<String, String> write() {
        String text = "A headline " + PAYLOADS.get(0) + "\n\n"
                + PAYLOADS.stream()
                        .map(payload -> "The harbour office said on Monday that 1,204 containers " + payload
                                + " were lost in 2025.")
                        .collect(Collectors.joining("\n\n"));
        List<String> claims = Calls.submit("editor", Map.of("text", text, "title", PAYLOADS.get(0) + PAYLOADS.get(1)))
                .then()
                .statusCode(201)
                .extract()
                .path("claims.id");
        String claim = claims.get(0);
        String article = Calls.as("editor").get(Calls.claim(claim)).path("article.id");
        String html = "<html><head><title>" + PAYLOADS.get(1) + "</title></head><body><article><h1>Port</h1>"
                + PAYLOADS.stream()
                        .map(payload ->
                                "<p>The port lost 1,204 containers in the year 2025, the office said on Monday. "
                                        + payload + "</p>")
                        .collect(Collectors.joining())
                + "</article></body></html>";
        String page = Calls.submit("editor", Map.of("html", html))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Calls.put("editor", claim, "acceptance").then().statusCode(200);
        Calls.json("editor", Map.of("reviewers", List.of("reviewer1")))
                .put(Calls.claim(claim, "assignment"))
                .then()
                .statusCode(200);
        for (String payload : PAYLOADS) {
            Calls.json(
                            "reviewer1",
                            Map.of(
                                    "url", "https://records.example.org/x?q=%22%3E%3Cscript%3E",
                                    "title", payload,
                                    "quote", payload,
                                    "stance", "supports",
                                    "kind", "primary"))
                    .post(Calls.claim(claim, "evidence"))
                    .then()
                    .statusCode(201);
        }
        Calls.json(
                        "reviewer1",
                        Map.of("url", "javascript:window.ran=1", "title", "x", "stance", "supports", "kind", "primary"))
                .post(Calls.claim(claim, "evidence"))
                .then()
                .statusCode(422);
        for (String payload : PAYLOADS) {
            Calls.json("reviewer1", Map.of("party", payload, "channel", "email", "question", payload))
                    .post(Calls.claim(claim, "replies"))
                    .then()
                    .statusCode(201);
            Calls.json("reviewer2", Map.of("kind", "topic", "name", "t" + payload, "reason", payload))
                    .post("/api/recusals")
                    .then()
                    .statusCode(201);
        }
        Calls.review("reviewer1", claim, "true", String.join("\n", PAYLOADS))
                .then()
                .statusCode(200);
        Calls.put("reviewer1", claim, "review/submission").then().statusCode(200);
        Calls.saveReport(
                        "reviewer1",
                        claim,
                        Map.of(
                                "headline",
                                PAYLOADS.get(1) + PAYLOADS.get(7),
                                "summary",
                                String.join(" ", PAYLOADS),
                                "body",
                                String.join("\n\n", PAYLOADS),
                                "rating",
                                "true"))
                .then()
                .statusCode(200);
        tokens.create(accounts.signedIn("admin").orElseThrow(), Optional.of(PAYLOADS.get(1)), 1);
        administration.invite(
                accounts.signedIn("admin").orElseThrow(),
                Optional.of("payload"),
                Optional.of(PAYLOADS.get(1) + PAYLOADS.get(2)),
                Optional.of(PAYLOADS.get(5)),
                Set.of(Role.REVIEWER));
        String person = administration.everybody(accounts.signedIn("admin").orElseThrow()).stream()
                .filter(found -> found.username().equals("payload"))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        return Map.ofEntries(
                Map.entry("/articles", "editor"),
                Map.entry("/articles/" + article, "editor reviewer1"),
                Map.entry("/articles/" + page, "editor"),
                Map.entry("/claims/" + claim, "editor reviewer1"),
                Map.entry("/claims/" + claim + "/report", "editor"),
                Map.entry("/claims/" + claim + "/approval", "editor"),
                Map.entry("/approvals", "editor"),
                Map.entry("/queue?show=all", "editor"),
                Map.entry("/inbox", "editor reviewer1"),
                Map.entry("/account", "admin"),
                Map.entry("/people", "admin"),
                Map.entry("/duty", "editor admin"),
                Map.entry("/deadlines", "editor"),
                Map.entry("/people/" + person, "admin"),
                Map.entry(
                        "/queue?q=%3Cscript%3Ewindow.ran%3D1%3C%2Fscript%3E%22%20onfocus%3Dwindow.ran%3D1", "editor"));
    }
}
