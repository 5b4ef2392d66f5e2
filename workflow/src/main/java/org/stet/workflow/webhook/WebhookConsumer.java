package org.stet.workflow.webhook;

import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.event.ClaimEvent;
import org.stet.workflow.event.EventConsumer;
import org.stet.workflow.event.EventVisibility;
import org.stet.workflow.event.Fact;

/** Writes down for each webhook what is to be posted to it; sealed work is not told to consumers, and so never leaves. */
@ApplicationScoped
class WebhookConsumer implements EventConsumer {

    /** The kinds of events that somebody other than their reviewer can learn of. */
    static final Set<Class<? extends Fact>> TOLD = Fact.kinds().values().stream()
            .filter(kind -> EventVisibility.of(kind) != EventVisibility.Sealing.ALWAYS)
            .collect(Collectors.toUnmodifiableSet());

    private final WebhookDeliveries deliveries;

    WebhookConsumer(WebhookDeliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public String name() {
        return "webhooks";
    }

    @Override
    public Set<Class<? extends Fact>> wants() {
        return TOLD;
    }

    @Override
    public void consume(ClaimEvent event) {
        deliveries.add(event);
    }
}
