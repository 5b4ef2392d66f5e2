package org.stet.web.ui.job;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FilterBars;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.web.ui.QueueFilter;
import org.stet.web.ui.Times;
import org.stet.web.ui.claim.ClaimMessages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Role;
import org.stet.workflow.job.Job;
import org.stet.workflow.job.JobAction;
import org.stet.workflow.job.JobItem;
import org.stet.workflow.job.JobProgress;
import org.stet.workflow.job.JobRunner;
import org.stet.workflow.job.Jobs;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.search.Count;

/**
 * Jobs of whoever is signed in. What is selected in a list comes here; the page asks what the action needs, tries it, says
 * what would become of each claim, and does it when told to.
 */
@Path("/jobs")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Blocking
public class JobsPage {

    private static final int CONFLICT = 409;
    private static final int INVALID = 422;
    private static final int A_PAGE = 50;

    /** So long the answer waits for the job: what is small is through with it. */
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final SignedIn signedIn;
    private final Jobs jobs;
    private final JobRunner runner;
    private final ClaimList list;
    private final Claims claims;
    private final Desks desks;
    private final FilterBars bars;
    private final People people;
    private final Times times;
    private final Clock clock;
    private final JobMessages messages;
    private final ClaimMessages claimMessages;

    JobsPage(
            SignedIn signedIn,
            Jobs jobs,
            JobRunner runner,
            ClaimList list,
            Claims claims,
            Desks desks,
            FilterBars bars,
            People people,
            Times times,
            Clock clock,
            JobMessages messages,
            ClaimMessages claimMessages) {
        this.signedIn = signedIn;
        this.jobs = jobs;
        this.runner = runner;
        this.list = list;
        this.claims = claims;
        this.desks = desks;
        this.bars = bars;
        this.people = people;
        this.times = times;
        this.clock = clock;
        this.messages = messages;
        this.claimMessages = claimMessages;
    }

    /**
     * What the forms send.
     *
     * @param all whether all that the list has are meant, not only those that are ticked
     * @param claim each an id and, after a space, a version
     */
    public record Input(
            @RestForm Optional<String> action,
            @RestForm Optional<String> all,
            @RestForm List<String> claim,
            @RestForm Optional<String> reason,
            @RestForm Optional<String> priority,
            @RestForm Optional<String> dueAt,
            @RestForm Optional<String> to,
            @RestForm Optional<String> reviewer,
            @RestForm Optional<String> second) {

        boolean isAll() {
            return all.filter(value -> value.equals("true")).isPresent();
        }
    }

    /** What the action needs, as it is asked for; {@code at} is where it is sent, with the list's filter. */
    public record Asking(
            JobAction action,
            Count count,
            String at,
            Input input,
            List<Choice> priorities,
            List<Choice> desks,
            List<Choice> reviewers,
            FormErrors errors,
            List<Crumb> crumbs) {

        /** How many claims it is about, as far as they are counted. */
        public int number() {
            return (int) count.number();
        }
    }

    /** A claim of the job, with what is known of it. */
    public record Line(UUID claim, String wording, Optional<JobItem.Outcome> known, String why) {}

    /**
     * One job.
     *
     * @param refused those that were refused, or would be: the first of them
     * @param lines some of its items, all kinds
     * @param next the address of the following ones, or empty
     * @param undoable whether it can be undone
     * @param now when this was read
     */
    public record One(
            Job job,
            JobProgress progress,
            List<Line> refused,
            List<Line> lines,
            String next,
            boolean undoable,
            boolean movedOn,
            Instant now,
            List<Crumb> crumbs) {

        /** Whether items are still being gone through. */
        public boolean isUnderWay() {
            return job.phase().isUnderWay();
        }

        public int gone() {
            return progress.gone(job.phase());
        }

        public int percent() {
            return progress.percent(job.phase());
        }

        /** Whether nothing is done yet, and what is told is what would be. */
        public boolean isTrial() {
            return job.phase() == Job.Phase.TRYING || job.phase() == Job.Phase.TRIED;
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance jobs(List<Jobs.Standing> all);

        static native TemplateInstance ask(Asking form);

        static native TemplateInstance job(One view);
    }

    @GET
    public TemplateInstance all() {
        return Templates.jobs(jobs.of(signedIn.actor()));
    }

    /** What was selected in a list, and what is to be done with it: asks for what is still needed. */
    @POST
    @Path("new")
    public Response ask(@BeanParam QueueFilter filter, @BeanParam Input input) {
        if (input.claim().isEmpty() && !input.isAll()) {
            throw new InvalidInput("claim", Message.quoted(messages.nothingSelected()));
        }
        JobAction action = action(input);
        return action == JobAction.ACCEPT
                ? make(filter, input)
                : Pages.answer(
                        Response.Status.OK.getStatusCode(),
                        Templates.ask(asking(action, filter, input, FormErrors.none())));
    }

    /** Makes the job, to be tried first. */
    @POST
    public Response make(@BeanParam QueueFilter filter, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        JobAction action = action(input);
        try {
            FormReading form = new FormReading();
            Jobs.Wish wish = wish(form, action, input);
            Job job = form.perform(() -> jobs.make(actor, wish, selection(actor, filter, input), true));
            runner.begin(job.id(), AT_ONCE);
            return Response.seeOther(URI.create("/jobs/" + job.id())).build();
        } catch (InvalidInput invalid) {
            FormErrors errors =
                    FormErrors.of(invalid).renamed("reviewers", "reviewer").renamed("desk", "to");
            return Pages.answer(INVALID, Templates.ask(asking(action, filter, input, errors)));
        }
    }

    private JobAction action(Input input) {
        return Arrays.stream(JobAction.values())
                .filter(action -> action != JobAction.UNDO)
                .filter(action -> action.code().equals(input.action().orElse("")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("action", Message.quoted(messages.noAction())));
    }

    private Jobs.Wish wish(FormReading form, JobAction action, Input input) {
        return new Jobs.Wish(
                action,
                action == JobAction.DISMISS
                        ? form.readIfGiven(() -> Optional.of(
                                chosen(DismissalReason.values(), input.reason(), "reason", messages.noReason())))
                        : Optional.empty(),
                action == JobAction.PRIORITY
                        ? form.readIfGiven(() -> Optional.of(
                                chosen(Priority.values(), input.priority(), "priority", messages.noPriority())))
                        : Optional.empty(),
                form.readIfGiven(() -> times.given(input.dueAt(), "dueAt")),
                input.to().filter(desk -> !desk.isBlank()),
                named(input));
    }

    private static <E extends Enum<E>> E chosen(E[] values, Optional<String> code, String field, String message) {
        return Arrays.stream(values)
                .filter(value ->
                        value.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(code.orElse("")))
                .findFirst()
                .orElseThrow(() -> new InvalidInput(field, Message.quoted(message)));
    }

    private static List<String> named(Input input) {
        List<String> reviewers = new ArrayList<>();
        input.reviewer().filter(name -> !name.isBlank()).ifPresent(reviewers::add);
        input.second().filter(name -> !name.isBlank()).ifPresent(reviewers::add);
        return reviewers;
    }

    private Jobs.Selection selection(Actor actor, QueueFilter filter, Input input) {
        return input.isAll()
                ? new Jobs.Selection.Listed(bars.query(actor, filter))
                : new Jobs.Selection.Named(
                        input.claim().stream().map(this::chosen).toList());
    }

    private Jobs.Chosen chosen(String idAndVersion) {
        String[] parts = idAndVersion.split(" ", 2);
        try {
            return new Jobs.Chosen(
                    UUID.fromString(parts[0]), parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("claim", Message.quoted(messages.nothingSelected()));
        }
    }

    private Asking asking(JobAction action, QueueFilter filter, Input input, FormErrors errors) {
        Count count = input.isAll()
                ? list.count(bars.query(signedIn.actor(), filter))
                : Count.of(input.claim().size());
        return new Asking(
                action,
                count,
                "/jobs" + filter.address(Map.of()),
                input,
                Arrays.stream(Priority.values())
                        .map(priority -> new Choice(
                                priority.name().toLowerCase(Locale.ROOT), claimMessages.priorityName(priority.name())))
                        .toList(),
                this.desks.inOrder().stream()
                        .map(desk -> new Choice(desk.code(), desk.name()))
                        .toList(),
                action == JobAction.ASSIGN
                        ? people.holding(Role.REVIEWER).stream()
                                .map(person -> new Choice(person.username(), person.name()))
                                .toList()
                        : List.of(),
                errors,
                List.of(
                        new Crumb(messages.toQueue(), "/queue" + filter.address(Map.of())),
                        Crumb.here(messages.heading(action, (int) count.number(), count.more()))));
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@RestPath UUID id, @RestQuery Optional<Integer> after) {
        return Templates.job(view(id, after.orElse(-1), false));
    }

    private One view(UUID id, int after, boolean movedOn) {
        Actor actor = signedIn.actor();
        Jobs.Standing standing = jobs.get(actor, id);
        List<JobItem> refused =
                after < 0 ? jobs.items(actor, id, Optional.of(JobItem.Outcome.REFUSED), -1, A_PAGE) : List.of();
        List<JobItem> found = jobs.items(actor, id, Optional.empty(), after, A_PAGE + 1);
        List<JobItem> page = found.subList(0, Math.min(A_PAGE, found.size()));
        return new One(
                standing.job(),
                standing.progress(),
                lines(refused),
                lines(page),
                found.size() > A_PAGE
                        ? "/jobs/" + id + "?after=" + page.get(page.size() - 1).place()
                        : "",
                jobs.isUndoable(standing.job(), standing.progress()),
                movedOn,
                clock.instant(),
                List.of(
                        new Crumb(messages.title(), "/jobs"),
                        Crumb.here(messages.heading(
                                standing.job().action(), standing.job().size(), false))));
    }

    private List<Line> lines(List<JobItem> items) {
        Map<UUID, Claim> known = claims.byIds(items.stream().map(JobItem::claim).toList());
        return items.stream()
                .map(item -> new Line(
                        item.claim(),
                        Optional.ofNullable(known.get(item.claim()))
                                .map(Claim::wording)
                                .orElse(""),
                        item.known(),
                        item.why().map(RefusalWords::of).orElse("")))
                .toList();
    }

    @POST
    @Path("{id}/start")
    public Response start(@RestPath UUID id) {
        return go(id, () -> {
            jobs.start(signedIn.actor(), id);
            runner.begin(id, AT_ONCE);
            return id;
        });
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(@RestPath UUID id) {
        return go(id, () -> jobs.cancel(signedIn.actor(), id).id());
    }

    @POST
    @Path("{id}/undoing")
    public Response undo(@RestPath UUID id) {
        return go(id, () -> {
            UUID undoing = jobs.undo(signedIn.actor(), id).id();
            runner.begin(undoing, AT_ONCE);
            return undoing;
        });
    }

    /** What is done, and which job is shown then. */
    private interface Deed {

        UUID done();
    }

    private Response go(UUID id, Deed deed) {
        try {
            return Response.seeOther(URI.create("/jobs/" + deed.done())).build();
        } catch (NotInThisState tooLate) {
            return Pages.answer(CONFLICT, Templates.job(view(id, -1, true)));
        }
    }
}
