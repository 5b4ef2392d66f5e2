package org.stet.workflow.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

import org.stet.core.article.Metadata;
import org.stet.workflow.audit.Erasable;

/** One place that an article's text was handed in from: an address, an id that a system has given it, or both. */
@Entity
@Immutable
@Table(name = "article_appearance")
public class Appearance {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Column(name = "article_id")
    private UUID articleId;

    @Erasable
    private String url;

    @Erasable
    @Column(name = "external_id")
    private String externalId;

    @Erasable
    private String publisher;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "seen_by")
    private UUID seenBy;

    @Column(name = "seen_at")
    private Instant seenAt;

    /** Its place in the order of recording. */
    @Column(insertable = false, updatable = false)
    private long ordinal;

    /** For Hibernate. */
    protected Appearance() {}

    Appearance(UUID articleId, Metadata metadata, Optional<String> externalId, UUID seenBy, Instant seenAt) {
        this.articleId = articleId;
        this.url = metadata.url().map(Object::toString).orElse(null);
        this.externalId = externalId.orElse(null);
        this.publisher = metadata.publisher().orElse(null);
        this.publishedOn = metadata.published().orElse(null);
        this.seenBy = seenBy;
        this.seenAt = seenAt;
    }

    /** The article. */
    public UUID articleId() {
        return articleId;
    }

    /** The address. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** The id that the system of whoever handed it in has given it. */
    public Optional<String> externalId() {
        return Optional.ofNullable(externalId);
    }

    /** The site or newspaper there. */
    public Optional<String> publisher() {
        return Optional.ofNullable(publisher);
    }

    /** The day of its publication there. */
    public Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    /** Who handed it in. */
    public UUID seenBy() {
        return seenBy;
    }

    /** When. */
    public Instant seenAt() {
        return seenAt;
    }
}
