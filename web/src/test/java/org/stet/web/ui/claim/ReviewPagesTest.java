package org.stet.web.ui.claim;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.inject.Inject;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class ReviewPagesTest {

    @TestHTTPResource
    URI base;

    @Inject
    TestClaims claims;

    @Inject
    Triage triage;

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
    void a_claim_goes_from_the_queue_to_its_readers_and_is_corrected_and_retracted() {
        Claim claim = claims.open("news");
        Page editor = as("editor");
        Page editor2 = as("editor2");
        Page reviewer = as("reviewer1");

        at(editor, claim, "");
        editor.getByLabel("Reviewer", new Page.GetByLabelOptions().setExact(true))
                .selectOption("reviewer1");
        press(editor, "Assign");
        assertThat(editor.locator(".notice")).containsText("Assigned");

        at(reviewer, claim, "");
        assertThat(reviewer.locator("mark").first()).containsText("trawlers have left the port");
        assertThat(reviewer.locator(".quote .before").first()).containsText("Some");
        reviewer.getByLabel("Why").fill("The harbour register shows twelve departures.");
        press(reviewer, "Check your answers");
        assertThat(reviewer.locator(".error-summary")).containsText("Choose a rating.");
        reviewer.locator(".error-summary a").first().click();
        reviewer.locator("input[value=false]").check();
        addEvidence(reviewer);
        assertThat(reviewer.locator("#evidence .ledger")).containsText("Harbour register");
        assertThat(reviewer.locator("#gate")).not().containsText("evidence");
        press(reviewer, "Check your answers");
        assertThat(reviewer.locator("main")).containsText("An editor who wrote none of it");
        press(reviewer, "Submit");
        assertThat(reviewer.locator(".notice")).containsText("A report was made");

        at(editor, claim, "/report");
        editor.getByLabel("Headline").fill("Twelve trawlers left, not more");
        press(editor, "Save as revision 2");
        assertThat(editor.locator(".notice")).containsText("Saved as revision 2");
        at(editor, claim, "/approval");
        assertThat(editor.locator(".notice")).containsText("you wrote part of it");
        assertThat(editor.locator(".notice")).containsText(Pattern.compile("These editors can: .*Idris Cole"));
        assertThat(editor.getByText("Approve revision")).hasCount(0);

        at(editor2, claim, "/approval");
        assertThat(editor2.locator("ins").first()).containsText("Twelve");
        assertThat(editor2.locator(".seal")).containsText("sha256");
        press(editor2, "Approve revision 2");
        assertThat(editor2.locator(".notice")).containsText("Approved");
        press(editor2, "Publish");
        assertThat(editor2.locator("#state")).containsText("Published");
        String publicPage = editor2.getByText("See the public page").getAttribute("href");
        assertThat(publicPage).startsWith("/checks/twelve-trawlers-left-not-more");

        at(editor, claim, "/correction");
        editor.getByText("Clarification").click();
        editor.getByLabel("Reason").fill("It is clearer now which months are meant.");
        press(editor, "Begin the correction");
        assertThat(editor.locator("#state")).containsText("Correcting");
        editor.getByText("Write the corrected report").click();
        editor.getByLabel("Summary").fill("From March to May the register shows twelve departures.");
        press(editor, "Save as revision 3");
        at(editor2, claim, "/approval");
        assertThat(editor2.locator("main")).containsText("Changed since readers saw it last");
        press(editor2, "Approve revision 3");
        press(editor2, "Publish");
        assertThat(editor2.locator("main")).containsText("Readers see version 2.");

        at(editor2, claim, "/retraction");
        assertThat(editor2.locator("main")).containsText("Readers who open the page will see");
        press(editor2, "Retract");
        assertThat(editor2.locator(".error-summary")).containsText("Reason");
        editor2.getByLabel("Reason").fill("The register itself was wrong.");
        press(editor2, "Retract");
        assertThat(editor2.locator("#state")).containsText("Retracted");
        assertThat(editor2.locator(".trail").first()).containsText("The register itself was wrong.");
    }

    @Test
    void what_changed_after_it_was_read_is_shown_and_nothing_is_approved() {
        Claim claim = claims.submitted();
        Page editor2 = as("editor2");
        at(editor2, claim, "/approval");
        assertThat(editor2.locator(".reader")).containsText("Harbour register, March to May");
        claims.evidence(claim, "editor", "A second register");
        press(editor2, "Approve revision 1");
        assertThat(editor2.locator("#since-title")).containsText("This changed since you read it");
        assertThat(editor2.locator(".since ins")).containsText("A second register");
        assertThat(editor2.locator(".since")).not().containsText("March to May");
        assertThat(editor2.locator(".reader")).containsText("A second register");
        StetBrowser.assertAccessible(editor2);
        claims.saveReport(claim, "editor", "Twelve, says the register.");
        press(editor2, "Approve revision 1");
        assertThat(editor2.locator(".since del")).containsText(new String[] {"The harbour register"});
        assertThat(editor2.locator(".reader")).containsText("Twelve, says the register.");
        press(editor2, "Approve revision 2");
        assertThat(editor2.locator(".notice")).containsText("Approved");
    }

    @Test
    void who_added_evidence_reads_that_somebody_else_approves() {
        Claim claim = claims.submitted();
        claims.evidence(claim, "editor2", "A second register");
        Page editor2 = as("editor2");
        at(editor2, claim, "/approval");
        assertThat(editor2.locator(".notice")).containsText("you wrote part of it");
        assertThat(editor2.locator("aside")).containsText("Idris Cole");
        assertThat(editor2.getByText("Approve revision")).hasCount(0);
    }

    @Test
    void two_blind_verdicts_stay_sealed_until_both_are_in_and_a_third_person_decides() {
        Claim claim = claims.assigned("reviewer1", "reviewer2");
        claims.review(claim, "reviewer1", "false", "Only twelve departures are in the register.");
        claims.review(claim, "reviewer2", "half-true", "Some left for the season only.");
        Page first = as("reviewer1");
        Page second = as("reviewer2");
        Page third = as("reviewer3");

        at(first, claim, "/check");
        press(first, "Seal and submit");
        assertThat(first.locator(".notice")).containsText("Your verdict is sealed");
        assertThat(first.locator("main")).containsText("Nobody else can read it");
        for (Page other : List.of(second, third)) {
            at(other, claim, "");
            assertThat(other.content()).doesNotContain("Only twelve departures", "register/reviewer1");
        }
        at(first, claim, "");
        assertThat(first.content()).doesNotContain("for the season only", "register/reviewer2");

        at(second, claim, "/check");
        press(second, "Seal and submit");
        assertThat(second.locator(".notice")).containsText("They differ");
        assertThat(second.getByText("Decide between them")).hasCount(0);

        at(third, claim, "");
        assertThat(third.locator(".sides")).containsText("Only twelve departures");
        assertThat(third.locator(".sides")).containsText("for the season only");
        third.getByLabel("Why").fill("Leaving for the season is not leaving the port.");
        press(third, "Decide");
        assertThat(third.locator(".error-summary")).containsText("Choose a rating.");
        assertThat(third.getByLabel("Why")).hasValue("Leaving for the season is not leaving the port.");
        third.getByText("Mostly false").click();
        press(third, "Decide");
        assertThat(third.locator("#state")).containsText("Submitted");

        Page editor = as("editor");
        at(editor, claim, "/approval");
        assertThat(editor.locator("main")).containsText("2 sealed verdicts, now open");
        assertThat(editor.locator("main")).containsText("Decided by Lin Park");
        press(editor, "Approve revision 1");
        assertThat(editor.locator("main")).containsText("Publishing makes it public at once");
    }

    @Test
    void the_second_blind_reviewer_finds_an_empty_verdict_where_the_first_has_begun() {
        Claim claim = claims.assigned("reviewer1", "reviewer2");
        claims.review(claim, "reviewer1", "false", "Only twelve departures are in the register.");
        Page second = as("reviewer2");
        at(second, claim, "");
        assertThat(second.getByLabel("Why")).hasValue("");
        assertThat(second.locator("#gate")).containsText("Choose a rating.");
        at(second, claim, "/check");
        assertThat(second.locator(".error-summary")).containsText("Choose a rating.");
        at(second, claim, "");
        second.getByLabel("Why").fill("Some left for the season only.");
        press(second, "Save draft");
        assertThat(second.locator(".notice")).containsText("Draft saved");
    }

    @Test
    void whoever_saves_a_report_that_moved_on_sees_both_texts_and_loses_nothing() {
        Claim claim = claims.submitted();
        Page editor = as("editor");
        at(editor, claim, "/report");
        editor.getByLabel("Summary").fill("My own summary of the register.");
        claims.saveReport(claim, "editor2", "The summary of somebody else.");
        press(editor, "Save as revision 2");
        assertThat(editor.locator("h1")).containsText("Somebody saved another revision");
        assertThat(editor.locator("main")).containsText("Idris Cole saved revision 2");
        assertThat(editor.locator("ins").first()).isVisible();
        assertThat(editor.getByLabel("Summary")).hasValue("My own summary of the register.");
        StetBrowser.assertAccessible(editor);
        StetBrowser.picture(editor, "report-stale-1280-light");
        press(editor, "Save as revision 3");
        assertThat(editor.locator(".notice")).containsText("Saved as revision 3");
        editor.getByLabel("From").selectOption("1");
        press(editor, "Show the difference");
        assertThat(editor.locator("del").first()).isVisible();
    }

    @Test
    void whoever_saves_a_verdict_that_moved_on_sees_both_texts_and_loses_nothing() {
        Claim claim = claims.assigned("reviewer1");
        claims.review(claim, "reviewer1", "false", "The first words.");
        Page page = withoutScripts("reviewer1");
        at(page, claim, "");
        page.getByLabel("Why").fill("The words typed here.");
        claims.review(claim, "reviewer1", "true", "The words saved elsewhere.");
        press(page, "Save draft");
        assertThat(page.locator("h1")).containsText("Two texts of your verdict");
        assertThat(page.locator(".sides")).containsText("The words saved elsewhere.");
        assertThat(page.getByLabel("Why")).hasValue("The words typed here.");
        press(page, "Save this");
        assertThat(page.locator(".notice")).containsText("Draft saved");
        assertThat(page.getByLabel("Why")).hasValue("The words typed here.");
    }

    @Test
    void a_second_submission_and_a_late_reason_get_a_page_that_says_what_happened() {
        Claim claim = claims.assigned("reviewer1", "reviewer2");
        claims.review(claim, "reviewer1", "false", "Twelve departures.");
        Page one = as("reviewer1");
        Page other = as("reviewer1");
        at(one, claim, "/check");
        at(other, claim, "/check");
        press(one, "Seal and submit");
        assertThat(one.locator(".notice")).containsText("Your verdict is sealed");
        press(other, "Seal and submit");
        assertThat(other.locator("h1")).containsText("This has moved on");
        assertThat(other.locator("main")).containsText("What happened last");
        StetBrowser.assertAccessible(other);

        Claim candidate = claims.candidate("news");
        Page editor = as("editor");
        at(editor, candidate, "/dismiss");
        editor.getByText("Opinion").click();
        editor.getByLabel("Note").fill("A note that must not be lost.");
        triage.accept(claims.actor("editor2"), candidate.id(), Expected.ANY);
        press(editor, "Dismiss");
        assertThat(editor.locator(".notice")).containsText("Somebody changed the claim");
        assertThat(editor.getByLabel("Note")).hasValue("A note that must not be lost.");
        press(editor, "Dismiss");
        assertThat(editor.locator("#state")).containsText("Dismissed");
        press(editor, "Undo");
        assertThat(editor.locator("#state")).containsText("Open");
    }

    @Test
    void a_draft_is_kept_as_one_types_and_the_form_goes_on_from_there() {
        Claim claim = claims.assigned("reviewer1");
        Page page = as("reviewer1");
        at(page, claim, "");
        page.getByLabel("Why").pressSequentially("Twelve departures.");
        assertThat(page.locator("#kept")).containsText("Draft kept");
        assertThat(page.locator("#state")).containsText("In review");
        page.locator("input[value=false]").check();
        assertThat(page.locator("#gate")).not().containsText("Choose a rating");
        press(page, "Save draft");
        assertThat(page.locator(".notice")).containsText("Draft saved");
        assertThat(page.getByLabel("Why")).hasValue("Twelve departures.");
    }

    @Test
    void a_form_sent_while_its_draft_is_still_being_kept_does_not_contradict_itself() {
        Claim claim = claims.assigned("reviewer1");
        Page page = as("reviewer1");
        at(page, claim, "");
        List<Runnable> answers = new ArrayList<>();
        page.route("**/verdict", route -> {
            if (route.request().headers().containsKey("hx-request")) {
                APIResponse kept = route.fetch();
                answers.add(() -> route.fulfill(new Route.FulfillOptions().setResponse(kept)));
            } else {
                route.resume();
            }
        });
        page.getByLabel("Why").fill("Twelve departures.");
        page.waitForCondition(() -> !answers.isEmpty());
        page.getByLabel("Why").fill("Twelve departures, no more.");
        press(page, "Save draft");
        answers.remove(0).run();
        assertThat(page.locator(".notice")).containsText("Draft saved");
        assertThat(page.getByLabel("Why")).hasValue("Twelve departures, no more.");
    }

    @Test
    void evidence_comes_and_goes_without_scripts_and_bad_input_is_kept() {
        Claim claim = claims.assigned("reviewer1");
        Page page = withoutScripts("reviewer1");
        at(page, claim, "");
        page.getByLabel("Address").fill("https://harbour.example/register");
        page.getByLabel("Refutes").check();
        page.getByLabel("primary source").check();
        press(page, "Add evidence");
        assertThat(page.locator(".error-summary a")).hasAttribute("href", "#title");
        assertThat(page.getByLabel("Address")).hasValue("https://harbour.example/register");
        page.getByLabel("Title").fill("Harbour register");
        press(page, "Add evidence");
        assertThat(page.locator(".notice")).containsText("Evidence added");
        page.locator("#evidence button.plain").press("Enter");
        assertThat(page.locator("#evidence")).containsText("No evidence yet");
    }

    @Test
    void an_editor_sets_wording_priority_due_time_and_topics_merges_and_releases() {
        Claim claim = claims.open("news");
        Claim same = claims.open("news");
        Page editor = as("editor");
        at(editor, claim, "/edit");
        editor.getByLabel("The claim that is checked").fill("A great many trawlers have left the port.");
        editor.getByText("urgent").click();
        editor.getByLabel("Due").fill("2031-05-14T17:00");
        editor.getByLabel("Topics").fill("fishing, ports");
        press(editor, "Save");
        assertThat(editor.locator("h1")).containsText("A great many trawlers");
        assertThat(editor.locator(".facts")).containsText("fishing, ports");
        assertThat(editor.locator(".facts")).containsText("17:00");

        at(editor, claim, "/merge?q=" + same.wording().split(" ")[0]);
        editor.locator("input[value='" + same.id() + "']").check();
        press(editor, "Merge");
        assertThat(editor.locator("#state")).containsText("Merged");
        press(editor, "Undo");
        assertThat(editor.locator("#state")).containsText("Open");

        Claim assigned = claims.assigned("reviewer1");
        at(editor, assigned, "/release");
        editor.getByLabel("Reason").fill("She is away until Monday.");
        press(editor, "Release");
        assertThat(editor.locator("#state")).containsText("Open");
        Page reviewer = as("reviewer2");
        at(reviewer, assigned, "");
        press(reviewer, "Take it");
        assertThat(reviewer.locator(".notice")).containsText("It is yours");
        reviewer.locator("a >> text=Hand it back").click();
        reviewer.getByLabel("Reason").fill("I know the skipper.");
        press(reviewer, "Hand it back");
        assertThat(reviewer.locator("#state")).containsText("Open");
    }

    @Test
    void every_page_of_the_way_is_accessible_wide_and_light_and_narrow_and_dark() {
        Claim inReview = claims.assigned("reviewer1", "reviewer2");
        claims.review(inReview, "reviewer1", "false", "The harbour register shows twelve departures.");
        Claim open = claims.open("news");
        Claim candidate = claims.candidate("news");
        Claim disputed = claims.disputed();
        Claim submitted = claims.submitted();
        claims.saveReport(submitted, "editor2", "The register shows twelve departures in three months.");
        Claim approved = claims.approved();
        Claim published = claims.published();
        look("reviewer1", Map.of("claim", path(inReview, ""), "check", path(inReview, "/check")));
        look("reviewer1", Map.of("decline", path(inReview, "/decline"), "not-now", path(inReview, "/return")));
        look("reviewer3", Map.of("disputed", path(disputed, "")));
        look(
                "editor",
                Map.of(
                        "candidate", path(candidate, ""),
                        "open", path(open, ""),
                        "edit", path(open, "/edit"),
                        "dismiss", path(open, "/dismiss"),
                        "merge", path(open, "/merge"),
                        "approvals", "/approvals",
                        "approval", path(submitted, "/approval"),
                        "report", path(submitted, "/report"),
                        "return", path(submitted, "/return")));
        look(
                "editor2",
                Map.of(
                        "approval-own", path(submitted, "/approval"),
                        "approved", path(approved, "/approval"),
                        "published", path(published, ""),
                        "correction", path(published, "/correction"),
                        "retraction", path(published, "/retraction"),
                        "revision", path(submitted, "/report/revisions/2"),
                        "difference", path(submitted, "/report/difference?from=1&to=2")));
    }

    private void look(String username, Map<String, String> pages) {
        look(username, pages, StetBrowser.DESK, ColorScheme.LIGHT);
        look(username, pages, StetBrowser.PHONE, ColorScheme.DARK);
    }

    private void look(String username, Map<String, String> pages, int width, ColorScheme scheme) {
        Page page = browser.signedIn(username, width, scheme);
        pages.forEach((name, path) -> {
            page.navigate(path);
            StetBrowser.picture(page, name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT));
            StetBrowser.assertAccessible(page);
        });
    }

    private Page as(String username) {
        return browser.signedIn(username, StetBrowser.DESK, ColorScheme.LIGHT);
    }

    private Page withoutScripts(String username) {
        Page page = browser.windowWithoutScripts();
        page.navigate("/account");
        StetBrowser.signIn(page, username, StetDatabase.PASSWORD);
        return page;
    }

    private static void addEvidence(Page page) {
        page.getByLabel("Address").fill("https://harbour.example/register");
        page.getByText("More about the source").click();
        page.getByLabel("Title").fill("Harbour register");
        page.getByLabel("Refutes").check();
        page.getByLabel("primary source").check();
        press(page, "Add evidence");
    }

    private static void at(Page page, Claim claim, String more) {
        page.navigate(path(claim, more));
    }

    private static String path(Claim claim, String more) {
        return "/claims/" + claim.id() + more;
    }

    private static void press(Page page, String button) {
        page.locator("main button", new Page.LocatorOptions().setHasText(button))
                .first()
                .click();
    }
}
