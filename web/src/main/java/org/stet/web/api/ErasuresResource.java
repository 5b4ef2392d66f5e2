package org.stet.web.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.ErasurePlanRequest;
import org.stet.web.api.Requests.ErasureRequest;
import org.stet.web.api.Views.ErasurePlanView;
import org.stet.web.api.Views.ErasureView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.PersonView;
import org.stet.web.api.Views.PlaceView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.audit.Erasure;
import org.stet.workflow.audit.TextErasure;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;

/** Texts that must go by somebody's order: first where they stand, then their erasure. */
@Path("/api/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(ref = "Record")
public class ErasuresResource {

    private final SignedIn signedIn;
    private final Erasing erasing;
    private final People people;
    private final CreatingRequests creating;

    ErasuresResource(SignedIn signedIn, Erasing erasing, People people, CreatingRequests creating) {
        this.signedIn = signedIn;
        this.erasing = erasing;
        this.people = people;
        this.creating = creating;
    }

    /** What was erased so far, by whose order; never the words. */
    @GET
    @Operation(operationId = "listErasures", summary = "The erasures so far")
    public ListView<ErasureView> list(@BeanParam PageRequest page) {
        List<Erasure> all = erasing.all(signedIn.actor());
        Map<UUID, Person> named =
                people.byIds(all.stream().map(Erasure::erasedBy).collect(Collectors.toSet()));
        return page.of(
                all.stream()
                        .map(erasure -> view(erasure, named.get(erasure.erasedBy())))
                        .toList(),
                ErasureView::id);
    }

    /** Finds where the words stand; changes nothing. */
    @POST
    @Path("/plans")
    @Operation(operationId = "planErasure", summary = "Where words stand that are to be erased")
    public ErasurePlanView plan(ErasurePlanRequest request) {
        Erasing.Plan plan = erasing.plan(signedIn.actor(), request.words());
        return new ErasurePlanView(
                plan.tag(), plan.places().stream().map(ErasuresResource::view).toList());
    }

    /** Erases every text of a plan, by somebody's order. */
    @POST
    @Operation(operationId = "eraseTexts", summary = "Erase the texts of a plan, by somebody’s order")
    @APIResponseSchema(value = ErasureView.class, responseCode = "201")
    public Response erase(@HeaderParam("Idempotency-Key") String key, ErasureRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/erasures", request, () -> {
            Erasure erasure = erasing.erase(
                    actor,
                    request.words(),
                    new Erasing.Order(request.order(), request.reason()),
                    request.tag().orElse(""));
            return new CreatingRequests.Created(
                    201,
                    "/api/erasures",
                    view(erasure, people.byIds(List.of(actor.id())).get(actor.id())));
        });
    }

    private static PlaceView view(TextErasure.Place place) {
        return new PlaceView(
                place.kind(),
                Codes.of(place.subject().type()) + ":" + place.subject().id(),
                place.excerpt());
    }

    private static ErasureView view(Erasure erasure, Person by) {
        return new ErasureView(
                erasure.id().toString(),
                erasure.orderedBy(),
                erasure.reason(),
                erasure.notice(),
                erasure.texts(),
                new PersonView(by.id().toString(), by.username(), by.name()),
                erasure.erasedAt(),
                erasure.erasedAt());
    }
}
