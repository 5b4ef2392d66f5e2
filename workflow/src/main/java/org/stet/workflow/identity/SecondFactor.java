package org.stet.workflow.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A person's second factor: a secret shared with an app that shows one-time codes. It counts once a code has proved it. */
@Embeddable
class SecondFactor {

    @Column(name = "totp_secret")
    private String sealedSecret;

    @Column(name = "totp_confirmed_at")
    private Instant confirmedAt;

    @Column(name = "totp_last_step")
    private long lastStep;

    boolean isOn() {
        return confirmedAt != null;
    }

    /** The secret, sealed, if there is one. */
    Optional<String> sealedSecret() {
        return Optional.ofNullable(sealedSecret);
    }

    void propose(String sealed) {
        this.sealedSecret = sealed;
        this.confirmedAt = null;
    }

    /** Takes a code of this step, unless it or a later one was taken before. */
    boolean take(OptionalLong step) {
        if (step.isEmpty() || step.getAsLong() <= lastStep) {
            return false;
        }
        lastStep = step.getAsLong();
        return true;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    void remove() {
        sealedSecret = null;
        confirmedAt = null;
    }
}
