package org.stet.workflow.reply;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.event.Audience;

/** Somebody was asked for a reply: who, how, what, until when; and the answer, or that there was none. */
@Entity
@Table(name = "reply_request")
public class ReplyRequest {

    /** How somebody was asked. */
    public enum Channel {
        /** By electronic mail. */
        EMAIL,
        /** By telephone. */
        PHONE,
        /** By letter. */
        LETTER,
        /** Face to face. */
        IN_PERSON,
        /** By a form or a message on a site. */
        ONLINE
    }

    /** What came of it. */
    public enum Outcome {
        /** Nothing yet; the deadline is to come. */
        AWAITED,
        /** An answer, whose words are kept. */
        ANSWERED,
        /** The wish not to answer. */
        DECLINED,
        /** Nothing until the deadline. */
        SILENT;

        /** Whether somebody was heard, be it that they do not want to answer. */
        public boolean isHeard() {
            return this == ANSWERED || this == DECLINED;
        }
    }

    /**
     * Who is asked what.
     *
     * @param party whom it concerns: a person, a party, an office
     * @param channel how they were asked
     * @param question what was put to them
     * @param askedAt when; empty for now
     * @param deadline until when they can answer; empty for what the desk's policy gives them
     */
    public record Asking(
            String party, Channel channel, String question, Optional<Instant> askedAt, Optional<Instant> deadline) {}

    /**
     * What is put right in an entry; what is empty stays as it is.
     *
     * @param party whom it concerns
     * @param channel how they were asked
     * @param question what was put to them
     * @param askedAt when
     * @param deadline until when they could answer
     * @param outcome what came of it
     * @param answer their words, where they answered
     */
    public record Correction(
            Optional<String> party,
            Optional<Channel> channel,
            Optional<String> question,
            Optional<Instant> askedAt,
            Optional<Instant> deadline,
            Optional<Outcome> outcome,
            Optional<String> answer) {

        Instant askedAt(ReplyRequest entry) {
            return orKept(askedAt, entry.askedAt);
        }

        Instant deadline(ReplyRequest entry) {
            return orKept(deadline, entry.deadline);
        }

        /** Forms know minutes only: a time that differs in nothing else is the one kept. */
        private static Instant orKept(Optional<Instant> given, Instant kept) {
            return given.filter(time -> !time.equals(kept.truncatedTo(ChronoUnit.MINUTES)))
                    .orElse(kept);
        }
    }

    /** Which requests {@code q} the person {@code :person} may see: the own, and those that are not sealed. */
    public static final String VISIBLE = "(q.sealedWith is null or q.askedBy = :person)";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    @Erasable
    @Column(updatable = false)
    private String party;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Channel channel;

    @Erasable
    @Column(updatable = false)
    private String question;

    @Column(name = "asked_by", updatable = false)
    private UUID askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "logged_at", updatable = false)
    private Instant loggedAt;

    @Column(name = "logged_by", updatable = false)
    private UUID loggedBy;

    @Column(updatable = false)
    private UUID corrects;

    @Column(updatable = false)
    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    @Erasable
    private String answer;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected ReplyRequest() {}

    ReplyRequest(
            UUID claimId,
            Optional<UUID> sealedWith,
            Asking asking,
            Instant askedAt,
            Instant deadline,
            UUID by,
            Instant now) {
        this.claimId = claimId;
        this.sealedWith = sealedWith.orElse(null);
        this.party = asking.party().strip();
        this.channel = asking.channel();
        this.question = asking.question().strip();
        this.askedBy = by;
        this.askedAt = askedAt;
        this.loggedAt = now;
        this.loggedBy = by;
        this.deadline = deadline;
        this.outcome = Outcome.AWAITED;
    }

    /** The entry that takes the place of this one; this one stays as it was written. */
    ReplyRequest corrected(Correction to, UUID by, Instant now) {
        ReplyRequest entry = new ReplyRequest(
                claimId,
                sealedWith(),
                new Asking(
                        to.party().orElse(party),
                        to.channel().orElse(channel),
                        to.question().orElse(question),
                        Optional.empty(),
                        Optional.empty()),
                to.askedAt(this),
                to.deadline(this),
                askedBy,
                now);
        entry.loggedBy = by;
        entry.corrects = id;
        Outcome became = to.outcome().orElse(outcome);
        if (became != Outcome.AWAITED) {
            Instant ended =
                    became == Outcome.SILENT ? entry.deadline : endedAt().orElse(now);
            entry.end(became, to.answer().or(this::answer).filter(words -> became == Outcome.ANSWERED), ended);
        }
        return entry;
    }

    void end(Outcome outcome, Optional<String> answer, Instant at) {
        this.outcome = outcome;
        this.answer = answer.orElse(null);
        this.endedAt = at;
    }

    void open() {
        this.sealedWith = null;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The claim. */
    public UUID claimId() {
        return claimId;
    }

    /** The assignment whose sealed work it belongs to; empty when everybody may see it. */
    public Optional<UUID> sealedWith() {
        return Optional.ofNullable(sealedWith);
    }

    /** Who was asked. */
    public String party() {
        return party;
    }

    /** How. */
    public Channel channel() {
        return channel;
    }

    /** What was put to them. */
    public String question() {
        return question;
    }

    /** Who asked. */
    public UUID askedBy() {
        return askedBy;
    }

    /** Who wrote the entry: who asked, or who corrected it. */
    public UUID loggedBy() {
        return loggedBy;
    }

    /** When the entry was written. */
    public Instant loggedAt() {
        return loggedAt;
    }

    /** The entry that this one takes the place of; empty for one that corrects none. */
    public Optional<UUID> corrects() {
        return Optional.ofNullable(corrects);
    }

    /** When they were asked. */
    public Instant askedAt() {
        return askedAt;
    }

    /** Until when they can answer. */
    public Instant deadline() {
        return deadline;
    }

    /** What came of it. */
    public Outcome outcome() {
        return outcome;
    }

    /** Whether there is neither an answer nor silence yet. */
    public boolean isAwaited() {
        return outcome == Outcome.AWAITED;
    }

    /** The answer, where there is one. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer);
    }

    /** When it ended; empty while it is awaited. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Who may learn of what happens to it: whoever may see it. */
    Audience audience() {
        return sealedWith == null ? Audience.everybody() : new Audience.Only(askedBy);
    }
}
