package org.stet.web.start;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.stet.workflow.event.EventPump;

/** Shows to who watches the machine at how many claims events are stopped, because a consumer fails again and again. */
@ApplicationScoped
class EventGauge {

    private final MeterRegistry registry;
    private final EventPump events;

    EventGauge(MeterRegistry registry, EventPump events) {
        this.registry = registry;
        this.events = events;
    }

    void show(@Observes StartupEvent started) {
        Gauge.builder("stet.events.stopped", events, EventPump::stopped)
                .description("Claims whose events a consumer cannot work on; the log says which")
                .register(registry);
    }
}
