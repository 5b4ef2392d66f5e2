package org.stet.workflow.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One thing that somebody is told.
 *
 * @param id the notification
 * @param about the claim, or the webhook of theirs, that it is about
 * @param wording the claim's wording, or the webhook's address, as it is now
 * @param kind what happened
 * @param at when
 * @param readAt when the person read it; empty until then
 * @param updatedAt when it was last told or read
 */
public record Notification(
        UUID id, About about, String wording, Kind kind, Instant at, Optional<Instant> readAt, Instant updatedAt) {

    /**
     * One of the two.
     *
     * @param claim the claim that it is about
     * @param webhook the webhook that it is about
     */
    public record About(Optional<UUID> claim, Optional<UUID> webhook) {}

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
        COMMENTED,
        /** The receiver of a webhook of the person's takes nothing any more. */
        WEBHOOK_FAILING
    }

    /** Whether the person has read it. */
    public boolean isRead() {
        return readAt.isPresent();
    }
}
