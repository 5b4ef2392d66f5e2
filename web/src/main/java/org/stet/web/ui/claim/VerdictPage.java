package org.stet.web.ui.claim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.stet.web.ui.Diff;
import org.stet.web.ui.FormErrors;
import org.stet.web.ui.Pages;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.review.Reviewing;

/** A reviewer's verdict: the draft, the answers to check, the submission; and the decision between verdicts that differ. */
@Path("/claims/{id}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class VerdictPage {

    private final SignedIn signedIn;
    private final Reviewing reviewing;
    private final ClaimFiles files;
    private final Workbenches workbenches;
    private final ClaimAnswers answers;
    private final ClaimMessages messages;

    VerdictPage(
            SignedIn signedIn,
            Reviewing reviewing,
            ClaimFiles files,
            Workbenches workbenches,
            ClaimAnswers answers,
            ClaimMessages messages) {
        this.signedIn = signedIn;
        this.reviewing = reviewing;
        this.files = files;
        this.workbenches = workbenches;
        this.answers = answers;
        this.messages = messages;
    }

    /** What the forms send; {@code then} says which button was pressed. */
    public record Input(
            @RestForm Optional<String> version,
            @RestForm Optional<String> rating,
            @RestForm Optional<String> rationale,
            @RestForm List<String> question,
            @RestForm List<String> answer,
            @RestForm Optional<String> then) {

        Map<String, String> typed() {
            Map<String, String> typed = new HashMap<>();
            typed.put("rating", rating.orElse(""));
            typed.put("rationale", rationale.orElse(""));
            answers().ifPresent(given -> given.forEach((code, text) -> typed.put("answers." + code, text)));
            return typed;
        }

        /** The answers by the question's code: the form sends both lists in one order. */
        Optional<Map<String, String>> answers() {
            if (question == null || answer == null || question.isEmpty() || question.size() != answer.size()) {
                return Optional.empty();
            }
            Map<String, String> answers = new HashMap<>();
            for (int i = 0; i < question.size(); i++) {
                answers.put(question.get(i), answer.get(i));
            }
            return Optional.of(answers);
        }
    }

    /** Two texts of the same verdict: what is saved, what was typed on an older version, and what differs. */
    public record Stale(
            Workbench bench,
            String typedRating,
            String typedRatingName,
            String typedRationale,
            List<Diff.Part> parts,
            List<Workbench.Happening> happened) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance check(Workbench bench);

        static native TemplateInstance stale(Stale stale);

        static native TemplateInstance kept(Workbench bench, String message, boolean current);
    }

    /** Saves the draft, which starts the review when it is the first. */
    @POST
    @Path("/verdict")
    @RolesAllowed("reviewer")
    public Response save(
            @PathParam("id") UUID id, @HeaderParam("HX-Request") boolean asOneTypes, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        return asOneTypes ? keep(actor, id, input) : save(actor, id, input);
    }

    private Response save(Actor actor, UUID id, Input input) {
        try {
            saveDraft(actor, id, input);
            return input.then().filter("check"::equals).isPresent()
                    ? answers.see("/claims/" + id + "/check")
                    : answers.seeClaim(id, "saved#verdict");
        } catch (InvalidInput invalid) {
            return again(actor, id, FormErrors.of(invalid), input, ClaimAnswers.INVALID);
        } catch (StaleVersion changed) {
            return bothTexts(actor, id, input);
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.rationale().orElse(""));
        }
    }

    /** Keeps the draft as it is typed: answered by a line beneath it, so that nobody is interrupted. */
    private Response keep(Actor actor, UUID id, Input input) {
        try {
            saveDraft(actor, id, input);
            return kept(actor, id, messages.kept(), true);
        } catch (InvalidInput invalid) {
            return kept(actor, id, RefusalWords.of(invalid), false);
        } catch (StaleVersion changed) {
            return kept(actor, id, messages.keptElsewhere(), false);
        } catch (NotInThisState tooLate) {
            return kept(actor, id, messages.notKept(), false);
        }
    }

    private void saveDraft(Actor actor, UUID id, Input input) {
        reviewing.save(
                actor, id, ClaimAnswers.expected(input.version()), input.rating(), input.rationale(), input.answers());
    }

    private Response kept(Actor actor, UUID id, String message, boolean current) {
        return Pages.answer(
                Response.Status.OK.getStatusCode(), Templates.kept(workbenches.open(actor, id, ""), message, current));
    }

    private Response again(Actor actor, UUID id, FormErrors errors, Input input, int status) {
        return Pages.answer(status, ClaimPage.Templates.claim(workbenches.again(actor, id, errors, input.typed())));
    }

    private Response bothTexts(Actor actor, UUID id, Input input) {
        ClaimFile file = files.open(actor, id);
        if (!file.allows(ClaimAction.SAVE_REVIEW) && !file.allows(ClaimAction.START)) {
            return answers.stale(actor, id, input.rationale().orElse(""));
        }
        Workbench bench = workbenches.open(actor, id, "");
        String typed = input.rationale().orElse("").replace("\r\n", "\n");
        String saved = bench.draft().rationale().replace("\r\n", "\n");
        String rating = input.rating().orElse("");
        return Pages.answer(
                ClaimAnswers.STALE,
                Templates.stale(new Stale(
                        bench,
                        rating,
                        file.head().scale().rating(rating).map(Rating::name).orElse(""),
                        typed,
                        Diff.between(saved, typed),
                        answers.last(actor, file))));
    }

    /** Shows the answers once more before they are sent. */
    @GET
    @Path("/check")
    @RolesAllowed("reviewer")
    public Response check(@PathParam("id") UUID id) {
        Actor actor = signedIn.actor();
        Workbench bench = workbenches.open(actor, id, "");
        return bench.file().allows(ClaimAction.SUBMIT)
                ? Pages.answer(Response.Status.OK.getStatusCode(), Templates.check(bench))
                : answers.notNow(actor, id);
    }

    /** Seals the verdict. */
    @POST
    @Path("/submission")
    @RolesAllowed("reviewer")
    public Response submit(@PathParam("id") UUID id, @RestForm Optional<String> version) {
        Actor actor = signedIn.actor();
        try {
            reviewing.submit(actor, id, ClaimAnswers.expected(version));
            return answers.seeClaim(id, outcome(files.open(actor, id).claim().state()));
        } catch (InvalidInput notWhole) {
            return Pages.answer(ClaimAnswers.INVALID, Templates.check(workbenches.open(actor, id, "")));
        } catch (StaleVersion changed) {
            return answers.stale(actor, id, "");
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, "");
        }
    }

    private static String outcome(ClaimState state) {
        return switch (state) {
            case IN_REVIEW -> "sealed";
            case DISPUTED -> "disputed";
            default -> "submitted";
        };
    }

    /** Decides between verdicts that differ. */
    @POST
    @Path("/adjudication")
    @RolesAllowed({"reviewer", "editor"})
    public Response adjudicate(@PathParam("id") UUID id, @BeanParam Input input) {
        Actor actor = signedIn.actor();
        try {
            reviewing.adjudicate(actor, id, ClaimAnswers.expected(input.version()), input.rating(), input.rationale());
            return answers.seeClaim(id, ClaimAction.ADJUDICATE.code());
        } catch (InvalidInput invalid) {
            return again(actor, id, FormErrors.of(invalid), input, ClaimAnswers.INVALID);
        } catch (StaleVersion changed) {
            return files.open(actor, id).allows(ClaimAction.ADJUDICATE)
                    ? again(actor, id, FormErrors.of("rationale", messages.staleForm()), input, ClaimAnswers.STALE)
                    : answers.stale(actor, id, input.rationale().orElse(""));
        } catch (NotInThisState tooLate) {
            return answers.movedOn(actor, id, tooLate, input.rationale().orElse(""));
        }
    }
}
