package org.stet.web.watch;

import java.time.Clock;
import java.time.Duration;
import java.util.function.ToDoubleFunction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;

import org.stet.web.backup.NewestBackup;
import org.stet.workflow.article.ArticleRead;
import org.stet.workflow.article.IntakeSettings;
import org.stet.workflow.article.IntakeThreads;

/** Shows what this node does by itself: articles in hand, how long reading one takes, and the newest backup that it sees. */
@ApplicationScoped
class NodeMeters {

    private static final double MILLIS = 1000;

    private final MeterRegistry registry;
    private final IntakeThreads intake;
    private final IntakeSettings limits;
    private final NewestBackup backup;
    private final Clock clock;
    private final Timer extraction;

    NodeMeters(MeterRegistry registry, IntakeThreads intake, IntakeSettings limits, NewestBackup backup, Clock clock) {
        this.registry = registry;
        this.intake = intake;
        this.limits = limits;
        this.backup = backup;
        this.clock = clock;
        this.extraction = Timer.builder("stet.extraction")
                .description("How long it took to read an article for claims")
                .serviceLevelObjectives(
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(60))
                .register(registry);
    }

    void show(@Observes StartupEvent started) {
        use("stet.intake.fetching", IntakeThreads.Use::fetched, "Articles that are being fetched");
        use("stet.intake.reading", IntakeThreads.Use::read, "Articles that are being read for claims");
        use("stet.intake.waiting", IntakeThreads.Use::waiting, "Articles that wait to be fetched or read");
        limit("stet.intake.fetching.threads", limits.fetchingThreads(), "Articles that can be fetched at a time");
        limit("stet.intake.reading.threads", limits.readingThreads(), "Articles that can be read at a time");
        limit("stet.intake.places", limits.places(), "Articles that can be in hand");
        if (backup.isKept()) {
            Gauge.builder("stet.backup.age", backup, this::age)
                    .description("How old the newest backup is")
                    .baseUnit("seconds")
                    .register(registry);
            Gauge.builder("stet.backup.size", backup, newest -> newest.get()
                            .map(NewestBackup.Found::bytes)
                            .orElse(0L))
                    .description("How large it is")
                    .baseUnit("bytes")
                    .register(registry);
        }
    }

    void note(@Observes ArticleRead read) {
        extraction.record(read.took());
    }

    /** Without any backup yet it is older than any limit. */
    private double age(NewestBackup newest) {
        return newest.get()
                .map(found -> Duration.between(found.endedAt(), clock.instant()).toMillis() / MILLIS)
                .orElse(Double.POSITIVE_INFINITY);
    }

    private void use(String name, ToDoubleFunction<IntakeThreads.Use> what, String description) {
        Gauge.builder(name, intake, threads -> what.applyAsDouble(threads.use()))
                .description(description)
                .register(registry);
    }

    private void limit(String name, int most, String description) {
        Gauge.builder(name, () -> most).description(description).register(registry);
    }
}
