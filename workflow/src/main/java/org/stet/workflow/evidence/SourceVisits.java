package org.stet.workflow.evidence;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.core.article.NotAnArticle;
import org.stet.core.article.fetch.FetchedPage;
import org.stet.core.article.fetch.PageFetcher;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.core.article.reader.ArticleReader;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.ClaimLifecycle;
import org.stet.workflow.event.Fact;

/**
 * Goes to the sources: the first time to take a snapshot, then every so often to see whether the link still leads to what
 * it led to. Every node may do this at once. A visit is taken under a lease, so that no connection to the database is held
 * while a site is slow; what a node brings back after its lease has run out is thrown away.
 */
@ApplicationScoped
public class SourceVisits {

    private static final Logger LOG = Logger.getLogger(SourceVisits.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int MOST_IN_ONE_RUN = 50;

    private final EntityManager entities;
    private final PageFetcher fetcher;
    private final ArticleReader reader;
    private final ClaimLifecycle lifecycle;
    private final AuditTrail audit;
    private final ClaimEvents events;
    private final Clock clock;
    private final Duration revisitEvery;

    SourceVisits(
            EntityManager entities,
            PageFetcher fetcher,
            ArticleReader reader,
            ClaimLifecycle lifecycle,
            AuditTrail audit,
            ClaimEvents events,
            Clock clock,
            EvidenceSettings settings) {
        this.entities = entities;
        this.fetcher = fetcher;
        this.reader = reader;
        this.lifecycle = lifecycle;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
        this.revisitEvery = settings.revisitEvery();
    }

    /** A visit that this node holds. */
    record Taken(UUID evidenceId, UUID claimId, URI address, UUID lease) {}

    /** What a visit brought: the page, if there is one, and what that makes of the link. */
    record Found(Optional<FetchedPage> page, Evidence.LinkState state) {

        static Found with(FetchedPage page, Evidence.LinkState state) {
            return new Found(Optional.of(page), state);
        }

        static Found without(Evidence.LinkState state) {
            return new Found(Optional.empty(), state);
        }
    }

    @Scheduled(
            every = "${stet.evidence.visit-every}",
            delayed = "20s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        int made = 0;
        while (made < MOST_IN_ONE_RUN && next()) {
            made++;
        }
    }

    /**
     * Makes the visit that is due longest and that nobody else is making; false when there is none. What fails for a
     * reason that nobody foresaw counts as unreachable, so that it gets its next time and the others have their turn.
     */
    public boolean next() {
        Optional<Taken> taken = take();
        taken.ifPresent(this::make);
        return taken.isPresent();
    }

    private void make(Taken visit) {
        try {
            settle(visit, look(visit));
        } catch (RuntimeException unforeseen) {
            LOG.warnf(
                    "The visit to the source of the evidence %s came to nothing: %s",
                    visit.evidenceId(), rootOf(unforeseen).getClass().getName());
            settle(visit, Found.without(Evidence.LinkState.UNREACHABLE));
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    /** Takes a lease on the visit that is due longest. */
    @Transactional
    Optional<Taken> take() {
        Instant now = clock.instant();
        UUID lease = UUID.randomUUID();
        List<?> found = entities.createNativeQuery(
                        "select v.* from source_visit v where v.due_at <= :now and (v.lease is null or"
                                + " v.leased_until <= :now) order by v.due_at limit 1 for update skip locked",
                        SourceVisit.class)
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(SourceVisit.class::cast).findFirst().map(visit -> {
            visit.lease(lease, now.plus(LEASE));
            Evidence evidence = entities.find(Evidence.class, visit.evidenceId());
            return new Taken(evidence.id(), evidence.claimId(), URI.create(evidence.url()), lease);
        });
    }

    /** Fetches and compares, with no transaction open and nothing locked. */
    private Found look(Taken visit) {
        try {
            FetchedPage page = fetcher.fetchFile(visit.address());
            return Found.with(
                    page,
                    snapshot(visit.evidenceId())
                            .map(before -> compare(before, page))
                            .orElse(Evidence.LinkState.SAME));
        } catch (PageNotFetched notFetched) {
            return Found.without(
                    notFetched.reason() == PageNotFetched.Reason.NOT_THERE
                            ? Evidence.LinkState.GONE
                            : Evidence.LinkState.UNREACHABLE);
        }
    }

    /** What the source said when it was first reached; whoever holds the visit is the only one to add it. */
    @Transactional
    Optional<EvidenceSnapshot> snapshot(UUID evidenceId) {
        return Optional.ofNullable(entities.find(EvidenceSnapshot.class, evidenceId));
    }

    private Evidence.LinkState compare(EvidenceSnapshot before, FetchedPage page) {
        return before.sha256().equals(Sha256.of(page.bytes())) || saysTheSame(before, page)
                ? Evidence.LinkState.SAME
                : Evidence.LinkState.CHANGED;
    }

    /** Whether two pages differ only in what is around their text: advertisements, tokens, counters. */
    private boolean saysTheSame(EvidenceSnapshot snapshot, FetchedPage page) {
        FetchedPage before = new FetchedPage(
                snapshot.content(), snapshot.charset(), URI.create(snapshot.address()), snapshot.contentType());
        return text(before).isPresent() && text(before).equals(text(page));
    }

    private Optional<String> text(FetchedPage page) {
        if (!page.contentType().contains("html")) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.readPage(page.bytes(), page.charset(), Optional.of(page.address()))
                    .text());
        } catch (NotAnArticle notAnArticle) {
            return Optional.empty();
        }
    }

    /** Records what was found, unless the lease has gone to somebody else meanwhile. */
    @Transactional
    void settle(Taken taken, Found found) {
        lifecycle.lockedState(taken.claimId());
        SourceVisit visit = entities.find(SourceVisit.class, taken.evidenceId(), LockModeType.PESSIMISTIC_WRITE);
        if (visit == null || !visit.isHeldBy(taken.lease())) {
            return;
        }
        Evidence evidence = entities.find(Evidence.class, taken.evidenceId());
        if (evidence.isRemoved()) {
            entities.remove(visit);
            return;
        }
        Instant now = clock.instant();
        Instant next = now.plus(revisitEvery);
        if (found.page().isPresent()) {
            visit.made(next);
        } else {
            visit.failed(now, next);
        }
        found.page().ifPresent(page -> keepFirst(evidence, page, now));
        note(evidence, found.state(), now);
        evidence.visited(found.state(), now);
    }

    private void keepFirst(Evidence evidence, FetchedPage page, Instant now) {
        if (isKept(evidence)) {
            return;
        }
        EvidenceSnapshot taken = new EvidenceSnapshot(evidence.id(), page, now);
        entities.persist(taken);
        audit.addUnattended(
                subject(evidence),
                "take-snapshot",
                Map.of(),
                Map.of(
                        "evidence", evidence.id().toString(),
                        "sha256", taken.sha256(),
                        "address", taken.address()));
        tell(evidence, now, new Fact.TakeSnapshot(evidence.id()));
    }

    private boolean isKept(Evidence evidence) {
        return entities.createQuery("select count(s) from EvidenceSnapshot s where s.evidenceId = :id", Long.class)
                        .setParameter("id", evidence.id())
                        .getSingleResult()
                > 0;
    }

    /** That a link which led to its source has changed stands in the record; that it is as it was does not. */
    private void note(Evidence evidence, Evidence.LinkState state, Instant now) {
        if (evidence.linkState() != state && evidence.linkState() != Evidence.LinkState.UNVISITED) {
            audit.addUnattended(
                    subject(evidence),
                    "find-link",
                    Map.of("link", evidence.linkState()),
                    Map.of("evidence", evidence.id().toString(), "link", state));
            tell(evidence, now, new Fact.FindLink(evidence.id(), state.name().toLowerCase(Locale.ROOT)));
        }
    }

    private void tell(Evidence evidence, Instant now, Fact fact) {
        events.tellUnattended(evidence.claimId(), now, evidence.audience(), fact);
    }

    private static Subject subject(Evidence evidence) {
        return evidence.sealedWith().map(Subject::assignment).orElseGet(() -> Subject.claim(evidence.claimId()));
    }
}
