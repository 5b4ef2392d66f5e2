package org.stet.web.ui;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;

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
        assertThat(notice(editor)).containsText("claims found");
        assertThat(editor.locator("h1")).containsText("Tram line");
        assertThat(editor.locator("[data-article] mark").first()).isVisible();
        assertThat(editor.locator(".left-out")).containsText("Left out");
        assertThat(editor.locator(".rail > li meter").first()).isVisible();
        editor.locator("[data-article] mark a").first().click();
        assertThat(editor.locator(".rail > li:target")).isVisible();
        handIn(editor, text);
        assertThat(notice(editor)).containsText("here already");
    }

    @Test
    void a_form_that_cannot_be_used_says_why_and_keeps_what_was_typed() {
        editor.navigate("/articles/new");
        editor.getByLabel("Headline").fill("Kept");
        button(editor, "Read it").click();
        assertThat(editor.locator(".error-summary")).containsText("Give an address, or paste the text.");
        assertThat(editor.locator(".error-summary")).isFocused();
        assertThat(editor.getByLabel("Headline")).hasValue("Kept");
        StetBrowser.assertAccessible(editor);
        editor.getByLabel("Address").fill("not an address");
        button(editor, "Read it").click();
        assertThat(editor.locator("#url-error")).containsText("is not a web address");
        assertThat(editor.getByLabel("Address")).hasValue("not an address");
    }

    // --- deciding ---

    @Test
    void a_claim_is_accepted_in_its_place_and_taken_back() {
        handIn(editor, text());
        String here = editor.url();
        Locator card = card(editor, "employs 1");
        button(card, "Accept").click();
        assertThat(card).containsText("it is in the queue");
        assertThat(card.locator(".outcome")).isFocused();
        assertThat(card.locator(".tag")).containsText("Open");
        assertThat(editor).hasURL(here);
        button(card, "Back to the candidates").click();
        assertThat(button(card, "Accept")).isVisible();
    }

    @Test
    void a_dismissal_needs_a_reason_and_can_be_undone() {
        handIn(editor, text());
        Locator card = card(editor, "employs 1");
        opener(card, "Dismiss…").click();
        card.getByLabel("Note").fill("Said in passing");
        button(card, "Dismiss").click();
        assertThat(card.locator(".error-summary")).containsText("Choose a reason.");
        assertThat(card.getByLabel("Note")).hasValue("Said in passing");
        StetBrowser.assertAccessible(editor);
        card.getByLabel("Why is it not checked?").selectOption("out-of-scope");
        button(card, "Dismiss").click();
        assertThat(card).containsText("Dismissed");
        assertThat(card).containsText("Said in passing");
        editor.reload();
        editor.getByText("out of the flow").click();
        button(card(editor, "employs 1"), "Bring it back").click();
        assertThat(card(editor, "employs 1")).containsText("It is back");
    }

    @Test
    void a_claim_is_merged_into_another_and_taken_out_again_without_scripts() {
        Page plain = withoutScripts("editor");
        handIn(plain, text());
        Locator card = card(plain, "employs 1");
        opener(card, "Merge…").click();
        Locator into = card(plain, "employs 1").getByLabel("It says the same as");
        into.selectOption(into.locator("option").nth(1).getAttribute("value"));
        button(card(plain, "employs 1"), "Merge").click();
        assertThat(card(plain, "employs 1")).containsText("Merged into");
        button(card(plain, "employs 1"), "Take it out again").click();
        assertThat(card(plain, "employs 1")).containsText("stands for itself");
        assertThat(button(card(plain, "employs 1"), "Accept")).isVisible();
    }

    @Test
    void everything_is_decided_without_scripts_too() {
        Page plain = withoutScripts("editor");
        handIn(plain, text());
        button(card(plain, "employs 1"), "Accept").click();
        assertThat(card(plain, "employs 1")).containsText("it is in the queue");
        opener(card(plain, "410 million"), "Dismiss…").click();
        card(plain, "410 million").getByLabel("Why is it not checked?").selectOption("opinion");
        button(card(plain, "410 million"), "Dismiss").click();
        assertThat(card(plain, "410 million")).containsText("Opinion");
    }

    @Test
    void who_was_slower_sees_both_wordings_and_loses_nothing() {
        handIn(editor, text());
        Page slower = browser.signedIn("editor2", StetBrowser.DESK, ColorScheme.LIGHT);
        slower.navigate(withoutQuery(editor));
        opener(card(slower, "employs 1"), "Reword…").click();
        slower.locator(".rail textarea[name=wording]").fill("The operator employs too many people.");
        opener(card(editor, "employs 1"), "Reword…").click();
        editor.locator(".rail textarea[name=wording]").fill("The tram operator has a large staff.");
        button(editor.locator(".rail"), "Save wording").click();
        assertThat(card(editor, "large staff")).containsText("The wording is changed.");
        button(slower.locator(".rail"), "Save wording").click();
        Locator card = slower.locator(".rail > li.on");
        assertThat(card.locator("[role=alert]")).containsText("moved on since you opened it");
        assertThat(card.locator("[role=alert]")).containsText("Marta Lund edited it");
        assertThat(card).containsText("The tram operator has a large staff.");
        assertThat(card.locator("textarea")).hasValue("The operator employs too many people.");
        StetBrowser.picture(slower, "stale-1280-light");
        StetBrowser.assertAccessible(slower);
        button(card, "Save wording").click();
        assertThat(slower.locator(".rail > li.on blockquote")).containsText("employs too many people");
    }

    @Test
    void a_second_submission_gets_a_page_that_says_what_happened() {
        Page plain = withoutScripts("editor");
        handIn(plain, text());
        Page again = plain.context().newPage();
        again.navigate(withoutQuery(plain));
        button(card(plain, "employs 1"), "Accept").click();
        button(card(again, "employs 1"), "Accept").click();
        assertThat(card(again, "employs 1").locator("[role=alert]")).containsText("Nothing was changed");
        assertThat(card(again, "employs 1").locator("[role=alert]")).containsText("You accepted it");
        assertThat(card(again, "employs 1").locator(".tag")).containsText("Open");
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
        assertThat(card(editor, "The mascot is a blue tram.")).containsText("Added");
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
        assertThat(plain.locator(".rail > li.on")).containsText("Added");
        assertThat(button(plain.locator(".rail"), "Accept")).hasCount(0);
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
        assertThat(plain.getByLabel("Show")).hasValue("open");
        assertThat(plain.getByText("Nothing matches")).isVisible();
        plain.getByLabel("Show").selectOption("mine");
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
        String claim = card(editor, "410 million").getAttribute("id").substring("claim-".length());
        browser.look("editor", "/inbox", "inbox-editor");
        browser.look("reviewer1", "/inbox", "inbox-reviewer");
        browser.look("reviewer1", "/queue", "queue");
        browser.look("reviewer1", "/queue?q=nothing-like-it", "queue-empty");
        browser.look("editor", "/articles", "articles");
        browser.look("editor", "/articles/new", "article-new");
        browser.look("editor", article + "?done=taken", "article");
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

    /** Hands an article in and accepts one of its claims, whose wording it returns. */
    private String accepted() {
        handIn(editor, text());
        Locator card = card(editor, "employs 1");
        button(card, "Accept").click();
        assertThat(card).containsText("it is in the queue");
        return card.locator("blockquote").textContent().strip();
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

    private static Locator card(Page page, String words) {
        return page.locator(".rail > li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator("blockquote", new Page.LocatorOptions().setHasText(words))));
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
        return Pattern.compile("^" + name + "( *:.*)?$");
    }
}
