package org.stet.web.security;

import java.time.Duration;
import java.util.Optional;

import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.stet.web.error.TooManyRequests;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.RequestLimits;

/**
 * How often one person, by whatever browser, program or token, may ask in a minute, and how often one network without
 * signing in. Static files and what tells of Stet's health do not come past here and are not counted.
 */
public class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SignedIn signedIn;
    private final Browsers browsers;
    private final RequestLimits limits;
    private final int aMinute;
    private final int anonymousAMinute;

    Pace(
            SignedIn signedIn,
            Browsers browsers,
            RequestLimits limits,
            @ConfigProperty(name = "stet.limit.requests-a-minute", defaultValue = "6000") int aMinute,
            @ConfigProperty(name = "stet.limit.anonymous-requests-a-minute", defaultValue = "600")
                    int anonymousAMinute) {
        this.signedIn = signedIn;
        this.browsers = browsers;
        this.limits = limits;
        this.aMinute = aMinute;
        this.anonymousAMinute = anonymousAMinute;
    }

    /** Refuses what is too much. */
    @ServerRequestFilter
    public void keep(HttpServerRequest request) {
        Optional<Actor> actor = signedIn.ifAny();
        boolean admitted = actor.isPresent()
                ? limits.admit("person:" + actor.get().id(), aMinute, WINDOW)
                : limits.admit("address:" + Network.of(browsers.address(request)), anonymousAMinute, WINDOW);
        if (!admitted) {
            throw new TooManyRequests(WINDOW.toSeconds());
        }
    }
}
