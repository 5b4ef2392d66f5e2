package org.stet.web.security;

import java.time.Duration;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import org.stet.web.error.TooManyRequests;
import org.stet.workflow.limit.RequestLimits;

/** How often one person, by whatever browser, program or token, may ask in a minute. */
public class Pace {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final SignedIn signedIn;
    private final RequestLimits limits;
    private final int aMinute;

    Pace(
            SignedIn signedIn,
            RequestLimits limits,
            @ConfigProperty(name = "stet.limit.requests-a-minute", defaultValue = "6000") int aMinute) {
        this.signedIn = signedIn;
        this.limits = limits;
        this.aMinute = aMinute;
    }

    /** Refuses what is too much. */
    @ServerRequestFilter
    public void keep() {
        signedIn.ifAny().ifPresent(actor -> {
            if (!limits.admit("person:" + actor.id(), aMinute, WINDOW)) {
                throw new TooManyRequests(WINDOW.toSeconds());
            }
        });
    }
}
