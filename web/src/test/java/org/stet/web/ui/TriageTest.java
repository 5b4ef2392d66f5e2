package org.stet.web.ui;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
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
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** The first half of the way, as people go it in a browser: from an article to claims that reviewers have taken. */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final AtomicInteger NUMBER = new AtomicInteger(100);

    @TestHTTPResource
    URI base;

    @Inject
    TestClaims claims;

    @Inject
    Triage triage;

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

    // --- handing in ---

    @Test
    void a_text_becomes_an_article_with_its_claims_marked_and_the_same_text_is_not_taken_twice() {
        String text = text();
        handIn(editor, text);
        assertThat(toast(editor)).containsText("claims found");
        assertThat(editor.locator("h1")).containsText("Tram line");
        assertThat(editor.locator("[data-article] mark").first()).isVisible();
        assertThat(editor.locator(".left-out")).containsText("Left out");
        assertThat(editor.locator(".candidate svg.score").first()).isVisible();
        Locator last = editor.locator("[data-article] mark a").last();
        last.click();
        assertThat(editor.locator(".candidate.at"))
                .hasId(last.getAttribute("href").substring(1));
        handIn(editor, text);
        assertThat(toast(editor)).containsText("here already");
    }

    @Test
    void a_form_that_cannot_be_used_says_why_and_keeps_what_was_typed() {
        editor.navigate("/articles/new");
        editor.getByLabel("Title").fill("Kept");
        button(editor, "Read it").click();
        assertThat(editor.locator(".error-summary")).containsText("Give an address, or paste the text.");
        assertThat(editor.locator(".error-summary")).isFocused();
        assertThat(editor.getByLabel("Title")).hasValue("Kept");
        StetBrowser.assertAccessible(editor);
        editor.locator("#url").fill("not an address");
        button(editor, "Read it").click();
        assertThat(editor.locator("#url-error")).containsText("is not a web address");
        assertThat(editor.locator("#url")).hasValue("not an address");
    }

    // --- deciding ---

    @Test
    void a_claim_is_accepted_and_the_next_one_is_at_hand() {
        handIn(editor, text());
        Locator row = candidate(editor, "employs 1");
        open(row);
        String here = editor.url();
        button(row, "Accept").click();
        assertThat(toast(editor)).containsText("Accepted");
        assertThat(candidate(editor, "employs 1")).hasCount(0);
        assertThat(editor.locator(".candidate.at .words")).isFocused();
        assertThat(editor).hasURL(here);
        assertThat(decided(editor, "employs 1").locator(".tag")).containsText("Open");
        button(editor.locator(".toast"), "Undo").click();
        assertThat(toast(editor)).containsText("Undone");
        assertThat(editor.locator(".candidate.at")).containsText("employs 1");
    }

    @Test
    void a_dismissal_takes_a_reason_and_may_have_a_note() {
        handIn(editor, text());
        Locator row = candidate(editor, "employs 1");
        open(row);
        row.getByText("Dismiss…").click();
        row.getByLabel("Note").fill("Said in passing");
        StetBrowser.assertAccessible(editor);
        button(row, "Out of scope").click();
        assertThat(toast(editor)).containsText("Dismissed");
        editor.locator(".tally summary").click();
        Locator dismissed = decided(editor, "employs 1");
        assertThat(dismissed.locator(".tag")).containsText("Out of scope");
        assertThat(dismissed.locator(".tag")).hasAttribute("title", "Said in passing");
        button(dismissed, "Undo").click();
        assertThat(candidate(editor, "employs 1")).isVisible();
    }

    @Test
    void what_somebody_else_decided_is_brought_back_not_undone() {
        UUID article = claims.articleWith(2);
        Claim claim = claims.candidatesOf(article).get(0);
        triage.dismiss(claims.actor("editor2"), claim.id(), Expected.ANY, DismissalReason.OPINION, Optional.empty());
        editor.navigate("/articles/" + article);
        editor.locator(".tally summary").click();
        assertThat(button(decided(editor, claim.wording()), "Undo")).hasCount(0);
        button(decided(editor, claim.wording()), "Bring it back").click();
        assertThat(candidate(editor, claim.wording())).isVisible();
    }

    @Test
    void an_undo_that_comes_too_late_says_who_acted() {
        UUID article = claims.articleWith(2);
        Claim claim = claims.candidatesOf(article).get(0);
        editor.navigate("/articles/" + article + "?claim=" + claim.id());
        button(candidate(editor, claim.wording()), "Accept").click();
        assertThat(toast(editor)).containsText("Accepted");
        triage.edit(
                claims.actor("editor2"),
                claim.id(),
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.of(Priority.HIGH), Optional.empty(), Optional.empty()));
        button(editor.locator(".toast"), "Undo").click();
        assertThat(editor.locator("[role=alert]")).containsText("Nothing was changed");
        assertThat(editor.locator("[role=alert]")).containsText("edited it");
        assertThat(decided(editor, claim.wording()).locator(".tag")).containsText("Open");
    }

    @Test
    void a_claim_is_merged_into_another_and_taken_out_again_without_scripts() {
        Page plain = withoutScripts("editor");
        handIn(plain, text());
        open(candidate(plain, "employs 1"));
        opener(candidate(plain, "employs 1"), "Merge…").click();
        Locator into = candidate(plain, "employs 1").getByLabel("It says the same as");
        into.selectOption(into.locator("option").nth(1).getAttribute("value"));
        button(candidate(plain, "employs 1"), "Merge").click();
        assertThat(toast(plain)).containsText("Merged.");
        button(plain.locator(".toast"), "Undo").click();
        assertThat(button(candidate(plain, "employs 1"), "Accept")).isVisible();
    }

    @Test
    void everything_is_decided_without_scripts_too() {
        Page plain = withoutScripts("editor");
        handIn(plain, text());
        open(candidate(plain, "employs 1"));
        button(candidate(plain, "employs 1"), "Accept").click();
        assertThat(toast(plain)).containsText("it is in the queue");
        open(candidate(plain, "410 million"));
        candidate(plain, "410 million").getByText("Dismiss…").click();
        button(candidate(plain, "410 million"), "An opinion").click();
        assertThat(toast(plain)).containsText("Dismissed.");
        button(plain.locator(".toast"), "Undo").click();
        assertThat(plain.locator(".candidate.at")).containsText("410 million");
        plain.locator(".candidate input[type=checkbox]").first().check();
        button(plain, "Accept selected").click();
        assertThat(toast(plain)).containsText("1 claim accepted");
        plain.getByText("Dismiss the rest…").click();
        button(plain.locator(".dock"), "Not selected").click();
        assertThat(plain.locator("main")).containsText("Nothing to decide");
        button(plain.locator(".toast"), "Undo").click();
        assertThat(plain.locator(".candidate").first()).isVisible();
        plain.getByText("Close article…").click();
        button(plain, "Close article").click();
        assertThat(plain.locator("#triage > .notice")).containsText("Closed by Marta Lund");
        button(plain, "Open it again").click();
        assertThat(plain.locator(".candidate").first()).isVisible();
    }

    @Test
    void who_was_slower_sees_both_wordings_and_loses_nothing() {
        handIn(editor, text());
        Page slower = browser.signedIn("editor2", StetBrowser.DESK, ColorScheme.LIGHT);
        slower.navigate(withoutQuery(editor));
        open(candidate(slower, "employs 1"));
        opener(candidate(slower, "employs 1"), "Edit wording…").click();
        slower.locator("textarea[name=wording]").fill("The operator employs too many people.");
        open(candidate(editor, "employs 1"));
        opener(candidate(editor, "employs 1"), "Edit wording…").click();
        assertThat(editor.locator("textarea[name=wording]")).isFocused();
        editor.locator("textarea[name=wording]").fill("The tram operator has a large staff.");
        button(editor, "Save wording").click();
        assertThat(toast(editor)).containsText("The wording is changed.");
        assertThat(candidate(editor, "large staff")).isVisible();
        button(slower, "Save wording").click();
        Locator row = slower.locator(".candidate.at");
        assertThat(row.locator("[role=alert]")).containsText("moved on since you opened it");
        assertThat(row.locator("[role=alert]")).containsText("Marta Lund edited it");
        assertThat(row).containsText("The tram operator has a large staff.");
        assertThat(row.locator("textarea")).hasValue("The operator employs too many people.");
        StetBrowser.picture(slower, "stale-1280-light");
        StetBrowser.assertAccessible(slower);
        button(row, "Save wording").click();
        assertThat(slower.locator(".candidate.at .words")).containsText("employs too many people");
    }

    @Test
    void a_second_submission_gets_a_page_that_says_what_happened() {
        Page plain = withoutScripts("editor");
        handIn(plain, text());
        open(candidate(plain, "employs 1"));
        Page again = plain.context().newPage();
        again.navigate(plain.url());
        button(candidate(plain, "employs 1"), "Accept").click();
        button(candidate(again, "employs 1"), "Accept").click();
        Locator accepted = decided(again, "employs 1");
        assertThat(accepted.locator("[role=alert]")).containsText("Nothing was changed");
        assertThat(accepted.locator("[role=alert]")).containsText("You accepted it");
        assertThat(accepted.locator(".tag")).containsText("Open");
    }

    // --- by key ---

    @Test
    void ten_candidates_are_decided_with_fourteen_presses_and_no_tab() {
        UUID article = claims.articleWith(10);
        editor.navigate("/articles/" + article);
        int presses = 0;
        for (int i = 0; i < 7; i++) {
            editor.keyboard().press("a");
            presses++;
        }
        for (int i = 0; i < 3; i++) {
            editor.keyboard().press("d");
            editor.keyboard().press("1");
            presses += 2;
        }
        assertThat(editor.locator("main")).containsText("Nothing to decide");
        assertThat(editor.locator("main")).containsText("10 of 10 decided");
        Assertions.assertThat(presses).isLessThanOrEqualTo(14);
        Assertions.assertThat(claims.statesOf(article))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(nCopies(7, ClaimState.OPEN), nCopies(3, ClaimState.DISMISSED))
                                .toList());
    }

    @Test
    void keys_move_select_undo_and_are_listed_in_their_place() {
        UUID article = claims.articleWith(4);
        editor.navigate("/articles/" + article);
        Locator rows = editor.locator(".candidate");
        editor.keyboard().press("j");
        assertThat(rows.nth(1).locator(".words")).isFocused();
        assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
        assertThat(rows.nth(0).locator(".more")).isHidden();
        assertThat(editor.locator(".text mark.on")).hasCount(1);
        editor.keyboard().press("k");
        assertThat(rows.nth(0).locator(".more")).isVisible();
        editor.keyboard().press("a");
        assertThat(rows).hasCount(3);
        assertThat(rows.nth(0).locator(".words")).isFocused();
        editor.keyboard().press("u");
        assertThat(rows).hasCount(4);
        editor.keyboard().press("x");
        editor.keyboard().press("j");
        editor.keyboard().press("x");
        assertThat(editor.locator("[data-count]")).hasText("2");
        editor.keyboard().press("A");
        assertThat(toast(editor)).containsText("2 claims accepted");
        editor.keyboard().press("u");
        assertThat(rows).hasCount(4);
        editor.keyboard().press("e");
        assertThat(editor.locator(".candidate.at textarea")).isFocused();
        editor.locator(".candidate.at textarea").press("a");
        assertThat(rows).hasCount(4);
        button(editor, "Save wording").click();
        assertThat(toast(editor)).containsText("The wording is changed.");
        editor.keyboard().press("m");
        assertThat(editor.locator(".candidate.at select")).isFocused();
        editor.locator(".candidate.at select").evaluate("field => field.blur()");
        editor.keyboard().press("?");
        assertThat(editor.locator("#keys")).containsText("dismiss; then the number of the reason");
        StetBrowser.assertAccessible(editor);
    }

    @Test
    void who_has_switched_single_keys_off_decides_nothing_by_them() {
        UUID article = claims.articleWith(2);
        Page page = browser.signedIn("editor2", StetBrowser.DESK, ColorScheme.LIGHT);
        page.navigate("/account");
        page.getByLabel("Single keys move and decide on pages").uncheck();
        button(page.locator("section", new Page.LocatorOptions().setHasText("Single keys")), "Save")
                .click();
        assertThat(page.locator("main > .notice")).containsText("Saved.");
        page.navigate("/articles/" + article);
        assertThat(page.locator(".hints")).isHidden();
        page.keyboard().press("a");
        page.keyboard().press("j");
        assertThat(page.locator(".candidate").nth(0)).hasAttribute("aria-current", "true");
        button(page.locator(".candidate.at"), "Accept").click();
        assertThat(page.locator(".candidate")).hasCount(1);
        page.navigate("/account");
        page.getByLabel("Single keys move and decide on pages").check();
        button(page.locator("section", new Page.LocatorOptions().setHasText("Single keys")), "Save")
                .click();
        page.navigate("/articles/" + article);
        page.keyboard().press("a");
        assertThat(page.locator("main")).containsText("Nothing to decide");
    }

    // --- several at once, and closing ---

    @Test
    void sixty_weak_candidates_are_dismissed_with_two_clicks_and_undone_with_one() {
        UUID article = claims.articleWith(60);
        editor.navigate("/articles/" + article);
        assertThat(editor.locator(".cut")).containsText("60 that are seldom worth checking");
        editor.getByText("Dismiss them…").click();
        button(editor.locator(".cut"), "Not selected").click();
        assertThat(toast(editor)).containsText("60 claims dismissed");
        assertThat(editor.locator("main")).containsText("Nothing to decide");
        button(editor.locator(".toast"), "Undo").click();
        assertThat(editor.locator(".candidate")).hasCount(60);
    }

    @Test
    void an_article_is_closed_leaves_the_list_and_is_opened_again() {
        UUID article = claims.articleWith(3);
        editor.navigate("/articles/" + article);
        editor.getByText("Close article…").click();
        button(editor, "Close article").click();
        assertThat(toast(editor)).containsText("The article is closed.");
        assertThat(editor.locator("#triage > .notice")).containsText("Closed by Marta Lund");
        editor.navigate("/articles");
        assertThat(editor.locator("a[href='/articles/" + article + "']")).hasCount(0);
        editor.getByText("Closed articles").click();
        editor.locator("a[href='/articles/" + article + "']").click();
        button(editor, "Open it again").click();
        assertThat(toast(editor)).containsText("3 candidates are back");
        assertThat(editor.locator(".candidate")).hasCount(3);
    }

    @Test
    void of_several_those_that_moved_on_are_told_with_the_reason() {
        UUID article = claims.articleWith(3);
        editor.navigate("/articles/" + article);
        Claim changed = claims.candidatesOf(article).get(1);
        triage.edit(
                claims.actor("editor2"),
                changed.id(),
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.of(Priority.HIGH), Optional.empty(), Optional.empty()));
        editor.getByText("Dismiss the rest…").click();
        button(editor.locator(".dock"), "An opinion").click();
        Locator outcomes = editor.locator("#triage > [role=alert]");
        assertThat(outcomes).containsText("2 done, 1 not");
        assertThat(outcomes.locator("li", new Locator.LocatorOptions().setHasText(changed.wording())))
                .containsText("It was changed since you read it");
        assertThat(editor.locator(".candidate")).hasCount(1);
        StetBrowser.assertAccessible(editor);
    }

    // --- the room that it takes ---

    @Test
    void twelve_candidates_are_in_sight_and_on_a_phone_the_first_button() {
        handIn(editor, longText());
        int inSight = (Integer) editor.evaluate("""
                () => {
                  const dock = document.querySelector('.dock').getBoundingClientRect().top;
                  return [...document.querySelectorAll('.candidate')]
                      .filter((row) => row.getBoundingClientRect().bottom <= dock).length;
                }""");
        Assertions.assertThat(inSight).isGreaterThanOrEqualTo(12);
        StetBrowser.picture(editor, "triage-1280-light");
        Page phone = browser.signedIn("editor2", StetBrowser.PHONE, ColorScheme.LIGHT);
        phone.navigate(withoutQuery(editor));
        phone.setViewportSize(StetBrowser.PHONE, 844);
        BoundingBox accept = button(phone.locator(".candidate.at"), "Accept").boundingBox();
        Assertions.assertThat(accept.y + accept.height)
                .isLessThanOrEqualTo(phone.locator(".dock").boundingBox().y);
        StetBrowser.assertAccessible(phone);
        StetBrowser.picture(phone, "triage-390-light");
    }

    // --- adding ---

    @Test
    void a_claim_is_added_by_selecting_its_words_also_behind_characters_of_two_code_units() {
        handIn(editor, text());
        editor.evaluate("""
                () => {
                  const text = [...document.querySelectorAll('[data-article] [data-start]')]
                      .find((block) => block.textContent.includes('🚋'));
                  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
                  while (!walker.nextNode().data.includes('a blue tram'));
                  const node = walker.currentNode;
                  const range = document.createRange();
                  range.setStart(node, node.data.indexOf('a blue tram'));
                  range.setEnd(node, node.data.indexOf('a blue tram') + 'a blue tram'.length);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }""");
        assertThat(editor.getByLabel("Its words")).hasValue("a blue tram");
        editor.getByLabel("As a sentence of its own").fill("The mascot is a blue tram.");
        button(editor, "Add claim").click();
        assertThat(toast(editor)).containsText("Added");
        assertThat(editor.locator(".candidate.at")).containsText("The mascot is a blue tram.");
        assertThat(editor.locator("[data-article] mark", new Page.LocatorOptions().setHasText("a blue tram")))
                .not()
                .hasCount(0);
    }

    @Test
    void a_claim_is_added_by_its_words_without_scripts_and_words_that_are_not_there_are_refused() {
        Page plain = withoutScripts("reviewer1");
        handIn(editor, text());
        plain.navigate(withoutQuery(editor));
        plain.getByText("Add a claim from this text").click();
        plain.getByLabel("Its words").fill("words that nobody wrote");
        button(plain, "Add claim").click();
        assertThat(plain.locator(".error-summary")).containsText("does not say these words");
        assertThat(plain.getByLabel("Its words")).hasValue("words that nobody wrote");
        plain.getByLabel("Its words").fill("a  blue\ntram");
        button(plain, "Add claim").click();
        assertThat(toast(plain)).containsText("Added");
        assertThat(button(plain, "Accept")).hasCount(0);
    }

    // --- the queue ---

    @Test
    void a_reviewer_takes_a_claim_in_its_row_by_key() {
        String wording = accepted();
        reviewer.navigate("/queue?show=open&q=" + wordsOf(wording));
        reviewer.evaluate("document.activeElement.blur()");
        reviewer.keyboard().press("j");
        reviewer.keyboard().press("t");
        Locator row = reviewer.locator("tr[data-row]").first();
        assertThat(row).containsText("Yours now.");
        assertThat(row.locator(".tag")).containsText("Assigned");
        assertThat(row).containsText("Ana Ruiz");
        assertThat(row.locator(".outcome")).isFocused();
        reviewer.navigate("/inbox");
        assertThat(reviewer.locator("main")).containsText(wording);
    }

    @Test
    void a_reviewer_takes_a_claim_without_scripts_and_comes_back_to_the_same_list() {
        String wording = accepted();
        Page plain = withoutScripts("reviewer1");
        plain.navigate("/queue?show=open&q=" + wordsOf(wording));
        button(plain.locator("tr[data-row]"), "Take").click();
        assertThat(notice(plain)).containsText("You took “" + wording);
        assertThat(plain.locator("#show")).hasValue("open");
        assertThat(plain.getByText("Nothing matches")).isVisible();
        plain.locator("#show").selectOption("mine");
        button(plain, "Apply").click();
        assertThat(plain.locator("tr[data-row]")).containsText(wording);
    }

    @Test
    void of_two_who_take_the_same_claim_the_slower_one_is_told() {
        String wording = accepted();
        String list = "/queue?q=" + wordsOf(wording);
        Page slower = browser.signedIn("reviewer2", StetBrowser.DESK, ColorScheme.LIGHT);
        Page plain = withoutScripts("reviewer3");
        for (Page page : List.of(reviewer, slower, plain)) {
            page.navigate(list);
        }
        button(reviewer.locator("tr[data-row]"), "Take").click();
        assertThat(reviewer.locator("tr[data-row]")).containsText("Yours now.");
        button(slower.locator("tr[data-row]"), "Take").click();
        assertThat(slower.locator("tr[data-row]")).containsText("somebody was faster");
        assertThat(slower.locator("tr[data-row]")).containsText("Ana Ruiz");
        button(plain.locator("tr[data-row]"), "Take").click();
        assertThat(notice(plain)).containsText("somebody was faster");
    }

    // --- the inbox, and the look of it all ---

    @Test
    void the_inbox_shows_each_role_what_waits_for_it() {
        handIn(editor, text());
        editor.navigate("/inbox");
        assertThat(editor.locator("#triage")).containsText("Articles to triage");
        assertThat(editor.locator("section tr[data-row]").first()).containsText("claims");
        Page admin = browser.signedIn("admin", StetBrowser.DESK, ColorScheme.LIGHT);
        admin.navigate("/inbox");
        button(admin, "Verify the record").click();
        assertThat(notice(admin)).containsText("The record is intact");
        StetBrowser.assertAccessible(admin);
    }

    @Test
    void every_page_is_accessible_at_both_widths_and_in_both_schemes() {
        accepted();
        String article = URI.create(withoutQuery(editor)).getPath();
        String claim = candidate(editor, "410 million").getAttribute("id").substring("claim-".length());
        browser.look("editor", "/inbox", "inbox-editor");
        browser.look("reviewer1", "/inbox", "inbox-reviewer");
        browser.look("reviewer1", "/queue", "queue");
        browser.look("reviewer1", "/queue?q=nothing-like-it", "queue-empty");
        browser.look("editor", "/articles", "articles");
        browser.look("editor", "/articles/new", "article-new");
        browser.look("editor", article, "article");
        for (String form : List.of("dismissal", "merge", "wording")) {
            browser.look(
                    "editor", article + "?claim=" + claim + "&form=" + form + "#claim-" + claim, "article-" + form);
        }
    }

    // --- steps ---

    private static String text() {
        int number = NUMBER.incrementAndGet();
        return """
                Tram line %1$d opens after nine years

                The new tram line %1$d cost 410 million crowns, the city treasurer said on Monday, twice the sum planned in 2017.

                “No tram will be late,” Mayor Jana Holt told the council.

                The operator employs %1$d people and carried 61 million passengers last year.

                🚋 The line’s mascot is a blue tram called Pim, residents say.

                Follow us on social media!
                """.formatted(number);
    }

    private static void handIn(Page page, String text) {
        page.navigate("/articles/new");
        page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true)).fill(text);
        button(page, "Read it").click();
        page.waitForURL("**/articles/*-*");
    }

    /** A text of enough claims to fill a window. */
    private static String longText() {
        int number = NUMBER.incrementAndGet();
        StringBuilder text = new StringBuilder("Ferry line " + number + " is leaving the island route\n\n");
        for (String sentence : List.of(
                "The line carried %d thousand passengers last year, a third fewer than in 2019.",
                "140 seafarers had been flown home through the regional airport, union sources told the daily.",
                "The harbour fee rose from 4 to 11 a passenger in March %d.",
                "The island hospital lost two of its five night doctors after the winter timetable began.",
                "Every third sailing in April was cancelled, the islanders’ association said.",
                "The council paid the line 3.1 million in support in 2025.",
                "The reserve ship has been laid up since February with a cracked shaft, port officials said.",
                "Two of the three ships are more than 30 years old.",
                "The ticket office has been cut to four people, the operator confirmed on Friday.",
                "Freight to the island costs twice what it did two years ago, says the chamber of trade.",
                "The roof of the new terminal has leaked since it was opened in 2023.",
                "She said that the agency had spent 12 million on it.",
                "Ferry fares went up by 18 percent in January, the statistics office reported.",
                "The operator lost 9 million crowns in 2024, according to its annual report.",
                "No other line has asked for the berth, the harbour master said.",
                "The mayor said that 61 percent of the islanders work on the mainland.")) {
            text.append(sentence.formatted(number)).append("\n\n");
        }
        return text.toString();
    }

    /** Hands an article in and accepts one of its claims, whose wording it returns. */
    private String accepted() {
        handIn(editor, text());
        Locator row = candidate(editor, "employs 1");
        String wording = row.locator(".words").textContent().strip();
        open(row);
        button(row, "Accept").click();
        assertThat(toast(editor)).containsText("it is in the queue");
        return wording;
    }

    /** The number that makes each of the texts another one. */
    private static String wordsOf(String wording) {
        return "employs+" + wording.replaceAll("\\D*(\\d+).*", "$1") + "+people";
    }

    private Page withoutScripts(String username) {
        Page page = browser.windowWithoutScripts();
        page.navigate("/account");
        StetBrowser.signIn(page, username, StetDatabase.PASSWORD);
        return page;
    }

    private static String withoutQuery(Page page) {
        return page.url().replaceAll("[?#].*", "");
    }

    private static Locator notice(Page page) {
        return page.locator("main > .notice");
    }

    private static Locator toast(Page page) {
        return page.locator("#toasts");
    }

    /** The row of a claim that is to be decided. */
    private static Locator candidate(Page page, String words) {
        return page.locator(".candidate")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(".words", new Page.LocatorOptions().setHasText(words))));
    }

    /** Comes to a candidate. */
    private static void open(Locator row) {
        row.locator(".words").click();
        assertThat(row).hasAttribute("aria-current", "true");
    }

    private static Locator decided(Page page, String words) {
        return page.locator(".decided > li", new Page.LocatorOptions().setHasText(words));
    }

    private static <T> Stream<T> nCopies(int count, T each) {
        return Collections.nCopies(count, each).stream();
    }

    private static Locator button(Page page, String name) {
        return button(page.locator("main"), name);
    }

    private static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(named(name)));
    }

    private static Locator opener(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(named(name)));
    }

    /** What a control is called, perhaps with the claim that it is about behind it. */
    private static Pattern named(String name) {
        return Pattern.compile("^" + name + "( *:.*)?( *\\w)?$", Pattern.DOTALL);
    }
}
