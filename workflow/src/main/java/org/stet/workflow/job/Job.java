package org.stet.workflow.job;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Priority;

/** One action on many claims, for whoever made it. */
@Entity
@Table(name = "job")
public class Job {

    /** How far it is. */
    public enum Phase {
        /** Finding out what would become of each item; nothing is changed. */
        TRYING,
        /** That is known of each item; it waits for its maker. */
        TRIED,
        /** Being done. */
        RUNNING,
        /** Each item has its outcome. */
        DONE,
        /** Stopped by its maker; what was done stays done. */
        CANCELLED;

        /** The name in the API: "running". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether nodes work on it. */
        public boolean isUnderWay() {
            return this == TRYING || this == RUNNING;
        }

        /** Whether nothing more will be done. */
        public boolean isOver() {
            return this == DONE || this == CANCELLED;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Column(name = "made_by", updatable = false)
    private UUID madeBy;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private JobAction action;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private DismissalReason reason;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Priority priority;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Column(name = "desk_id", updatable = false)
    private UUID deskId;

    @Column(updatable = false)
    private UUID[] reviewers;

    @Column(updatable = false)
    private UUID undoes;

    private int size;

    @Enumerated(EnumType.STRING)
    private Phase phase;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For Hibernate. */
    protected Job() {}

    Job(UUID madeBy, Instant madeAt, Deed deed, Phase phase) {
        this.madeBy = madeBy;
        this.madeAt = madeAt;
        this.action = deed.action();
        this.reason = deed.reason().orElse(null);
        this.priority = deed.priority().orElse(null);
        this.dueAt = deed.dueAt().orElse(null);
        this.deskId = deed.desk().orElse(null);
        this.reviewers = deed.reviewers().toArray(UUID[]::new);
        this.undoes = deed.undoes().orElse(null);
        this.phase = phase;
    }

    /**
     * What is done with each claim.
     *
     * @param action what
     * @param reason why, where claims are dismissed
     * @param priority which, where that is set
     * @param dueAt when, where that is set; empty for when the clocks say
     * @param desk where to, where claims are moved
     * @param reviewers whom, where claims are assigned
     * @param undoes which job, where one is undone
     */
    record Deed(
            JobAction action,
            Optional<DismissalReason> reason,
            Optional<Priority> priority,
            Optional<Instant> dueAt,
            Optional<UUID> desk,
            List<UUID> reviewers,
            Optional<UUID> undoes) {

        static Deed undo(UUID job) {
            return new Deed(
                    JobAction.UNDO,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.of(job));
        }
    }

    void sized(int items) {
        this.size = items;
    }

    void phase(Phase next, Instant now) {
        this.phase = next;
        this.endedAt = next.isOver() ? now : null;
    }

    /** Its id; what its items do to claims is recorded under it. */
    public UUID id() {
        return id;
    }

    /** Who made it, and for whom it is done. */
    public UUID madeBy() {
        return madeBy;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** What it does. */
    public JobAction action() {
        return action;
    }

    /** Why claims are dismissed. */
    public Optional<DismissalReason> reason() {
        return Optional.ofNullable(reason);
    }

    /** The priority that is set. */
    public Optional<Priority> priority() {
        return Optional.ofNullable(priority);
    }

    /** The due time that is set; empty where the clocks say it. */
    public Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
    }

    /** The desk that claims are moved to. */
    public Optional<UUID> deskId() {
        return Optional.ofNullable(deskId);
    }

    /** Whom claims are assigned to. */
    public List<UUID> reviewers() {
        return List.of(reviewers);
    }

    /** The job that this one undoes. */
    public Optional<UUID> undoes() {
        return Optional.ofNullable(undoes);
    }

    /** How many claims it is about. */
    public int size() {
        return size;
    }

    /** How far it is. */
    public Phase phase() {
        return phase;
    }

    /** When it was over. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Its place in the order of recording. */
    long ordinal() {
        return ordinal;
    }
}
