package org.stet.workflow.matching;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.core.encoder.Encoder;
import org.stet.core.matching.ArchivedClaim;
import org.stet.core.matching.CandidateSearch.IndexedClaim;
import org.stet.core.matching.ClaimArchive;
import org.stet.core.matching.LuceneCandidates;
import org.stet.core.matching.Matches;
import org.stet.workflow.article.ExtractionSettings;
import org.stet.workflow.publication.PublicationVersion;

/**
 * A node's own index of past checks: of what is public here, and of what others published. It follows the database, each second,
 * and says of itself how far it has come: it goes on from there after any end of the process, and is made again where it was lost
 * or is of another version or database. What was taken back can be found for a second; {@link PastChecks} leaves it out.
 */
@ApplicationScoped
public class PastCheckIndex {

    /** What begins the id of a check of the newsroom's own; the claim's id follows. */
    static final String OWN = "own:";

    /** What begins the id of a check of the archive. */
    static final String ARCHIVED = "archive:";

    private static final Logger LOG = Logger.getLogger(PastCheckIndex.class);
    private static final int A_PAGE = 1_000;
    private static final int VECTORS = 16;
    private static final long A_WHILE = 600_000_000L;
    private static final String CHANGED_IN = "changed-in";
    private static final String LAST = "last";
    private static final String MARK = "mark";

    private final EntityManager entities;
    private final PublicNow publicNow;
    private final MatchingSettings settings;
    private final Optional<Encoder> encoder;
    private final Object opening = new Object();
    private LuceneCandidates index;
    private ClaimArchive archive;

    PastCheckIndex(
            EntityManager entities, PublicNow publicNow, MatchingSettings settings, ExtractionSettings extraction) {
        this.entities = entities;
        this.publicNow = publicNow;
        this.settings = settings;
        this.encoder = extraction.encoder() ? Encoder.shipped() : Optional.empty();
    }

    /** What may be the same as a text, as far as the index has come. */
    Matches match(String text, String language, int most) {
        return archive().match(text, language, most);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        follow();
        long end = System.nanoTime() + A_WHILE;
        int read = VECTORS;
        while (read == VECTORS && System.nanoTime() < end) {
            read = opened().readVectors(VECTORS);
        }
    }

    /** Takes in all that has changed. */
    public synchronized void follow() {
        LuceneCandidates open = opened();
        while (QuarkusTransaction.requiringNew().call(() -> followArchive(open))) {
            LOG.debugf("%d past checks are indexed", (Integer) open.size());
        }
        QuarkusTransaction.requiringNew().run(() -> followOwn(open));
    }

    private ClaimArchive archive() {
        synchronized (opening) {
            opened();
            return archive;
        }
    }

    /** Whoever asks does not wait for what is being taken in. */
    private LuceneCandidates opened() {
        synchronized (opening) {
            if (index == null) {
                String of = QuarkusTransaction.requiringNew().call(this::database);
                index = settings.inMemory() ? LuceneCandidates.inMemory(encoder, of) : inFolder(of);
                archive = ClaimArchive.over(index);
            }
            return index;
        }
    }

    /** A folder that another process holds is left to it. */
    private LuceneCandidates inFolder(String of) {
        Path folder = Path.of(settings.folder());
        try {
            return LuceneCandidates.in(folder, encoder, of);
        } catch (UncheckedIOException unusable) {
            LOG.warnf(
                    "The index of past checks cannot be kept in %s (%s); it is kept in memory until the next start",
                    folder, unusable.getCause().getMessage());
            return LuceneCandidates.inMemory(encoder, of);
        }
    }

    /** Which database it is, and since which restoring: numbers of transactions are told by it alone. */
    private String database() {
        return (String) entities.createNativeQuery(
                        "select cast(s.system_identifier as text) || '-' || cast(c.timeline_id as text)"
                                + " from pg_control_system() s, pg_control_checkpoint() c",
                        String.class)
                .getSingleResult();
    }

    /**
     * Takes in the next changes of the archive: those of transactions before the oldest that still runs, so that none comes
     * in behind the place that was reached.
     *
     * @return whether there may be more
     */
    private boolean followArchive(LuceneCandidates open) {
        Map<String, String> state = new HashMap<>(open.state());
        List<?> rows = entities.createNativeQuery(
                        "select cast(id as text), claim, title, cast(reviewed_on as text), language,"
                                + " withdrawn_at is not null or removed_at is not null, changed_in from archive_check"
                                + " where (changed_in, id) > (:changed, cast(:last as uuid))"
                                + " and changed_in < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)"
                                + " order by changed_in, id",
                        Object[].class)
                .setParameter("changed", Long.parseLong(state.getOrDefault(CHANGED_IN, "-1")))
                .setParameter("last", state.getOrDefault(LAST, new UUID(0, 0).toString()))
                .setMaxResults(A_PAGE)
                .getResultList();
        List<IndexedClaim> present = new ArrayList<>();
        List<String> gone = new ArrayList<>();
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            String id = ARCHIVED + row[0];
            if ((Boolean) row[5]) {
                gone.add(id);
            } else {
                present.add(new IndexedClaim(
                        new ArchivedClaim(
                                id,
                                (String) row[1],
                                (String) row[2],
                                "",
                                Optional.ofNullable((String) row[3]).orElse("")),
                        (String) row[4]));
            }
            state.put(CHANGED_IN, row[6].toString());
            state.put(LAST, (String) row[0]);
        }
        if (!rows.isEmpty()) {
            open.upsert(present);
            open.remove(gone);
            open.keep(state);
        }
        return rows.size() == A_PAGE;
    }

    private void followOwn(LuceneCandidates open) {
        Map<String, String> state = new HashMap<>(open.state());
        String mark = publicNow.mark();
        if (mark.equals(state.get(MARK))) {
            return;
        }
        List<IndexedClaim> present =
                publicNow.all().stream().map(PastCheckIndex::indexed).toList();
        Set<String> gone = open.ids(OWN);
        present.forEach(each -> gone.remove(each.claim().id()));
        open.upsert(present);
        open.remove(gone);
        state.put(MARK, mark);
        open.keep(state);
    }

    private static IndexedClaim indexed(PublicNow.Check check) {
        PublicationVersion version = check.version();
        return new IndexedClaim(
                new ArchivedClaim(
                        OWN + version.revision().claimId(),
                        version.revision().text().wording(),
                        version.revision().text().headline(),
                        version.revision().text().summary(),
                        LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC)
                                .toString()),
                "");
    }

    @PreDestroy
    synchronized void close() {
        synchronized (opening) {
            if (index != null) {
                index.close();
            }
        }
    }
}
