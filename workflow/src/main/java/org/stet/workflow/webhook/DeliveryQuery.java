package org.stet.workflow.webhook;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which part of a webhook's log to read.
 *
 * @param order in which order
 * @param updatedSince not changed before this moment
 * @param after where the part begins: after this delivery; empty for the beginning
 * @param at when that one had changed, in an order of changes
 * @param limit how many
 */
public record DeliveryQuery(
        Order order, Optional<Instant> updatedSince, Optional<UUID> after, Optional<Instant> at, int limit) {

    /** The orders of the log. */
    public enum Order {
        /** What was written down last comes first. */
        NEWEST(
                "ordinal < coalesce((select b.ordinal from WebhookDelivery b where b.id = :after),"
                        + " 9223372036854775807L)",
                "ordinal desc"),
        /** What changed last comes last, as whoever follows the log reads. */
        UPDATED("(updatedAt > :at or updatedAt = :at and id > :after)", "updatedAt, id"),
        /** What changed last comes first. */
        LAST_UPDATED("(updatedAt < :at or updatedAt = :at and id < :after)", "updatedAt desc, id desc");

        private final String behind;
        private final String order;

        Order(String behind, String order) {
            this.behind = behind;
            this.order = order;
        }
    }

    /** The newest deliveries, or the newest before one. */
    public static DeliveryQuery newest(Optional<UUID> after, int limit) {
        return new DeliveryQuery(Order.NEWEST, Optional.empty(), after, Optional.empty(), limit);
    }

    String text() {
        return "from WebhookDelivery where webhookId = :id"
                + (updatedSince.isPresent() ? " and updatedAt >= :since" : "")
                + (after.isPresent() ? " and " + order.behind : "")
                + " order by " + order.order;
    }
}
