package org.stet.workflow.webhook;

import java.time.Instant;
import java.util.List;
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

import org.stet.workflow.event.ClaimEvent;

/** An address that events are posted to, for somebody who keeps it. */
@Entity
@Table(name = "webhook")
public class Webhook {

    /** Why nothing is posted. */
    public enum Pause {
        /** Somebody paused it. */
        BY_HAND,
        /** The receiver answered 410: it wants no more. */
        GONE,
        /** Whoever kept it is inactive, or may not keep one any more. */
        KEEPER_LEFT;

        /** The name in the API: "by-hand". */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    @Column(name = "made_at", updatable = false)
    private Instant madeAt;

    @Column(name = "kept_by")
    private UUID keptBy;

    private String address;

    private String description;

    @Column(name = "desk_id")
    private UUID deskId;

    private String[] actions;

    private String secret;

    @Column(name = "former_secret")
    private String formerSecret;

    @Column(name = "former_until")
    private Instant formerUntil;

    @Column(name = "paused_at")
    private Instant pausedAt;

    @Enumerated(EnumType.STRING)
    private Pause pause;

    @Column(name = "failing_since")
    private Instant failingSince;

    private long version;

    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    @Column(name = "updated_at", insertable = false, updatable = false)
    private Instant updatedAt;

    /** For Hibernate. */
    protected Webhook() {}

    Webhook(UUID keptBy, Target target, String sealedSecret, Instant madeAt) {
        this.keptBy = keptBy;
        this.madeAt = madeAt;
        this.secret = sealedSecret;
        point(target);
    }

    /**
     * Where it leads, and what is posted there.
     *
     * @param desk the desk whose events are posted; empty for every desk's
     * @param actions the codes of the actions whose events are posted; none for all
     */
    record Target(String address, String description, Optional<UUID> desk, List<String> actions) {}

    Target target() {
        return new Target(address, description, deskId(), actions());
    }

    void point(Target target) {
        this.address = target.address();
        this.description = target.description();
        this.deskId = target.desk().orElse(null);
        this.actions = target.actions().toArray(String[]::new);
        this.version++;
    }

    void pause(Pause why, Instant now) {
        this.pausedAt = now;
        this.pause = why;
        this.version++;
    }

    /** That the receiver takes nothing; false where that is known. */
    boolean fails(Instant now) {
        boolean isNew = failingSince == null;
        this.failingSince = isNew ? now : failingSince;
        return isNew;
    }

    /** Goes on for whoever lets it go on. */
    void resume(UUID keeper) {
        this.keptBy = keeper;
        this.pausedAt = null;
        this.pause = null;
        this.version++;
    }

    /** Signs with a new secret, and for a while with the one before as well. */
    void rotate(String sealedSecret, Instant formerUntil) {
        this.formerSecret = this.secret;
        this.formerUntil = formerUntil;
        this.secret = sealedSecret;
        this.version++;
    }

    /** Whether the event is posted here. */
    boolean wants(ClaimEvent event) {
        return (deskId == null || deskId.equals(event.claim().desk()))
                && (actions.length == 0 || actions().contains(event.action()));
    }

    /** The secrets that sign now, encrypted. */
    List<String> sealedSecrets(Instant now) {
        return formerSecret != null && now.isBefore(formerUntil) ? List.of(secret, formerSecret) : List.of(secret);
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** When it was made. */
    public Instant madeAt() {
        return madeAt;
    }

    /** For whom it is posted. */
    public UUID keptBy() {
        return keptBy;
    }

    /** Where it leads. */
    public String address() {
        return address;
    }

    /** What it is for. */
    public String description() {
        return description;
    }

    /** The desk whose events are posted; empty for every desk's. */
    public Optional<UUID> deskId() {
        return Optional.ofNullable(deskId);
    }

    /** The codes of the actions whose events are posted; none for all. */
    public List<String> actions() {
        return List.of(actions);
    }

    /** Until when the secret before the present one signs as well. */
    public Optional<Instant> formerUntil() {
        return Optional.ofNullable(formerUntil);
    }

    /** Why nothing is posted, where nothing is. */
    public Optional<Pause> pause() {
        return Optional.ofNullable(pause);
    }

    /** Since when nothing is posted. */
    public Optional<Instant> pausedAt() {
        return Optional.ofNullable(pausedAt);
    }

    /** Since when its receiver takes nothing, once that has lasted for some attempts. */
    public Optional<Instant> failingSince() {
        return Optional.ofNullable(failingSince);
    }

    /** Its version, which each change raises. */
    public String version() {
        return Long.toString(version);
    }

    /** When it last changed, as the database says. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
