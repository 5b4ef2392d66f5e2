package org.stet.web.ui.claim;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
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
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;

/** The evidence ledger of the workbench: adding to it and taking one's own away, in place where scripts run. */
@Path("/claims/{id}/evidence")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class EvidencePage {

    private final SignedIn signedIn;
    private final Collecting collecting;
    private final Workbenches workbenches;
    private final ClaimAnswers answers;
    private final ClaimMessages messages;

    EvidencePage(
            SignedIn signedIn,
            Collecting collecting,
            Workbenches workbenches,
            ClaimAnswers answers,
            ClaimMessages messages) {
        this.signedIn = signedIn;
        this.collecting = collecting;
        this.workbenches = workbenches;
        this.answers = answers;
        this.messages = messages;
    }

    /** What the form sends. */
    public record Input(
            @RestForm Optional<String> url,
            @RestForm Optional<String> title,
            @RestForm Optional<String> publisher,
            @RestForm Optional<String> quote,
            @RestForm Optional<String> locator,
            @RestForm Optional<String> stance,
            @RestForm Optional<String> kind,
            @RestForm Optional<String> independenceGroup,
            @RestForm Optional<String> archiveUrl) {

        Map<String, String> typed() {
            return Map.of(
                    "url", url.orElse(""),
                    "title", title.orElse(""),
                    "publisher", publisher.orElse(""),
                    "quote", quote.orElse(""),
                    "locator", locator.orElse(""),
                    "stance", stance.orElse(""),
                    "kind", kind.orElse(""),
                    "independenceGroup", independenceGroup.orElse(""),
                    "archiveUrl", archiveUrl.orElse(""));
        }

        String written() {
            return String.join("\n", url.orElse(""), title.orElse(""), quote.orElse(""))
                    .strip();
        }
    }

    @POST
    @RolesAllowed({"reviewer", "editor"})
    public Response add(@PathParam("id") UUID id, @HeaderParam("HX-Request") boolean inPlace, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        try {
            FormReading form = new FormReading();
            Evidence.Source source = source(form, input);
            form.perform(() -> collecting.add(actor, id, source));
            return inPlace ? ledger(actor, id) : answers.seeClaim(id, "evidence-added#evidence");
        } catch (InvalidInput invalid) {
            Workbench again = workbenches.again(actor, id, FormErrors.of(invalid), input.typed());
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    inPlace ? ClaimPage.Templates.ledger(again) : ClaimPage.Templates.claim(again));
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.written());
        }
    }

    @POST
    @Path("/{evidence}/removal")
    @RolesAllowed({"reviewer", "editor"})
    public Response remove(
            @PathParam("id") UUID id,
            @PathParam("evidence") UUID evidence,
            @HeaderParam("HX-Request") boolean inPlace) {
        Actor actor = signedIn.actor();
        try {
            collecting.remove(actor, id, evidence);
            return inPlace ? ledger(actor, id) : answers.seeClaim(id, "evidence-removed#evidence");
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        }
    }

    private Response ledger(Actor actor, UUID id) {
        return Pages.answer(
                Response.Status.OK.getStatusCode(), ClaimPage.Templates.ledger(workbenches.open(actor, id, "")));
    }

    private Evidence.Source source(FormReading form, Input input) {
        return new Evidence.Source(
                input.url().map(String::strip).orElse(""),
                input.title().map(String::strip).orElse(""),
                given(input.publisher()),
                given(input.quote()),
                given(input.locator()),
                form.read(
                        () -> ClaimAnswers.chosen(
                                Evidence.Stance.class, input.stance(), "stance", messages.chooseStance()),
                        Evidence.Stance.CONTEXT),
                form.read(
                        () -> ClaimAnswers.chosen(
                                Evidence.Kind.class, input.kind(), "kind", messages.chooseEvidenceKind()),
                        Evidence.Kind.SECONDARY),
                given(input.independenceGroup()),
                given(input.archiveUrl()));
    }

    private static Optional<String> given(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }
}
