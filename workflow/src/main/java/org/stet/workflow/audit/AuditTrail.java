package org.stet.workflow.audit;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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
     * Adds one entry to the subject's chain.
     *
     * @param actor the id of the person who acts
     * @param before what the change replaced: simple values, lists and maps
     * @param after what it put there
     * @throws jakarta.transaction.TransactionalException outside a transaction
     */
    @Transactional(TxType.MANDATORY)
    public AuditEntry add(Subject subject, UUID actor, String action, Map<String, ?> before, Map<String, ?> after) {
        return append(subject, actor, action, before, after);
    }

    /** Adds one entry for what no person did: the installation's start, a scheduled job. */
    @Transactional(TxType.MANDATORY)
    public AuditEntry addUnattended(Subject subject, String action, Map<String, ?> before, Map<String, ?> after) {
        return append(subject, null, action, before, after);
    }

    /** The subject's chain from its first entry. */
    public List<AuditEntry> of(Subject subject) {
        return entities.createQuery(
                        "from AuditEntry where subjectType = :type and subjectId = :id order by seq", AuditEntry.class)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .getResultList();
    }

    private AuditEntry append(Subject subject, UUID actor, String action, Map<String, ?> before, Map<String, ?> after) {
        entities.createNativeQuery("select pg_advisory_xact_lock_shared(:lock)")
                .setParameter("lock", CHECKPOINT_LOCK)
                .getSingleResult();
        AuditHead head = lockedHead(subject);
        AuditEntry entry = new AuditEntry(
                nextPosition(),
                subject,
                head.seq() + 1,
                clock.instant(),
                actor,
                action,
                CanonicalJson.of(before),
                CanonicalJson.of(after),
                head.hash());
        entities.persist(entry);
        head.moveTo(entry);
        return entry;
    }

    private AuditHead lockedHead(Subject subject) {
        entities.createNativeQuery("insert into audit_head (subject_type, subject_id, seq, hash)"
                        + " values (:type, :id, 0, :genesis) on conflict do nothing")
                .setParameter("type", subject.type().name())
                .setParameter("id", subject.id())
                .setParameter("genesis", AuditEntry.GENESIS)
                .executeUpdate();
        return entities.find(AuditHead.class, AuditHead.Key.of(subject), LockModeType.PESSIMISTIC_WRITE);
    }

    private long nextPosition() {
        return ((Number) entities.createNativeQuery("select nextval('audit_entry_position')")
                        .getSingleResult())
                .longValue();
    }
}
