package org.stet.web.ui;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class LookTest {

    @TestHTTPResource
    URI base;

    @Test
    void every_page_of_the_shell_is_accessible_at_both_widths_and_in_both_schemes() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            browser.look("", "/sign-in", "sign-in");
            browser.look("reviewer1", "/account", "account");
            browser.look("reviewer1", "/keys", "keys");
            browser.look("reviewer1", "/nothing-here", "not-found");
            browser.look("admin", "/gallery", "gallery");
        }
    }

    @Test
    void the_menu_opens_on_a_phone_without_a_script_of_ours() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn("editor", StetBrowser.PHONE, ColorScheme.LIGHT);
            assertThat(page.locator("nav >> text=Queue").isVisible()).isFalse();
            page.getByText("Menu").click();
            assertThat(page.locator("nav >> text=Queue").isVisible()).isTrue();
            StetBrowser.picture(page, "menu-390-light");
            StetBrowser.assertAccessible(page);
        }
    }

    @Test
    void keys_move_through_a_list_and_reach_the_search_and_the_page_of_keys() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
            page.navigate("/gallery");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(page.locator("[data-row].at").count()).isEqualTo(1);
            assertThat(page.locator("[data-row]").nth(1).getAttribute("class")).contains("at");
            page.keyboard().press("/");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("?");
            page.waitForURL("**/keys");
        }
    }

    @Test
    void signing_in_and_out_works_without_scripts() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.windowWithoutScripts();
            page.navigate("/account");
            StetBrowser.signIn(page, "reviewer1", StetDatabase.PASSWORD);
            assertThat(page.locator("main").textContent()).contains("Ana Ruiz");
            page.locator("main form[action='/sign-out'] button").click();
            assertThat(page.locator(".notice").textContent()).contains("signed out");
        }
    }

    @Test
    void no_page_breaks_its_own_content_security_policy() {
        try (StetBrowser browser = StetBrowser.on(base)) {
            Page page = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate("/gallery");
            page.navigate("/keys");
            assertThat(page.evaluate("typeof htmx")).isEqualTo("object");
            assertThat(complaints).isEmpty();
        }
    }
}
