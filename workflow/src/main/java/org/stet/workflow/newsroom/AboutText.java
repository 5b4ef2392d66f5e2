package org.stet.workflow.newsroom;

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

import org.stet.workflow.audit.Erasable;

/** One version of a page about the newsroom: written once, then perhaps published, and taken down. */
@Entity
@Table(name = "about_text")
public class AboutText {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private AboutPage page;

    @Column(updatable = false)
    private int number;

    @Erasable
    @Column(updatable = false)
    private String text;

    @Column(name = "written_by", updatable = false)
    private UUID writtenBy;

    @Column(name = "written_at", updatable = false)
    private Instant writtenAt;

    @Column(name = "published_by")
    private UUID publishedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "taken_down_at")
    private Instant takenDownAt;

    /** For Hibernate. */
    protected AboutText() {}

    AboutText(AboutPage page, int number, String text, UUID writtenBy, Instant writtenAt) {
        this.page = page;
        this.number = number;
        this.text = text;
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    void publish(UUID by, Instant now) {
        publishedBy = by;
        publishedAt = now;
        takenDownAt = null;
    }

    void takeDown(Instant now) {
        takenDownAt = now;
    }

    /** Which page it is of. */
    public AboutPage page() {
        return page;
    }

    /** Its number, from 1. */
    public int number() {
        return number;
    }

    /** Its words, as CommonMark. */
    public String text() {
        return text;
    }

    /** Who wrote it. */
    public UUID writtenBy() {
        return writtenBy;
    }

    /** When. */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** When it went out last. */
    public Optional<Instant> publishedAt() {
        return Optional.ofNullable(publishedAt);
    }

    /** Whether readers see it. */
    public boolean isPublic() {
        return publishedAt != null && takenDownAt == null;
    }
}
