package org.stet.workflow.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import org.hibernate.jpa.HibernateHints;

/**
 * Reads the whole record and tells whether it is as it was written: every hash recomputed, every chain without a gap and
 * with the end that its head names, every checkpoint signed by us and agreeing with the entries that it covers and with
 * the root that is kept of it outside the database, every text beside an entry the one that its hash was made of.
 */
@ApplicationScoped
public class AuditVerification {

    /**
     * What the verification found.
     *
     * @param entries how many entries were read, but for those of assignments' own chains: a count of sealed work would
     *     tell that a blind reviewer works
     * @param checkpoints how many checkpoints were read, but for those that cover nothing more than such entries
     * @param last the last of those entries; empty where there is none, or the record breaks before
     * @param breaks the first place where the record is not as it was written; empty when it is intact
     */
    public record Result(long entries, long checkpoints, Optional<Last> last, Optional<Break> breaks) {

        /** Whether nothing was changed, dropped, added or put in another order. */
        public boolean intact() {
            return breaks.isEmpty();
        }
    }

    /**
     * How far the record goes.
     *
     * @param position the position of its last entry that is open to the newsroom
     * @param at when that was written
     */
    public record Last(long position, Instant at) {}

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
    private static final Pattern ERASURE = Pattern.compile("\"erasure\":\"([0-9a-f-]{36})\"");

    private final EntityManager entities;
    private final CheckpointSeal seal;
    private final RootsFile kept;
    private final VerifiedBeside publicly;

    AuditVerification(EntityManager entities, CheckpointSeal seal, KeptRoots kept, VerifiedBeside publicly) {
        this.entities = entities;
        this.seal = seal;
        this.kept = kept.ofTheRecord();
        this.publicly = publicly;
    }

    /**
     * Verifies everything that was committed when it began, in a transaction of its own and for at most an hour; what is
     * added meanwhile waits for nothing. One snapshot belongs together: an entry is committed with the head of its chain,
     * and a checkpoint only after every entry that it covers.
     */
    @Transactional(TxType.REQUIRES_NEW)
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    public Result verify() {
        List<RootsFile.Kept> roots = kept.read();
        Supplier<Optional<Break>> beside = publicly.verification();
        entities.createNativeQuery("set transaction isolation level repeatable read read only")
                .executeUpdate();
        return new Run().verify(roots, beside);
    }

    /** One verification: entries in the order of their positions, chains and checkpoints followed side by side. */
    private final class Run {

        private final Map<Subject, AuditEntry> ends = new HashMap<>();
        private final List<AuditCheckpoint> checkpoints = entities.createQuery(
                        "from AuditCheckpoint order by number", AuditCheckpoint.class)
                .getResultList();
        private final RollingRoot rolling = new RollingRoot(AuditEntry.GENESIS, 0);
        private final Set<String> erasures = new HashSet<>();
        private final Map<String, AuditText> erased = new LinkedHashMap<>();
        private Iterator<AuditText> texts;
        private AuditText nextText;
        private AuditText orphan;
        private int passed;
        private Last last;
        private int signer;
        private long open;
        private long openAtCheckpoint;
        private long openCheckpoints;

        Result verify(List<RootsFile.Kept> roots, Supplier<Optional<Break>> beside) {
            Optional<Break> first = entries()
                    .or(this::checkpointsBeyond)
                    .or(this::lastCheckpoint)
                    .or(this::heads)
                    .or(this::orphans)
                    .or(this::erasures)
                    .or(() -> kept.compare(roots, checkpoints))
                    .or(beside);
            return new Result(open, openCheckpoints, Optional.ofNullable(last), first);
        }

        private Optional<Break> entries() {
            try (Stream<AuditEntry> entries = all("from AuditEntry order by position", AuditEntry.class);
                    Stream<AuditText> beside = all("from AuditText order by key.position", AuditText.class)) {
                texts = beside.iterator();
                nextText = next();
                for (AuditEntry entry : (Iterable<AuditEntry>) entries::iterator) {
                    Optional<Break> found =
                            checkpointsBefore(entry).or(() -> link(entry)).or(() -> texts(entry));
                    if (found.isPresent()) {
                        return found;
                    }
                    rolling.add(entry.hash());
                    if (entry.subject().type() != Subject.Type.ASSIGNMENT) {
                        open++;
                        last = new Last(entry.position(), entry.at());
                    }
                    ends.put(entry.subject(), entry);
                    entities.detach(entry);
                }
                passTextsUpTo(Long.MAX_VALUE);
            }
            return Optional.empty();
        }

        /** Texts beside entries that are not there: told last, when nothing else shows what is missing. */
        private Optional<Break> orphans() {
            return Optional.ofNullable(orphan)
                    .map(text -> new Break(
                            text.position(), Optional.empty(), 0, "there is a text beside an entry that is missing"));
        }

        private void passTextsUpTo(long position) {
            while (nextText != null && nextText.position() < position) {
                orphan = orphan == null ? nextText : orphan;
                nextText = next();
            }
        }

        private <T> Stream<T> all(String query, Class<T> type) {
            return entities.createQuery(query, type)
                    .setHint(HibernateHints.HINT_FETCH_SIZE, AT_A_TIME)
                    .getResultStream();
        }

        private AuditText next() {
            return texts.hasNext() ? texts.next() : null;
        }

        /** Each hash that stands in the place of words has its words beside the entry, or their erasure. */
        private Optional<Break> texts(AuditEntry entry) {
            Set<String> named = new HashSet<>(AuditTexts.referencesIn(entry));
            passTextsUpTo(entry.position());
            while (nextText != null && nextText.position() == entry.position()) {
                AuditText text = nextText;
                if (!named.remove(text.sha256())) {
                    return broken(entry, "there is a text beside the entry that it does not name");
                }
                if (!text.isAsWritten()) {
                    return broken(entry, "a text of the entry was changed: it does not give its hash");
                }
                text.erasureId().ifPresent(id -> erased.putIfAbsent(id.toString(), text));
                entities.detach(text);
                nextText = next();
            }
            Matcher erasure = ERASURE.matcher(entry.action().equals(TextErasure.ACTION) ? entry.after() : "");
            if (erasure.find()) {
                erasures.add(erasure.group(1));
            }
            return named.isEmpty() ? Optional.empty() : broken(entry, "a text of the entry was dropped");
        }

        /** What is erased was erased by an order that stands in the record. */
        private Optional<Break> erasures() {
            return erased.entrySet().stream()
                    .filter(each -> !erasures.contains(each.getKey()))
                    .findFirst()
                    .map(each -> new Break(
                            each.getValue().position(),
                            Optional.empty(),
                            0,
                            "a text of the entry was erased, and no erasure of it is recorded"));
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
            openCheckpoints += open > openAtCheckpoint ? 1 : 0;
            openAtCheckpoint = open;
            OptionalInt signedBy = checkpoint.signer(seal);
            if (signedBy.isEmpty()) {
                return broken(checkpoint, "the checkpoint was changed: its signature is not ours");
            }
            if (signedBy.getAsInt() < signer) {
                return broken(checkpoint, "the checkpoint was signed with a key that had been replaced before");
            }
            signer = signedBy.getAsInt();
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
