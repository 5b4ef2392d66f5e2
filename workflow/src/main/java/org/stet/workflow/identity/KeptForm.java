package org.stet.workflow.identity;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;

/** A form that was posted after its session had ended; it waits for its writer to sign in again. */
@Entity
@Immutable
@Table(name = "kept_form")
public class KeptForm {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private String sha256;

    @Column(name = "person_id")
    private UUID personId;

    private String path;

    private String body;

    @Column(name = "kept_at")
    private Instant keptAt;

    /** For Hibernate. */
    protected KeptForm() {}

    KeptForm(String sha256, UUID personId, String path, String body, Instant keptAt) {
        this.sha256 = sha256;
        this.personId = personId;
        this.path = path;
        this.body = body;
        this.keptAt = keptAt;
    }

    boolean isOf(Actor actor) {
        return actor.is(personId);
    }

    /** Where it was to go. */
    public String path() {
        return path;
    }

    /** Its fields, sealed. */
    public String body() {
        return body;
    }
}
