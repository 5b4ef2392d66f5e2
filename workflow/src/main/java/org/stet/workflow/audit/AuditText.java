package org.stet.workflow.audit;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/**
 * Words that an entry is about, beside the entry: the entry holds their salted hash alone, so that they can be erased and
 * every hash stays as it was. Written once; what can happen to it is its erasure.
 */
@Entity
@Immutable
@Table(name = "audit_text")
class AuditText {

    /** The entry, and the hash that stands in it. */
    @Embeddable
    record Key(long position, String sha256) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String salt;

    @Erasable
    private String text;

    /** The erasure that took the words away; null while they stand. */
    @Column(name = "erasure_id", insertable = false)
    private UUID erasureId;

    protected AuditText() {}

    static String hash(String salt, String text) {
        return Sha256.ofFields(salt, text);
    }

    /** Whether the words, where they stand, are those that the hash was made of. */
    boolean isAsWritten() {
        return erasureId != null || hash(salt, text).equals(key.sha256());
    }

    long position() {
        return key.position();
    }

    String sha256() {
        return key.sha256();
    }

    /** What the hash was made with. */
    String salt() {
        return salt;
    }

    /** The words; once they are erased, what says so. */
    String text() {
        return text;
    }

    Optional<UUID> erasureId() {
        return Optional.ofNullable(erasureId);
    }
}
