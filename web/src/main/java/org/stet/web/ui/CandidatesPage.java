package org.stet.web.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
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
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.web.ui.TriagePages.Occasion;
import org.stet.web.ui.TriagePages.Told;
import org.stet.workflow.claim.BulkTriage;
import org.stet.workflow.claim.BulkTriage.Chosen;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;

/**
 * Deciding on several candidates of an article at once. The form sends every candidate that the page showed, with the version
 * that was read: what was added or changed since is left alone.
 */
@Path("/articles/{article:[0-9a-f-]{36}}/candidates")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Blocking
@RolesAllowed("editor")
public class CandidatesPage {

    private static final int HIGHEST = 100;

    private final SignedIn signedIn;
    private final BulkTriage bulk;
    private final TriagePages pages;
    private final ArticleMessages messages;

    CandidatesPage(SignedIn signedIn, BulkTriage bulk, TriagePages pages, ArticleMessages messages) {
        this.signedIn = signedIn;
        this.bulk = bulk;
        this.pages = pages;
        this.messages = messages;
    }

    /**
     * What the form sends.
     *
     * @param of which candidates are meant: the selected ones, the rest, or those below a score
     * @param claim the selected ones, each an id and a version
     * @param shown all, in the same way
     * @param below the score, in per cent
     */
    public record Input(
            @RestQuery Optional<String> of,
            @RestForm List<String> claim,
            @RestForm List<String> shown,
            @RestForm Optional<String> below,
            @RestForm Optional<String> reason) {}

    @POST
    @Path("acceptance")
    public Response accept(@RestPath UUID article, @BeanParam Input input, @RestHeader("HX-Request") boolean inPlace) {
        Actor actor = signedIn.actor();
        return decide(article, inPlace, () -> bulk.accept(actor, article, chosen(article, input)), "several-accepted");
    }

    @POST
    @Path("dismissal")
    public Response dismiss(@RestPath UUID article, @BeanParam Input input, @RestHeader("HX-Request") boolean inPlace) {
        Actor actor = signedIn.actor();
        return decide(
                article,
                inPlace,
                () -> bulk.dismiss(
                        actor,
                        article,
                        chosen(article, input),
                        TriagePage.reason(input.reason().orElse(""), messages),
                        Optional.empty()),
                "several-dismissed");
    }

    @POST
    @Path("decisions/{bulk}/undo")
    public Response undo(
            @RestPath UUID article, @RestPath("bulk") UUID decision, @RestHeader("HX-Request") boolean inPlace) {
        try {
            return answer(article, inPlace, bulk.undo(signedIn.actor(), article, decision), "several-undone");
        } catch (NotFound nothingLeft) {
            return pages.answer(409, article, Occasion.NONE.refusing(messages.nothingToUndo()), inPlace);
        }
    }

    /** What a decision calls. */
    private interface Use {

        BulkTriage.Bulk done();
    }

    private Response decide(UUID article, boolean inPlace, Use use, String told) {
        try {
            return answer(article, inPlace, use.done(), told);
        } catch (InvalidInput invalid) {
            String why = FormErrors.of(invalid).all().get(0).message();
            return pages.answer(422, article, Occasion.NONE.refusing(why), inPlace);
        }
    }

    private Response answer(UUID article, boolean inPlace, BulkTriage.Bulk done, String told) {
        Told what = done.done() == 0 ? Told.NOTHING : Told.bulk(told, done);
        Occasion occasion = Occasion.NONE.telling(what).with(done);
        return done.refused().isEmpty()
                ? pages.done(article, occasion, inPlace)
                : pages.answer(409, article, occasion, inPlace);
    }

    private List<Chosen> chosen(UUID article, Input input) {
        List<Chosen> selected =
                input.claim().stream().map(CandidatesPage::chosen).toList();
        List<Chosen> shown = input.shown().stream().map(CandidatesPage::chosen).toList();
        List<Chosen> chosen =
                switch (input.of().orElse("selected")) {
                    case "rest" ->
                        shown.stream().filter(each -> !selected.contains(each)).toList();
                    case "below" -> below(article, shown, input);
                    default -> selected;
                };
        if (chosen.isEmpty()) {
            throw new InvalidInput("claim", Message.quoted(messages.noneChosen()));
        }
        return chosen;
    }

    private List<Chosen> below(UUID article, List<Chosen> shown, Input input) {
        Set<UUID> low =
                bulk.below(article, score(input)).stream().map(Chosen::claim).collect(Collectors.toSet());
        return shown.stream().filter(each -> low.contains(each.claim())).toList();
    }

    private double score(Input input) {
        try {
            double percent = Double.parseDouble(input.below().orElse(""));
            if (percent >= 0 && percent <= HIGHEST) {
                return percent / HIGHEST;
            }
        } catch (NumberFormatException notAScore) {
            throw new InvalidInput("below", Message.quoted(messages.noScore()));
        }
        throw new InvalidInput("below", Message.quoted(messages.noScore()));
    }

    /** An id and a version, with an @ between. */
    private static Chosen chosen(String field) {
        List<String> parts = Arrays.asList(field.split("@", 2));
        try {
            return new Chosen(UUID.fromString(parts.get(0)), new Expected(parts.size() == 2 ? parts.get(1) : ""));
        } catch (IllegalArgumentException notSent) {
            throw new BadRequestException();
        }
    }
}
