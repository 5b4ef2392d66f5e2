package org.stet.workflow.evidence;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;

/** One piece of evidence: a source, what it says, and which way it points. */
@Entity
@Table(name = "evidence")
public class Evidence {

    /** Which way a piece of evidence points. */
    public enum Stance {
        /** For the claim. */
        SUPPORTS,
        /** Against the claim. */
        REFUTES,
        /** Neither; it explains. */
        CONTEXT
    }

    /** How near the source is to what happened. */
    public enum Kind {
        /** The thing itself: a document, data, a recording, a witness. */
        PRIMARY,
        /** Somebody's account of it. */
        SECONDARY
    }

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "claim_id")
    private UUID claimId;

    @Column(name = "sealed_with")
    private UUID sealedWith;

    private String url;

    private String title;

    private String quote;

    @Enumerated(EnumType.STRING)
    private Stance stance;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "added_by")
    private UUID addedBy;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    /** For Hibernate. */
    protected Evidence() {}

    Evidence(UUID claimId, Optional<UUID> sealedWith, Source source, UUID addedBy, Instant addedAt) {
        this.claimId = claimId;
        this.sealedWith = sealedWith.orElse(null);
        this.url = source.url();
        this.title = source.title();
        this.quote = source.quote().orElse(null);
        this.stance = source.stance();
        this.kind = source.kind();
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    /**
     * What a reviewer says about a source.
     *
     * @param url its address
     * @param title its title
     * @param quote the words in it that matter
     * @param stance which way it points
     * @param kind how near it is to what happened
     */
    public record Source(String url, String title, Optional<String> quote, Stance stance, Kind kind) {}

    void remove(Instant now) {
        this.removedAt = now;
    }

    void open() {
        this.sealedWith = null;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** The claim that it bears on. */
    public UUID claimId() {
        return claimId;
    }

    /** The assignment whose sealed work it belongs to; empty when everybody may see it. */
    public Optional<UUID> sealedWith() {
        return Optional.ofNullable(sealedWith);
    }

    /** The source's address. */
    public String url() {
        return url;
    }

    /** The source's title. */
    public String title() {
        return title;
    }

    /** The words that matter. */
    public Optional<String> quote() {
        return Optional.ofNullable(quote);
    }

    /** Which way it points. */
    public Stance stance() {
        return stance;
    }

    /** How near it is to what happened. */
    public Kind kind() {
        return kind;
    }

    /** Who added it. */
    public UUID addedBy() {
        return addedBy;
    }

    /** When. */
    public Instant addedAt() {
        return addedAt;
    }

    /** Whether this person may see it. */
    public boolean isVisibleTo(UUID person) {
        return sealedWith == null || addedBy.equals(person);
    }
}
