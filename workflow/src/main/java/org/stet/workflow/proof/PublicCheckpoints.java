package org.stet.workflow.proof;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification.Break;
import org.stet.workflow.audit.CheckpointSeal;
import org.stet.workflow.audit.KeptRoots;
import org.stet.workflow.audit.RootsFile;
import org.stet.workflow.audit.VerifiedBeside;

/** Makes the checkpoints that readers are shown, and finds where an entry stands in one. */
@ApplicationScoped
class PublicCheckpoints implements VerifiedBeside {

    /** So many entries at most are under one checkpoint: what has to be read to lead one of them to its root. */
    private static final int MOST = 4_096;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final CheckpointSeal seal;
    private final RootsFile kept;
    private final Clock clock;

    /** Held while it is decided what is to be kept, so that nothing is kept twice. */
    private final Object keeping = new Object();

    PublicCheckpoints(EntityManager entities, AuditTrail audit, CheckpointSeal seal, KeptRoots kept, Clock clock) {
        this.kept = kept.forReaders();
        this.entities = entities;
        this.audit = audit;
        this.seal = seal;
        this.clock = clock;
    }

    /** As often as the record's own; the lock lets one node at a time through, and the second finds nothing new. */
    @Scheduled(every = "${stet.audit.checkpoint-every}", delayed = "5s")
    void onSchedule() {
        make();
    }

    /** Signs what was recorded since the last one, if anything was that is open. */
    void make() {
        boolean more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(this::sign);
        }
        synchronized (keeping) {
            List<PublicCheckpoint> notKept = QuarkusTransaction.requiringNew().call(this::notKept);
            if (!notKept.isEmpty()) {
                kept.keep(notKept);
            }
        }
    }

    /** A node that keeps its first begins with the last that there is. */
    private List<PublicCheckpoint> notKept() {
        Optional<Long> number = kept.last();
        number.ifPresent(last -> kept.compareLast(Optional.ofNullable(entities.find(PublicCheckpoint.class, last))));
        return number.map(last -> entities.createQuery(
                                "from PublicCheckpoint where number > :number order by number", PublicCheckpoint.class)
                        .setParameter("number", last)
                        .getResultList())
                .orElseGet(() -> last().stream().toList());
    }

    /** Whether there may be more to sign. */
    private boolean sign() {
        audit.holdEntries();
        Optional<PublicCheckpoint> last = last();
        long after = last.map(PublicCheckpoint::toPosition).orElse(0L);
        List<AuditEntry> entries = audit.open(after, MOST);
        if (!entries.isEmpty()) {
            entities.persist(new PublicCheckpoint(
                    last.map(PublicCheckpoint::number).orElse(0L) + 1,
                    clock.instant(),
                    after,
                    entries.get(entries.size() - 1).position(),
                    EntryTree.of(entries).root(),
                    seal));
        }
        return entries.size() == MOST;
    }

    /** Whether every open entry up to this position is under a checkpoint. */
    boolean reach(long position) {
        return last().filter(checkpoint -> checkpoint.toPosition() >= position).isPresent();
    }

    /** The entry with what leads to its checkpoint. */
    Proof.Recorded recorded(AuditEntry entry) {
        PublicCheckpoint checkpoint = entities.createQuery(
                        "from PublicCheckpoint where toPosition >= :position order by toPosition",
                        PublicCheckpoint.class)
                .setParameter("position", entry.position())
                .setMaxResults(1)
                .getSingleResult();
        List<AuditEntry> covered = covered(checkpoint);
        return new Proof.Recorded(
                Proof.Entry.of(entry), EntryTree.of(covered).path(covered.indexOf(entry)), checkpoint.shown(seal));
    }

    private List<AuditEntry> covered(PublicCheckpoint checkpoint) {
        return audit.open(checkpoint.afterPosition(), MOST).stream()
                .filter(entry -> entry.position() <= checkpoint.toPosition())
                .toList();
    }

    private Optional<PublicCheckpoint> last() {
        return entities.createQuery("from PublicCheckpoint order by number desc", PublicCheckpoint.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    @Override
    public Supplier<Optional<Break>> verification() {
        List<RootsFile.Kept> roots = kept.read();
        return () -> firstBreak(roots);
    }

    /** Each is signed by us, begins where the one before ended, stands for the entries that it covers, and is the one kept. */
    private Optional<Break> firstBreak(List<RootsFile.Kept> roots) {
        List<PublicCheckpoint> all = entities.createQuery(
                        "from PublicCheckpoint order by number", PublicCheckpoint.class)
                .getResultList();
        long number = 0;
        long end = 0;
        int signer = 0;
        for (PublicCheckpoint checkpoint : all) {
            number++;
            OptionalInt signedBy = checkpoint.signer(seal);
            if (signedBy.isEmpty()) {
                return broken(checkpoint, "the public checkpoint was changed: its signature is not ours");
            }
            if (signedBy.getAsInt() < signer) {
                return broken(checkpoint, "the public checkpoint was signed with a key that had been replaced before");
            }
            if (checkpoint.number() != number || checkpoint.afterPosition() != end) {
                return broken(checkpoint, "a public checkpoint before it is missing");
            }
            List<AuditEntry> covered = covered(checkpoint);
            if (covered.isEmpty() || !EntryTree.of(covered).root().equals(checkpoint.root())) {
                return broken(checkpoint, "the public checkpoint does not stand for the entries that it covers");
            }
            covered.forEach(entities::detach);
            signer = signedBy.getAsInt();
            end = checkpoint.toPosition();
        }
        return kept.compare(roots, all);
    }

    private static Optional<Break> broken(PublicCheckpoint checkpoint, String what) {
        return Optional.of(new Break(checkpoint.toPosition(), Optional.empty(), checkpoint.number(), what));
    }
}
