package org.stet.workflow.newsroom;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Checks;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** The pages that tell readers of the newsroom. Every version is kept; readers see the one that was published last. */
@ApplicationScoped
public class AboutPages {

    private static final int LONGEST = 40_000;
    /** Held while a version is added or published, so that two who save at the same moment do not get one number. */
    private static final long LOCK = 7_383_651_049L;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    AboutPages(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Every version of a page, the newest first.
     *
     * @throws NotYours if the actor may not write it
     */
    @Transactional
    public List<AboutText> versions(Actor actor, AboutPage page) {
        Permission.WRITE_ABOUT_PAGES.require(actor);
        return all(page);
    }

    /**
     * Writes a new version, which readers do not see yet. Where nothing differs from the newest, that is the answer.
     *
     * @param expected the number of the version that the actor has read; 0 for none
     * @param text CommonMark
     * @throws NotYours if the actor may not write it
     * @throws StaleVersion if somebody else wrote one since
     * @throws InvalidInput if there are no words, or too many
     */
    @Transactional
    public AboutText write(Actor actor, AboutPage page, Expected expected, Optional<String> text) {
        Permission.WRITE_ABOUT_PAGES.require(actor);
        Optional<AboutText> newest = held(page, expected);
        new Checks().text(text, "text", LONGEST).done();
        String words = text.orElseThrow().replace("\r\n", "\n").strip();
        if (newest.filter(before -> before.text().equals(words)).isPresent()) {
            return newest.orElseThrow();
        }
        int number = newest.map(AboutText::number).orElse(0) + 1;
        AboutText written = new AboutText(page, number, words, actor.id(), clock.instant());
        entities.persist(written);
        note(actor, "write-about-page", page, Map.of("number", number, "text", words));
        return written;
    }

    /**
     * Shows the newest version to readers.
     *
     * @throws NotYours if the actor may not
     * @throws NotFound if nothing is written
     * @throws StaleVersion if somebody else wrote one since
     */
    @Transactional
    public AboutText publish(Actor actor, AboutPage page, Expected expected) {
        Permission.WRITE_ABOUT_PAGES.require(actor);
        AboutText newest = held(page, expected).orElseThrow(() -> new NotFound("page", page.code()));
        if (!newest.isPublic()) {
            Instant now = clock.instant();
            shown(page).ifPresent(before -> before.takeDown(now));
            newest.publish(actor.id(), now);
            note(actor, "publish-about-page", page, Map.of("number", newest.number()));
        }
        return newest;
    }

    /**
     * Takes a page down: readers see none of it.
     *
     * @throws NotYours if the actor may not
     * @throws NotInThisState if readers see none of it anyway
     */
    @Transactional
    public AboutText takeDown(Actor actor, AboutPage page) {
        Permission.WRITE_ABOUT_PAGES.require(actor);
        lock();
        AboutText shown = shown(page)
                .orElseThrow(() -> new NotInThisState("DRAFT", List.of(), "page-is-public", "newsroom.page-not-shown"));
        shown.takeDown(clock.instant());
        note(actor, "take-down-about-page", page, Map.of("number", shown.number()));
        return shown;
    }

    /** What readers see of a page. */
    @Transactional
    public Optional<AboutText> shown(AboutPage page) {
        return entities.createQuery(
                        "from AboutText where page = :page and publishedAt is not null and takenDownAt is null",
                        AboutText.class)
                .setParameter("page", page)
                .getResultStream()
                .findFirst();
    }

    /** The pages of which readers see something. */
    Set<AboutPage> shown() {
        Set<AboutPage> shown = EnumSet.noneOf(AboutPage.class);
        shown.addAll(entities.createQuery(
                        "select page from AboutText where publishedAt is not null and takenDownAt is null",
                        AboutPage.class)
                .getResultList());
        return shown;
    }

    private List<AboutText> all(AboutPage page) {
        return entities.createQuery("from AboutText where page = :page order by number desc", AboutText.class)
                .setParameter("page", page)
                .getResultList();
    }

    private Optional<AboutText> held(AboutPage page, Expected expected) {
        lock();
        Optional<AboutText> newest = all(page).stream().findFirst();
        String current = Integer.toString(newest.map(AboutText::number).orElse(0));
        if (!expected.admits(current)) {
            throw new StaleVersion(expected.tag(), current);
        }
        return newest;
    }

    private void lock() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private void note(Actor actor, String action, AboutPage page, Map<String, ?> told) {
        Map<String, Object> after = new TreeMap<>(told);
        after.put("code", page.code());
        audit.add(Subject.newsroom(), actor.id(), action, Map.of(), after);
    }
}
