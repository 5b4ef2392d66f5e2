package org.stet.web.ui.claim;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.FormReading;
import org.stet.web.ui.Pages;
import org.stet.web.ui.Times;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceSnapshot;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.reading.Snapshots;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;

/** What the workbench says of sources, replies and validity, and the forms that change it. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class LedgerPage {

    /** Before the names of the fields in the form that notes what came of a request. */
    private static final String NOTED = "noted-";

    private static final String SANDBOX = "sandbox; default-src 'none'; frame-ancestors 'none'";

    private final SignedIn signedIn;
    private final Collecting collecting;
    private final Snapshots snapshots;
    private final RightOfReply rightOfReply;
    private final Rechecks rechecks;
    private final Workbenches workbenches;
    private final Times times;
    private final ClaimAnswers answers;
    private final LedgerMessages messages;

    LedgerPage(
            SignedIn signedIn,
            Collecting collecting,
            Snapshots snapshots,
            RightOfReply rightOfReply,
            Rechecks rechecks,
            Workbenches workbenches,
            Times times,
            ClaimAnswers answers,
            LedgerMessages messages) {
        this.signedIn = signedIn;
        this.collecting = collecting;
        this.snapshots = snapshots;
        this.rightOfReply = rightOfReply;
        this.rechecks = rechecks;
        this.workbenches = workbenches;
        this.times = times;
        this.answers = answers;
        this.messages = messages;
    }

    /** What the form for a request sends. */
    public record Asking(
            @RestForm Optional<String> party,
            @RestForm Optional<String> channel,
            @RestForm Optional<String> question,
            @RestForm Optional<String> askedAt,
            @RestForm Optional<String> deadline) {

        Map<String, String> typed() {
            return Map.of(
                    "party", party.orElse(""),
                    "channel", channel.orElse(""),
                    "question", question.orElse(""),
                    "askedAt", askedAt.orElse(""),
                    "deadline", deadline.orElse(""));
        }
    }

    /** What the form that puts an entry right sends: all of it. */
    public record CorrectionInput(
            @RestForm Optional<String> party,
            @RestForm Optional<String> channel,
            @RestForm Optional<String> question,
            @RestForm Optional<String> askedAt,
            @RestForm Optional<String> deadline,
            @RestForm Optional<String> outcome,
            @RestForm Optional<String> answer) {

        /** By the ids of the form's fields: the page has one such form for each entry. */
        Map<String, String> typed(UUID reply) {
            return Map.of(
                    Workbench.field(reply, "party"), party.orElse(""),
                    Workbench.field(reply, "channel"), channel.orElse(""),
                    Workbench.field(reply, "question"), question.orElse(""),
                    Workbench.field(reply, "askedAt"), askedAt.orElse(""),
                    Workbench.field(reply, "deadline"), deadline.orElse(""),
                    Workbench.field(reply, "outcome"), outcome.orElse(""),
                    Workbench.field(reply, "answer"), answer.orElse(""));
        }
    }

    /** Something that a form asks for, which workflow may refuse. */
    private interface Deed {
        void perform(Actor actor);
    }

    @POST
    @Path("/evidence/{evidence}/details")
    @RolesAllowed({"reviewer", "editor"})
    public Response amend(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @RestForm Optional<String> publisher,
            @RestForm Optional<String> locator,
            @RestForm Optional<String> independenceGroup,
            @RestForm Optional<String> archiveUrl) {
        Evidence.Amendment amendment = new Evidence.Amendment(publisher, locator, independenceGroup, archiveUrl);
        Map<String, String> typed = Map.of(
                Workbench.field(evidence, "publisher"), publisher.orElse(""),
                Workbench.field(evidence, "locator"), locator.orElse(""),
                Workbench.field(evidence, "independenceGroup"), independenceGroup.orElse(""),
                Workbench.field(evidence, "archiveUrl"), archiveUrl.orElse(""));
        return perform(
                id,
                actor -> onItsForm(evidence, "", () -> collecting.amend(actor, id, evidence, amendment)),
                "evidence-amended#evidence",
                typed,
                String.join("\n", locator.orElse(""), independenceGroup.orElse(""))
                        .strip());
    }

    /** The snapshot's bytes, in a form in which nothing of them runs: text to read, all else a file to keep. */
    @GET
    @Path("/evidence/{evidence}/snapshot")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public Response snapshot(@PathParam("id") UUID id, @PathParam("evidence") UUID evidence) {
        EvidenceSnapshot snapshot = snapshots.open(signedIn.actor(), id, evidence);
        boolean readable = snapshot.contentType().startsWith("text/")
                || snapshot.contentType().contains("html")
                || snapshot.contentType().contains("json");
        Charset charset = snapshot.charset().orElse(StandardCharsets.UTF_8);
        String name = "snapshot-" + snapshot.sha256().substring(0, 12) + (readable ? ".txt" : ".bin");
        return Response.ok(snapshot.content())
                .type(readable ? "text/plain;charset=" + charset.name() : MediaType.APPLICATION_OCTET_STREAM)
                .header("Content-Disposition", (readable ? "inline" : "attachment") + "; filename=\"" + name + "\"")
                .header("Content-Security-Policy", SANDBOX)
                .build();
    }

    @POST
    @Path("/primary-source-reason")
    @RolesAllowed({"reviewer", "editor"})
    public Response primarySourceReason(@PathParam("id") UUID id, @RestForm Optional<String> primarySourceReason) {
        return perform(
                id,
                actor -> collecting.statePrimarySourceReason(actor, id, primarySourceReason),
                "reason-stated#evidence",
                Map.of("primarySourceReason", primarySourceReason.orElse("")),
                primarySourceReason.orElse(""));
    }

    @POST
    @Path("/replies")
    @RolesAllowed({"reviewer", "editor"})
    public Response ask(@PathParam("id") UUID id, @BeanParam Asking input) {
        FormReading form = new FormReading();
        ReplyRequest.Asking asking = new ReplyRequest.Asking(
                input.party().orElse(""),
                form.read(() -> channel(input.channel()), ReplyRequest.Channel.EMAIL),
                input.question().orElse(""),
                form.readIfGiven(() -> times.given(input.askedAt(), "askedAt")),
                form.readIfGiven(() -> times.given(input.deadline(), "deadline")));
        return perform(
                id,
                actor -> form.perform(() -> rightOfReply.ask(actor, id, asking)),
                "reply-sought#replies",
                input.typed(),
                input.question().orElse(""));
    }

    @POST
    @Path("/replies/{reply}/outcome")
    @RolesAllowed({"reviewer", "editor"})
    public Response end(
            @PathParam("id") UUID id,
            @PathParam("reply") UUID reply,
            @RestForm Optional<String> outcome,
            @RestForm Optional<String> answer) {
        FormReading form = new FormReading();
        ReplyRequest.Outcome chosen = form.read(() -> outcome(outcome), ReplyRequest.Outcome.ANSWERED);
        return perform(
                id,
                actor -> onItsForm(
                        reply, NOTED, () -> form.perform(() -> rightOfReply.end(actor, id, reply, chosen, answer))),
                "reply-noted#replies",
                Map.of(Workbench.field(reply, NOTED + "answer"), answer.orElse("")),
                answer.orElse(""));
    }

    /** Puts an entry right by a new one. */
    @POST
    @Path("/replies/{reply}/corrections")
    @RolesAllowed({"reviewer", "editor"})
    public Response correct(
            @PathParam("id") UUID id, @PathParam("reply") UUID reply, @BeanParam CorrectionInput input) {
        return perform(
                id,
                actor -> correct(actor, id, reply, input),
                "reply-corrected#replies",
                input.typed(reply),
                input.answer().orElse(""));
    }

    private void correct(Actor actor, UUID id, UUID reply, CorrectionInput input) {
        FormReading form = new FormReading();
        ReplyRequest.Correction correction = new ReplyRequest.Correction(
                Optional.of(input.party().orElse("")),
                form.readIfGiven(() -> Optional.of(channel(input.channel()))),
                Optional.of(input.question().orElse("")),
                form.readIfGiven(() -> times.given(input.askedAt(), "askedAt")),
                form.readIfGiven(() -> times.given(input.deadline(), "deadline")),
                form.readIfGiven(() -> Optional.of(outcome(input.outcome()))),
                input.answer().filter(words -> !words.isBlank()));
        onItsForm(reply, "", () -> form.perform(() -> rightOfReply.correct(actor, id, reply, correction)));
    }

    /** The page has such a form for each entry: what is wrong is named by the ids of this one. */
    private static void onItsForm(UUID entry, String prefix, Runnable deed) {
        try {
            deed.run();
        } catch (InvalidInput invalid) {
            throw invalid.renamed(field -> Workbench.field(entry, prefix + field));
        }
    }

    private ReplyRequest.Channel channel(Optional<String> given) {
        return ClaimAnswers.chosen(ReplyRequest.Channel.class, given, "channel", messages.chooseChannel());
    }

    private ReplyRequest.Outcome outcome(Optional<String> given) {
        return ClaimAnswers.chosen(ReplyRequest.Outcome.class, given, "outcome", messages.chooseOutcome());
    }

    @POST
    @Path("/expiry")
    @RolesAllowed("editor")
    public Response expiry(
            @PathParam("id") UUID id, @RestForm Optional<String> version, @RestForm Optional<String> at) {
        return perform(
                id,
                actor -> rechecks.setExpiry(actor, id, ClaimAnswers.expected(version), times.given(at, "at")),
                "expiry-set",
                Map.of("at", at.orElse("")),
                "");
    }

    private Response perform(UUID id, Deed deed, String done, Map<String, String> typed, String written) {
        Actor actor = signedIn.actor();
        try {
            deed.perform(actor);
            return answers.seeClaim(id, done);
        } catch (InvalidInput invalid) {
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    ClaimPage.Templates.claim(workbenches.again(actor, id, FormErrors.of(invalid), typed)));
        } catch (StaleVersion changed) {
            return answers.stale(actor, id, written);
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, written);
        }
    }
}
