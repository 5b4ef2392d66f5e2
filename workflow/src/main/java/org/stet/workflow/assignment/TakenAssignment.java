package org.stet.workflow.assignment;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/** That somebody else took a place from its reviewer. Written once. */
@Entity
@Immutable
@Table(name = "taken_assignment")
class TakenAssignment {

    @Id
    @Column(name = "assignment_id")
    private UUID assignmentId;

    @Column(name = "taken_by")
    private UUID takenBy;

    /** For Hibernate. */
    protected TakenAssignment() {}

    TakenAssignment(UUID assignmentId, UUID takenBy) {
        this.assignmentId = assignmentId;
        this.takenBy = takenBy;
    }
}
