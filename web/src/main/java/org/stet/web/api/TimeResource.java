package org.stet.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.BreachView;
import org.stet.web.api.Views.DeadlineView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.RecheckView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.deadline.BreachRate;
import org.stet.workflow.deadline.Breaches;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.reading.Agenda;

/** Time: what is due and what is late, how often, and what is to be checked again. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Time")
public class TimeResource {

    private static final int MOST = 200;
    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    private final SignedIn signedIn;
    private final Agenda agenda;
    private final Breaches breaches;
    private final Desks desks;
    private final Clock clock;

    TimeResource(SignedIn signedIn, Agenda agenda, Breaches breaches, Desks desks, Clock clock) {
        this.signedIn = signedIn;
        this.agenda = agenda;
        this.breaches = breaches;
        this.desks = desks;
        this.clock = clock;
    }

    /** The clocks that run, the most pressing first. */
    @GET
    @Path("/deadlines")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listDeadlines", summary = "The clocks that run, the most pressing first")
    public ListView<DeadlineView> deadlines(@BeanParam PageRequest page) {
        return page.of(
                agenda.deadlines(signedIn.actor(), MOST).stream()
                        .map(line -> new DeadlineView(
                                line.listed().claim().id().toString(),
                                line.listed().claim().wording(),
                                line.listed().desk().code(),
                                Rendering.clock(line.clock(), line.isPaused()),
                                latest(
                                        line.clock().updatedAt(),
                                        line.listed().claim().updatedAt())))
                        .toList(),
                line -> line.claim() + " " + line.clock().kind(),
                MOST);
    }

    /** How often the time was not kept, by desk and state. */
    @GET
    @Path("/deadlines/breaches")
    @RolesAllowed({"reviewer", "editor", "admin"})
    @Operation(operationId = "listBreaches", summary = "How often the time was not kept")
    public ListView<BreachView> breaches(
            @QueryParam("from") Optional<String> from,
            @QueryParam("to") Optional<String> to,
            @BeanParam PlainPageRequest page) {
        Instant end = to.map(text -> Codes.moment(text, "to")).orElseGet(clock::instant);
        Instant begin = from.map(text -> Codes.moment(text, "from")).orElseGet(() -> end.minus(USUAL_PERIOD));
        return page.of(
                breaches.between(begin, end).stream().map(this::breach).toList(),
                rate -> rate.desk() + " " + rate.kind() + " " + rate.state());
    }

    /** What waits to be checked again, then what is going to. */
    @GET
    @Path("/rechecks")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listRechecks", summary = "What is to be checked again, now and later")
    public ListView<RecheckView> rechecks(@BeanParam PageRequest page) {
        return page.of(
                agenda.rechecks(MOST).stream()
                        .map(each -> new RecheckView(
                                each.claim().id().toString(),
                                each.claim().wording(),
                                "/checks/" + each.publication().slug(),
                                each.expiresAt(),
                                each.expiresAt().isEmpty(),
                                each.claim().updatedAt()))
                        .toList(),
                RecheckView::claim,
                MOST);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private BreachView breach(BreachRate rate) {
        return new BreachView(
                desks.findById(rate.deskId()).code(),
                Codes.of(rate.kind()),
                rate.state().name(),
                rate.stopped(),
                rate.breached(),
                rate.late(),
                rate.rate());
    }
}
