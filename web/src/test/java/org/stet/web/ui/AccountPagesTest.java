package org.stet.web.ui;

import java.net.URI;
import java.util.List;
import java.util.Set;

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

import org.stet.web.test.Authenticator;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Role;

import static org.assertj.core.api.Assertions.assertThat;

/** From an invitation to a session that is ended, in a real browser. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class AccountPagesTest {

    private static final String GOOD = "seven herons on a wire";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Accounts accounts;

    private StetBrowser browser;

    @BeforeEach
    void open() {
        browser = StetBrowser.on(base);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void an_administrator_invites_somebody_who_sets_a_password_and_is_deactivated_again() {
        Page admin = browser.signedIn("admin", StetBrowser.DESK, ColorScheme.LIGHT);
        admin.navigate("/people");
        StetBrowser.assertAccessible(admin);
        admin.locator("main button.main").click();
        assertThat(admin.locator(".error-summary").textContent()).contains("Choose at least one role");
        admin.getByLabel("User name").fill("newcomer");
        admin.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Nova Quist");
        admin.locator("input[name=roles][value=reviewer]").check();
        admin.locator("main button.main").click();
        String link = admin.locator("#link").textContent();

        Page nova = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        nova.navigate(link);
        StetBrowser.assertAccessible(nova);
        nova.locator("#password").fill("password2026!");
        nova.locator("#repeated").fill("password2026!");
        nova.locator("main button.main").click();
        assertThat(nova.locator(".error-summary").textContent()).contains("known from break-ins");
        nova.locator("#password").fill(GOOD);
        nova.locator("#repeated").fill(GOOD);
        nova.locator("main button.main").click();
        StetBrowser.signIn(nova, "newcomer", GOOD);
        assertThat(nova.url()).endsWith("/inbox");
        nova.navigate("/account/security");
        StetBrowser.assertAccessible(nova);
        assertThat(nova.locator("#sessions ~ ul li").count()).isEqualTo(1);

        admin.navigate("/people");
        admin.locator("main").getByText("Nova Quist").click();
        StetBrowser.assertAccessible(admin);
        admin.locator("form[action$='/deactivation'] button").click();
        assertThat(admin.locator("main .notice").textContent()).contains("not active any more");
        nova.navigate("/account");
        assertThat(nova.url()).endsWith("/sign-in");
        admin.locator("form[action$='/erasure'] button").click();
        assertThat(admin.locator("main").textContent()).doesNotContain("Nova Quist");
    }

    @Test
    void a_session_is_ended_from_another_browser_and_what_was_typed_in_it_comes_back() {
        Page first = browser.signedIn("reviewer3", StetBrowser.DESK, ColorScheme.LIGHT);
        Page second = browser.signedIn("reviewer3", StetBrowser.PHONE, ColorScheme.DARK);
        first.navigate("/account");
        first.getByLabel("What it is for").fill("the import of the autumn archive");
        second.navigate("/account/security");
        while (second.locator("#sessions ~ ul li", new Page.LocatorOptions().setHasNotText("this browser"))
                        .count()
                > 0) {
            second.locator("#sessions ~ ul li", new Page.LocatorOptions().setHasNotText("this browser"))
                    .first()
                    .locator("button")
                    .click();
        }
        first.getByLabel("Your present password").fill("typed and not kept");
        first.locator("form[action='/account/tokens'] button").click();
        assertThat(first.url()).endsWith("/sign-in");
        StetBrowser.signIn(first, "reviewer3", StetDatabase.PASSWORD);
        assertThat(first.url()).contains("/sign-in/resume");
        StetBrowser.assertAccessible(first);
        assertThat(first.locator("main").textContent()).contains("the import of the autumn archive");
        assertThat(first.content()).doesNotContain("typed and not kept");
        first.locator("main button.main").click();
        first.getByLabel("Your present password").fill(StetDatabase.PASSWORD);
        first.locator("form[action='/account/tokens'] button").click();
        assertThat(first.locator("main").textContent()).contains("stet_", "the import of the autumn archive");
    }

    @Test
    void a_second_factor_is_set_up_by_its_picture_or_secret_and_a_recovery_code_stands_in_for_it() {
        accounts.create("factored", "Fay Torres", GOOD, Set.of(Role.REVIEWER));
        Page page = browser.window(StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account/security");
        StetBrowser.signIn(page, "factored", GOOD);
        page.locator("form[action$='/second-factor'] input[name=present]").fill(GOOD);
        page.locator("form[action$='/second-factor'] button").click();
        assertThat(page.locator("svg.qr path").getAttribute("d")).startsWith("M4,4h1v1h-1z");
        StetBrowser.assertAccessible(page);
        StetBrowser.picture(page, "second-factor-1280-light");
        page.getByLabel("The code that the app shows")
                .fill(Authenticator.code(page.locator("#secret").textContent().strip()));
        page.locator("form[action$='/confirmation'] button").click();
        List<String> codes = page.locator(".codes code").allTextContents();
        assertThat(codes).hasSize(10);
        StetBrowser.assertAccessible(page);
        StetBrowser.picture(page, "recovery-codes-1280-light");
        page.navigate("/account/security");
        assertThat(page.content()).contains("Recovery codes left: 10").doesNotContain(codes.get(0));

        Page phone = browser.window(StetBrowser.PHONE, ColorScheme.DARK);
        phone.navigate("/account");
        StetBrowser.signIn(phone, "factored", GOOD);
        assertThat(phone.url()).endsWith("/sign-in/code");
        phone.locator("#code").fill(codes.get(0));
        phone.locator("main button.main").click();
        assertThat(phone.url()).endsWith("/account");
        assertThat(phone.locator(".me").textContent()).contains("Fay Torres");
    }

    @Test
    void the_pages_of_accounts_are_accessible_at_both_widths_and_in_both_schemes() {
        browser.look("admin", "/people", "people");
        browser.look("reviewer1", "/account/security", "security");
    }

    @Test
    void a_kept_form_is_nobody_elses() {
        Page first = browser.signedIn("reviewer2", StetBrowser.DESK, ColorScheme.LIGHT);
        first.navigate("/account");
        first.getByLabel("What it is for").fill("a secret of Tom and nobody else");
        Page second = browser.signedIn("reviewer2", StetBrowser.DESK, ColorScheme.LIGHT);
        second.navigate("/account/security");
        while (second.locator("#sessions ~ ul li", new Page.LocatorOptions().setHasNotText("this browser"))
                        .count()
                > 0) {
            second.locator("#sessions ~ ul li", new Page.LocatorOptions().setHasNotText("this browser"))
                    .first()
                    .locator("button")
                    .click();
        }
        first.locator("form[action='/account/tokens'] button").click();
        StetBrowser.signIn(first, "editor", StetDatabase.PASSWORD);
        assertThat(first.content()).doesNotContain("a secret of Tom");
    }
}
