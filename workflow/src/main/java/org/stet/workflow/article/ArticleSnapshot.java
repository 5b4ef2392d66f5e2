package org.stet.workflow.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

import org.stet.workflow.audit.Erasable;
import org.stet.workflow.audit.Sha256;

/** What an article was read from, byte for byte. Written once. */
@Entity
@Immutable
@Table(name = "article_snapshot")
public class ArticleSnapshot {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Erasable
    private byte[] content;

    @Column(name = "content_type")
    private String contentType;

    private String sha256;

    @Column(name = "taken_at")
    private Instant takenAt;

    /** For Hibernate. */
    protected ArticleSnapshot() {}

    ArticleSnapshot(UUID articleId, byte[] content, String contentType, Instant takenAt) {
        this.articleId = articleId;
        this.content = content.clone();
        this.contentType = contentType;
        this.sha256 = Sha256.of(content);
        this.takenAt = takenAt;
    }

    /** The bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** What kind of bytes: "text/html", "text/plain". */
    public String contentType() {
        return contentType;
    }

    /** Their SHA-256. */
    public String sha256() {
        return sha256;
    }

    /** When they were fetched or given. */
    public Instant takenAt() {
        return takenAt;
    }
}
