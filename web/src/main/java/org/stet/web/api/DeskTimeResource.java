package org.stet.web.api;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.TimePolicyRequest;
import org.stet.web.api.Views.TimePolicyView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicyText;

/** The working calendars of the desks. */
@Path("/api/desks/{desk}/time")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Desks")
public class DeskTimeResource {

    private final SignedIn signedIn;
    private final Desks desks;
    private final TimePolicies policies;

    DeskTimeResource(SignedIn signedIn, Desks desks, TimePolicies policies) {
        this.signedIn = signedIn;
        this.desks = desks;
        this.policies = policies;
    }

    /** A desk's working calendar and its limits. */
    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getTimePolicy", summary = "A desk’s working calendar and its limits")
    @APIResponseSchema(value = TimePolicyView.class, responseCode = "200")
    public Response timePolicy(@PathParam("desk") String desk) {
        return answer(policies.held(desk(desk).id()));
    }

    /** Changes a desk's working calendar and its limits. */
    @PUT
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
}
