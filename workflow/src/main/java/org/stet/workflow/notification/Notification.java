package org.stet.workflow.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody is told.
 *
 * @param id the notification
 * @param claimId the claim that it is about
 * @param wording the claim's wording as it is now
 * @param kind what happened
 * @param at when
 * @param readAt when the person read it; empty until then
 */
public record Notification(UUID id, UUID claimId, String wording, Kind kind, Instant at, Optional<Instant> readAt) {

    /** What people are told. */
    public enum Kind {
        /** A claim was given to the reviewer. */
        ASSIGNED,
        /** Verdicts differ, and the person may decide between them. */
        TO_DECIDE,
        /** A report waits, and the person may approve it. */
        TO_APPROVE,
        /** The report came back to its reviewers. */
        RETURNED,
        /** The report was approved. */
        APPROVED,
        /** The fact-check is public. */
        PUBLISHED,
        /** Little is left of the time for the step that the claim is in. */
        DUE_SOON,
        /** The time for the step is over. */
        OVERDUE,
        /** Somebody who was asked for a reply answered, declined, or let the time pass. */
        REPLY,
        /** A source that the person named is not there any more. */
        SOURCE_GONE,
        /** A comment names the person. */
        MENTIONED,
        /** There is a comment on a claim that the person reviews, or in a thread in which the person wrote. */
        COMMENTED
    }

    /** Whether the person has read it. */
    public boolean isRead() {
        return readAt.isPresent();
    }
}
