package org.stet.workflow.event;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** An event that was written with its change and has no place in the order of all events yet. Never changed. */
@Entity
@Immutable
@Table(name = "event_outbox")
class OutboxEvent {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "desk_id")
    private UUID deskId;

    private String state;

    private int round;

    private long version;

    private UUID actor;

    private Instant at;

    /** The reviewer whose sealed work it is; null where everybody may see it. */
    @Column(name = "sealed_for")
    private UUID sealedFor;

    private String action;

    @JdbcTypeCode(SqlTypes.JSON)
    private String facts;

    protected OutboxEvent() {}

    OutboxEvent(ClaimEvent.Standing claim, UUID actor, Instant at, Audience audience, Fact fact) {
        this.claimId = claim.id();
        this.deskId = claim.desk();
        this.state = claim.state();
        this.round = claim.round();
        this.version = claim.version();
        this.actor = actor;
        this.at = at;
        this.sealedFor = audience instanceof Audience.Only only ? only.person() : null;
        this.action = fact.action();
        this.facts = FactJson.write(fact);
    }

    UUID id() {
        return id;
    }
}
