package org.stet.web.ui.desk;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.web.api.Calls;
import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.stet.web.api.Calls.ADMIN;
import static org.stet.web.api.Calls.ANA;
import static org.stet.web.api.Calls.EDITOR;
import static org.stet.web.api.Calls.TOM;
import static org.stet.web.api.Calls.as;
import static org.stet.web.api.Calls.claim;
import static org.stet.web.api.Calls.json;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class DeskPagesTest {

    @TestHTTPResource
    URI base;

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
    void an_administrator_changes_the_policy_and_names_members() {
        String desk = desk(1);
        Page admin = browser.signedIn("admin", StetBrowser.DESK, ColorScheme.LIGHT);
        admin.navigate("/desks/" + desk);
        admin.getByLabel("Share drawn").fill("many");
        admin.getByText("Add a question").click();
        admin.getByLabel("What is asked").fill("Seen the register?");
        admin.getByLabel("Kind of answer").selectOption("CHOICE");
        admin.getByText("Make version 2").click();
        assertThat(admin.locator(".error-summary")).containsText("whole number from 0 to 100");
        assertThat(admin.locator(".error-summary")).containsText("2 to 20 choices");
        assertThat(admin.getByLabel("Share drawn")).hasValue("many");
        assertThat(admin.getByLabel("What is asked")).hasValue("Seen the register?");
        admin.getByLabel("Share drawn").fill("20");
        admin.getByLabel("Kind of answer").selectOption("YES_NO");
        admin.getByText("Make version 2").click();
        assertThat(admin.locator("#policy-title")).containsText("version 2");
        assertThat(admin.locator("main")).containsText("Seen the register?");
        admin.getByLabel("Person").selectOption("reviewer2");
        admin.getByLabel("Topics").fill("cargo, ferries");
        admin.getByText("Add a member").click();
        assertThat(admin.locator("aside")).containsText("Tom Okafor");
        assertThat(admin.locator("aside")).containsText("ferries");
    }

    @Test
    void a_desk_is_founded_with_all_that_its_policy_asks_without_scripts() {
        Page admin = browser.windowWithoutScripts();
        admin.navigate("/desks/new");
        StetBrowser.signIn(admin, "admin", StetDatabase.PASSWORD);
        admin.navigate("/desks/new");
        String name = "Coast " + UUID.randomUUID().toString().substring(0, 8);
        admin.getByLabel("Name of the desk").fill(name);
        admin.getByLabel("Scale that").selectOption(new SelectOption().setLabel("Stet, version 1"));
        admin.getByText("Two, blind to each other").click();
        admin.getByLabel("Independent sources").fill("2");
        admin.getByText("A primary source, or a stated reason").click();
        admin.getByText("Ask those whom a claim concerns").click();
        for (String kind : List.of("YES_NO", "CHOICE", "TEXT", "NUMBER", "DATE", "ADDRESS")) {
            admin.getByText("Add a question").click();
            admin.getByLabel("What is asked").last().fill("A question of " + kind);
            admin.getByLabel("Kind of answer").last().selectOption(kind);
        }
        admin.getByLabel("Choices").nth(1).fill("north\nsouth");
        admin.locator("form.sheet button.main").click();
        assertThat(admin.locator("h1")).hasText(name);
        assertThat(admin.locator("main")).containsText("2, blind");
        assertThat(admin.locator("main")).containsText("A question of ADDRESS");
    }

    @Test
    void a_scale_is_written_and_its_next_version_is_previewed_and_taken_without_scripts() {
        Page admin = browser.windowWithoutScripts();
        admin.navigate("/scales/new");
        StetBrowser.signIn(admin, "admin", StetDatabase.PASSWORD);
        admin.navigate("/scales/new");
        String name = "Weights " + UUID.randomUUID().toString().substring(0, 8);
        admin.getByLabel("Name of the scale").fill(name);
        rating(admin, 0, "Wrong", "1", "FALSE");
        rating(admin, 1, "Right", "2", "TRUE");
        admin.locator("form.sheet button.main").click();
        assertThat(admin.locator(".error-summary")).containsText("the highest first");
        assertThat(admin.getByLabel("Name, as readers see it").first()).hasValue("Wrong");
        admin.getByLabel("Place").first().fill("9");
        admin.getByLabel("Names in other languages").first().fill("de: Falsch");
        admin.locator("form.sheet button.main").click();
        assertThat(admin.locator(".notice")).containsText(name + ", version 1 is made");
        assertThat(admin.locator("main")).containsText("Falsch");
        String scale = as(ADMIN).get("/api/scales").path("items.find { it.name == '" + name + "' }.id");
        String desk = desk(1, scale);
        admin.navigate("/scales/new?from=" + scale);
        admin.getByText("Add a rating").click();
        rating(admin, 2, "Unclear", "", "NEUTRAL");
        admin.locator("form.sheet button.main").click();
        admin.locator("a[href^='/desks/" + desk + "/scale']").click();
        admin.getByText("Take the desk to this version").click();
        assertThat(admin.locator(".notice")).containsText("Done");
        admin.navigate("/desks/" + desk);
        assertThat(admin.locator("main")).containsText(name + ", version 2");
    }

    private static void rating(Page page, int row, String name, String value, String tone) {
        page.getByLabel("Name, as readers see it").nth(row).fill(name);
        page.getByLabel("When a reviewer gives it").nth(row).fill("It is " + name + ".");
        page.locator("input[name=value]").nth(row).fill(value);
        page.getByLabel("Colour and sign").nth(row).selectOption(tone);
    }

    @Test
    void an_editor_sees_who_fits_shares_the_queue_out_and_hands_over() {
        String desk = desk(1);
        String id = open(desk);
        Page editor = browser.signedIn("editor", StetBrowser.DESK, ColorScheme.LIGHT);
        editor.navigate("/claims/" + id);
        editor.getByText("Who fits, and why").click();
        assertThat(editor.locator(".suggestions")).containsText("waiting");
        editor.navigate("/desks/" + desk + "/distribution");
        assertThat(editor.locator("table")).containsText("to be assigned");
        editor.getByText("Assign as planned").click();
        assertThat(editor.locator(".notice")).containsText("Done");
        editor.navigate("/claims/" + id);
        editor.locator("summary", new Page.LocatorOptions().setHasText("Hand it over"))
                .click();
        editor.getByLabel("To whom").selectOption(new SelectOption().setIndex(1));
        editor.locator("form[action$='/assignment/handover'] button").click();
        assertThat(editor.locator(".notice").first()).containsText("begins anew");
    }

    @Test
    void a_reviewer_answers_the_desks_questions_and_checks_them() {
        String desk = desk(1);
        Map<String, Object> question =
                Map.of("code", "register", "text", "Seen the register?", "kind", "yes-no", "required", true);
        json(ADMIN, Map.of("checklist", List.of(question)))
                .header("If-Match", "\"1\"")
                .put("/api/desks/" + desk + "/policy");
        String id = open(desk);
        json(EDITOR, Map.of("reviewers", List.of(ANA), "message", "Look at the register."))
                .put(claim(id, "assignment"));
        Page reviewer = browser.signedIn("reviewer1", StetBrowser.DESK, ColorScheme.LIGHT);
        reviewer.navigate("/claims/" + id);
        assertThat(reviewer.locator("main")).containsText("Look at the register.");
        reviewer.getByText("Accept the assignment").click();
        assertThat(reviewer.locator(".notice").first()).containsText("Accepted");
        reviewer.getByLabel("Why").fill("The register says so.");
        reviewer.locator("input[name=rating][value=true]").check();
        reviewer.getByText("Check your answers").click();
        assertThat(reviewer.locator(".error-summary")).containsText("Seen the register?");
        reviewer.navigate("/claims/" + id);
        reviewer.getByLabel("Seen the register?").selectOption("yes");
        reviewer.getByText("Check your answers").click();
        reviewer.waitForURL("**/check");
        assertThat(reviewer.locator("dl.facts")).containsText("Yes");
    }

    @Test
    void a_conflict_of_interest_and_an_absence_are_declared_and_ended() {
        Page reviewer = browser.signedIn("reviewer3", StetBrowser.DESK, ColorScheme.LIGHT);
        reviewer.navigate("/duty");
        reviewer.getByText("Declare", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(reviewer.locator(".error-summary")).containsText("Choose what it is with.");
        String name = "Harbour " + UUID.randomUUID();
        reviewer.getByText("publisher", new Page.GetByTextOptions().setExact(true))
                .click();
        reviewer.getByLabel("Name").fill(name);
        reviewer.getByLabel("Reason").fill("I wrote for them.");
        reviewer.getByText("Declare", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(reviewer.locator(".notice")).containsText("Declared");
        assertThat(reviewer.locator("main")).containsText(name);
        reviewer.locator("form[action*='/recusals/'] button").click();
        assertThat(reviewer.locator(".notice")).containsText("Ended");
        reviewer.getByLabel("Until").fill("2027-12-24T09:00");
        reviewer.locator("form[action='/duty/absences'] button").click();
        assertThat(reviewer.locator(".notice")).containsText("Noted");
        reviewer.locator("form[action*='/absences/'] button").first().click();
        assertThat(reviewer.locator(".notice")).containsText("Ended");
    }

    @Test
    void every_page_of_the_desk_can_be_read_by_everybody() {
        String desk = desk(2);
        for (String[] verdicts : new String[][] {{"true", "true"}, {"false", "half-true"}, {"false", "false"}}) {
            String id = open(desk);
            json(EDITOR, Map.of("reviewers", List.of(ANA, TOM))).put(claim(id, "assignment"));
            Calls.verdict(ANA, id, verdicts[0]);
            Calls.verdict(TOM, id, verdicts[1]);
        }
        open(desk);
        browser.look("admin", "/desks", "desks");
        browser.look("admin", "/desks/" + desk, "desk");
        browser.look("editor", "/desks/" + desk + "/distribution", "distribution");
        browser.look("editor", "/duty", "duty");
        browser.look("editor", "/agreement?desk=" + desk, "agreement");
        browser.look("admin", "/desks/new", "new-desk");
        browser.look("admin", "/scales", "scales");
        String scale = as(ADMIN).get("/api/scales").path("items[0].id");
        browser.look("admin", "/scales/new?from=" + scale, "new-scale");
        browser.look("admin", "/desks/" + desk + "/scale?to=" + scale, "scale");
    }

    private static String desk(int reviews) {
        return desk(reviews, as(ADMIN).get("/api/scales").path("items.find { it.name == 'Stet' }.id"));
    }

    private static String desk(int reviews, String scale) {
        String code = "pages-" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, Object> policy = new HashMap<>();
        policy.put("reviewsRequired", reviews);
        policy.put("scale", scale);
        json(ADMIN, Map.of("code", code, "name", "Harbour desk", "policy", policy))
                .post("/api/desks")
                .then()
                .statusCode(201);
        return code;
    }

    private static String open(String desk) {
        List<String> candidates =
                Calls.submit(EDITOR, Map.of("text", Calls.text(), "desk", desk)).path("claims.id");
        Calls.put(EDITOR, candidates.get(0), "acceptance").then().statusCode(200);
        return candidates.get(0);
    }
}
