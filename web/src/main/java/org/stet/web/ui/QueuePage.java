package org.stet.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

import org.stet.web.security.Notices;
import org.stet.web.security.SignedIn;
import org.stet.web.wording.RefusalWords;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.search.Count;

/** What there is to check, for everybody who works with claims; a reviewer takes from it. */
@Path("/queue")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "editor", "admin"})
@Blocking
public class QueuePage {

    private static final int A_PAGE = 25;

    private final SignedIn signedIn;
    private final ClaimList list;
    private final ClaimFiles files;
    private final Claims claims;
    private final FilterBars bars;
    private final Assigning assigning;
    private final QueueMessages messages;
    private final Notices notices;

    QueuePage(
            SignedIn signedIn,
            ClaimList list,
            ClaimFiles files,
            Claims claims,
            FilterBars bars,
            Assigning assigning,
            QueueMessages messages,
            Notices notices) {
        this.notices = notices;
        this.signedIn = signedIn;
        this.list = list;
        this.files = files;
        this.claims = claims;
        this.bars = bars;
        this.assigning = assigning;
        this.messages = messages;
    }

    /**
     * A row of the queue.
     *
     * @param line the claim
     * @param takeAt where taking it is sent, with the filter to come back to
     * @param notice what just happened to it, or empty
     * @param failed whether that is bad news
     */
    public record Row(ClaimLine line, String takeAt, String notice, boolean failed) {}

    /**
     * All that the page shows.
     *
     * @param bar what narrows the list
     * @param count how many claims that is
     * @param rows some of them
     * @param next the address of the rest, or empty
     * @param selectAt where what is selected is sent, with the filter
     * @param notice what just happened, or empty
     * @param failed whether that is bad news
     */
    public record View(
            FilterBar bar, Count count, List<Row> rows, String next, String selectAt, String notice, boolean failed) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance queue(View view);

        static native TemplateInstance queue$row(Row row);
    }

    @GET
    public TemplateInstance show(@BeanParam QueueFilter filter) {
        String notice = Optional.of(notices.taken())
                .filter(id -> !id.isEmpty())
                .map(id -> messages.taken(claims.get(UUID.fromString(id)).wording()))
                .orElse("");
        return page(filter, notice, false);
    }

    @POST
    @Path("{id}/taking")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("reviewer")
    public Response take(
            @RestPath UUID id,
            @BeanParam QueueFilter filter,
            @RestForm Optional<String> version,
            @RestHeader("HX-Request") boolean inPlace) {
        try {
            Claim claim = assigning.take(signedIn.actor(), id, new Expected(version.orElse("")));
            return inPlace ? row(200, claim, filter, messages.yours(), false) : seeQueue(filter, id);
        } catch (StaleVersion faster) {
            return notTaken(id, 412, messages.fasterThanYou(), filter, inPlace);
        } catch (NotInThisState notNow) {
            return notTaken(id, 409, RefusalWords.of(notNow), filter, inPlace);
        }
    }

    private Response seeQueue(QueueFilter filter, UUID taken) {
        return notices.see("/queue" + filter.address(Map.of()), taken.toString());
    }

    private Response notTaken(UUID id, int status, String reason, QueueFilter filter, boolean inPlace) {
        Claim claim = claims.get(id);
        String notice = messages.notTaken(claim.wording(), reason);
        return inPlace ? row(status, claim, filter, notice, true) : Pages.answer(status, page(filter, notice, true));
    }

    private Response row(int status, Claim claim, QueueFilter filter, String notice, boolean failed) {
        ClaimLine line =
                ClaimLine.of(files.list(signedIn.actor(), List.of(claim)).get(0));
        return Pages.answer(status, Templates.queue$row(new Row(line, takeAt(line, filter), notice, failed)));
    }

    private TemplateInstance page(QueueFilter filter, String notice, boolean failed) {
        Actor actor = signedIn.actor();
        FilterBars.Made made = bars.make(actor, filter, "/queue");
        ClaimPage page = list.page(made.query(), filter.place(), A_PAGE);
        List<Row> rows = files.list(actor, page.claims()).stream()
                .map(ClaimLine::of)
                .map(line -> new Row(line, takeAt(line, filter), "", false))
                .toList();
        String next = page.next()
                .map(cursor -> "/queue" + filter.address(Map.of("cursor", cursor)))
                .orElse("");
        String selectAt = "/jobs/new" + filter.address(Map.of());
        return Templates.queue(new View(made.bar(), made.count(), rows, next, selectAt, notice, failed));
    }

    private static String takeAt(ClaimLine line, QueueFilter filter) {
        return "/queue/" + line.id() + "/taking" + filter.address(Map.of());
    }
}
