package org.stet.workflow.comment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

import org.stet.workflow.audit.Erasable;

/** What somebody says about a claim to those who work on it: the beginning of a thread, or an answer in one. */
@Entity
@Table(name = "comment")
public class Comment {

    /** Which comments {@code m} the person {@code :person} may see: the own, and those that are not sealed. */
    static final String VISIBLE = "(m.sealedWith is null or m.writtenBy = :person)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "thread_id", updatable = false)
    private UUID threadId;

    @Column(name = "evidence_id", updatable = false)
    private UUID evidenceId;

    @Erasable
    @Column(updatable = false)
    private String passage;

    @Erasable
    @Column(updatable = false)
    private String text;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "resolved_by")
    private UUID resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Comment() {}

    Comment(UUID claimId, Optional<UUID> sealedWith, Draft draft, UUID writtenBy, Instant writtenAt) {
        this.claimId = claimId;
        this.sealedWith = sealedWith.orElse(null);
        this.threadId = draft.thread().orElse(null);
        this.evidenceId = draft.evidence().orElse(null);
        this.passage = draft.passage().orElse(null);
        this.text = draft.text().orElseThrow();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    /**
     * What somebody wants to say.
     *
     * @param text the words; {@code @name} mentions somebody by their user name
     * @param thread the comment that began the thread in which it answers; empty for a new thread
     * @param evidence the piece of evidence that a new thread is about
     * @param passage the words of the report's latest revision that a new thread is about
     */
    public record Draft(
            Optional<String> text, Optional<UUID> thread, Optional<UUID> evidence, Optional<String> passage) {}

    void open() {
        this.sealedWith = null;
    }

    void resolve(UUID by, Instant now) {
        this.resolvedBy = by;
        this.resolvedAt = now;
    }

    void reopen() {
        this.resolvedBy = null;
        this.resolvedAt = null;
    }

    /** Its id; of the comment that begins a thread, the thread's too. */
    public UUID id() {
        return id;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The comment that began the thread in which this one answers; empty where this one does. */
    public Optional<UUID> thread() {
        return Optional.ofNullable(threadId);
    }

    /** The piece of evidence that it is about. */
    public Optional<UUID> evidence() {
        return Optional.ofNullable(evidenceId);
    }

    /** The words of the report that it is about, as they stood there. */
    public Optional<String> passage() {
        return Optional.ofNullable(passage);
    }

    /** Its words. */
    public String text() {
        return text;
    }

    /** The assignment whose sealed work it belongs to; empty when everybody may see it. */
    public Optional<UUID> sealedWith() {
        return Optional.ofNullable(sealedWith);
    }

    /** Who wrote it. */
    public UUID writtenBy() {
        return writtenBy;
    }

    /** When. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** Who said that its thread is dealt with. */
    public Optional<UUID> resolvedBy() {
        return Optional.ofNullable(resolvedBy);
    }

    /** When; empty while the thread is open. */
    public Optional<Instant> resolvedAt() {
        return Optional.ofNullable(resolvedAt);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
