package org.stet.web.ui.reader;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.Choice;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.limit.Busy;
import org.stet.workflow.publication.Publication;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.reader.Answering;
import org.stet.workflow.reader.ReaderCase;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.StaleVersion;

/** The cases of readers, for the editors of the desks that they are for. */
@Path("/readers")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("editor")
@Blocking
public class CasesPage {

    private static final int MOST = 200;
    private static final int INVALID = 422;
    private static final int STALE = 412;

    private final SignedIn signedIn;
    private final Answering answering;
    private final Intake intake;
    private final Desks desks;
    private final Publications publications;
    private final ReaderMessages messages;
    private final Notices notices;

    CasesPage(
            SignedIn signedIn,
            Answering answering,
            Intake intake,
            Desks desks,
            Publications publications,
            ReaderMessages messages,
            Notices notices) {
        this.signedIn = signedIn;
        this.answering = answering;
        this.intake = intake;
        this.desks = desks;
        this.publications = publications;
        this.messages = messages;
        this.notices = notices;
    }

    /** What stands in the form of the answer. */
    public record Typed(String outcome, String answer, boolean inTheOpen, String summary, String check) {}

    /**
     * One case as a page shows it.
     *
     * @param check the fact-check that it is about, as a publication; null where it is about none
     * @param link the address that the reader names, where a browser may be led there; else empty
     */
    public record View(
            ReaderCase one,
            Publication check,
            String link,
            Typed typed,
            List<Choice> outcomes,
            FormErrors errors,
            String notice,
            String warning) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance cases(List<ReaderCase> cases, boolean settled);

        static native TemplateInstance one(View view);
    }

    @GET
    public TemplateInstance list(@RestQuery Optional<String> show) {
        boolean settled = show.filter("settled"::equals).isPresent();
        Actor actor = signedIn.actor();
        return Templates.cases(settled ? answering.settled(actor, MOST) : answering.waiting(actor, MOST), settled);
    }

    @GET
    @Path("{id}")
    public TemplateInstance one(@PathParam("id") UUID id) {
        ReaderCase one = answering.open(signedIn.actor(), id);
        return page(one, typed(one), FormErrors.none(), notices.taken().equals("saved") ? messages.saved() : "", "");
    }

    /** Reads what the reader named, or wrote, as an article. */
    @POST
    @Path("{id}/article")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> read(@PathParam("id") UUID id, @RestForm Optional<String> what) {
        Actor actor = signedIn.actor();
        ReaderCase one = answering.takable(actor, id);
        Submission submission = what.filter("address"::equals)
                .flatMap(address -> one.address())
                .<Submission>map(address -> new Submission.Address(URI.create(address)))
                .orElseGet(() -> new Submission.Text(
                        one.text().orElse(""),
                        Optional.of(messages.one()),
                        one.address().map(URI::create)));
        String desk = desks.findByIdOptional(one.deskId()).map(Desk::code).orElse("");
        Notices.Teller teller = notices.teller();
        return Pages.soon(
                        () -> intake.prepareSoon(actor, submission, Intake.Sending.to(Optional.of(desk)), prepared -> {
                            Intake.Taken taken = intake.put(prepared);
                            answering.take(actor, id, taken.article().id());
                            return taken;
                        }))
                .map(taken -> teller.see("/articles/" + taken.article().id(), taken.isNew() ? "taken" : "known"))
                .onFailure(InvalidInput.class)
                .recoverWithItem(invalid ->
                        Pages.answer(INVALID, page(one, typed(one), FormErrors.none(), "", RefusalWords.of(invalid))))
                .onFailure(Busy.class)
                .recoverWithItem(busy -> Response.fromResponse(Pages.answer(
                                503, page(one, typed(one), FormErrors.none(), "", RefusalWords.of(busy.reason()))))
                        .header(HttpHeaders.RETRY_AFTER, busy.seconds())
                        .build());
    }

    @POST
    @Path("{id}/answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(
            @PathParam("id") UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> outcome,
            @RestForm Optional<String> answer,
            @RestForm Optional<String> inTheOpen,
            @RestForm Optional<String> summary,
            @RestForm Optional<String> check) {
        Actor actor = signedIn.actor();
        Typed typed = new Typed(
                outcome.orElse(""),
                answer.orElse("").replace("\r\n", "\n"),
                inTheOpen.isPresent(),
                summary.orElse("").replace("\r\n", "\n"),
                check.orElse(""));
        try {
            answering.answer(
                    actor,
                    id,
                    new Expected(version.orElse("")),
                    new Answering.Answer(
                            outcome(typed.outcome()),
                            typed.answer(),
                            typed.inTheOpen(),
                            Optional.of(typed.summary()),
                            Optional.of(typed.check())));
            return notices.see("/readers/" + id, "saved");
        } catch (InvalidInput invalid) {
            FormErrors errors =
                    FormErrors.of(invalid, Map.of("answer", messages.answerLabel(), "summary", messages.summary()));
            return Pages.answer(INVALID, page(answering.open(actor, id), typed, errors, "", ""));
        } catch (StaleVersion changed) {
            return Pages.answer(STALE, page(answering.open(actor, id), typed, FormErrors.none(), "", messages.stale()));
        }
    }

    @POST
    @Path("{id}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response dismiss(@PathParam("id") UUID id, @RestForm Optional<String> version) {
        Actor actor = signedIn.actor();
        try {
            answering.dismiss(actor, id, new Expected(version.orElse("")));
            return notices.see("/readers/" + id, "saved");
        } catch (StaleVersion changed) {
            ReaderCase one = answering.open(actor, id);
            return Pages.answer(STALE, page(one, typed(one), FormErrors.none(), "", messages.stale()));
        }
    }

    private static ReaderCase.Outcome outcome(String code) {
        return Arrays.stream(ReaderCase.Outcome.values())
                .filter(each -> each.code().equals(code.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(null);
    }

    private Typed typed(ReaderCase one) {
        return new Typed(
                one.outcome().map(ReaderCase.Outcome::code).orElse(""),
                one.answer().orElse(""),
                one.isInTheOpen(),
                one.summary().orElse(""),
                one.checkId().map(id -> publications.findById(id).slug()).orElse(""));
    }

    private TemplateInstance page(ReaderCase one, Typed typed, FormErrors errors, String notice, String warning) {
        List<Choice> outcomes = Arrays.stream(ReaderCase.Outcome.values())
                .filter(each -> each.isOf(one.kind()))
                .map(each -> new Choice(each.code(), messages.outcome(each.code())))
                .toList();
        return Templates.one(new View(
                one,
                one.publicationId().map(id -> publications.findById(id)).orElse(null),
                one.address().orElse(""),
                typed,
                outcomes,
                errors,
                notice,
                warning));
    }
}
