package org.stet.web.ui.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
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
import org.stet.web.ui.Pages;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Naming a claim's reviewers, from the workbench. */
@Path("/claims/{id}/assignment")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class AssignmentPage {

    private final SignedIn signedIn;
    private final Assigning assigning;
    private final HandingOver handingOver;
    private final Workbenches workbenches;
    private final ClaimAnswers answers;

    AssignmentPage(
            SignedIn signedIn,
            Assigning assigning,
            HandingOver handingOver,
            Workbenches workbenches,
            ClaimAnswers answers) {
        this.handingOver = handingOver;
        this.signedIn = signedIn;
        this.assigning = assigning;
        this.workbenches = workbenches;
        this.answers = answers;
    }

    @POST
    @RolesAllowed("editor")
    public Response assign(
            @PathParam("id") UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> reviewer1,
            @RestForm Optional<String> reviewer2,
            @RestForm Optional<String> message) {
        Actor actor = signedIn.actor();
        List<String> named = Stream.of(reviewer1, reviewer2)
                .flatMap(Optional::stream)
                .filter(name -> !name.isBlank())
                .toList();
        try {
            assigning.assign(actor, id, ClaimAnswers.expected(version), named, message);
            return answers.seeClaim(id, "assign");
        } catch (InvalidInput invalid) {
            Map<String, String> typed = Map.of(
                    "reviewer1", reviewer1.orElse(""),
                    "reviewer2", reviewer2.orElse(""),
                    "message", message.orElse(""));
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    ClaimPage.Templates.claim(workbenches.again(actor, id, FormErrors.of(invalid), typed)));
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        } catch (StaleVersion changed) {
            return answers.stale(actor, id, "");
        }
    }

    /** Puts another reviewer in a place. */
    @POST
    @Path("/handover")
    @RolesAllowed({"reviewer", "editor"})
    public Response handOver(
            @PathParam("id") UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> from,
            @RestForm Optional<String> to,
            @RestForm Optional<String> message) {
        Actor actor = signedIn.actor();
        try {
            handingOver.handOver(actor, id, ClaimAnswers.expected(version), from, to, message);
            return answers.seeClaim(id, "hand-over");
        } catch (InvalidInput invalid) {
            Map<String, String> typed =
                    Map.of("from", from.orElse(""), "to", to.orElse(""), "handover-message", message.orElse(""));
            return Pages.answer(
                    ClaimAnswers.INVALID,
                    ClaimPage.Templates.claim(workbenches.again(
                            actor, id, FormErrors.of(invalid).renamed("message", "handover-message"), typed)));
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        } catch (StaleVersion changed) {
            return answers.stale(actor, id, "");
        }
    }
}
