package org.stet.workflow.article;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That there is nothing more to check in an article; gone when it is opened again. */
@Entity
@Immutable
@Table(name = "article_closing")
public class ArticleClosing {

    @Id
    @Column(name = "article_id")
    private UUID articleId;

    @Column(name = "closed_by")
    private UUID closedBy;

    @Column(name = "closed_at")
    private Instant closedAt;

    @Column(name = "decided_in")
    private UUID decidedIn;

    /** For Hibernate. */
    protected ArticleClosing() {}

    ArticleClosing(UUID articleId, UUID closedBy, Instant closedAt, UUID decidedIn) {
        this.articleId = articleId;
        this.closedBy = closedBy;
        this.closedAt = closedAt;
        this.decidedIn = decidedIn;
    }

    /** The article. */
    public UUID articleId() {
        return articleId;
    }

    /** Who closed it. */
    public UUID closedBy() {
        return closedBy;
    }

    /** When. */
    public Instant closedAt() {
        return closedAt;
    }

    /** The decision by which its candidates were dismissed. */
    UUID decidedIn() {
        return decidedIn;
    }
}
