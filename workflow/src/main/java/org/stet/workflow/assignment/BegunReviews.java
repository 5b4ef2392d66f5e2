package org.stet.workflow.assignment;

import java.time.Instant;
import java.util.UUID;

/** What an assignment must know of reviews: how to withdraw the one that was begun for it. */
public interface BegunReviews {

    /** Withdraws the review that was begun for the assignment, if there is one: it counts no more. */
    void withdraw(UUID assignmentId, Instant now);
}
