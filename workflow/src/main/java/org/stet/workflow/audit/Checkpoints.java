package org.stet.workflow.audit;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Makes signed checkpoints of the whole record, so that not even the end of a chain can be dropped unseen. */
@ApplicationScoped
public class Checkpoints {

    private final EntityManager entities;
    private final AuditTrail audit;
    private final CheckpointSeal seal;
    private final RootsFile kept;
    private final Clock clock;

    /** Held while it is decided what is to be kept, so that nothing is kept twice. */
    private final Object keeping = new Object();

    Checkpoints(EntityManager entities, AuditTrail audit, CheckpointSeal seal, KeptRoots kept, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.seal = seal;
        this.kept = kept.ofTheRecord();
        this.clock = clock;
    }

    /** Every so often, on every node; the lock lets one at a time through, and the second finds nothing new. */
    @Scheduled(every = "${stet.audit.checkpoint-every}", delayed = "5s")
    void onSchedule() {
        make();
    }

    /**
     * Signs what was recorded since the last checkpoint, if anything was, and keeps the roots of all checkpoints that this
     * node has not kept yet, its own and the other nodes', outside the database.
     */
    public void make() {
        QuarkusTransaction.requiringNew().run(this::sign);
        synchronized (keeping) {
            List<AuditCheckpoint> notKept = QuarkusTransaction.requiringNew().call(this::notKept);
            if (!notKept.isEmpty()) {
                kept.keep(notKept);
            }
        }
    }

    /** A node that keeps its first begins with the last that there is. */
    private List<AuditCheckpoint> notKept() {
        kept.last()
                .ifPresent(
                        number -> kept.compareLast(Optional.ofNullable(entities.find(AuditCheckpoint.class, number))));
        return kept.last().map(this::after).orElseGet(() -> last().stream().toList());
    }

    private List<AuditCheckpoint> after(long number) {
        return entities.createQuery(
                        "from AuditCheckpoint where number > :number order by number", AuditCheckpoint.class)
                .setParameter("number", number)
                .getResultList();
    }

    private void sign() {
        audit.holdEntries();
        Optional<AuditCheckpoint> last = last();
        RollingRoot rolling = new RollingRoot(
                last.map(AuditCheckpoint::root).orElse(AuditEntry.GENESIS),
                last.map(AuditCheckpoint::entries).orElse(0L));
        String previousRoot = rolling.root();
        long from = last.map(AuditCheckpoint::position).orElse(0L);
        long to = fold(from, rolling);
        if (to > from) {
            long number = last.map(AuditCheckpoint::number).orElse(0L) + 1;
            entities.persist(
                    new AuditCheckpoint(number, clock.instant(), to, rolling.entries(), previousRoot, rolling.root())
                            .signedBy(seal));
            moveEnd(number, rolling.root());
        }
    }

    private void moveEnd(long number, String root) {
        entities.createNativeQuery("insert into audit_checkpoint_end (number, root) values (:number, :root)"
                        + " on conflict (only_row) do update set number = excluded.number, root = excluded.root")
                .setParameter("number", number)
                .setParameter("root", root)
                .executeUpdate();
    }

    private Optional<AuditCheckpoint> last() {
        return entities.createQuery("from AuditCheckpoint order by number desc", AuditCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private long fold(long from, RollingRoot rolling) {
        long to = from;
        try (Stream<Object[]> entries = entities.createQuery(
                        "select position, hash from AuditEntry where position > :from order by position",
                        Object[].class)
                .setParameter("from", from)
                .getResultStream()) {
            for (Object[] entry : (Iterable<Object[]>) entries::iterator) {
                rolling.add((String) entry[1]);
                to = (Long) entry[0];
            }
        }
        return to;
    }
}
