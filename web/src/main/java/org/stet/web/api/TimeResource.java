package org.stet.web.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import org.stet.web.api.Requests.TimePolicyRequest;
import org.stet.web.api.Views.BreachView;
import org.stet.web.api.Views.DeadlineView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.RecheckView;
import org.stet.web.api.Views.TimePolicyView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claimfile.Agenda;
import org.stet.workflow.deadline.BreachRate;
import org.stet.workflow.deadline.Breaches;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicyText;

/** Time: what is due and what is late, how often, what is to be checked again, and the calendars of the desks. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
public class TimeResource {

    private static final int MOST = 200;
    private static final Duration USUAL_PERIOD = Duration.ofDays(90);

    private final SignedIn signedIn;
    private final Agenda agenda;
    private final Breaches breaches;
    private final TimePolicies policies;
    private final Desks desks;
    private final Clock clock;

    TimeResource(
            SignedIn signedIn,
            Agenda agenda,
            Breaches breaches,
            TimePolicies policies,
            Desks desks,
            Clock clock) {
        this.signedIn = signedIn;
        this.agenda = agenda;
        this.breaches = breaches;
        this.policies = policies;
        this.desks = desks;
        this.clock = clock;
    }

    /** The clocks that run, the most pressing first. */
    @GET
    @Path("/deadlines")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listDeadlines", summary = "The clocks that run, the most pressing first")
    public ListView<DeadlineView> deadlines() {
        return whole(agenda.deadlines(signedIn.actor(), MOST).stream()
                .map(line -> new DeadlineView(
                        line.listed().claim().id().toString(),
                        line.listed().claim().wording(),
                        line.listed().desk().code(),
                        Rendering.clock(line.clock(), line.isPaused())))
                .toList());
    }

    /** How often the time was not kept, by desk and state. */
    @GET
    @Path("/deadlines/breaches")
    @RolesAllowed({"reviewer", "editor", "admin"})
    @Operation(operationId = "listBreaches", summary = "How often the time was not kept")
    public ListView<BreachView> breaches(
            @QueryParam("from") Optional<String> from, @QueryParam("to") Optional<String> to) {
        Instant end = to.map(text -> Codes.moment(text, "to")).orElseGet(clock::instant);
        Instant begin = from.map(text -> Codes.moment(text, "from")).orElseGet(() -> end.minus(USUAL_PERIOD));
        return whole(breaches.between(begin, end).stream().map(this::breach).toList());
    }

    /** What waits to be checked again, then what is going to. */
    @GET
    @Path("/rechecks")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listRechecks", summary = "What is to be checked again, now and later")
    public ListView<RecheckView> rechecks() {
        return whole(agenda.rechecks(MOST).stream()
                .map(each -> new RecheckView(
                        each.claim().id().toString(),
                        each.claim().wording(),
                        "/checks/" + each.publication().slug(),
                        each.expiresAt(),
                        each.expiresAt().isEmpty()))
                .toList());
    }

    /** A desk's working calendar and its limits. */
    @GET
    @Path("/desks/{desk}/time")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getTimePolicy", summary = "A desk’s working calendar and its limits")
    @APIResponseSchema(value = TimePolicyView.class, responseCode = "200")
    public Response timePolicy(@PathParam("desk") String desk) {
        return answer(policies.held(desk(desk).id()));
    }

    /** Changes a desk's working calendar and its limits. */
    @PUT
    @Path("/desks/{desk}/time")
    @RolesAllowed("admin")
    @Operation(operationId = "changeTimePolicy", summary = "Change a desk’s working calendar and its limits")
    @APIResponseSchema(value = TimePolicyView.class, responseCode = "200")
    public Response changeTimePolicy(
            @PathParam("desk") String desk, @HeaderParam("If-Match") String ifMatch, TimePolicyRequest request) {
        Actor actor = signedIn.actor();
        return answer(policies.change(
                actor,
                desk(desk).id(),
                Preconditions.required(ifMatch),
                new TimePolicyText(
                                request.zone().orElse(""),
                                request.hours().orElse(Map.of()),
                                request.holidays().orElse(List.of()),
                                request.limits().orElse(Map.of()),
                                request.warnAtPercent().orElse(0),
                                request.replyWithinMinutes().orElse(0L),
                                request.correctionDays().orElse(0),
                                request.verdictDays())
                        .read()));
    }

    private Desk desk(String idOrCode) {
        return desks.findByIdOrCode(idOrCode).orElseThrow(() -> new NotFound("desk", idOrCode));
    }

    private static Response answer(TimePolicies.Held held) {
        TimePolicyText text = TimePolicyText.of(held.policy());
        return Response.ok(new TimePolicyView(
                        text.zone(),
                        text.hours(),
                        text.holidays(),
                        text.limits(),
                        text.warnAtPercent(),
                        text.replyWithinMinutes(),
                        text.correctionDays(),
                        text.verdictDays()))
                .tag(Preconditions.entityTag(held.tag()))
                .build();
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

    private static <T> ListView<T> whole(List<T> items) {
        return new ListView<>(items, null);
    }
}
