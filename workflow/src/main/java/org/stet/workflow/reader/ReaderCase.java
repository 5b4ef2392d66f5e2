package org.stet.workflow.reader;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

import org.stet.workflow.audit.Erasable;

/** Something that a reader asks of the newsroom, and what came of it. Who the reader is, nobody knows. */
@Entity
@Table(name = "reader_case")
public class ReaderCase {

    /** What a reader asks. */
    public enum Kind {
        /** That an error in a fact-check is looked at. */
        ERROR,
        /** That something is checked. */
        CHECK;

        /** The code for programs. */
        public String code() {
            return ReaderCase.code(this);
        }
    }

    /** Where a case stands. */
    public enum State {
        /** Nobody has done anything about it. */
        OPEN,
        /** It is an article by now, and triaged as any other. */
        TAKEN,
        /** An editor has answered. */
        ANSWERED,
        /** It is nothing that the newsroom answers, such as advertising. */
        DISMISSED;

        /** The code for programs. */
        public String code() {
            return ReaderCase.code(this);
        }
    }

    /** What came of it. */
    public enum Outcome {
        /** The fact-check was, or will be, corrected. */
        CORRECTED(Kind.ERROR),
        /** The fact-check stands as it is. */
        STANDS(Kind.ERROR),
        /** It was, or will be, checked. */
        CHECKED(Kind.CHECK),
        /** It will not be checked. */
        NOT_CHECKED(Kind.CHECK);

        private final Kind kind;

        Outcome(Kind kind) {
            this.kind = kind;
        }

        /** Whether it can come of such a case. */
        public boolean isOf(Kind other) {
            return kind == other;
        }

        /** The code for programs. */
        public String code() {
            return ReaderCase.code(this);
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    /** Of the code that the reader has; null once the reader's words are forgotten. */
    private String sha256;

    @Column(name = "desk_id", updatable = false)
    private UUID deskId;

    @Column(name = "publication_id", updatable = false)
    private UUID publicationId;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Erasable
    private String text;

    @Erasable
    private String address;

    @Column(name = "received_at", updatable = false)
    private Instant receivedAt;

    @Column(name = "due_at", updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "article_id")
    private UUID articleId;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Erasable
    private String answer;

    @Erasable
    private String summary;

    @Column(name = "check_id")
    private UUID checkId;

    @Column(name = "in_the_open")
    private boolean inTheOpen;

    @Column(name = "handled_by")
    private UUID handledBy;

    @Column(name = "handled_at")
    private Instant handledAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    private int version;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected ReaderCase() {}

    ReaderCase(Kind kind, String sha256, UUID deskId, Instant receivedAt, Instant dueAt) {
        this.kind = kind;
        this.sha256 = sha256;
        this.deskId = deskId;
        this.receivedAt = receivedAt;
        this.dueAt = dueAt;
        this.state = State.OPEN;
    }

    ReaderCase about(UUID publication, UUID claim) {
        this.publicationId = publication;
        this.claimId = claim;
        return this;
    }

    ReaderCase saying(String words, Optional<String> where) {
        this.text = words;
        this.address = where.orElse(null);
        return this;
    }

    void take(UUID article, UUID by, Instant now) {
        this.articleId = article;
        this.state = State.TAKEN;
        handled(by, now);
    }

    void answer(Answering.Answer given, Optional<UUID> check, UUID by, Instant now) {
        this.outcome = given.outcome();
        this.answer = given.text();
        this.summary = given.summary().orElse(null);
        this.checkId = check.orElse(null);
        this.inTheOpen = given.inTheOpen();
        this.state = State.ANSWERED;
        handled(by, now);
    }

    void dismiss(UUID by, Instant now) {
        this.state = State.DISMISSED;
        handled(by, now);
    }

    /** The reader's words, and the code by which somebody would know whose they were. */
    void forgetWords() {
        this.text = null;
        this.address = null;
        this.sha256 = null;
        this.version++;
    }

    private void handled(UUID by, Instant now) {
        this.handledBy = by;
        this.handledAt = now;
        this.version++;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** What the reader asks. */
    public Kind kind() {
        return kind;
    }

    /** The desk whose editors answer. */
    public UUID deskId() {
        return deskId;
    }

    /** The fact-check in which the reader found an error. */
    public Optional<UUID> publicationId() {
        return Optional.ofNullable(publicationId);
    }

    /** The claim of that fact-check. */
    public Optional<UUID> claimId() {
        return Optional.ofNullable(claimId);
    }

    /** The reader's words; empty once they are forgotten. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** The address that the reader named: where the claim was made, or where the right figure is. */
    public Optional<String> address() {
        return Optional.ofNullable(address);
    }

    /** When it came. */
    public Instant receivedAt() {
        return receivedAt;
    }

    /** Until when it is to be answered, in the desk's working days. */
    public Instant dueAt() {
        return dueAt;
    }

    /** Whether it waits for an answer after its time. */
    public boolean isLateAt(Instant now) {
        return waits() && dueAt.isBefore(now);
    }

    /** Whether it waits for an answer. */
    public boolean waits() {
        return state == State.OPEN || state == State.TAKEN;
    }

    /** Where it stands. */
    public State state() {
        return state;
    }

    /** The article that was made of it. */
    public Optional<UUID> articleId() {
        return Optional.ofNullable(articleId);
    }

    /** What came of it, once it is answered. */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** The answer. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** What was asked, as the newsroom tells it to everybody. */
    public Optional<String> summary() {
        return Optional.ofNullable(summary);
    }

    /** The fact-check that answers it, as a publication. */
    public Optional<UUID> checkId() {
        return Optional.ofNullable(checkId);
    }

    /** Whether everybody sees the answer beside the fact-check. */
    public boolean isInTheOpen() {
        return inTheOpen;
    }

    /** Who did the last thing about it. */
    public Optional<UUID> handledBy() {
        return Optional.ofNullable(handledBy);
    }

    /** When that was. */
    public Optional<Instant> handledAt() {
        return Optional.ofNullable(handledAt);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }

    /** Its version, for whoever changes it. */
    public String tag() {
        return Integer.toString(version);
    }
}
