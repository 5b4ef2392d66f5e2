package org.stet.workflow.webhook;

import java.time.Instant;
import java.util.UUID;

/**
 * A webhook's receiver has taken nothing for a while. It is told once, until it takes something again.
 *
 * @param webhook the webhook
 * @param keeper for whom it is posted
 * @param since since when, or since when it wants no more
 */
public record WebhookFailing(UUID webhook, UUID keeper, Instant since) {}
