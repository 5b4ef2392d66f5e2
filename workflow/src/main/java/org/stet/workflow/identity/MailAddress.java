package org.stet.workflow.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where one person gets mails: the address that is confirmed, and the one that waits to be. */
@Entity
@Table(name = "mail_address")
public class MailAddress {

    private static final Duration LINK_WORKS_FOR = Duration.ofDays(1);
    private static final Duration BETWEEN_LINKS = Duration.ofMinutes(1);

    @Id
    @Column(name = "person_id", updatable = false)
    private UUID personId;

    private String address;

    @Column(name = "confirmed_at")
    private Instant confirmedAt;

    private String proposed;

    private String sha256;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    /** For Hibernate. */
    protected MailAddress() {}

    MailAddress(UUID personId) {
        this.personId = personId;
    }

    void propose(String wanted, String secretSha256, Instant now) {
        this.proposed = wanted;
        this.sha256 = secretSha256;
        this.proposedAt = now;
    }

    boolean isProposedShortlyBefore(Instant now) {
        return proposedAt != null && proposedAt.plus(BETWEEN_LINKS).isAfter(now);
    }

    boolean canBeConfirmedAt(Instant now) {
        return proposedAt != null && proposedAt.plus(LINK_WORKS_FOR).isAfter(now);
    }

    void confirm(Instant now) {
        this.address = proposed;
        this.confirmedAt = now;
        propose(null, null, null);
    }

    UUID personId() {
        return personId;
    }

    /** The address that mails go to. */
    public Optional<String> confirmed() {
        return Optional.ofNullable(address);
    }

    /** The address whose owner has not followed the link yet. */
    public Optional<String> proposed() {
        return Optional.ofNullable(proposed);
    }
}
