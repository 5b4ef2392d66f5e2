package org.stet.web.security;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.limit.RequestLimits;

/** Counts wrong names and passwords by network, by form and by HTTP Basic together, for all nodes. */
@ApplicationScoped
class WrongSignIns {

    /** In which so many may come from one address. */
    static final Duration WINDOW = Duration.ofMinutes(10);

    private final RequestLimits limits;
    private final int most;

    WrongSignIns(RequestLimits limits, LimitSettings settings) {
        this.limits = limits;
        this.most = settings.wrongSignIns();
    }

    /** Whether nobody signs in from this address for now, with whatever password. */
    boolean areTooMany(String address) {
        return limits.isUsedUp(subject(address), most, WINDOW);
    }

    void count(String address) {
        limits.admit(subject(address), most, WINDOW);
    }

    private static String subject(String address) {
        return "sign-in:" + Network.of(address);
    }
}
