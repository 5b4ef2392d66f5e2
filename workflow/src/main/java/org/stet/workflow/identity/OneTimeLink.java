package org.stet.workflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/** A link by which one person sets a password, once. */
@Entity
@Table(name = "one_time_link")
public class OneTimeLink {

    /** What a link is for. */
    public enum Purpose {
        /** Somebody new. */
        INVITATION(Duration.ofDays(7)),
        /** Somebody who lost the password. */
        RESET(Duration.ofHours(2));

        private final Duration valid;

        Purpose(Duration valid) {
            this.valid = valid;
        }

        /** How long such a link works. */
        public Duration valid() {
            return valid;
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Purpose purpose;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "used_at")
    private Instant usedAt;

    /** For Hibernate. */
    protected OneTimeLink() {}

    OneTimeLink(UUID personId, Purpose purpose, String sha256, Instant now) {
        this.personId = personId;
        this.purpose = purpose;
        this.sha256 = sha256;
        this.createdAt = now;
        this.expiresAt = now.plus(purpose.valid());
    }

    boolean worksAt(Instant now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    UUID personId() {
        return personId;
    }
}
