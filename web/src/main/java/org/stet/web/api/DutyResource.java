package org.stet.web.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.AbsenceRequest;
import org.stet.web.api.Requests.RecusalRequest;
import org.stet.web.api.Views.AbsenceView;
import org.stet.web.api.Views.DeclaredView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.RecusalView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.assignment.Absence;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.recusal.Recusal;

/** Conflicts of interest and absences. */
@Path("/api")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin"})
@Tag(ref = "Duty")
public class DutyResource {

    private final SignedIn signedIn;
    private final Recusing recusing;
    private final BeingAway beingAway;
    private final People people;
    private final CreatingRequests creating;

    DutyResource(SignedIn signedIn, Recusing recusing, BeingAway beingAway, People people, CreatingRequests creating) {
        this.signedIn = signedIn;
        this.recusing = recusing;
        this.beingAway = beingAway;
        this.people = people;
        this.creating = creating;
    }

    /** The recusals that stand: everybody's for editors and administrators, one's own for others. */
    @GET
    @Path("/recusals")
    @Operation(operationId = "listRecusals", summary = "The conflicts of interest that stand")
    public ListView<RecusalView> recusals(@BeanParam PageRequest page) {
        List<Recusal> standing = recusing.standing(signedIn.actor());
        Map<UUID, Person> named = people.byIds(standing.stream()
                .flatMap(recusal -> Stream.of(recusal.personId(), recusal.declaredBy()))
                .collect(Collectors.toSet()));
        return page.of(standing.stream().map(recusal -> view(recusal, named)).toList(), RecusalView::id);
    }

    /** Declares a conflict of interest, of one's own or for the desk. */
    @POST
    @Path("/recusals")
    @Operation(operationId = "declareRecusal", summary = "Declare a conflict of interest")
    @APIResponseSchema(value = DeclaredView.class, responseCode = "201")
    public Response declare(@HeaderParam("Idempotency-Key") String key, RecusalRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/recusals", request, () -> {
            Recusing.Declared declared = recusing.declare(
                    actor,
                    request.person(),
                    Codes.required(Recusal.Kind.class, request.kind(), "kind"),
                    request.name(),
                    request.reason());
            Recusal recusal = declared.recusal();
            Map<UUID, Person> named = people.byIds(List.of(recusal.personId(), recusal.declaredBy()));
            return new CreatingRequests.Created(
                    201,
                    "/api/recusals/" + recusal.id(),
                    new DeclaredView(
                            view(recusal, named),
                            texts(declared.left().givenBack()),
                            texts(declared.left().decided())));
        });
    }

    /** Ends a recusal. */
    @DELETE
    @Path("/recusals/{recusal}")
    @Operation(operationId = "endRecusal", summary = "End a conflict of interest")
    @APIResponse(responseCode = "204", description = "It stands no more")
    public Response end(@PathParam("recusal") UUID recusal) {
        recusing.end(signedIn.actor(), recusal);
        return Response.noContent().build();
    }

    /** The absences that are not over: everybody's for editors and administrators, one's own for others. */
    @GET
    @Path("/absences")
    @Operation(operationId = "listAbsences", summary = "The absences that are not over")
    public ListView<AbsenceView> absences(@BeanParam PageRequest page) {
        List<Absence> standing = beingAway.notOver(signedIn.actor());
        Map<UUID, Person> named =
                people.byIds(standing.stream().map(Absence::personId).collect(Collectors.toSet()));
        return page.of(
                standing.stream()
                        .map(absence -> view(absence, named.get(absence.personId())))
                        .toList(),
                AbsenceView::id);
    }

    /** Notes an absence, of one's own or for the desk; what the person holds goes back to the queue when it begins. */
    @POST
    @Path("/absences")
    @Operation(operationId = "declareAbsence", summary = "Note an absence")
    @APIResponseSchema(value = AbsenceView.class, responseCode = "201")
    public Response away(@HeaderParam("Idempotency-Key") String key, AbsenceRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/absences", request, () -> {
            Absence absence = beingAway.declare(
                    actor,
                    request.person(),
                    request.startsAt().map(text -> Codes.moment(text, "startsAt")),
                    request.endsAt().map(text -> Codes.moment(text, "endsAt")));
            return new CreatingRequests.Created(
                    201, "/api/absences/" + absence.id(), view(absence, people.findById(absence.personId())));
        });
    }

    /** Takes an absence back, or ends it early. */
    @DELETE
    @Path("/absences/{absence}")
    @Operation(operationId = "cancelAbsence", summary = "Take an absence back, or end it early")
    @APIResponse(responseCode = "204", description = "It is over")
    public Response cancel(@PathParam("absence") UUID absence) {
        beingAway.cancel(signedIn.actor(), absence);
        return Response.noContent().build();
    }

    private static RecusalView view(Recusal recusal, Map<UUID, Person> named) {
        return new RecusalView(
                recusal.id().toString(),
                Rendering.person(named.get(recusal.personId())),
                Codes.of(recusal.kind()),
                recusal.name(),
                recusal.reason(),
                Rendering.person(named.get(recusal.declaredBy())),
                recusal.declaredAt(),
                recusal.updatedAt());
    }

    private static AbsenceView view(Absence absence, Person person) {
        return new AbsenceView(
                absence.id().toString(),
                Rendering.person(person),
                absence.startsAt(),
                absence.endsAt(),
                texts(absence.givenBack()),
                texts(absence.stillHeld()),
                absence.updatedAt());
    }

    private static List<String> texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toList();
    }
}
