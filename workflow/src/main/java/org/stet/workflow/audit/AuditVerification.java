package org.stet.workflow.audit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.hibernate.jpa.HibernateHints;

/**
 * Reads the whole record and tells whether it is as it was written: every hash recomputed, every chain without a gap and
 * with the end that its head names, every checkpoint signed by us and agreeing with the entries that it covers.
 */
@ApplicationScoped
public class AuditVerification {

    /**
     * What the verification found.
     *
     * @param entries how many entries were read
     * @param checkpoints how many checkpoints were read
     * @param breaks the first place where the record is not as it was written; empty when it is intact
     */
    public record Result(long entries, long checkpoints, Optional<Break> breaks) {

        /** Whether nothing was changed, dropped, added or put in another order. */
        public boolean intact() {
            return breaks.isEmpty();
        }
    }

    /**
     * Where the record breaks.
     *
     * @param position the position of the entry at which it was noticed; 0 where it is not at one entry
     * @param subject the chain that breaks; empty for a checkpoint
     * @param seq the entry's number in that chain, or the checkpoint's number
     * @param what what is wrong, in words
     */
    public record Break(long position, Optional<Subject> subject, long seq, String what) {}

    private static final int LONGEST_SECONDS = 3_600;
    private static final int AT_A_TIME = 1_000;

    private final EntityManager entities;
    private final CheckpointSeal seal;

    AuditVerification(EntityManager entities, CheckpointSeal seal) {
        this.entities = entities;
        this.seal = seal;
    }

    /**
     * Verifies everything that was committed when it began, in a transaction of its own and for at most an hour; what is
     * added meanwhile waits for nothing. One snapshot belongs together: an entry is committed with the head of its chain,
     * and a checkpoint only after every entry that it covers.
     */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Result verify() {
        entities.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
        return new Run().verify();
    }

    /** One verification: entries in the order of their positions, chains and checkpoints followed side by side. */
    private final class Run {

        private final Map<Subject, AuditEntry> ends = new HashMap<>();
        private final List<AuditCheckpoint> checkpoints = entities.createQuery(
                        "from AuditCheckpoint order by number", AuditCheckpoint.class)
                .getResultList();
        private final RollingRoot rolling = new RollingRoot(AuditEntry.GENESIS, 0);
        private int passed;

        Result verify() {
            Optional<Break> first = entries()
                    .or(this::checkpointsBeyond)
                    .or(this::lastCheckpoint)
                    .or(this::heads);
            return new Result(rolling.entries(), checkpoints.size(), first);
        }

        private Optional<Break> entries() {
            try (Stream<AuditEntry> entries = entities.createQuery(
                            "from AuditEntry order by position", AuditEntry.class)
                    .setHint(HibernateHints.HINT_FETCH_SIZE, AT_A_TIME)
                    .getResultStream()) {
                for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                    Optional<Break> found = checkpointsBefore(entry).or(() -> link(entry));
                    if (found.isPresent()) {
                        return found;
                    }
                    rolling.add(entry.hash());
                    ends.put(entry.subject(), entry);
                    entities.detach(entry);
                }
            }
            return Optional.empty();
        }

        private Optional<Break> link(AuditEntry entry) {
            AuditEntry before = ends.get(entry.subject());
            long expectedSeq = before == null ? 1 : before.seq() + 1;
            String expectedPrevious = before == null ? AuditEntry.GENESIS : before.hash();
            if (!entry.computeHash().equals(entry.hash())) {
                return broken(entry, "the entry was changed: its content does not give its hash");
            }
            if (entry.seq() != expectedSeq) {
                return broken(entry, "entry " + expectedSeq + " of the chain is missing");
            }
            if (!entry.previousHash().equals(expectedPrevious)) {
                return broken(entry, "the entry does not follow the one before it");
            }
            return Optional.empty();
        }

        /** The checkpoints that end before this entry must agree with what was read up to here. */
        private Optional<Break> checkpointsBefore(AuditEntry next) {
            while (passed < checkpoints.size() && checkpoints.get(passed).position() < next.position()) {
                Optional<Break> found = checkpoint();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        private Optional<Break> checkpointsBeyond() {
            while (passed < checkpoints.size()) {
                Optional<Break> found = checkpoint();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** The last checkpoint must be the one that was made last. */
        private Optional<Break> lastCheckpoint() {
            long number = checkpoints.size();
            String root = checkpoints.isEmpty()
                    ? ""
                    : checkpoints.get(checkpoints.size() - 1).root();
            List<?> ends = entities.createNativeQuery("select number, root from audit_checkpoint_end")
                    .getResultList();
            boolean agrees = ends.isEmpty()
                    ? checkpoints.isEmpty()
                    : Arrays.equals((Object[]) ends.get(0), new Object[] {number, root});
            return agrees
                    ? Optional.empty()
                    : Optional.of(
                            new Break(0, Optional.empty(), number, "the last checkpoint was dropped or replaced"));
        }

        private Optional<Break> checkpoint() {
            AuditCheckpoint checkpoint = checkpoints.get(passed);
            String previousRoot = passed == 0
                    ? AuditEntry.GENESIS
                    : checkpoints.get(passed - 1).root();
            passed++;
            if (!checkpoint.isSignedBy(seal)) {
                return broken(checkpoint, "the checkpoint was changed: its signature is not ours");
            }
            if (checkpoint.number() != passed || !checkpoint.previousRoot().equals(previousRoot)) {
                return broken(checkpoint, "a checkpoint before it is missing");
            }
            if (checkpoint.entries() != rolling.entries() || !checkpoint.root().equals(rolling.root())) {
                return broken(
                        checkpoint,
                        "entries were dropped, added or put in another order: the checkpoint covers "
                                + checkpoint.entries() + ", the record has " + rolling.entries());
            }
            return Optional.empty();
        }

        /** Every chain ends where its head says, and there is no chain without one. */
        private Optional<Break> heads() {
            for (AuditHead head :
                    entities.createQuery("from AuditHead", AuditHead.class).getResultList()) {
                AuditEntry end = ends.remove(head.subject());
                if (end == null || end.seq() != head.seq() || !end.hash().equals(head.hash())) {
                    return Optional.of(new Break(
                            end == null ? 0 : end.position(),
                            Optional.of(head.subject()),
                            head.seq(),
                            "the end of the chain was dropped or replaced"));
                }
            }
            return ends.values().stream()
                    .findFirst()
                    .flatMap(end -> broken(end, "the chain has lost the record of its end"));
        }

        private static Optional<Break> broken(AuditEntry entry, String what) {
            return Optional.of(new Break(entry.position(), Optional.of(entry.subject()), entry.seq(), what));
        }

        private static Optional<Break> broken(AuditCheckpoint checkpoint, String what) {
            return Optional.of(new Break(checkpoint.position(), Optional.empty(), checkpoint.number(), what));
        }
    }
}
