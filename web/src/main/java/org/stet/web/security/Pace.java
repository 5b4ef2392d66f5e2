package org.stet.web.security;

import java.time.Duration;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.stet.web.error.Problems;
import org.stet.web.error.TooManyRequests;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.RequestLimits;
import org.stet.workflow.limit.RequestLimits.Count;

/**
 * How often one person, by whatever browser, program or token, may ask in a minute, and how often one network without
 * signing in. Public pages are counted by {@link ReaderPace}; static files and what tells of Stet's health are not counted.
 */
public class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SignedIn signedIn;
    private final Browsers browsers;
    private final RequestLimits limits;
    private final LimitSettings settings;

    Pace(SignedIn signedIn, Browsers browsers, RequestLimits limits, LimitSettings settings) {
        this.signedIn = signedIn;
        this.browsers = browsers;
        this.limits = limits;
        this.settings = settings;
    }

    /** Refuses what is too much; programs are told in every answer how much is left. */
    @ServerRequestFilter
    public void keep(HttpServerRequest request, RoutingContext context) {
        if (Problems.isForReaders(context.normalizedPath())) {
            // ReaderPace counts those
            return;
        }
        Optional<Actor> actor = signedIn.ifAny();
        int most = actor.isPresent() ? settings.requestsAMinute() : settings.anonymousRequestsAMinute();
        Count count = limits.count(
                actor.map(person -> "person:" + person.id())
                        .orElseGet(() -> "address:" + Network.of(browsers.address(request))),
                most,
                WINDOW);
        if (Problems.isForPrograms(request.path())) {
            tell(request.response(), actor.isPresent() ? "person" : "address", most, count);
        }
        if (!count.admitted()) {
            throw new TooManyRequests(count.seconds());
        }
    }

    /** As draft-ietf-httpapi-ratelimit-headers has it. */
    private static void tell(HttpServerResponse response, String whose, int most, Count count) {
        response.putHeader("RateLimit-Policy", "\"" + whose + "\";q=" + most + ";w=" + WINDOW.toSeconds());
        response.putHeader("RateLimit", "\"" + whose + "\";r=" + count.remaining() + ";t=" + count.seconds());
    }
}
