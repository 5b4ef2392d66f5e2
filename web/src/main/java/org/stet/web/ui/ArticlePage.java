package org.stet.web.ui;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.error.Problem.Violation;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.ClaimCard.Form;
import org.stet.web.ui.ClaimCard.Typed;
import org.stet.web.ui.ClaimCards.Attention;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Marking;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;

/**
 * An article with its claims marked in the text, and beside it each claim with what can be decided about it. A decision
 * answers with the way back to this page; where htmx sent it, with the claim's card alone.
 */
@Path("/articles/{article:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ArticlePage {

    private final SignedIn signedIn;
    private final Articles articles;
    private final Marking marking;
    private final Triage triage;
    private final ClaimCards cards;
    private final ArticleMessages messages;
    private final ShellMessages shell;

    ArticlePage(
            SignedIn signedIn,
            Articles articles,
            Marking marking,
            Triage triage,
            ClaimCards cards,
            ArticleMessages messages,
            ShellMessages shell) {
        this.signedIn = signedIn;
        this.articles = articles;
        this.marking = marking;
        this.triage = triage;
        this.cards = cards;
        this.messages = messages;
        this.shell = shell;
    }

    /** The form that adds a claim, as it was sent, with what is wrong with it. */
    public record Addition(String start, String end, String words, String wording, FormErrors errors) {

        static final Addition EMPTY = new Addition("", "", "", "", FormErrors.none());
    }

    /**
     * All that the page shows.
     *
     * @param article the article
     * @param text its text, with the claims marked
     * @param cards its claims that are to be checked, or may be
     * @param outOfFlow its other claims
     * @param notice what just happened, or empty
     * @param mayAdd whether a claim can be added
     * @param addition the form that does it
     */
    public record View(
            Article article,
            MarkedText text,
            List<ClaimCard> cards,
            List<ClaimCard> outOfFlow,
            String notice,
            boolean mayAdd,
            Addition addition) {

        /** The checksum's two ends, enough to compare by eye. */
        public String shortSum() {
            String sum = article.sha256();
            return sum.substring(0, 4) + "…" + sum.substring(sum.length() - 4);
        }

        /** Whether one of the claims out of the flow is what this is about. */
        public boolean isOutOfFlowInHand() {
            return outOfFlow.stream().anyMatch(ClaimCard::isInHand);
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance article(View view);

        static native TemplateInstance article$card(ClaimCard card);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public Response show(
            @RestPath UUID article,
            @RestQuery Optional<UUID> claim,
            @RestQuery Optional<String> form,
            @RestQuery Optional<String> done,
            @RestHeader("HX-Request") boolean inPlace) {
        Optional<Attention> attention = claim.map(id -> form.map(name -> Attention.opening(id, Form.of(name)))
                .orElseGet(() -> Attention.done(id, done.orElse(""))));
        if (inPlace && attention.isPresent()) {
            return card(200, article, attention.orElseThrow());
        }
        return Response.ok(page(article, attention, notice(article, done), Addition.EMPTY))
                .build();
    }

    private String notice(UUID article, Optional<String> done) {
        return switch (done.orElse("")) {
            case "taken" ->
                messages.taken(
                        cards.of(signedIn.actor(), article, Optional.empty()).size());
            case "known" -> messages.known();
            default -> "";
        };
    }

    // --- decisions ---

    /** A decision as it was sent: about which claim, in which form, and whether only the card is asked for. */
    private record Decision(UUID article, UUID claim, Form form, Typed typed, boolean inPlace) {}

    @POST
    @Path("claims/{id}/acceptance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response accept(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                new Decision(article, id, Form.NONE, Typed.NOTHING, inPlace),
                "accepted",
                actor -> triage.accept(actor, id, expected(version)));
    }

    @POST
    @Path("claims/{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response withdraw(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                new Decision(article, id, Form.NONE, Typed.NOTHING, inPlace),
                "withdrawn",
                actor -> triage.withdrawAcceptance(actor, id, expected(version)));
    }

    @POST
    @Path("claims/{id}/reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response reopen(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                new Decision(article, id, Form.NONE, Typed.NOTHING, inPlace),
                "reopened",
                actor -> triage.reopen(actor, id, expected(version)));
    }

    @POST
    @Path("claims/{id}/split")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response split(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        return decide(
                new Decision(article, id, Form.NONE, Typed.NOTHING, inPlace),
                "split",
                actor -> triage.split(actor, id, expected(version)));
    }

    @POST
    @Path("claims/{id}/dismissal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
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
                actor -> triage.dismiss(actor, id, expected(version), reason(typed), given(typed.note())));
    }

    @POST
    @Path("claims/{id}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
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
    @Path("claims/{id}/wording")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response reword(
            @RestPath UUID article,
            @RestPath UUID id,
            @RestForm Optional<String> version,
            @RestForm Optional<String> wording,
            @RestHeader("HX-Request") boolean inPlace) {
        Typed typed = new Typed("", "", "", wording.orElse(""));
        return decide(
                new Decision(article, id, Form.WORDING, typed, inPlace),
                "reworded",
                actor -> triage.edit(
                        actor,
                        id,
                        expected(version),
                        new Triage.Edit(
                                Optional.of(typed.wording()), Optional.empty(), Optional.empty(), Optional.empty())));
    }

    /** What a decision calls. */
    private interface Use {

        Claim by(Actor actor);
    }

    private Response decide(Decision decision, String done, Use use) {
        Actor actor = signedIn.actor();
        try {
            use.by(actor);
        } catch (InvalidInput invalid) {
            return answer(
                    422,
                    decision,
                    new Attention(
                            decision.claim(),
                            decision.form(),
                            Optional.of(decision.typed()),
                            FormErrors.of(invalid),
                            Optional.empty(),
                            ""));
        } catch (StaleVersion stale) {
            return answer(412, decision, troubled(decision, messages.stale()));
        } catch (NotInThisState notNow) {
            return answer(409, decision, troubled(decision, messages.notNow(shell.state(notNow.state()))));
        }
        return decision.inPlace()
                ? card(200, decision.article(), Attention.done(decision.claim(), done))
                : Response.seeOther(URI.create("/articles/" + decision.article() + "?done=" + done + "&claim="
                                + decision.claim() + "#claim-" + decision.claim()))
                        .build();
    }

    private Attention troubled(Decision decision, String sentence) {
        return new Attention(
                decision.claim(),
                decision.form(),
                Optional.of(decision.typed()),
                FormErrors.none(),
                Optional.of(cards.trouble(signedIn.actor(), decision.claim(), sentence)),
                "");
    }

    private Response answer(int status, Decision decision, Attention attention) {
        return decision.inPlace()
                ? card(status, decision.article(), attention)
                : Pages.answer(status, page(decision.article(), Optional.of(attention), "", Addition.EMPTY));
    }

    private static Expected expected(Optional<String> version) {
        return new Expected(version.orElse(""));
    }

    private DismissalReason reason(Typed typed) {
        return Arrays.stream(DismissalReason.values())
                .filter(reason -> reason.code().equals(typed.reason()))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("reason", messages.noReason()));
    }

    private UUID target(Typed typed) {
        try {
            return UUID.fromString(typed.into());
        } catch (IllegalArgumentException notChosen) {
            throw new InvalidInput("into", messages.noTarget());
        }
    }

    private static Optional<String> given(String typed) {
        return Optional.of(typed.strip()).filter(text -> !text.isEmpty());
    }

    // --- adding a claim ---

    @POST
    @Path("claims")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"reviewer", "editor"})
    public Response add(
            @RestPath UUID article,
            @RestForm Optional<String> start,
            @RestForm Optional<String> end,
            @RestForm Optional<String> words,
            @RestForm("sentence") Optional<String> wording) {
        Addition addition =
                new Addition(start.orElse(""), end.orElse(""), words.orElse(""), wording.orElse(""), FormErrors.none());
        try {
            Claim added = mark(article, addition);
            return Response.seeOther(URI.create(
                            "/articles/" + article + "?done=marked&claim=" + added.id() + "#claim-" + added.id()))
                    .build();
        } catch (InvalidInput invalid) {
            Addition again = new Addition(
                    addition.start(), addition.end(), addition.words(), addition.wording(), onTheForm(invalid));
            return Pages.answer(422, page(article, Optional.empty(), "", again));
        }
    }

    /** By the place of the selection, where there is one; else by the words. */
    private Claim mark(UUID article, Addition addition) {
        Actor actor = signedIn.actor();
        Optional<String> wording = given(addition.wording());
        if (!addition.start().isEmpty() && !addition.end().isEmpty()) {
            return marking.mark(actor, article, place(addition.start()), place(addition.end()), wording);
        }
        if (addition.words().isBlank()) {
            throw new InvalidInput("words", messages.noWords());
        }
        return marking.mark(actor, article, addition.words(), wording);
    }

    private int place(String offset) {
        try {
            return Integer.parseInt(offset);
        } catch (NumberFormatException notAPlace) {
            throw new InvalidInput("words", messages.noWords());
        }
    }

    /** The form has one field for the place, and its own name for the wording, which the cards' forms have, too. */
    private static FormErrors onTheForm(InvalidInput invalid) {
        return new FormErrors(FormErrors.of(invalid).all().stream()
                .map(error -> new Violation(error.field().equals("wording") ? "sentence" : "words", error.message()))
                .toList());
    }

    // --- laying it out ---

    private TemplateInstance page(UUID id, Optional<Attention> attention, String notice, Addition addition) {
        Actor actor = signedIn.actor();
        Article article = articles.get(id);
        List<ClaimCard> all = cards.of(actor, id, attention);
        return Templates.article(new View(
                article,
                MarkedText.of(
                        article.text(),
                        article.paragraphs(),
                        all.stream().map(ArticlePage::mark).toList()),
                all.stream().filter(card -> !card.isOutOfFlow()).toList(),
                all.stream().filter(ClaimCard::isOutOfFlow).toList(),
                notice,
                marking.admits(actor, article),
                addition));
    }

    private static MarkedText.Mark mark(ClaimCard card) {
        Claim claim = card.listed().claim();
        return new MarkedText.Mark(claim.id(), claim.start(), claim.end(), card.tone(), card.standing());
    }

    private Response card(int status, UUID article, Attention attention) {
        ClaimCard card = cards.of(signedIn.actor(), article, Optional.of(attention)).stream()
                .filter(each -> each.id().equals(attention.claim()))
                .findFirst()
                .orElseThrow(() -> new NotFound("claim", attention.claim().toString()));
        return Pages.answer(status, Templates.article$card(card));
    }
}
