package org.stet.web.ui.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.Diff;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.web.ui.Times;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Wording, priority, due time and topics of a claim. */
@Path("/claims/{id}/edit")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class EditPage {

    private final SignedIn signedIn;
    private final ClaimFiles files;
    private final Triage triage;
    private final Desks desks;
    private final Times times;
    private final ClaimAnswers answers;
    private final ClaimMessages messages;

    EditPage(
            SignedIn signedIn,
            ClaimFiles files,
            Triage triage,
            Desks desks,
            Times times,
            ClaimAnswers answers,
            ClaimMessages messages) {
        this.signedIn = signedIn;
        this.files = files;
        this.triage = triage;
        this.desks = desks;
        this.times = times;
        this.answers = answers;
        this.messages = messages;
    }

    /** What the form sends. */
    public record Input(
            @RestForm Optional<String> version,
            @RestForm Optional<String> wording,
            @RestForm Optional<String> priority,
            @RestForm Optional<String> dueAt,
            @RestForm Optional<String> topics,
            @RestForm Optional<String> desk) {}

    /** All that the page shows; {@code changed} and {@code happened} are there when it changed under the form. */
    public record Form(
            ClaimFile file,
            FormErrors errors,
            boolean rewordable,
            String wording,
            String priority,
            String dueAt,
            String topics,
            String desk,
            List<Choice> priorities,
            List<Choice> desks,
            List<Diff.Part> changed,
            List<Workbench.Happening> happened) {

        /** Whether the round can be released, so that the wording can be changed. */
        public boolean isReleasable() {
            return file.allows(ClaimAction.RELEASE);
        }

        /** The way to the page. */
        public List<Crumb> crumbs() {
            return Crumbs.below(file);
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance edit(Form form);
    }

    @GET
    @RolesAllowed("editor")
    public Response ask(@PathParam("id") UUID id) {
        Actor actor = signedIn.actor();
        ClaimFile file = files.open(actor, id);
        return file.allows(ClaimAction.EDIT)
                ? Pages.answer(
                        Response.Status.OK.getStatusCode(), form(file, kept(file.claim()), FormErrors.none(), false))
                : answers.notNow(actor, id);
    }

    @POST
    @RolesAllowed("editor")
    public Response save(@PathParam("id") UUID id, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        try {
            ClaimFile file = files.open(actor, id);
            long before = file.claim().version();
            FormReading form = new FormReading();
            Triage.Edit edit = edit(form, file.claim(), input);
            Claim after = form.perform(() -> triage.edit(actor, id, ClaimAnswers.expected(input.version()), edit));
            return answers.seeClaim(id, after.version() == before ? "nothing" : ClaimAction.EDIT.code());
        } catch (InvalidInput invalid) {
            return Pages.answer(
                    ClaimAnswers.INVALID, form(files.open(actor, id), input, FormErrors.of(invalid), false));
        } catch (StaleVersion changed) {
            return Pages.answer(ClaimAnswers.STALE, form(files.open(actor, id), input, FormErrors.none(), true));
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.wording().orElse(""));
        }
    }

    private Triage.Edit edit(FormReading form, Claim claim, Input input) {
        return new Triage.Edit(
                input.wording(),
                form.readIfGiven(() -> Optional.of(
                        ClaimAnswers.chosen(Priority.class, input.priority(), "priority", messages.choosePriority()))),
                form.readIfGiven(() -> due(claim, input.dueAt().orElse(""))),
                input.topics().map(EditPage::topics),
                input.desk().filter(code -> !code.isBlank()));
    }

    /** The due time, where another one than was set was given: the form knows minutes only. */
    private Optional<Triage.Due> due(Claim claim, String given) {
        if (given.equals(claim.dueByHand().map(times::local).orElse(""))) {
            return Optional.empty();
        }
        if (given.isBlank()) {
            return Optional.of(new Triage.Due.ByClock(Optional.empty()));
        }
        return times.given(Optional.of(given), "dueAt").map(Triage.Due.At::new);
    }

    private static List<String> topics(String given) {
        return Arrays.stream(given.split(","))
                .map(String::strip)
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
    }

    private Input kept(Claim claim) {
        return new Input(
                Optional.empty(),
                Optional.of(claim.wording()),
                Optional.of(claim.priority().name()),
                claim.dueByHand().map(times::local),
                Optional.of(String.join(", ", claim.topics())),
                Optional.empty());
    }

    /** As the use case has it; where it says no all the same, the page tells. */
    private static boolean isMovable(ClaimFile file) {
        ClaimState state = file.claim().state();
        return (state == ClaimState.CANDIDATE || state == ClaimState.OPEN)
                && file.report().publication().isEmpty();
    }

    private TemplateInstance form(ClaimFile file, Input input, FormErrors errors, boolean stale) {
        String wording = input.wording().orElse(file.claim().wording());
        return Templates.edit(new Form(
                file,
                errors,
                file.claim().state().allowsRewording(),
                wording,
                input.priority().orElse(""),
                input.dueAt().orElse(""),
                input.topics().orElse(""),
                input.desk().orElse(file.head().desk().code()),
                Arrays.stream(Priority.values())
                        .map(priority -> new Choice(priority.name(), messages.priorityName(priority.name())))
                        .toList(),
                isMovable(file)
                        ? desks.inOrder().stream()
                                .map(desk -> new Choice(desk.code(), desk.name()))
                                .toList()
                        : List.of(),
                stale && !wording.equals(file.claim().wording())
                        ? Diff.between(file.claim().wording(), wording)
                        : List.of(),
                stale ? answers.last(signedIn.actor(), file) : List.of()));
    }
}
