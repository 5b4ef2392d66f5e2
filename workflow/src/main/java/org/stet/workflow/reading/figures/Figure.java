package org.stet.workflow.reading.figures;

/** What is counted. Ages are seconds; where nothing waits, an age is 0. */
public enum Figure {
    /** Claims that wait, by state. */
    CLAIMS,
    /** How long the claim waits that has been in its state longest, by state. */
    OLDEST_CLAIM,
    /** Clocks that run and whose time is over, by what they measure. */
    OVERDUE,
    /** Clocks that stopped too late within the last day, by what they measure. */
    LATE,
    /** Events that are not placed yet or that a consumer has still to work on; sealed ones do not count. */
    EVENTS,
    /** How long ago the oldest of them happened. */
    OLDEST_EVENT,
    /** Claims at which a consumer failed again and again. */
    STOPPED_CLAIMS,
    /** Notifications that are due by mail. */
    MAILS,
    /** For how long the first of them has been due. */
    OLDEST_MAIL,
    /** Notifications whose mail failed at least once, and is tried again. */
    FAILED_MAILS,
    /** Webhooks that are not paused. */
    WEBHOOKS,
    /** Those of them whose receiver takes nothing any more. */
    FAILING_WEBHOOKS,
    /** Deliveries to webhooks that are due. */
    DELIVERIES,
    /** For how long the first of them has been due. */
    OLDEST_DELIVERY,
    /** Jobs with many claims that are not done. */
    JOBS,
    /** How long ago the oldest of them was made. */
    OLDEST_JOB,
    /** 1 where PostgreSQL failed last to keep a file of its log in the archive, 0 elsewhere. */
    ARCHIVE_FAILS
}
