package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That a reviewer has seen that a place was taken. Written once. */
@Entity
@Immutable
@Table(name = "taken_assignment_seen")
class SeenTakenAssignment {

    @Id
    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "seen_at")
    private Instant seenAt;

    /** For Hibernate. */
    protected SeenTakenAssignment() {}
}
