package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.type.SqlTypes;

/** A time in which a person is away, and what became of the claims held when it began. */
@Entity
@Table(name = "absence")
public class Absence {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(name = "starts_at", updatable = false)
    private Instant startsAt;

    @Column(name = "ends_at", updatable = false)
    private Instant endsAt;

    @Column(name = "declared_by", updatable = false)
    private UUID declaredBy;

    @Column(name = "declared_at", updatable = false)
    private Instant declaredAt;

    @Column(name = "handled_at")
    private Instant handledAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "given_back")
    private List<UUID> givenBack = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "still_held")
    private List<UUID> stillHeld = new ArrayList<>();

    @Column(name = "cancelled_at")
    private Instant cancelledAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Absence() {}

    Absence(UUID personId, Instant startsAt, Instant endsAt, UUID declaredBy, Instant declaredAt) {
        this.personId = personId;
        this.startsAt = startsAt;
        this.endsAt = endsAt;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    void handled(LeftBehind left, Instant now) {
        this.handledAt = now;
        this.givenBack = List.copyOf(left.givenBack());
        this.stillHeld = List.copyOf(left.stillHeld());
    }

    void cancel(Instant now) {
        this.cancelledAt = now;
    }

    /** The absence's id. */
    public UUID id() {
        return id;
    }

    /** Who is away. */
    public UUID personId() {
        return personId;
    }

    /** From when. */
    public Instant startsAt() {
        return startsAt;
    }

    /** Until when. */
    public Instant endsAt() {
        return endsAt;
    }

    /** Who said so. */
    public UUID declaredBy() {
        return declaredBy;
    }

    /** When it was called off. */
    Optional<Instant> cancelledAt() {
        return Optional.ofNullable(cancelledAt);
    }

    /** When what the person held was given back; empty until it begins. */
    public Optional<Instant> handledAt() {
        return Optional.ofNullable(handledAt);
    }

    /** The claims that went back to the queue when it began. */
    public List<UUID> givenBack() {
        return List.copyOf(givenBack);
    }

    /** The claims in blind review that the person holds on to, for an editor to hand over or release. */
    public List<UUID> stillHeld() {
        return List.copyOf(stillHeld);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
