package org.stet.workflow.audit;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** The end of one subject's chain. Locked while an entry is added, so that a chain has one end. */
@Entity
@Table(name = "audit_head")
class AuditHead {

    /** The subject as a key. */
    @Embeddable
    record Key(
            @Column(name = "subject_type") @Enumerated(EnumType.STRING)
            Subject.Type type,

            @Column(name = "subject_id") UUID id)
            implements Serializable {

        static Key of(Subject subject) {
            return new Key(subject.type(), subject.id());
        }
    }

    @EmbeddedId
    private Key subject;

    private long seq;

    private String hash;

    protected AuditHead() {}

    Subject subject() {
        return new Subject(subject.type(), subject.id());
    }

    long seq() {
        return seq;
    }

    String hash() {
        return hash;
    }
}
