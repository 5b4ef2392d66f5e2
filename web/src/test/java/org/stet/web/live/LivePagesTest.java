package org.stet.web.live;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.comment.Comment;
import org.stet.workflow.comment.WriteComment;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.stet.web.api.Calls.session;

/** Pages that are open learn what others do, and who else is there, without moving what is in hand. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    URI base;

    @Inject
    TestClaims claims;

    @Inject
    Triage triage;

    @Inject
    WriteComment comments;

    @Inject
    LiveStreams streams;

    private StetBrowser browser;
    private Page editor;
    private Page reviewer;

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        browser = StetBrowser.on(base);
        editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
        reviewer = browser.signedIn("reviewer1", StetBrowser.DESK, ColorScheme.LIGHT);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void a_queue_tells_of_what_came_and_went_and_moves_nothing() {
        String word = "tern" + UUID.randomUUID().toString().substring(0, 8);
        List<Claim> three = worded(word);
        editor.navigate("/queue?show=candidate&q=" + word);
        assertThat(editor.locator("[data-live-read]")).hasCount(0);
        editor.locator("[data-key='" + three.get(0).id() + "'] input[name=claim]")
                .check();
        triage.dismiss(
                claims.actor("editor2"), three.get(1).id(), Expected.ANY, DismissalReason.OPINION, Optional.empty());
        assertThat(editor.locator("[data-key='" + three.get(1).id() + "'].gone"))
                .isVisible();
        assertThat(editor.locator("[data-key]")).hasCount(3);
        Claim fourth = claims.candidate("news");
        word(fourth, word);
        assertThat(editor.locator("[data-live-said]")).containsText("1 more by now.");
        assertThat(editor.locator("[data-key='" + three.get(0).id() + "'] input[name=claim]"))
                .isChecked();
        StetBrowser.assertAccessible(editor);
        editor.locator("[data-live-said] a").click();
        assertThat(editor.locator("[data-key='" + fourth.id() + "']")).isVisible();
        assertThat(editor.locator("[data-key]")).hasCount(3);
    }

    @Test
    void a_row_says_what_it_says_now() {
        String word = "knot" + UUID.randomUUID().toString().substring(0, 8);
        List<Claim> three = worded(word);
        editor.navigate("/queue?show=all&q=" + word);
        editor.locator("h1").hover();
        triage.accept(claims.actor("editor2"), three.get(2).id(), Expected.ANY);
        assertThat(editor.locator("[data-key='" + three.get(2).id() + "'].changed"))
                .containsText("Open");
    }

    @Test
    void who_has_the_same_claim_open_is_named_until_they_leave() {
        Claim claim = claims.open("news");
        editor.navigate("/claims/" + claim.id());
        assertThat(editor.locator("[data-readers]")).isEmpty();
        reviewer.navigate("/claims/" + claim.id());
        String name = reviewer.locator(".me a[href='/account']").textContent().strip();
        assertThat(editor.locator("[data-readers]")).containsText("Also here: " + name);
        assertThat(reviewer.locator("[data-readers]")).containsText("Also here:");
        StetBrowser.assertAccessible(editor);
        reviewer.navigate("/queue");
        assertThat(editor.locator("[data-readers]")).isEmpty();
    }

    @Test
    void blind_reviewers_learn_nothing_of_each_other() {
        Claim claim = claims.assigned("reviewer1", "reviewer2");
        Page other = browser.signedIn("reviewer2", StetBrowser.DESK, ColorScheme.LIGHT);
        reviewer.navigate("/claims/" + claim.id());
        other.navigate("/claims/" + claim.id());
        editor.navigate("/claims/" + claim.id());
        other.waitForTimeout(4_000);
        for (Page page : List.of(reviewer, other, editor)) {
            assertThat(page.locator("[data-readers]")).isEmpty();
        }
        other.close();
    }

    @Test
    void what_is_unread_is_counted_while_the_page_is_open() {
        Claim claim = claims.assigned("reviewer1");
        reviewer.navigate("/queue");
        reviewer.waitForTimeout(3_000);
        String before = reviewer.locator("#unread").textContent();
        comments.write(
                claims.actor("editor"),
                claim.id(),
                new Comment.Draft(
                        Optional.of("Look at this, @reviewer1."),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(reviewer.locator("#unread")).not().hasText(before);
    }

    @Test
    void without_scripts_a_list_says_when_it_was_read() {
        Page plain = browser.windowWithoutScripts();
        plain.navigate("/sign-in");
        StetBrowser.signIn(plain, "editor", StetDatabase.PASSWORD);
        plain.navigate("/queue?show=all");
        assertThat(plain.locator("[data-live-read]")).containsText("As of ");
        assertThat(plain.locator("[data-live-read] a")).hasText("Reload");
    }

    @Test
    void the_stream_is_for_who_listens_and_for_nobody_else() {
        given().cookie("stet-session", session("editor")).get("/live").then().statusCode(406);
        Assertions.assertThat(given().redirects()
                        .follow(false)
                        .header("Accept", "text/event-stream")
                        .get("/live")
                        .statusCode())
                .isIn(302, 303, 401);
        Assertions.assertThat(streams.size()).isLessThan(20);
    }

    private List<Claim> worded(String word) {
        UUID article = claims.articleWith(3);
        List<Claim> found = claims.candidatesOf(article);
        found.forEach(claim -> word(claim, word));
        return found;
    }

    private void word(Claim claim, String word) {
        triage.edit(
                claims.actor("editor2"),
                claim.id(),
                Expected.ANY,
                new Triage.Edit(
                        Optional.of(claim.wording() + " at " + word),
                        Optional.<Priority>empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
