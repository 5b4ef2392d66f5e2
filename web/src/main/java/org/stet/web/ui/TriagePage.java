package org.stet.web.ui;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.ClaimCard.Form;
import org.stet.web.ui.ClaimCard.Typed;
import org.stet.web.ui.ClaimCards.Attention;
import org.stet.web.ui.TriagePages.Occasion;
import org.stet.web.ui.TriagePages.Told;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/** Deciding on one claim of an article: what is decided leads to the next one. */
@Path("/articles/{article:[0-9a-f-]{36}}/claims/{id:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
@RolesAllowed("editor")
public class TriagePage {

    private final SignedIn signedIn;
    private final Triage triage;
    private final ClaimCards cards;
    private final TriagePages pages;
    private final ArticleMessages messages;
    private final ShellMessages shell;

    TriagePage(
            SignedIn signedIn,
            Triage triage,
            ClaimCards cards,
            TriagePages pages,
            ArticleMessages messages,
            ShellMessages shell) {
        this.signedIn = signedIn;
        this.triage = triage;
        this.cards = cards;
        this.pages = pages;
        this.messages = messages;
        this.shell = shell;
    }

    /** A decision as it was sent: about which claim, in which form, and whether only the part that changes is asked for. */
    private record Decision(UUID article, UUID claim, Form form, Typed typed, boolean inPlace) {

        static Decision plain(UUID article, UUID claim, boolean inPlace) {
            return new Decision(article, claim, Form.NONE, Typed.NOTHING, inPlace);
        }
    }

    /** What a decision calls. */
    private interface Use {

        Claim by(Actor actor);
    }

    @POST
    @Path("acceptance")
    public Response accept(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                Decision.plain(article, id, inPlace), "accepted", actor -> triage.accept(actor, id, expected(version)));
    }

    @POST
    @Path("withdrawal")
    public Response withdraw(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                Decision.plain(article, id, inPlace),
                "withdrawn",
                actor -> triage.withdrawAcceptance(actor, id, expected(version)));
    }

    @POST
    @Path("reopening")
    public Response reopen(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                Decision.plain(article, id, inPlace), "reopened", actor -> triage.reopen(actor, id, expected(version)));
    }

    @POST
    @Path("split")
    public Response split(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                Decision.plain(article, id, inPlace), "split", actor -> triage.split(actor, id, expected(version)));
    }

    @POST
    @Path("undo")
    public Response undo(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                Decision.plain(article, id, inPlace), "undone", actor -> triage.undo(actor, id, expected(version)));
    }

    @POST
    @Path("dismissal")
    public Response dismiss(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> reason,
            @RestForm Optional<String> note,
            @RestHeader("HX-Request") boolean inPlace) {
        Typed typed = new Typed(reason.orElse(""), note.orElse(""), "", "");
        return decide(
                new Decision(article, id, Form.DISMISSAL, typed, inPlace),
                "dismissed",
                actor -> triage.dismiss(
                        actor, id, expected(version), reason(typed.reason(), messages), given(typed.note())));
    }

    @POST
    @Path("merge")
    public Response merge(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> into,
            @RestHeader("HX-Request") boolean inPlace) {
        Typed typed = new Typed("", "", into.orElse(""), "");
        return decide(
                new Decision(article, id, Form.MERGE, typed, inPlace),
                "merged",
                actor -> triage.merge(actor, id, expected(version), target(typed)));
    }

    @POST
    @Path("wording")
    public Response reword(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> wording,
            @RestHeader("HX-Request") boolean inPlace) {
        Typed typed = new Typed("", "", "", wording.orElse(""));
        return decide(
                new Decision(article, id, Form.WORDING, typed, inPlace),
                after -> expected(version).admits(Long.toString(after.version())) ? "nothing" : "reworded",
                actor -> triage.edit(
                        actor,
                        id,
                        expected(version),
                        new Triage.Edit(
                                Optional.of(typed.wording()), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    private Response decide(Decision decision, String done, Use use) {
        return decide(decision, after -> done, use);
    }

    private Response decide(Decision decision, Function<Claim, String> told, Use use) {
        try {
            String done = told.apply(use.by(signedIn.actor()));
            return pages.done(
                    decision.article(),
                    Occasion.NONE.about(Attention.none(decision.claim())).telling(Told.claim(done, decision.claim())),
                    decision.inPlace());
        } catch (InvalidInput invalid) {
            return answer(
                    422,
                    decision,
                    new Attention(
                            decision.claim(),
                            decision.form(),
                            Optional.of(decision.typed()),
                            FormErrors.of(invalid),
                            Optional.empty()));
        } catch (StaleVersion stale) {
            return answer(412, decision, troubled(decision, messages.stale()));
        } catch (NotInThisState notNow) {
            return answer(409, decision, troubled(decision, messages.notNow(shell.state(notNow.state()))));
        }
    }

    private Attention troubled(Decision decision, String sentence) {
        return new Attention(
                decision.claim(),
                decision.form() == Form.DISMISSAL ? Form.NONE : decision.form(),
                Optional.of(decision.typed()),
                FormErrors.none(),
                Optional.of(cards.trouble(signedIn.actor(), decision.claim(), sentence)));
    }

    private Response answer(int status, Decision decision, Attention attention) {
        return pages.answer(status, decision.article(), Occasion.NONE.about(attention), decision.inPlace());
    }

    private static Expected expected(Optional<String> version) {
        return new Expected(version.orElse(""));
    }

    static DismissalReason reason(String code, ArticleMessages messages) {
        return Arrays.stream(DismissalReason.values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("reason", Message.quoted(messages.noReason())));
    }

    private UUID target(Typed typed) {
        try {
            return UUID.fromString(typed.into());
        } catch (IllegalArgumentException notChosen) {
            throw new InvalidInput("into", Message.quoted(messages.noTarget()));
        }
    }

    static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }
}
