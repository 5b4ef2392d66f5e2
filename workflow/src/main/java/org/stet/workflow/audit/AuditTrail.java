package org.stet.workflow.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Where changes are recorded: in the transaction of the change itself, or not at all. */
@ApplicationScoped
public class AuditTrail {

    /** Held shared while an entry is added, exclusively while a checkpoint looks: no entry is half in it. */
    static final long CHECKPOINT_LOCK = 7_383_651_001L;

    private final EntityManager entities;
    private final Clock clock;

    AuditTrail(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Adds one entry to the subject's chain. Texts are kept beside it and can be erased; the entry holds their hashes.
     *
     * @param actor the id of the person who acts
     * @param before what the change replaced: simple values, lists and maps
     * @param after what it put there
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(TxType.MANDATORY)
    public void add(Subject subject, UUID actor, String action, Map<String, ?> before, Map<String, ?> after) {
        append(subject, actor, action, before, after);
    }

    /** Adds one entry for what no person did: the installation's start, a scheduled job. */
    @Transactional(TxType.MANDATORY)
    public void addUnattended(Subject subject, String action, Map<String, ?> before, Map<String, ?> after) {
        append(subject, null, action, before, after);
    }

    /** The subject's chain from its first entry. */
    public List<AuditEntry> of(Subject subject) {
        return entities.createQuery(
                        "from AuditEntry where subjectType = :type and subjectId = :id order by seq", AuditEntry.class)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .getResultList();
    }

    /** Waits for every entry that is being added and holds further ones up until the transaction ends. */
    @Transactional(TxType.MANDATORY)
    public void holdEntries() {
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", CHECKPOINT_LOCK)
                .getSingleResult();
    }

    /** The entries after a position, in order, but for those of what reviewers do in secret. */
    public List<AuditEntry> open(long after, int most) {
        return entities.createQuery(
                        "from AuditEntry where position > :after and subjectType <> :sealed order by position",
                        AuditEntry.class)
                .setParameter("after", after)
                .setParameter("sealed", Subject.Type.ASSIGNMENT)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Words that an entry is about.
     *
     * @param salt what they are hashed with
     * @param text the words
     */
    public record SaltedWords(String salt, String text) {

        /** The hash that stands in the entry in their place. */
        public String sha256() {
            return AuditText.hash(salt, text);
        }
    }

    /** The words that an entry is about, but for those that were erased. */
    public List<SaltedWords> words(AuditEntry entry) {
        return entities.createQuery("from AuditText where key.position = :position", AuditText.class)
                .setParameter("position", entry.position())
                .getResultStream()
                .filter(text -> text.erasureId().isEmpty())
                .map(text -> new SaltedWords(text.salt(), text.text()))
                .toList();
    }

    /** The last entry of the subject's chain. */
    public Optional<AuditEntry> last(Subject subject) {
        return entities.createQuery(
                        "from AuditEntry where subjectType = :type and subjectId = :id order by seq desc",
                        AuditEntry.class)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * What an entry says, with the words that it is about where they stand, or what says that they were erased.
     *
     * @param entry the entry as it was recorded
     * @param before what the change replaced, as JSON
     * @param after what it put there, as JSON
     */
    public record Told(AuditEntry entry, String before, String after) {}

    /** The subject's chain from its first entry, with the words. */
    public List<Told> told(Subject subject) {
        Map<AuditEntry, List<AuditText>> entries = new LinkedHashMap<>();
        entities.createQuery(
                        "select e, t from AuditEntry e left join AuditText t on t.key.position = e.position"
                                + " where e.subjectType = :type and e.subjectId = :id order by e.seq",
                        Object[].class)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .getResultList()
                .forEach(row -> addText(entries, (AuditEntry) row[0], (AuditText) row[1]));
        return entries.entrySet().stream()
                .map(entry -> told(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static void addText(Map<AuditEntry, List<AuditText>> entries, AuditEntry entry, AuditText text) {
        List<AuditText> texts = entries.computeIfAbsent(entry, without -> new ArrayList<>());
        Optional.ofNullable(text).ifPresent(texts::add);
    }

    private static Told told(AuditEntry entry, List<AuditText> texts) {
        return new Told(entry, AuditTexts.withWords(entry.before(), texts), AuditTexts.withWords(entry.after(), texts));
    }

    /** The database finds the end of the chain, hashes and adds in one call; it touches no table but those of the record. */
    private void append(Subject subject, UUID actor, String action, Map<String, ?> before, Map<String, ?> after) {
        AuditTexts texts = new AuditTexts();
        String was = CanonicalJson.of(texts.without(before));
        String is = CanonicalJson.of(texts.without(after));
        Instant at = clock.instant();
        entities.createNativeQuery(
                        "select append_audit_entry(:type, :id, :at, :moment, :actor, :action, :before, :after,"
                                + " :hashes, :salts, :texts)")
                .setParameter("type", subject.type().name())
                .setParameter("id", subject.id())
                .setParameter("at", at)
                .setParameter("moment", at.toString())
                .setParameter("actor", actor == null ? "" : actor.toString())
                .setParameter("action", action)
                .setParameter("before", was)
                .setParameter("after", is)
                .setParameter("hashes", texts.hashes())
                .setParameter("salts", texts.salts())
                .setParameter("texts", texts.words())
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult();
    }
}
