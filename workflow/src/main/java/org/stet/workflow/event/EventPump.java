package org.stet.workflow.event;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Gives events their places and has consumers work on them, on every node, each second. Nothing has to wake it: a NOTIFY
 * with each change would have all commits wait for one lock.
 */
@ApplicationScoped
public class EventPump {

    /** From so many failures on, a claim's events count as stopped for a consumer. */
    public static final int STOPPED = 5;

    private final EventLog log;
    private final EventDeliveries deliveries;
    private final List<EventConsumer> consumers = new ArrayList<>();
    private final Clock clock;

    EventPump(EventLog log, EventDeliveries deliveries, @Any Instance<EventConsumer> consumers, Clock clock) {
        this.log = log;
        this.deliveries = deliveries;
        consumers.forEach(this.consumers::add);
        this.clock = clock;
    }

    /** Before anything else happens at the start: what is placed before a consumer is named never reaches it. */
    void nameConsumers(@Observes @Priority(1) StartupEvent started) {
        consumers.forEach(deliveries::name);
    }

    @Scheduled(every = "1s", delayed = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** Does all that is to be done now. */
    public void run() {
        boolean more = true;
        while (more) {
            more = log.place(clock.instant());
        }
        consumers.forEach(this::deliverAll);
    }

    private void deliverAll(EventConsumer consumer) {
        boolean more = true;
        while (more) {
            try {
                more = deliveries.deliverNext(consumer);
            } catch (EventDeliveries.Failed failure) {
                deliveries.failed(consumer, failure);
            }
        }
    }
}
