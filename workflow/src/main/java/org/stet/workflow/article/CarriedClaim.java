package org.stet.workflow.article;

import java.io.Serializable;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That a claim of an earlier version stands unchanged in this one. Written once. */
@Entity
@Immutable
@Table(name = "carried_claim")
class CarriedClaim {

    /** A claim in a later version. */
    @Embeddable
    record Id(
            @Column(name = "article_id") UUID articleId,
            @Column(name = "claim_id") UUID claimId) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Column(name = "start_offset")
    private int start;

    @Column(name = "end_offset")
    private int end;

    /** For Hibernate. */
    protected CarriedClaim() {}

    CarriedClaim(UUID articleId, UUID claimId, int start, int end) {
        this.id = new Id(articleId, claimId);
        this.start = start;
        this.end = end;
    }

    UUID claimId() {
        return id.claimId();
    }

    /** Where it begins in the later version's text, in code points. */
    int start() {
        return start;
    }

    /** Where it ends, exclusive. */
    int end() {
        return end;
    }
}
