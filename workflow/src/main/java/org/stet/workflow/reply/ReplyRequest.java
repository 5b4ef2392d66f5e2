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
        SILENT
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

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    private String party;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private String question;

    @Column(name = "asked_by")
    private UUID askedBy;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "logged_at")
    private Instant loggedAt;

    @Column(name = "logged_by")
    private UUID loggedBy;

    private UUID corrects;

    private Instant deadline;

    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    private String answer;

    @Column(name = "ended_at")
    private Instant endedAt;

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

    /** Whether this person may see it. */
    public boolean isVisibleTo(UUID person) {
        return sealedWith == null || askedBy.equals(person);
    }
}
