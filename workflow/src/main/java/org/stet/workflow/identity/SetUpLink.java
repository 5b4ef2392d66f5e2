package org.stet.workflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/** A link by which somebody who has no account yet becomes the first administrator. */
@Entity
@Table(name = "set_up_link")
class SetUpLink {

    static final Duration VALID = Duration.ofDays(1);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    /** For Hibernate. */
    protected SetUpLink() {}

    SetUpLink(String sha256, Instant now) {
        this.sha256 = sha256;
        this.createdAt = now;
        this.expiresAt = now.plus(VALID);
    }

    boolean worksAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
