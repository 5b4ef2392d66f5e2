package org.stet.workflow.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** What another publisher checked. Imports write it, by statements. */
@Entity
@Immutable
@Table(name = "archive_check")
public class ArchivedCheck {

    @Id
    private UUID id;

    /** Its place in the order of recording. */
    private long ordinal;

    private String claim;

    private String claimant;

    @Column(name = "claimed_on")
    private LocalDate claimedOn;

    private String publisher;

    private String site;

    private String url;

    private String title;

    private String rating;

    @Column(name = "rating_key")
    private String ratingKey;

    @Column(name = "reviewed_on")
    private LocalDate reviewedOn;

    private String language;

    private String licence;

    @Column(name = "import_id")
    private UUID importId;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "removed_at")
    private Instant removedAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For Hibernate. */
    protected ArchivedCheck() {}

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** Its place in the order of recording. */
    public long ordinal() {
        return ordinal;
    }

    /** The claim, in the words of whoever checked it. */
    public String claim() {
        return claim;
    }

    /** Who made the claim; empty where nobody says. */
    public String claimant() {
        return claimant;
    }

    /** When the claim was made. */
    public Optional<LocalDate> claimedOn() {
        return Optional.ofNullable(claimedOn);
    }

    /** Who checked it. */
    public String publisher() {
        return publisher;
    }

    /** The publisher's site: "example.org". */
    public String site() {
        return site;
    }

    /** The address of the check. */
    public String url() {
        return url;
    }

    /** Its headline; empty where there is none. */
    public String title() {
        return title;
    }

    /** The rating, as it was published. */
    public String rating() {
        return rating;
    }

    /** The rating as ratings of one publisher are compared. */
    public String ratingKey() {
        return ratingKey;
    }

    /** When it was checked. */
    public Optional<LocalDate> reviewedOn() {
        return Optional.ofNullable(reviewedOn);
    }

    /** The language of the check, BCP 47; empty where nobody says. */
    public String language() {
        return language;
    }

    /** What may be done with it; empty where nobody says. */
    public String licence() {
        return licence;
    }

    /** The import that wrote it last. */
    public UUID importId() {
        return importId;
    }

    /** When it was withdrawn, because its publisher's file lacked it. */
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    /** Whether its words were removed for good. */
    public boolean isRemoved() {
        return removedAt != null;
    }

    /** When it last changed. */
    public Instant updatedAt() {
        return updatedAt;
    }
}
