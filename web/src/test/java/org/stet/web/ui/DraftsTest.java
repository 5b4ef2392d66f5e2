package org.stet.web.ui;

import java.net.URI;
import java.util.UUID;

import jakarta.inject.Inject;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.web.test.TestClaims;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Drafts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DraftsTest {

    @TestHTTPResource
    URI base;

    @Inject
    TestClaims claims;

    @Inject
    Drafts drafts;

    private StetBrowser browser;

    @BeforeEach
    void openBrowser() {
        browser = StetBrowser.on(base);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void whoever_leaves_a_report_finds_again_what_was_typed_also_after_signing_out_and_nobody_else_does() {
        String report = "/claims/" + claims.submitted().id() + "/report";
        Page editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
        editor.navigate(report);
        String before = editor.getByLabel("Summary").inputValue();
        editor.getByLabel("Summary").fill("A summary that must not be lost.");
        assertThat(editor.locator(".draft")).containsText("Kept");
        editor.navigate("/inbox");

        Page later = browser.signedIn("editor", StetBrowser.PHONE, ColorScheme.DARK);
        later.navigate(report);
        assertThat(later.locator(".draft-back")).isVisible();
        assertThat(later.getByLabel("Summary")).hasValue("A summary that must not be lost.");
        StetBrowser.assertAccessible(later);
        StetBrowser.picture(later, "draft-back-390-dark");

        Page other = browser.signedIn("editor2", StetBrowser.DESK, ColorScheme.LIGHT);
        other.navigate(report);
        assertThat(other.getByLabel("Summary")).hasValue(before);
        assertThat(other.locator(".draft-back")).hasCount(0);

        later.locator(".draft-back button").click();
        assertThat(later.getByLabel("Summary")).hasValue(before);
        later.reload();
        assertThat(later.getByLabel("Summary")).hasValue(before);
        assertThat(later.locator(".draft-back")).hasCount(0);
    }

    @Test
    void leaving_at_once_loses_nothing_and_what_is_sent_is_a_draft_no_more() {
        UUID claim = claims.disputed().id();
        Page third = browser.signedIn("reviewer3", StetBrowser.DESK, ColorScheme.LIGHT);
        third.navigate("/claims/" + claim);
        third.getByLabel("Why").fill("Leaving for the season is not leaving the port.");
        third.navigate("/queue");
        third.navigate("/claims/" + claim);
        assertThat(third.getByLabel("Why")).hasValue("Leaving for the season is not leaving the port.");
        third.getByText("Mostly false").click();
        third.locator("button", new Page.LocatorOptions().setHasText("Decide")).click();
        assertThat(third.locator("#state")).containsText("Submitted");
        assertThat(drafts.of(claims.actor("reviewer3")))
                .noneMatch(draft -> draft.form().contains(claim.toString()));
    }

    @Test
    void whoever_comes_back_to_a_text_that_changed_meanwhile_overwrites_nothing() {
        Claim claim = claims.submitted();
        String report = "/claims/" + claim.id() + "/report";
        Page editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
        editor.navigate(report);
        editor.getByLabel("Summary").fill("My own summary.");
        assertThat(editor.locator(".draft")).containsText("Kept");
        claims.saveReport(claim, "editor2", "The summary of somebody else.");
        editor.navigate(report);
        assertThat(editor.getByLabel("Summary")).hasValue("My own summary.");
        editor.locator("button", new Page.LocatorOptions().setHasText("Save as revision"))
                .first()
                .click();
        assertThat(editor.locator("h1")).containsText("Somebody saved another revision");
        assertThat(editor.getByLabel("Summary")).hasValue("My own summary.");
    }

    @Test
    void a_tab_of_somebody_who_was_here_before_keeps_nothing_for_whoever_is_signed_in_now() {
        UUID claim = claims.disputed().id();
        Page first = browser.signedIn("reviewer3", StetBrowser.DESK, ColorScheme.LIGHT);
        first.navigate("/claims/" + claim);
        Page second = first.context().newPage();
        second.navigate("/account");
        second.locator("main form[action='/sign-out'] button").click();
        first.getByLabel("Why").fill("Words of the one who is gone.");
        assertThat(first.locator(".draft")).containsText("not kept");
        second.navigate("/account");
        StetBrowser.signIn(second, "editor2", StetDatabase.PASSWORD);
        first.getByLabel("Why").fill("More words of the one who is gone.");
        assertThat(first.locator(".draft")).containsText("not kept");
        assertThat(drafts.of(claims.actor("editor2")))
                .noneMatch(draft -> draft.form().contains(claim.toString()));
    }
}
