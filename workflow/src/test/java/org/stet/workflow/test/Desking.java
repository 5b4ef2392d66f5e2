package org.stet.workflow.test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.PolicySettings;

/** Founds desks that one test has to itself. */
@ApplicationScoped
public class Desking {

    private final NewsroomCast cast;
    private final DeskPolicies policies;
    private final AtomicInteger number = new AtomicInteger();

    Desking(NewsroomCast cast, DeskPolicies policies) {
        this.cast = cast;
        this.policies = policies;
    }

    /** A new desk on the newsroom's scale. */
    public Desk found(PolicySettings settings) {
        String scale = policies.desk(NewsroomCast.SINGLE).policy().scaleId().toString();
        String code = "desk-" + number.incrementAndGet();
        return policies.found(
                cast.nora(), Optional.of(code), Optional.of("Desk of " + code), settings, Optional.of(scale));
    }

    /** A new desk with single or blind double review. */
    public String code(int reviewsRequired) {
        return found(PolicySettings.plain(reviewsRequired, 1)).code();
    }
}
