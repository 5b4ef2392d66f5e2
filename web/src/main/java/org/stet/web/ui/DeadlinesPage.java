package org.stet.web.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.security.SignedIn;
import org.stet.workflow.deadline.BreachRate;
import org.stet.workflow.deadline.Breaches;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.reading.Agenda;

/** What is due and what is late, what is to be checked again, and how often the time was not kept. */
@Path("/deadlines")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DeadlinesPage {

    private static final int MOST = 100;
    private static final Duration PERIOD = Duration.ofDays(90);

    private final SignedIn signedIn;
    private final Agenda agenda;
    private final Breaches breaches;
    private final Desks desks;
    private final Clock clock;

    DeadlinesPage(SignedIn signedIn, Agenda agenda, Breaches breaches, Desks desks, Clock clock) {
        this.signedIn = signedIn;
        this.agenda = agenda;
        this.breaches = breaches;
        this.desks = desks;
        this.clock = clock;
    }

    /** A line of the breach rates. */
    public record Rate(
            String desk, boolean correction, String state, long stopped, long breached, long percent, long late) {}

    /** All that the page shows. */
    public record View(
            List<Agenda.Deadline> deadlines,
            List<Rechecks.Recheck> rechecks,
            List<Rate> rates,
            List<Desk> desks,
            boolean admin) {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance deadlines(View view);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin"})
    public TemplateInstance show() {
        Actor actor = signedIn.actor();
        Instant now = clock.instant();
        List<Desk> all = desks.inOrder();
        Map<UUID, String> names = all.stream().collect(Collectors.toMap(Desk::id, Desk::name));
        return Templates.deadlines(new View(
                agenda.deadlines(actor, MOST),
                agenda.rechecks(MOST),
                breaches.between(now.minus(PERIOD), now).stream()
                        .map(rate -> rate(rate, names))
                        .toList(),
                all,
                Permission.KEEP_DESKS.admits(actor)));
    }

    private static Rate rate(BreachRate rate, Map<UUID, String> names) {
        return new Rate(
                names.get(rate.deskId()),
                rate.kind() == ClaimClock.Kind.CORRECTION,
                rate.state().name(),
                rate.stopped(),
                rate.breached(),
                Math.round(rate.rate() * 100),
                rate.late());
    }
}
