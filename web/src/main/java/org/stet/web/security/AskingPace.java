package org.stet.web.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.limit.RequestLimits;
import org.stet.workflow.reader.ReaderSettings;

/** How often readers may begin cases: those of one network, and all together. All nodes count in the database. */
@ApplicationScoped
public class AskingPace {

    private static final Duration WINDOW = Duration.ofHours(1);

    private final Browsers browsers;
    private final RequestLimits limits;
    private final ReaderSettings settings;

    AskingPace(Browsers browsers, RequestLimits limits, ReaderSettings settings) {
        this.browsers = browsers;
        this.limits = limits;
        this.settings = settings;
    }

    /** Counts a case that a reader wants to begin; where it is one too many, how many seconds to wait. */
    public Optional<Long> tooMany(HttpServerRequest request) {
        RequestLimits.Count own =
                limits.count("asking:" + Network.of(browsers.address(request)), settings.casesAnHour(), WINDOW);
        if (!own.admitted()) {
            return Optional.of(own.seconds());
        }
        RequestLimits.Count all = limits.count("asking", settings.allCasesAnHour(), WINDOW);
        return all.admitted() ? Optional.empty() : Optional.of(all.seconds());
    }
}
