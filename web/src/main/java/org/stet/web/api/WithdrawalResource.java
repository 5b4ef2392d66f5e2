package org.stet.web.api;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.WithdrawalRequest;
import org.stet.web.api.Views.AffectedClaimView;
import org.stet.web.api.Views.ArticleView;
import org.stet.web.api.Views.WithdrawalPlanView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.erasure.Withdrawing;
import org.stet.workflow.identity.Actor;

/** Withdraws an article for legal reasons: first what that will do, then just that. */
@Path("/api/articles/{id}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(ref = "Articles")
public class WithdrawalResource {

    private final SignedIn signedIn;
    private final Withdrawing withdrawing;
    private final Articles articles;
    private final ArticleRendering rendering;

    WithdrawalResource(SignedIn signedIn, Withdrawing withdrawing, Articles articles, ArticleRendering rendering) {
        this.signedIn = signedIn;
        this.withdrawing = withdrawing;
        this.articles = articles;
        this.rendering = rendering;
    }

    /** What it will do; changes nothing. */
    @GET
    @Operation(
            operationId = "planWithdrawal",
            summary = "What becomes of an article’s claims when it is withdrawn; changes nothing")
    @APIResponseSchema(value = WithdrawalPlanView.class, responseCode = "200")
    public Response plan(@PathParam("id") UUID id) {
        Withdrawing.Plan plan = withdrawing.plan(signedIn.actor(), id);
        return Response.ok(new WithdrawalPlanView(plan.claims().stream()
                        .map(each -> new AffectedClaimView(
                                each.claim().id().toString(),
                                each.claim().state().name(),
                                each.claim().wording(),
                                Codes.of(each.fate())))
                        .toList()))
                .tag(Preconditions.entityTag(plan.tag()))
                .build();
    }

    /** Does it, for good. */
    @PUT
    @Operation(
            operationId = "withdrawArticle",
            summary = "Withdraw an article for legal reasons, for good",
            description = "If-Match names the plan’s ETag: what is done is what was read, or nothing.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200")
    public Response withdraw(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, WithdrawalRequest request) {
        Actor actor = signedIn.actor();
        withdrawing.withdraw(
                actor, id, Preconditions.required(ifMatch), new Erasing.Order(request.order(), request.reason()));
        Article article = articles.get(id);
        return Response.ok(rendering.article(actor, article))
                .tag(Preconditions.entityTag(article.version()))
                .build();
    }
}
