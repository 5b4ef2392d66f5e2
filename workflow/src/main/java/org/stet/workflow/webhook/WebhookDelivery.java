package org.stet.workflow.webhook;

import java.time.Duration;
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

/** One event that is posted to one webhook, and what came of it. Whoever posts it holds a lease. */
@Entity
@Table(name = "webhook_delivery")
public class WebhookDelivery {

    /** What came of it so far. */
    public enum State {
        /** It is posted, or posted again, when it is due. */
        WAITING,
        /** The receiver took it. */
        DELIVERED,
        /** It was tried as often as things are tried. */
        DEAD;

        /** The name in the API: "waiting". */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Column(name = "webhook_id", updatable = false)
    private UUID webhookId;

    @Column(name = "event_id", updatable = false)
    private UUID eventId;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(updatable = false)
    private String type;

    @Column(updatable = false)
    private String body;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Enumerated(EnumType.STRING)
    private State state;

    private int attempts;

    @Column(name = "due_at")
    private Instant dueAt;

    private UUID lease;

    @Column(name = "leased_until")
    private Instant leasedUntil;

    @Column(name = "tried_at")
    private Instant triedAt;

    @Column(name = "took_millis")
    private Integer tookMillis;

    private Integer status;

    private String failure;

    private String answer;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected WebhookDelivery() {}

    WebhookDelivery(UUID webhookId, UUID eventId, Optional<UUID> claimId, String type, String body, Instant now) {
        this.webhookId = webhookId;
        this.eventId = eventId;
        this.claimId = claimId.orElse(null);
        this.type = type;
        this.body = body;
        this.madeAt = now;
        this.state = State.WAITING;
        this.dueAt = now;
    }

    /**
     * What one attempt brought.
     *
     * @param status what the receiver answered, where it did
     * @param failure the code of why there is no answer, where there is none
     * @param answer the first bytes of the answer
     */
    record Outcome(Optional<Integer> status, Optional<String> failure, String answer, Duration took) {

        boolean isTaken() {
            return status.filter(code -> code >= 200 && code < 300).isPresent();
        }

        boolean isGone() {
            return status.filter(code -> code == 410).isPresent();
        }
    }

    void lease(UUID holder, Instant until) {
        this.lease = holder;
        this.leasedUntil = until;
    }

    boolean isHeldBy(UUID holder) {
        return holder.equals(lease);
    }

    void tried(Outcome outcome, Instant now) {
        this.attempts++;
        this.triedAt = now;
        this.tookMillis = (int) outcome.took().toMillis();
        this.status = outcome.status().orElse(null);
        this.failure = outcome.failure().orElse(null);
        this.answer = outcome.answer();
        lease(null, null);
    }

    void delivered() {
        this.state = State.DELIVERED;
    }

    void died() {
        this.state = State.DEAD;
    }

    void waitUntil(Instant due) {
        this.dueAt = due;
    }

    /** From the beginning, at once. */
    void replay(Instant now) {
        this.state = State.WAITING;
        this.attempts = 0;
        this.dueAt = now;
    }

    String body() {
        return body;
    }

    /** Whether somebody sent it to see whether it arrives. */
    public boolean isTest() {
        return claimId == null;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The webhook that it is posted to. */
    public UUID webhookId() {
        return webhookId;
    }

    /** The event’s id, by which the receiver knows that it has it already. */
    public UUID eventId() {
        return eventId;
    }

    /** The claim that it is about; empty for a test. */
    public Optional<UUID> claimId() {
        return Optional.ofNullable(claimId);
    }

    /** The event's type. */
    public String type() {
        return type;
    }

    /** When it was written down. */
    public Instant madeAt() {
        return madeAt;
    }

    /** What came of it so far. */
    public State state() {
        return state;
    }

    /** How often it was tried, since it was replayed last. */
    public int attempts() {
        return attempts;
    }

    /** When it is tried next, while it waits. */
    public Optional<Instant> dueAt() {
        return state == State.WAITING ? Optional.of(dueAt) : Optional.empty();
    }

    /** When it was tried last. */
    public Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt);
    }

    /** How long the last attempt took. */
    public Optional<Duration> took() {
        return Optional.ofNullable(tookMillis).map(Duration::ofMillis);
    }

    /** What the receiver answered last, as a status of HTTP. */
    public Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    /** The code of why the last attempt got no answer: "not-public". */
    public Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /** The first bytes of the last answer. */
    public Optional<String> answer() {
        return Optional.ofNullable(answer).filter(text -> !text.isEmpty());
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
