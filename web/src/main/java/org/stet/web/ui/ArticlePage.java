package org.stet.web.ui;

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

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.error.Problem.Violation;
import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.ui.ClaimCard.Form;
import org.stet.web.ui.ClaimCards.Attention;
import org.stet.web.ui.TriagePages.Occasion;
import org.stet.web.ui.TriagePages.Told;
import org.stet.web.ui.TriageView.Addition;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.article.Closing;
import org.stet.workflow.article.Marking;
import org.stet.workflow.claim.BulkTriage;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotInThisState;

/** An article with its claims marked in the text, and beside it what is to be decided about them. */
@Path("/articles/{article:[0-9a-f-]{36}}")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ArticlePage {

    private final SignedIn signedIn;
    private final Marking marking;
    private final Closing closing;
    private final TriagePages pages;
    private final ArticleMessages messages;
    private final Notices notices;

    ArticlePage(
            SignedIn signedIn,
            Marking marking,
            Closing closing,
            TriagePages pages,
            ArticleMessages messages,
            Notices notices) {
        this.signedIn = signedIn;
        this.marking = marking;
        this.closing = closing;
        this.pages = pages;
        this.messages = messages;
        this.notices = notices;
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public Response show(
            @RestPath UUID article,
            @RestQuery Optional<UUID> claim,
            @RestQuery Optional<String> form,
            @RestHeader("HX-Request") boolean inPlace) {
        Occasion occasion = Occasion.NONE.telling(inPlace ? Told.NOTHING : Told.read(notices.taken()));
        return pages.answer(
                200,
                article,
                claim.map(id -> occasion.about(
                                Attention.opening(id, form.map(Form::of).orElse(Form.NONE))))
                        .orElse(occasion),
                inPlace);
    }

    // --- closing it ---

    @POST
    @Path("closing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response close(@RestPath UUID article, @RestHeader("HX-Request") boolean inPlace) {
        try {
            closing.close(signedIn.actor(), article);
            return pages.done(article, Occasion.NONE.telling(new Told("several-closed", "", 0)), inPlace);
        } catch (NotInThisState refused) {
            return pages.answer(409, article, Occasion.NONE.refusing(RefusalWords.of(refused)), inPlace);
        }
    }

    @POST
    @Path("reopening")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("editor")
    public Response reopen(@RestPath UUID article, @RestHeader("HX-Request") boolean inPlace) {
        try {
            BulkTriage.Bulk back = closing.reopen(signedIn.actor(), article);
            Occasion occasion =
                    Occasion.NONE.telling(Told.bulk("several-reopened", back)).with(back);
            return back.refused().isEmpty()
                    ? pages.done(article, occasion, inPlace)
                    : pages.answer(409, article, occasion, inPlace);
        } catch (NotInThisState refused) {
            return pages.answer(409, article, Occasion.NONE.refusing(RefusalWords.of(refused)), inPlace);
        }
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
            Marking.Marked marked = mark(article, addition);
            UUID claim = marked.claim().id();
            return pages.done(
                    article,
                    Occasion.NONE
                            .about(Attention.none(claim))
                            .telling(Told.claim(marked.isNew() ? "marked" : "known-claim", claim)),
                    false);
        } catch (InvalidInput invalid) {
            Addition again = new Addition(
                    addition.start(), addition.end(), addition.words(), addition.wording(), onTheForm(invalid));
            return pages.answer(422, article, Occasion.NONE.with(again), false);
        }
    }

    /** By the place of the selection, where there is one; else by the words. */
    private Marking.Marked mark(UUID article, Addition addition) {
        Actor actor = signedIn.actor();
        Optional<String> wording = Optional.of(addition.wording().strip()).filter(text -> !text.isEmpty());
        if (!addition.start().isEmpty() && !addition.end().isEmpty()) {
            return marking.mark(actor, article, place(addition.start()), place(addition.end()), wording);
        }
        if (addition.words().isBlank()) {
            throw new InvalidInput("words", Message.quoted(messages.noWords()));
        }
        return marking.mark(actor, article, addition.words(), wording);
    }

    private int place(String offset) {
        try {
            return Integer.parseInt(offset);
        } catch (NumberFormatException notAPlace) {
            throw new InvalidInput("words", Message.quoted(messages.noWords()));
        }
    }

    /** The form has one field for the place, and its own name for the wording, which the cards' forms have, too. */
    private static FormErrors onTheForm(InvalidInput invalid) {
        return new FormErrors(FormErrors.of(invalid).all().stream()
                .map(error -> new Violation(error.field().equals("wording") ? "sentence" : "words", error.message()))
                .toList());
    }
}
