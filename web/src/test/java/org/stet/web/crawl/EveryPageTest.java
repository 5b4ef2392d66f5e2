package org.stet.web.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.stet.web.test.StetBrowser;
import org.stet.web.test.StetDatabase;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.comment.WriteComment;
import org.stet.workflow.identity.Role;
import org.stet.workflow.reading.ClaimFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page in every situation as every kind of person: each link leads somewhere that its reader may go, each form to
 * something that they may do; no page fails, scrolls sideways, complains in the console or breaks a rule of accessibility.
 * The links are followed over HTTP in every build, and each part of each page is opened once in Chromium, wide and narrow;
 * with {@code -Pdrills} so is each kind of page, and then each page.
 */
@QuarkusTest
@WithTestResource(value = StetDatabase.class, scope = TestResourceScope.GLOBAL)
class EveryPageTest {

    private static final Logger LOG = Logger.getLogger(EveryPageTest.class);

    /** The part of a form's address that is not an action's code. */
    private static final Map<String, List<ClaimAction>> ACTIONS = Map.ofEntries(
            Map.entry("verdict", List.of(ClaimAction.START, ClaimAction.SAVE_REVIEW)),
            Map.entry("submission", List.of(ClaimAction.SUBMIT)),
            Map.entry("adjudication", List.of(ClaimAction.ADJUDICATE)),
            Map.entry("report", List.of(ClaimAction.EDIT_REPORT)),
            Map.entry("approval", List.of(ClaimAction.APPROVE)),
            Map.entry("evidence", List.of(ClaimAction.COLLECT_EVIDENCE)),
            Map.entry("primary-source-reason", List.of(ClaimAction.COLLECT_EVIDENCE)),
            Map.entry("replies", List.of(ClaimAction.SEEK_REPLY)),
            Map.entry("expiry", List.of(ClaimAction.SET_EXPIRY)),
            Map.entry("assignment", List.of(ClaimAction.ASSIGN)),
            Map.entry("handover", List.of(ClaimAction.HAND_OVER)),
            Map.entry("correction", List.of(ClaimAction.CORRECT)),
            Map.entry("retraction", List.of(ClaimAction.RETRACT)));

    private static Crawl crawled;

    @TestHTTPResource
    URI base;

    @Inject
    Situations situations;

    @Inject
    ClaimFiles files;

    @Inject
    WriteComment comments;

    @Test
    void every_link_and_form_leads_somewhere_and_words_run_their_own_way() {
        assertThat(once().faults()).isEmpty();
    }

    @Test
    void every_part_of_every_page_is_sound_in_a_browser() {
        assertThat(look(once().everyPart())).isEmpty();
    }

    @Test
    @Tag("drill")
    void every_kind_of_page_is_sound_in_a_browser() {
        assertThat(look(once().kinds())).isEmpty();
    }

    @Test
    @Tag("drill")
    void every_page_is_sound_in_a_browser() {
        Crawl crawl = crawl(true);
        assertThat(crawl.faults()).isEmpty();
        assertThat(look(crawl.pages())).isEmpty();
    }

    private synchronized Crawl once() {
        if (crawled == null) {
            crawled = crawl(false);
        }
        return crawled;
    }

    private Crawl crawl(boolean everything) {
        Instant start = Instant.now();
        situations.made();
        Crawl crawl = new Crawl(
                situations.claims().values(), situations.articles(), (who, path) -> mayPost(who, path), everything);
        List<Visitor> visitors = visitors();
        List<UUID> claims = List.copyOf(situations.claims().values());
        for (Visitor visitor : visitors) {
            boolean deep =
                    everything || Set.of(Situations.ASSIGNED, Situations.EDITOR).contains(visitor.username());
            crawl.as(visitor, starts(visitor), deep ? claims : List.of());
        }
        LOG.infof(
                "%d situations, %d kinds of people: %d links followed, %d pages of %d kinds, %d forms, in %d s",
                claims.size(),
                visitors.size(),
                crawl.followed(),
                crawl.pages().size(),
                crawl.kinds().size(),
                crawl.forms(),
                Duration.between(start, Instant.now()).toSeconds());
        return crawl;
    }

    private List<Visitor> visitors() {
        return Stream.concat(
                        Stream.of(new Visitor(base, "", Set.of())),
                        Stream.of(
                                        Situations.ASSIGNED,
                                        Situations.SECOND,
                                        Situations.NOT_ASSIGNED,
                                        Situations.RECUSED,
                                        Situations.EDITOR,
                                        Situations.APPROVER,
                                        Situations.WRITER,
                                        Situations.ELSEWHERE,
                                        Situations.ADMINISTRATOR,
                                        Situations.INTEGRATOR)
                                .map(this::visitor))
                .toList();
    }

    private Visitor visitor(String username) {
        Set<String> roles =
                situations.actor(username).roles().stream().map(Role::code).collect(Collectors.toSet());
        return new Visitor(base, username, roles);
    }

    /** Where somebody begins: at home, on the public pages, and at each claim and article as by a link that was sent. */
    private List<String> starts(Visitor visitor) {
        List<String> starts = new ArrayList<>(List.of("/checks", "/problems", "/sign-in", "/"));
        situations.claims().values().forEach(claim -> starts.add("/claims/" + claim));
        situations.articles().forEach(article -> starts.add("/articles/" + article));
        return starts;
    }

    private boolean mayPost(Visitor visitor, String path) {
        String[] parts = path.split("/");
        UUID claim = UUID.fromString(parts[2]);
        if (parts[3].equals("comments")) {
            return comments.standing(situations.actor(visitor.username()), claim)
                    .may();
        }
        List<ClaimAction> actions = Stream.of(parts[parts.length - 1], parts[3])
                .flatMap(part -> ACTIONS.containsKey(part)
                        ? ACTIONS.get(part).stream()
                        : Stream.of(ClaimAction.values())
                                .filter(action -> action.code().equals(part)))
                .toList();
        List<ClaimAction> allowed =
                files.open(situations.actor(visitor.username()), claim).allowed();
        return actions.stream().anyMatch(allowed::contains);
    }

    /* --- in Chromium --- */

    private List<String> look(Collection<Crawl.Seen> pages) {
        Instant start = Instant.now();
        Findings findings = new Findings();
        try (StetBrowser browser = StetBrowser.on(base)) {
            Map<String, Page> windows = new HashMap<>();
            for (Crawl.Seen seen : pages) {
                Page page = windows.computeIfAbsent(
                        seen.visitor().username(),
                        none -> browser.signedInBy(seen.visitor().sessionCookie()));
                look(findings, page, seen);
            }
        }
        LOG.infof(
                "%d pages opened in Chromium at %d and %d pixels, in %d s",
                pages.size(),
                StetBrowser.DESK,
                StetBrowser.PHONE,
                Duration.between(start, Instant.now()).toSeconds());
        return findings.all();
    }

    private static void look(Findings findings, Page page, Crawl.Seen seen) {
        String where = seen.visitor().username() + " " + seen.path();
        List<String> complaints = new ArrayList<>();
        Consumer<ConsoleMessage> console = message -> complaints.add(message.type() + ": " + message.text());
        Consumer<String> error = complaints::add;
        page.onConsoleMessage(console);
        page.onPageError(error);
        for (int width : List.of(StetBrowser.DESK, StetBrowser.PHONE)) {
            page.setViewportSize(width, 900);
            if (width == StetBrowser.DESK) {
                page.navigate(seen.path());
                openAll(page);
            }
            if (StetBrowser.scrollsSideways(page)) {
                findings.add("scrolls sideways at " + width + ": " + widest(page), where);
            }
            StetBrowser.brokenRules(page)
                    .forEach(rule -> findings.add("axe, " + Rendering.withoutIds(rule), where + " at " + width));
        }
        complaints.stream()
                .filter(complaint -> !complaint.contains("Failed to load resource"))
                .forEach(complaint -> findings.add("console: " + complaint, where));
        page.offConsoleMessage(console);
        page.offPageError(error);
    }

    /** Opens every disclosure as a person does, from the outside in. */
    private static void openAll(Page page) {
        Locator closed = page.locator("details:not([open]) > summary:visible");
        for (int left = closed.count(); left > 0; left--) {
            closed.first().click();
        }
    }

    private static String widest(Page page) {
        return String.valueOf(
                page.evaluate(
                        "[...document.querySelectorAll('body *')]"
                                + ".filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1"
                                + " || e.getBoundingClientRect().left < -1)"
                                + ".slice(0, 3).map(e => e.tagName.toLowerCase() + (e.className ? '.' + e.className : '')).join(' > ')"));
    }
}
