package org.stet.workflow.recusal;

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
import org.stet.workflow.refusal.Message;

/** A person's conflict of interest: while it stands, the person has no part in the claims that it concerns. */
@Entity
@Table(name = "recusal")
public class Recusal {

    /** What the conflict is with. */
    public enum Kind {
        /** Who makes the claim, or stands behind it in the chain. */
        CLAIMANT,
        /** A party or organisation that the claim names. */
        PARTY,
        /** Who published the article. */
        PUBLISHER,
        /** A topic. */
        TOPIC
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Kind kind;

    @Erasable
    @Column(updatable = false)
    private String name;

    @Erasable
    @Column(updatable = false)
    private String reason;

    @Column(name = "declared_by", updatable = false)
    private UUID declaredBy;

    @Column(name = "declared_at", updatable = false)
    private Instant declaredAt;

    @Column(name = "ended_by")
    private UUID endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Recusal() {}

    /** A new one, declared by the person or by the desk. */
    public Recusal(UUID personId, Kind kind, String name, String reason, UUID declaredBy, Instant declaredAt) {
        this.personId = personId;
        this.kind = kind;
        this.name = name;
        this.reason = reason;
        this.declaredBy = declaredBy;
        this.declaredAt = declaredAt;
    }

    /** Ends it; it stays in the record. */
    public void end(UUID by, Instant now) {
        this.endedBy = by;
        this.endedAt = now;
    }

    /** Whether the person has no part in a claim in which these are involved. */
    public boolean concerns(Involved involved) {
        return switch (kind) {
            case CLAIMANT -> involved.isMadeBy(name);
            case PARTY -> involved.names(name);
            case PUBLISHER -> involved.isPublishedBy(name);
            case TOPIC -> involved.isAbout(name);
        };
    }

    /** The recusal's id. */
    public UUID id() {
        return id;
    }

    /** Who has no part. */
    public UUID personId() {
        return personId;
    }

    /** What the conflict is with. */
    public Kind kind() {
        return kind;
    }

    /** Its name: "Valley Council". */
    public String name() {
        return name;
    }

    /** Why; for the person, editors and administrators. */
    public String reason() {
        return reason;
    }

    /** Who declared it: the person, or somebody for the desk. */
    public UUID declaredBy() {
        return declaredBy;
    }

    /** When. */
    public Instant declaredAt() {
        return declaredAt;
    }

    /** Until when it stood; empty while it stands. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    /** Whether the person declared it, not the desk. */
    public boolean isOwn() {
        return personId.equals(declaredBy);
    }

    /** What it is with and why, for who may see the reason: "the publisher “Valley Herald”: worked there until May". */
    public Message message() {
        return Message.of("recusal." + kind.name().toLowerCase(Locale.ROOT), name, reason);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
