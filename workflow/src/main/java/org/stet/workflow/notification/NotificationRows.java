package org.stet.workflow.notification;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.claim.Claims;
import org.stet.workflow.webhook.Webhooks;

/** Reads notifications, with the words of what they are about as these are now. */
@ApplicationScoped
class NotificationRows {

    /** What a row has, in this order, of {@code notification n}. */
    static final String COLUMNS = "n.id, n.claim_id, n.webhook_id, n.kind, n.at, n.read_at, n.updated_at";

    private final Claims claims;
    private final Webhooks webhooks;

    NotificationRows(Claims claims, Webhooks webhooks) {
        this.claims = claims;
        this.webhooks = webhooks;
    }

    /** The notifications of these rows, each of which begins with the {@link #COLUMNS}. */
    List<Notification> read(List<?> rows) {
        Map<UUID, String> wordings = new HashMap<>(webhooks.addresses(ids(rows, 2)));
        claims.byIds(ids(rows, 1)).forEach((id, claim) -> wordings.put(id, claim.wording()));
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> read(row, wordings))
                .toList();
    }

    private static Set<UUID> ids(List<?> rows, int column) {
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> (UUID) row[column])
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Notification read(Object[] row, Map<UUID, String> wordings) {
        Notification.About about = about(row[1], row[2]);
        return new Notification(
                (UUID) row[0],
                about,
                wordings.get(about.claim().or(about::webhook).orElseThrow()),
                Notification.Kind.valueOf((String) row[3]),
                (Instant) row[4],
                Optional.ofNullable((Instant) row[5]),
                (Instant) row[6]);
    }

    static Notification.About about(Object claim, Object webhook) {
        return new Notification.About(Optional.ofNullable((UUID) claim), Optional.ofNullable((UUID) webhook));
    }
}
