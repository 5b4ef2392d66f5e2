package org.stet.workflow.idempotency;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** The answer that a request got the first time. Written once. */
@Entity
@Immutable
@Table(name = "remembered_answer")
class RememberedAnswer {

    /** A person's own key. */
    @Embeddable
    record Id(@Column(name = "person_id") UUID person, String key) implements Serializable {}

    @EmbeddedId
    private Id id;

    @Column(name = "request_sha256")
    private String requestSha256;

    private int status;

    private String location;

    private String body;

    @Column(name = "remembered_at")
    private Instant rememberedAt;

    protected RememberedAnswer() {}

    RememberedAnswer(Id id, String requestSha256, Answer answer, Instant rememberedAt) {
        this.id = id;
        this.requestSha256 = requestSha256;
        this.status = answer.status();
        this.location = answer.location();
        this.body = answer.body();
        this.rememberedAt = rememberedAt;
    }

    boolean isFor(String sha256) {
        return requestSha256.equals(sha256);
    }

    Answer answer() {
        return new Answer(status, location, body);
    }
}
