package org.stet.web.api;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.CandidateRequest;
import org.stet.web.api.Requests.JobListRequest;
import org.stet.web.api.Requests.JobRequest;
import org.stet.web.api.Views.JobItemView;
import org.stet.web.api.Views.JobView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.PersonName;
import org.stet.workflow.job.Job;
import org.stet.workflow.job.JobAction;
import org.stet.workflow.job.JobItem;
import org.stet.workflow.job.JobProgress;
import org.stet.workflow.job.Jobs;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;

/** One thing done with many claims: each by the rules of the single action, with an outcome of its own. */
@Path("/api/jobs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(ref = "Claims")
public class JobsResource {

    private final SignedIn signedIn;
    private final Jobs jobs;
    private final Desks desks;
    private final People people;
    private final CreatingRequests creating;

    JobsResource(SignedIn signedIn, Jobs jobs, Desks desks, People people, CreatingRequests creating) {
        this.signedIn = signedIn;
        this.jobs = jobs;
        this.desks = desks;
        this.people = people;
        this.creating = creating;
    }

    /** Makes a job; nodes work on it as soon as it is there. */
    @POST
    @Operation(
            operationId = "makeJob",
            summary = "Do one thing with many claims, or try first what would become of each")
    @APIResponseSchema(value = JobView.class, responseCode = "201")
    public Response make(@HeaderParam("Idempotency-Key") String key, JobRequest request) {
        Actor actor = signedIn.actor();
        JobAction action = Codes.required(JobAction.class, request.action(), "action");
        Jobs.Wish wish = new Jobs.Wish(
                action,
                Codes.optional(DismissalReason.class, request.reason(), "reason"),
                Codes.optional(Priority.class, request.priority(), "priority"),
                request.dueAt().map(text -> Codes.moment(text, "dueAt")),
                request.desk(),
                request.reviewers().orElse(List.of()));
        Jobs.Selection selection = selection(request, actor);
        return creating.answer(
                actor,
                key,
                "POST /api/jobs",
                request,
                () -> created(
                        actor, jobs.make(actor, wish, selection, request.trial().orElse(false))));
    }

    private CreatingRequests.Created created(Actor actor, Job job) {
        return new CreatingRequests.Created(
                Response.Status.CREATED.getStatusCode(), "/api/jobs/" + job.id(), view(jobs.get(actor, job.id())));
    }

    private Jobs.Selection selection(JobRequest request, Actor actor) {
        if (request.claims().isPresent() == request.list().isPresent()) {
            throw new InvalidInput("claims", Fault.CONTRADICTORY, "request.claims-or-list");
        }
        return request.claims()
                .<Jobs.Selection>map(
                        claims -> new Jobs.Selection.Named(Places.each(claims, "claims", JobsResource::chosen)))
                .orElseGet(() -> new Jobs.Selection.Listed(query(request.list().orElseThrow(), actor)));
    }

    private static Jobs.Chosen chosen(CandidateRequest named, String place) {
        if (named == null) {
            throw new InvalidInput(place, Fault.MISSING, "request.claim-by-id");
        }
        return new Jobs.Chosen(Codes.id(named.id(), place + ".id"), named.version());
    }

    private ClaimQuery query(JobListRequest list, Actor actor) {
        return new ClaimQuery(
                Codes.each(ClaimState.class, list.state().orElse(List.of()), "list.state"),
                list.assignee().map(named -> assignee(named, actor)),
                list.desk().map(named -> Set.of(desk(named))).orElse(Set.of()),
                list.q().map(String::strip).filter(words -> !words.isEmpty()),
                ClaimSort.CREATED);
    }

    private UUID assignee(String named, Actor actor) {
        return named.equals("me")
                ? actor.id()
                : people.findByIdOrUsername(named)
                        .map(Person::id)
                        .orElseThrow(() -> new InvalidInput("list.assignee", Fault.UNKNOWN, "person.unknown", named));
    }

    private UUID desk(String named) {
        return desks.findByIdOrCode(named)
                .map(Desk::id)
                .orElseThrow(() -> new InvalidInput("list.desk", Fault.UNKNOWN, "desk.unknown", named));
    }

    /** The caller's jobs. */
    @GET
    @Operation(operationId = "listJobs", summary = "The caller’s jobs, the newest first")
    public ListView<JobView> list(@BeanParam PlainPageRequest page) {
        return page.of(jobs.of(signedIn.actor()).stream().map(this::view).toList(), JobView::id, Jobs.MOST_SHOWN);
    }

    /** One job, and how far it is. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getJob", summary = "One job of the caller’s, and how far it is")
    public JobView get(@PathParam("id") UUID id) {
        return view(jobs.get(signedIn.actor(), id));
    }

    /** Its items, each with its outcome. */
    @GET
    @Path("/{id}/items")
    @Operation(operationId = "listJobItems", summary = "What became of each claim of a job, or would")
    public ListView<JobItemView> items(
            @PathParam("id") UUID id,
            @Parameter(description = "Only those of which this is known: done or refused") @QueryParam("outcome")
                    Optional<String> outcome,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        Actor actor = signedIn.actor();
        Optional<JobItem.Outcome> known =
                Codes.optional(JobItem.Outcome.class, outcome.filter(text -> !text.isBlank()), "outcome");
        int most = Limits.of(limit);
        List<JobItem> found = jobs.items(actor, id, known, place(cursor), most + 1);
        List<JobItem> page = found.subList(0, Math.min(most, found.size()));
        return new ListView<>(
                page.stream().map(JobsResource::view).toList(),
                found.size() > most ? Integer.toString(page.get(page.size() - 1).place()) : null,
                TotalView.of(Count.of(total(jobs.get(actor, id), known))));
    }

    private static int place(Optional<String> cursor) {
        try {
            return cursor.filter(text -> !text.isBlank()).map(Integer::parseInt).orElse(-1);
        } catch (NumberFormatException noPlace) {
            throw new InvalidInput("cursor", Fault.MALFORMED, "list.cursor-of-page");
        }
    }

    private static long total(Jobs.Standing job, Optional<JobItem.Outcome> known) {
        JobProgress progress = job.progress();
        boolean tried = job.job().phase() == Job.Phase.TRYING || job.job().phase() == Job.Phase.TRIED;
        return known.map(outcome -> switch (outcome) {
                    case DONE -> tried ? progress.possible() : progress.done();
                    case REFUSED -> tried ? progress.impossible() : progress.refused();
                })
                .orElse(progress.size());
    }

    /** Starts a job that was tried. */
    @PUT
    @Path("/{id}/start")
    @Operation(operationId = "startJob", summary = "Do what was tried, with the claims for which it was possible")
    public JobView start(@PathParam("id") UUID id) {
        Actor actor = signedIn.actor();
        jobs.start(actor, id);
        return view(jobs.get(actor, id));
    }

    /** Stops a job. */
    @PUT
    @Path("/{id}/cancellation")
    @Operation(operationId = "cancelJob", summary = "Stop a job; what is done stays done")
    public JobView cancel(@PathParam("id") UUID id) {
        Actor actor = signedIn.actor();
        jobs.cancel(actor, id);
        return view(jobs.get(actor, id));
    }

    /** Undoes a job by another one. */
    @POST
    @Path("/{id}/undoing")
    @Operation(
            operationId = "undoJob",
            summary = "Take back what a job did, as far as nobody has acted on the claims since, by a job of its own")
    @APIResponseSchema(value = JobView.class, responseCode = "201")
    public Response undo(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key) {
        Actor actor = signedIn.actor();
        return creating.answer(
                actor, key, "POST /api/jobs/" + id + "/undoing", "", () -> created(actor, jobs.undo(actor, id)));
    }

    private JobView view(Jobs.Standing standing) {
        Job job = standing.job();
        JobProgress progress = standing.progress();
        Map<UUID, PersonName> names = people.names(new HashSet<>(job.reviewers()));
        return new JobView(
                job.id().toString(),
                job.action().code(),
                job.reason().map(Codes::of),
                job.priority().map(Codes::of),
                job.dueAt(),
                job.deskId().map(id -> desks.findById(id).code()),
                job.reviewers().stream()
                        .filter(names::containsKey)
                        .map(id -> Rendering.person(names.get(id)))
                        .toList(),
                job.undoes().map(UUID::toString),
                job.phase().code(),
                progress.size(),
                progress.possible(),
                progress.impossible(),
                progress.done(),
                progress.refused(),
                job.madeAt(),
                job.endedAt());
    }

    private static JobItemView view(JobItem item) {
        return new JobItemView(
                item.claim().toString(),
                item.foreseen().map(Codes::of),
                item.outcome().map(Codes::of),
                item.rule(),
                item.why().map(RefusalWords::of));
    }
}
