package org.stet.web.api;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.EditRequest;
import org.stet.web.api.Views.ClaimSummary;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.EventView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** Claims: list them, read one with all that belongs to it, change what an editor may change. */
@Path("/api/claims")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Claims")
public class ClaimsResource {

    private final SignedIn signedIn;
    private final ClaimList list;
    private final ClaimHistory history;
    private final Triage triage;
    private final Desks desks;
    private final People people;
    private final Rendering rendering;

    ClaimsResource(
            SignedIn signedIn,
            ClaimList list,
            ClaimHistory history,
            Triage triage,
            Desks desks,
            People people,
            Rendering rendering) {
        this.signedIn = signedIn;
        this.list = list;
        this.history = history;
        this.triage = triage;
        this.desks = desks;
        this.people = people;
        this.rendering = rendering;
    }

    /** Lists claims; states, assignee, desk, words and what they have in common narrow the list. */
    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listClaims", summary = "List claims")
    public ListView<ClaimSummary> list(
            @QueryParam("state") List<String> states,
            @QueryParam("assignee") Optional<String> assignee,
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("q") Optional<String> words,
            @QueryParam("updatedSince") Optional<String> updatedSince,
            @BeanParam TraitsRequest traits,
            @QueryParam("sort") Optional<String> sort,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        Actor actor = signedIn.actor();
        Set<ClaimState> wanted = states(states);
        ClaimQuery query = new ClaimQuery(
                wanted,
                given(assignee).map(named -> assignee(named, actor)),
                given(desk).map(named -> Set.of(desk(named))).orElse(Set.of()),
                given(words),
                given(updatedSince).map(text -> Codes.moment(text, "updatedSince")),
                traits.read(),
                sort(given(sort), wanted));
        ClaimPage page = list.page(query, given(cursor), Limits.of(limit));
        return new ListView<>(
                rendering.summaries(actor, page.claims()), page.next().orElse(null), TotalView.of(list.count(query)));
    }

    /** One claim with all that belongs to it, as the caller may see it. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getClaim", summary = "One claim with all that belongs to it")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        return rendering.claim(signedIn.actor(), id);
    }

    /** Changes wording, priority, due time, topics or the desk. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(operationId = "editClaim", summary = "Change wording, priority, due time, topics or the desk")
    @APIResponseSchema(value = ClaimView.class, responseCode = "200")
    public Response edit(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, EditRequest request) {
        Actor actor = signedIn.actor();
        triage.edit(
                actor,
                id,
                Preconditions.required(ifMatch),
                new Triage.Edit(
                        request.wording(),
                        Codes.optional(Priority.class, request.priority(), "priority"),
                        due(request),
                        request.topics(),
                        request.desk()));
        return rendering.claim(actor, id);
    }

    /** A time given is set by hand, unless the claim is sent back as it was read: with the time of the clocks. */
    private static Optional<Triage.Due> due(EditRequest request) {
        Optional<Instant> at = request.dueAt().map(text -> Codes.moment(text, "dueAt"));
        boolean byHand = request.dueByHand().orElse(at.isPresent());
        if (byHand && at.isEmpty()) {
            throw new InvalidInput("dueAt", Fault.MISSING, "request.time-by-hand");
        }
        if (request.dueByHand().isEmpty() && at.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(byHand ? new Triage.Due.At(at.orElseThrow()) : new Triage.Due.ByClock(at));
    }

    /** What happened to the claim; sealed matters are left out until they are open. */
    @GET
    @Path("/{id}/events")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listEvents", summary = "What happened to a claim")
    public List<EventView> events(@PathParam("id") UUID id) {
        return history.of(signedIn.actor(), id).stream()
                .map(event -> new EventView(
                        event.entry().seq(),
                        event.entry().at(),
                        event.actor().map(PersonName::username).orElse("system"),
                        event.entry().action(),
                        event.before(),
                        event.after(),
                        event.entry().previousHash(),
                        event.entry().hash()))
                .toList();
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** Several states may be named, each in a parameter of its own or with commas between. */
    private static Set<ClaimState> states(List<String> parameters) {
        Set<ClaimState> states = EnumSet.noneOf(ClaimState.class);
        parameters.stream()
                .flatMap(parameter -> Arrays.stream(parameter.split(",")))
                .filter(name -> !name.isBlank())
                .forEach(name -> states.add(Codes.required(ClaimState.class, Optional.of(name), "state")));
        return states;
    }

    private UUID assignee(String named, Actor actor) {
        return named.equals("me")
                ? actor.id()
                : people.findByIdOrUsername(named)
                        .map(Person::id)
                        .orElseThrow(() -> new InvalidInput("assignee", Fault.UNKNOWN, "person.unknown", named));
    }

    private UUID desk(String named) {
        return desks.findByIdOrCode(named)
                .map(Desk::id)
                .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named));
    }

    private static ClaimSort sort(Optional<String> code, Set<ClaimState> states) {
        return code.map(asked -> ClaimSort.of(asked)
                        .orElseThrow(() -> new InvalidInput(
                                "sort",
                                Fault.NOT_ONE_OF,
                                "request.one-of",
                                "-checkworthiness, dueAt, -createdAt, updatedAt, -updatedAt")))
                .orElseGet(() -> ClaimSort.usual(states));
    }
}
