package org.stet.web.start;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Says how long the steps of a start take that are taken inside the application. */
@ApplicationScoped
class Milestones implements FlywayConfigurationCustomizer {

    private static final int FIRST = 1;
    private static final int LAST = Integer.MAX_VALUE;

    private final boolean opens;
    private final AtomicLong since = new AtomicLong();

    Milestones(@ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean opens) {
        this.opens = opens;
    }

    @Override
    public void customize(FluentConfiguration configuration) {
        if (opens) {
            configuration.callbacks(new Migration());
        }
    }

    /** Tells how long the migration took. */
    private static final class Migration extends BaseCallback {

        private long began = System.nanoTime();

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.BEFORE_MIGRATE || event == Event.AFTER_MIGRATE;
        }

        @Override
        public void handle(Event event, Context context) {
            if (event == Event.BEFORE_MIGRATE) {
                began = System.nanoTime();
            } else {
                Waiting.tell("Tables brought up to this release", Duration.ofNanos(System.nanoTime() - began));
            }
        }
    }

    void begin(@Observes @Priority(FIRST) StartupEvent event) {
        since.set(System.nanoTime());
    }

    /** After all others: what comes next is that the application opens its port. */
    void end(@Observes @Priority(LAST) StartupEvent event) {
        if (opens) {
            Waiting.tell("Models and first articles", Duration.ofNanos(System.nanoTime() - since.get()));
            Waiting.close();
        }
    }
}
