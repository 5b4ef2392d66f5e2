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
import org.hibernate.annotations.UuidGenerator;

/**
 * One sign-in in one browser. The cookie that names it is kept as a hash. What is not changed is
 * not written: being in use must not undo the end that somebody sets meanwhile.
 */
@Entity
@DynamicUpdate
@Table(name = "session")
public class Session {

    /** A working day with a long lunch: unused for longer, a session is over. */
    static final Duration IDLE = Duration.ofHours(8);

    /** However busy, a session is over after this long. */
    static final Duration LONGEST = Duration.ofDays(7);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final int LONGEST_AGENT = 300;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "person_id", updatable = false)
    private UUID personId;

    @Column(updatable = false)
    private String sha256;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(updatable = false)
    private String address;

    @Column(updatable = false)
    private String agent;

    @Column(name = "awaits_second_factor")
    private boolean awaitsSecondFactor;

    @Column(name = "provider_session")
    private String providerSession;

    @Column(name = "provider_tokens")
    private String providerTokens;

    /** For Hibernate. */
    protected Session() {}

    Session(UUID personId, String sha256, Browser browser, boolean awaitsSecondFactor, Instant now) {
        this.personId = personId;
        this.sha256 = sha256;
        this.address = browser.address();
        this.agent = browser.agent().substring(0, Math.min(browser.agent().length(), LONGEST_AGENT));
        this.awaitsSecondFactor = awaitsSecondFactor;
        this.createdAt = now;
        this.lastUsedAt = now;
        this.expiresAt = now.plus(LONGEST);
    }

    /**
     * Where somebody signed in.
     *
     * @param address the network address
     * @param agent what the browser calls itself
     */
    public record Browser(String address, String agent) {}

    boolean isValidAt(Instant now) {
        return endedAt == null && now.isBefore(expiresAt) && now.isBefore(lastUsedAt.plus(IDLE));
    }

    /** Notes a use, but not each of many: a read should rarely cost a write. */
    void used(Instant now) {
        if (lastUsedAt.plus(NOTED_EVERY).isBefore(now)) {
            lastUsedAt = now;
        }
    }

    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
        providerTokens = null;
    }

    void passedSecondFactor() {
        awaitsSecondFactor = false;
    }

    void provide(String session, String sealedTokens) {
        this.providerSession = session;
        this.providerTokens = sealedTokens;
    }

    /** The session's id, which opens nothing. */
    public UUID id() {
        return id;
    }

    /** Who signed in. */
    public UUID personId() {
        return personId;
    }

    /** When. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last used, to within five minutes. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    /** From which network address. */
    public String address() {
        return address;
    }

    /** What the browser called itself. */
    public String agent() {
        return agent;
    }

    /** Whether the one-time code is still to come. */
    public boolean awaitsSecondFactor() {
        return awaitsSecondFactor;
    }

    /** The tokens of the service that signed the person in, sealed. */
    public Optional<String> providerTokens() {
        return Optional.ofNullable(providerTokens);
    }
}
