package org.stet.web.security;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.http.HttpServerRequest;

import org.stet.web.error.TooManyRequests;

/**
 * How often one network may have a public page made in a minute, on this node. What is in memory is not counted, as static
 * files are not; neither are sign-ins and forms here, whose limits all nodes share.
 */
@ApplicationScoped
public class ReaderPace {

    private static final int SECONDS = 60;
    private static final int MOST_NETWORKS = 100_000;

    private final Browsers browsers;
    private final LimitSettings settings;
    private final Clock clock;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    ReaderPace(Browsers browsers, LimitSettings settings, Clock clock) {
        this.browsers = browsers;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts a page that has to be made.
     *
     * @throws TooManyRequests if it is one too many
     */
    public void admit(HttpServerRequest request) {
        if (count(Network.of(browsers.address(request))) > settings.publicPagesAMinute()) {
            throw new TooManyRequests(SECONDS);
        }
    }

    /** Of more networks than can be remembered, those that come last are not counted. */
    synchronized int count(String network) {
        long now = clock.instant().getEpochSecond() / SECONDS;
        if (now != minute) {
            counts.clear();
            minute = now;
        }
        return counts.size() < MOST_NETWORKS || counts.containsKey(network)
                ? counts.merge(network, 1, Integer::sum)
                : 0;
    }
}
