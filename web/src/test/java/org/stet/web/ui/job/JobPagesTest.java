package org.stet.web.ui.job;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
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
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** Claims selected in the queue, and one thing done with all of them, as people do it in a browser. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JobPagesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    URI base;

    @Inject
    TestClaims claims;

    @Inject
    Triage triage;

    private StetBrowser browser;
    private Page editor;

    @BeforeAll
    void open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE.toMillis());
        browser = StetBrowser.on(base);
        editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
    }

    @AfterAll
    void close() {
        browser.close();
    }

    @Test
    void what_is_ticked_is_dismissed_after_a_look_at_what_would_happen_and_comes_back() {
        String word = word();
        UUID article = candidates(word, 3);
        editor.navigate("/queue?show=candidate&q=" + word);
        Locator bar = editor.locator("#selection");
        assertThat(bar).isHidden();
        boxes(editor).nth(0).check();
        boxes(editor).nth(2).check();
        assertThat(bar).isVisible();
        assertThat(bar.locator("[data-count]")).hasText("2");
        StetBrowser.assertAccessible(editor);
        bar.locator("select").selectOption("dismiss");
        button(editor, "Go on").click();
        assertThat(editor.locator("h1")).hasText("Dismiss 2 claims");
        button(editor, "See what would happen").click();
        assertThat(editor.locator(".error-summary")).containsText("Choose a reason.");
        StetBrowser.assertAccessible(editor);
        editor.getByLabel("Opinion").check();
        button(editor, "See what would happen").click();
        assertThat(editor.locator("#job")).containsText("2 can be done");
        Assertions.assertThat(states(article)).containsOnly(ClaimState.CANDIDATE);
        StetBrowser.assertAccessible(editor);
        button(editor, "Do it for 2 claims").click();
        assertThat(editor.locator("#job")).containsText("2 done");
        Assertions.assertThat(states(article))
                .filteredOn(state -> state == ClaimState.DISMISSED)
                .hasSize(2);
        button(editor, "Undo").click();
        assertThat(editor.locator("#job")).containsText("2 done");
        Assertions.assertThat(states(article)).containsOnly(ClaimState.CANDIDATE);
        editor.navigate("/jobs");
        assertThat(editor.locator("tbody tr").first()).containsText("Undo a job on 2 claims");
        StetBrowser.assertAccessible(editor);
    }

    @Test
    void all_that_match_are_accepted_and_one_that_is_refused_says_why() {
        String word = word();
        UUID article = candidates(word, 3);
        editor.navigate("/queue?show=candidate&q=" + word);
        editor.locator("[data-select-page] input").check();
        editor.getByLabel("All 3 that match").check();
        Claim faster = claims.candidatesOf(article).get(0);
        editor.locator("#selection select").selectOption("accept");
        button(editor, "Go on").click();
        assertThat(editor.locator("#job")).containsText("3 can be done");
        triage.accept(claims.actor("editor2"), faster.id(), Expected.ANY);
        button(editor, "Do it for 3 claims").click();
        assertThat(editor.locator("#job")).containsText("2 done, 1 stayed as it was");
        assertThat(editor.locator("#job")).containsText("It was changed since.");
        Assertions.assertThat(states(article)).containsOnly(ClaimState.OPEN);
    }

    @Test
    void without_scripts_the_same_forms_do_it() {
        String word = word();
        UUID article = candidates(word, 2);
        Page plain = browser.windowWithoutScripts();
        plain.navigate("/sign-in");
        StetBrowser.signIn(plain, "editor", StetDatabase.PASSWORD);
        plain.navigate("/queue?show=candidate&q=" + word);
        boxes(plain).first().check();
        plain.locator("#selection select").selectOption("priority");
        button(plain, "Go on").click();
        plain.getByLabel("Urgent").check();
        button(plain, "See what would happen").click();
        assertThat(plain.locator("#job")).containsText("1 can be done");
        button(plain, "Do it for 1 claim").click();
        assertThat(plain.locator("#job")).containsText("1 done");
        Assertions.assertThat(claims.candidatesOf(article))
                .filteredOn(claim -> claim.priority().name().equals("URGENT"))
                .hasSize(1);
    }

    @Test
    void who_only_reviews_ticks_nothing() {
        Page reviewer = browser.signedIn("reviewer1", StetBrowser.DESK, ColorScheme.LIGHT);
        reviewer.navigate("/queue?show=all");
        assertThat(reviewer.locator("#selection")).hasCount(0);
        assertThat(boxes(reviewer)).hasCount(0);
    }

    private static Locator boxes(Page page) {
        return page.locator("input[name=claim]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static String word() {
        return "wharf" + UUID.randomUUID().toString().substring(0, 8);
    }

    private UUID candidates(String word, int count) {
        UUID article = claims.articleWith(count);
        List<Claim> found = claims.candidatesOf(article);
        for (Claim each : found) {
            triage.edit(
                    claims.actor("editor"),
                    each.id(),
                    Expected.ANY,
                    new Triage.Edit(
                            Optional.of(each.wording() + " at " + word),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()));
        }
        return article;
    }

    private List<ClaimState> states(UUID article) {
        return claims.statesOf(article);
    }
}
