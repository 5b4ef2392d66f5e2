package org.stet.workflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;

/**
 * A program's way in for a person. The token itself is shown once and kept as a hash. What is not changed is
 * not written: being in use must not undo the end that somebody sets meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "api_token")
public class ApiToken {

    private static final Duration NOTED_EVERY = Duration.ofMinutes(10);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String sha256;

    @Column(updatable = false)
    private String scopes;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected ApiToken() {}

    ApiToken(UUID personId, String name, String sha256, TokenScope scope, Instant createdAt, Instant expiresAt) {
        this.personId = personId;
        this.name = name;
        this.sha256 = sha256;
        this.scopes = scope.code();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    boolean isValidAt(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /** Notes a use, but not each of many: a read should rarely cost a write. */
    void used(Instant now) {
        if (lastUsedAt == null || lastUsedAt.plus(NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    void revoke(Instant now) {
        this.revokedAt = now;
    }

    /** The token's id. */
    public UUID id() {
        return id;
    }

    /** For whom it signs in. */
    public UUID personId() {
        return personId;
    }

    /** What it is for, in its owner's words. */
    public String name() {
        return name;
    }

    /** What it may be used for. */
    public TokenScope scope() {
        return TokenScope.of(scopes).orElseThrow();
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it ends by itself. */
    public Instant expiresAt() {
        return expiresAt;
    }

    /** When it was last used, to within ten minutes. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
