package org.stet.web.watch;

import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.reading.figures.Figure;
import org.stet.workflow.reading.figures.NewsroomFigures;

/** Shows the figures of the newsroom: they come from the database, and are the same on every node. */
@ApplicationScoped
class NewsroomMeters {

    private static final String SECONDS = "seconds";

    private final MeterRegistry registry;
    private final LatestFigures latest;

    NewsroomMeters(MeterRegistry registry, LatestFigures latest) {
        this.registry = registry;
        this.latest = latest;
    }

    void show(@Observes StartupEvent started) {
        for (ClaimState state : NewsroomFigures.WAITING) {
            String code = state.name().toLowerCase(Locale.ROOT);
            of("stet.claims", Figure.CLAIMS, state.name(), "Claims that wait, by state")
                    .tag("state", code)
                    .register(registry);
            of("stet.claims.oldest.age", Figure.OLDEST_CLAIM, state.name(), "How long the oldest of them has waited")
                    .tag("state", code)
                    .baseUnit(SECONDS)
                    .register(registry);
        }
        for (ClaimClock.Kind kind : ClaimClock.Kind.values()) {
            String code = kind.name().toLowerCase(Locale.ROOT);
            of("stet.deadlines.overdue", Figure.OVERDUE, kind.name(), "Clocks that run and whose time is over")
                    .tag("clock", code)
                    .register(registry);
            of("stet.deadlines.late", Figure.LATE, kind.name(), "Clocks that stopped too late within the last day")
                    .tag("clock", code)
                    .register(registry);
        }
        one("stet.events.waiting", Figure.EVENTS, "Events that somebody has still to work on");
        age("stet.events.oldest.age", Figure.OLDEST_EVENT, "How long ago the oldest of them happened");
        one("stet.events.stopped", Figure.STOPPED_CLAIMS, "Claims whose events a consumer cannot work on; see the log");
        one("stet.mails.waiting", Figure.MAILS, "Notifications that are due by mail");
        age("stet.mails.oldest.age", Figure.OLDEST_MAIL, "For how long the first of them has been due");
        one("stet.mails.failing", Figure.FAILED_MAILS, "Notifications whose mail failed and is tried again");
        one("stet.webhooks.active", Figure.WEBHOOKS, "Webhooks that are not paused");
        one("stet.webhooks.failing", Figure.FAILING_WEBHOOKS, "Webhooks whose receiver takes nothing any more");
        one("stet.deliveries.waiting", Figure.DELIVERIES, "Deliveries to webhooks that are due");
        age("stet.deliveries.oldest.age", Figure.OLDEST_DELIVERY, "For how long the first of them has been due");
        one("stet.jobs.waiting", Figure.JOBS, "Jobs with many claims that are not done");
        age("stet.jobs.oldest.age", Figure.OLDEST_JOB, "How long ago the oldest of them was made");
        one("stet.archive.failing", Figure.ARCHIVE_FAILS, "1 where PostgreSQL cannot keep its log in the archive");
        Gauge.builder("stet.figures.age", latest, LatestFigures::age)
                .description("How old the figures of the newsroom are")
                .baseUnit(SECONDS)
                .register(registry);
    }

    private void one(String name, Figure figure, String description) {
        of(name, figure, "", description).register(registry);
    }

    private void age(String name, Figure figure, String description) {
        of(name, figure, "", description).baseUnit(SECONDS).register(registry);
    }

    private Gauge.Builder<LatestFigures> of(String name, Figure figure, String of, String description) {
        return Gauge.builder(name, latest, figures -> value(figures, figure, of))
                .description(description)
                .strongReference(true);
    }

    private static double value(LatestFigures latest, Figure figure, String of) {
        return Optional.of(latest)
                .flatMap(LatestFigures::get)
                .map(figures -> figures.of(figure, of))
                .orElse(Double.NaN);
    }
}
