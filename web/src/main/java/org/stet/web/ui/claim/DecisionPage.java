package org.stet.web.ui.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.Crumb;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.review.Reviewing;

/** What is done to a claim with a reason: a page of its own that asks for it and says what follows. */
@Path("/claims/{id}/{decision: decline|release|dismiss|merge|return|correction|retraction}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class DecisionPage {

    private static final int MOST_OFFERED = 20;

    private final SignedIn signedIn;
    private final ClaimFiles files;
    private final ClaimList list;
    private final Assigning assigning;
    private final Triage triage;
    private final Reviewing reviewing;
    private final Publishing publishing;
    private final ClaimAnswers answers;
    private final ClaimMessages messages;

    DecisionPage(
            SignedIn signedIn,
            ClaimFiles files,
            ClaimList list,
            Assigning assigning,
            Triage triage,
            Reviewing reviewing,
            Publishing publishing,
            ClaimAnswers answers,
            ClaimMessages messages) {
        this.signedIn = signedIn;
        this.files = files;
        this.list = list;
        this.assigning = assigning;
        this.triage = triage;
        this.reviewing = reviewing;
        this.publishing = publishing;
        this.answers = answers;
        this.messages = messages;
    }

    /** What is decided, by the last part of its page's address. */
    private enum Decision {
        DECLINE(ClaimAction.DECLINE),
        RELEASE(ClaimAction.RELEASE),
        DISMISS(ClaimAction.DISMISS),
        MERGE(ClaimAction.MERGE),
        RETURN(ClaimAction.RETURN),
        CORRECTION(ClaimAction.CORRECT),
        RETRACTION(ClaimAction.RETRACT);

        private final ClaimAction action;

        Decision(ClaimAction action) {
            this.action = action;
        }

        static Decision of(String path) {
            return valueOf(path.toUpperCase(Locale.ROOT));
        }

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the form sends. */
    public record Input(
            @RestForm Optional<String> version,
            @RestForm Optional<String> reason,
            @RestForm Optional<String> note,
            @RestForm Optional<String> kind,
            @RestForm Optional<String> into,
            @RestForm Optional<String> q) {

        /** What the person wrote, to copy where it could not be used. */
        String written() {
            return note.filter(text -> !text.isBlank()).or(() -> reason).orElse("");
        }
    }

    /** All that the page shows; {@code happened} says what changed under the form. */
    public record Form(
            ClaimFile file,
            String decision,
            FormErrors errors,
            String reason,
            String note,
            String kind,
            String into,
            String words,
            List<Choice> choices,
            List<Workbench.Happening> happened) {

        /** The way to the page. */
        public List<Crumb> crumbs() {
            return Crumbs.below(file);
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance decision(Form form);
    }

    @GET
    @RolesAllowed({"reviewer", "editor"})
    public Response ask(
            @PathParam("id") UUID id, @PathParam("decision") String path, @RestQuery("q") Optional<String> words) {
        Actor actor = signedIn.actor();
        Decision decision = Decision.of(path);
        ClaimFile file = files.open(actor, id);
        if (!file.allows(decision.action)) {
            return answers.notNow(actor, id);
        }
        Input nothing = new Input(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), words);
        return Pages.answer(
                Response.Status.OK.getStatusCode(), form(file, decision, nothing, FormErrors.none(), List.of()));
    }

    @POST
    @RolesAllowed({"reviewer", "editor"})
    public Response decide(@PathParam("id") UUID id, @PathParam("decision") String path, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        Decision decision = Decision.of(path);
        try {
            perform(actor, id, decision, input);
            return answers.seeClaim(id, decision.action.code());
        } catch (InvalidInput invalid) {
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    form(files.open(actor, id), decision, input, FormErrors.of(invalid), List.of()));
        } catch (StaleVersion changed) {
            return again(actor, id, decision, input);
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.written());
        }
    }

    private void perform(Actor actor, UUID id, Decision decision, Input input) {
        Expected expected = ClaimAnswers.expected(input.version());
        switch (decision) {
            case DECLINE -> assigning.decline(actor, id, expected, input.reason());
            case RELEASE -> assigning.release(actor, id, expected, input.reason());
            case DISMISS -> dismiss(actor, id, expected, input);
            case MERGE -> triage.merge(actor, id, expected, target(input));
            case RETURN -> reviewing.sendBack(actor, id, expected, input.reason());
            case CORRECTION -> correct(actor, id, expected, input);
            case RETRACTION -> publishing.retract(actor, id, expected, input.reason());
        }
    }

    private void dismiss(Actor actor, UUID id, Expected expected, Input input) {
        FormReading form = new FormReading();
        DismissalReason reason = form.read(
                () -> ClaimAnswers.chosen(DismissalReason.class, input.reason(), "reason", messages.chooseReason()),
                DismissalReason.OPINION);
        Optional<String> note = input.note().map(String::strip).filter(text -> !text.isEmpty());
        form.perform(() -> triage.dismiss(actor, id, expected, reason, note));
    }

    private void correct(Actor actor, UUID id, Expected expected, Input input) {
        FormReading form = new FormReading();
        CorrectionKind kind = form.read(
                () -> ClaimAnswers.chosen(CorrectionKind.class, input.kind(), "kind", messages.chooseKind()),
                CorrectionKind.TYPO);
        form.perform(() -> publishing.correct(actor, id, expected, kind, input.reason()));
    }

    private UUID target(Input input) {
        try {
            return UUID.fromString(input.into().orElse(""));
        } catch (IllegalArgumentException notChosen) {
            throw new InvalidInput("into", Message.quoted(messages.chooseClaim()));
        }
    }

    /** The form on the version of now, with what happened meanwhile; or what happened, where it cannot be done any more. */
    private Response again(Actor actor, UUID id, Decision decision, Input input) {
        ClaimFile file = files.open(actor, id);
        return file.allows(decision.action)
                ? Pages.answer(
                        ClaimAnswers.STALE, form(file, decision, input, FormErrors.none(), answers.last(actor, file)))
                : answers.stale(actor, id, input.written());
    }

    private TemplateInstance form(
            ClaimFile file, Decision decision, Input input, FormErrors errors, List<Workbench.Happening> happened) {
        return Templates.decision(new Form(
                file,
                decision.path(),
                errors,
                input.reason().orElse(""),
                input.note().orElse(""),
                input.kind().orElse(""),
                input.into().orElse(""),
                input.q().orElse(""),
                choices(file, decision, input),
                happened));
    }

    private List<Choice> choices(ClaimFile file, Decision decision, Input input) {
        return switch (decision) {
            case DISMISS ->
                Arrays.stream(DismissalReason.values())
                        .map(reason -> new Choice(reason.code(), messages.dismissalReason(reason.code())))
                        .toList();
            case CORRECTION ->
                Arrays.stream(CorrectionKind.values())
                        .map(kind -> new Choice(
                                kind.code(),
                                messages.correctionKind(kind.code()),
                                messages.correctionMeaning(kind.code())))
                        .toList();
            case MERGE -> others(file, input.q().filter(words -> !words.isBlank()));
            default -> List.of();
        };
    }

    private List<Choice> others(ClaimFile file, Optional<String> words) {
        ClaimQuery query = new ClaimQuery(ClaimState.inTheFlow(), Optional.empty(), Set.of(), words, ClaimSort.CREATED);
        return list.page(query, Optional.empty(), MOST_OFFERED + 1).claims().stream()
                .filter(other -> !other.id().equals(file.claim().id()))
                .limit(MOST_OFFERED)
                .map(other -> new Choice(other.id().toString(), other.wording(), other.speaker()))
                .toList();
    }
}
