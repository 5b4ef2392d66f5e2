package org.stet.workflow.audit;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** Texts were erased by somebody's order. Written once; it does not hold what was erased. */
@Entity
@Immutable
@Table(name = "erasure")
public class Erasure {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "ordered_by")
    private String orderedBy;

    private String reason;

    private String notice;

    private int texts;

    @Column(name = "erased_by")
    private UUID erasedBy;

    @Column(name = "erased_at")
    private Instant erasedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Erasure() {}

    Erasure(String orderedBy, String reason, String notice, int texts, UUID erasedBy, Instant erasedAt) {
        this.orderedBy = orderedBy;
        this.reason = reason;
        this.notice = notice;
        this.texts = texts;
        this.erasedBy = erasedBy;
        this.erasedAt = erasedAt;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Who ordered it, with the order's reference, in words for readers. */
    public String orderedBy() {
        return orderedBy;
    }

    /** Why, in words for the newsroom. */
    public String reason() {
        return reason;
    }

    /** What stands in the place of each text, for readers too. */
    public String notice() {
        return notice;
    }

    /** How many texts were erased. */
    public int texts() {
        return texts;
    }

    /** The administrator who did it. */
    public UUID erasedBy() {
        return erasedBy;
    }

    /** When. */
    public Instant erasedAt() {
        return erasedAt;
    }
}
