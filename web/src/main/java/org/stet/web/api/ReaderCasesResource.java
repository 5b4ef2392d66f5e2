package org.stet.web.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.ReaderAnswerRequest;
import org.stet.web.api.Requests.ReaderArticleRequest;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.ReaderCaseView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.reader.Answering;
import org.stet.workflow.reader.ReaderCase;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** What readers ask, for the editors of the desks that it is for. */
@Path("/api/reader-cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(ref = "Desks")
public class ReaderCasesResource {

    private static final int MOST = 1_000;

    private final SignedIn signedIn;
    private final Answering answering;

    ReaderCasesResource(SignedIn signedIn, Answering answering) {
        this.signedIn = signedIn;
        this.answering = answering;
    }

    /** The cases that wait, what is due first; or those that are settled, the last first. */
    @GET
    @Operation(operationId = "listReaderCases", summary = "What readers ask at your desks")
    public ListView<ReaderCaseView> cases(
            @Parameter(description = "Whether those are listed that were answered or dismissed") @QueryParam("settled")
                    boolean settled,
            @BeanParam PageRequest page) {
        Actor actor = signedIn.actor();
        List<ReaderCase> found = settled ? answering.settled(actor, MOST) : answering.waiting(actor, MOST);
        return page.of(found.stream().map(ReaderCasesResource::view).toList(), ReaderCaseView::id, MOST);
    }

    /** One case. */
    @GET
    @Path("/{id}")
    @Operation(operationId = "getReaderCase", summary = "A reader’s case")
    @APIResponseSchema(value = ReaderCaseView.class, responseCode = "200")
    public Response one(@PathParam("id") UUID id) {
        return answer(answering.open(signedIn.actor(), id));
    }

    /** Answers a case, or answers it otherwise. */
    @PUT
    @Path("/{id}/answer")
    @Operation(operationId = "answerReaderCase", summary = "Answer a reader")
    @APIResponseSchema(value = ReaderCaseView.class, responseCode = "200")
    public Response answer(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ReaderAnswerRequest request) {
        return answer(answering.answer(
                signedIn.actor(),
                id,
                Preconditions.required(ifMatch),
                new Answering.Answer(
                        Codes.required(ReaderCase.Outcome.class, request.outcome(), "outcome"),
                        request.answer().orElse(""),
                        request.inTheOpen().orElse(false),
                        request.summary(),
                        request.check())));
    }

    /** Notes which article was made of what a reader wants checked. */
    @PUT
    @Path("/{id}/article")
    @Operation(operationId = "takeReaderCase", summary = "Say which article was made of a case")
    @APIResponseSchema(value = ReaderCaseView.class, responseCode = "200")
    public Response take(@PathParam("id") UUID id, ReaderArticleRequest request) {
        return answer(answering.take(signedIn.actor(), id, article(request.article())));
    }

    /** Dismisses what the newsroom does not answer. */
    @DELETE
    @Path("/{id}")
    @Operation(operationId = "dismissReaderCase", summary = "Dismiss advertising or abuse")
    @APIResponseSchema(value = ReaderCaseView.class, responseCode = "200")
    public Response dismiss(@PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch) {
        return answer(answering.dismiss(signedIn.actor(), id, Preconditions.required(ifMatch)));
    }

    private static UUID article(Optional<String> id) {
        try {
            return UUID.fromString(id.orElse(""));
        } catch (IllegalArgumentException noId) {
            throw new InvalidInput("article", Fault.MALFORMED, "request.article-id");
        }
    }

    private static Response answer(ReaderCase one) {
        return Response.ok(view(one)).tag(Preconditions.entityTag(one.tag())).build();
    }

    private static ReaderCaseView view(ReaderCase one) {
        return new ReaderCaseView(
                one.id().toString(),
                Codes.of(one.kind()),
                Codes.of(one.state()),
                one.claimId().map(UUID::toString),
                one.articleId().map(UUID::toString),
                one.text(),
                one.address(),
                one.receivedAt(),
                one.dueAt(),
                one.outcome().map(Codes::of),
                one.answer(),
                one.summary(),
                one.isInTheOpen(),
                one.handledAt(),
                one.updatedAt());
    }
}
