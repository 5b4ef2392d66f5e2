package org.stet.web.ui.claim;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;

import org.stet.web.security.SignedIn;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** What is done to a claim by one press of a button, without more to say. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class MovePage {

    private final SignedIn signedIn;
    private final Assigning assigning;
    private final HandingOver handingOver;
    private final Triage triage;
    private final Reporting reporting;
    private final Publishing publishing;
    private final ClaimAnswers answers;

    MovePage(
            SignedIn signedIn,
            Assigning assigning,
            HandingOver handingOver,
            Triage triage,
            Reporting reporting,
            Publishing publishing,
            ClaimAnswers answers) {
        this.signedIn = signedIn;
        this.assigning = assigning;
        this.handingOver = handingOver;
        this.triage = triage;
        this.reporting = reporting;
        this.publishing = publishing;
        this.answers = answers;
    }

    @POST
    @Path(
            "/{move: take|accept|accept-assignment|withdraw-acceptance|undo|reopen|split|withdraw-approval|publish|cancel-correction}")
    @RolesAllowed({"reviewer", "editor"})
    public Response move(@PathParam("id") UUID id, @PathParam("move") String move, @RestForm Optional<String> version) {
        Actor actor = signedIn.actor();
        try {
            perform(actor, id, actionOf(move), ClaimAnswers.expected(version));
            return answers.seeClaim(id, move);
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        } catch (StaleVersion changed) {
            return answers.stale(actor, id, "");
        }
    }

    private void perform(Actor actor, UUID id, ClaimAction action, Expected expected) {
        switch (action) {
            case TAKE -> assigning.take(actor, id, expected);
            case ACCEPT_ASSIGNMENT -> handingOver.accept(actor, id, expected);
            case ACCEPT -> triage.accept(actor, id, expected);
            case WITHDRAW_ACCEPTANCE -> triage.withdrawAcceptance(actor, id, expected);
            case UNDO -> triage.undo(actor, id, expected);
            case REOPEN -> triage.reopen(actor, id, expected);
            case SPLIT -> triage.split(actor, id, expected);
            case WITHDRAW_APPROVAL -> reporting.withdrawApproval(actor, id, expected);
            case PUBLISH -> publishing.publish(actor, id, expected);
            case CANCEL_CORRECTION -> publishing.cancelCorrection(actor, id, expected);
            default -> throw new NotFoundException();
        }
    }

    private static ClaimAction actionOf(String move) {
        return Arrays.stream(ClaimAction.values())
                .filter(action -> action.code().equals(move))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
