package org.stet.web.watch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

import org.stet.web.error.Problems;

/**
 * Counts requests by where they went, and by nothing finer. How often the address of a review was written to would tell what a
 * blind reviewer does; that somebody asked for some page does not.
 */
@ApplicationScoped
class RequestMeters {

    private static final String REQUESTS = "http.server.requests";
    private static final double[] BUCKETS = List.of(50, 100, 250, 500, 1000, 2500, 5000).stream()
            .mapToDouble(RequestMeters::nanos)
            .toArray();

    private static double nanos(int millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Produces
    @Singleton
    MeterFilter coarse() {
        return new MeterFilter() {

            @Override
            public Meter.Id map(Meter.Id id) {
                return id.getName().startsWith("http.server.") && id.getTag("uri") != null
                        ? id.replaceTags(List.of(
                                Tag.of("area", area(id.getTag("uri"))),
                                Tag.of("outcome", outcome(id.getTag("outcome")))))
                        : id;
            }

            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals(REQUESTS)
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BUCKETS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }

    private static String area(String uri) {
        if (!uri.startsWith("/")) {
            // no route took it
            return "other";
        }
        if (uri.equals("/q") || uri.startsWith("/q/")) {
            return "machine";
        }
        if (Problems.isForReaders(uri)) {
            return "readers";
        }
        if (uri.startsWith("/static") || uri.startsWith("/webjars") || uri.equals("/favicon.ico")) {
            return "files";
        }
        return Problems.isForPrograms(uri) ? "api" : "pages";
    }

    /** A form leads on to the next page: what was answered well is one, whether read or written. */
    private static String outcome(String outcome) {
        return "CLIENT_ERROR".equals(outcome) || "SERVER_ERROR".equals(outcome)
                ? outcome.toLowerCase(Locale.ROOT)
                : "success";
    }
}
