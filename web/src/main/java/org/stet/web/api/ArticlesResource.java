package org.stet.web.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import org.stet.web.api.Requests.ArticleRequest;
import org.stet.web.api.Requests.MarkRequest;
import org.stet.web.api.Views.ArticleSummary;
import org.stet.web.api.Views.ArticleView;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.ParagraphView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;

/** Articles: hand one in, read it with its claims, add a claim by hand. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    private final SignedIn signedIn;
    private final Intake intake;
    private final Marking marking;
    private final Articles articles;
    private final Claims claims;
    private final Desks desks;
    private final Rendering rendering;
    private final CreatingRequests creating;

    ArticlesResource(
            SignedIn signedIn,
            Intake intake,
            Marking marking,
            Articles articles,
            Claims claims,
            Desks desks,
            Rendering rendering,
            CreatingRequests creating) {
        this.signedIn = signedIn;
        this.intake = intake;
        this.marking = marking;
        this.articles = articles;
        this.claims = claims;
        this.desks = desks;
        this.rendering = rendering;
        this.creating = creating;
    }

    /** Hands an article in by address, as a page or as text. */
    @POST
    @RolesAllowed({"editor", "integrator"})
    @Operation(operationId = "submitArticle", summary = "Hand in an article: by address, as a page, or as text")
    @APIResponse(
            responseCode = "201",
            description = "It is new",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was here already",
            content = @Content(schema = @Schema(implementation = ArticleView.class)))
    public Response submit(@HeaderParam("Idempotency-Key") String key, ArticleRequest request) {
        Actor actor = signedIn.actor();
        return creating.answerPrepared(actor, key, "POST /api/articles", request, () -> {
            Intake.Prepared prepared = intake.prepare(actor, submission(request), request.desk());
            return () -> created(actor, intake.put(prepared));
        });
    }

    private CreatingRequests.Created created(Actor actor, Intake.Taken taken) {
        return new CreatingRequests.Created(
                taken.isNew() ? 201 : 200, "/api/articles/" + taken.article().id(), view(actor, taken.article()));
    }

    /** The articles that came in last. */
    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "listArticles", summary = "The articles that came in last")
    public ListView<ArticleSummary> list(
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        Articles.ArticlePage page = articles.page(cursor, Limits.of(limit));
        return new ListView<>(
                page.articles().stream().map(ArticlesResource::summary).toList(),
                page.next().orElse(null));
    }

    /** One article with its claims. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getArticle", summary = "One article with its claims")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        ArticleView view = view(signedIn.actor(), articles.get(id));
        return Response.ok(view).tag(Preconditions.entityTag(view.sha256())).build();
    }

    /** Adds a claim by hand. */
    @POST
    @Path("/{id}/claims")
    @RolesAllowed({"editor", "reviewer"})
    @Operation(operationId = "addClaim", summary = "Add a claim by hand")
    @APIResponseSchema(value = ClaimView.class, responseCode = "201")
    public Response mark(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, MarkRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/articles/" + id + "/claims", request, () -> {
            Claim claim = marking.mark(
                    actor,
                    id,
                    request.start().orElseThrow(() -> new InvalidInput("start", "Give the first code point.")),
                    request.end().orElseThrow(() -> new InvalidInput("end", "Give the code point after the last.")),
                    request.wording());
            return new CreatingRequests.Created(
                    201,
                    "/api/claims/" + claim.id(),
                    rendering.claim(actor, claim.id()).getEntity());
        });
    }

    private static Submission submission(ArticleRequest request) {
        long given = List.of(request.html(), request.text()).stream()
                .filter(Optional::isPresent)
                .count();
        if (given > 1) {
            throw new InvalidInput("text", "Give “html” or “text”, not both.");
        }
        Optional<URI> url = request.url().filter(text -> !text.isBlank()).map(ArticlesResource::address);
        if (request.html().isPresent()) {
            return new Submission.Page(request.html().orElseThrow(), url);
        }
        if (request.text().isPresent()) {
            return new Submission.Text(request.text().orElseThrow(), request.title(), url);
        }
        return new Submission.Address(url.orElseThrow(() -> new InvalidInput("url", "Give “url”, “html” or “text”.")));
    }

    private static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput("url", "“" + text + "” is not a web address.");
        }
    }

    private ArticleView view(Actor actor, Article article) {
        return new ArticleView(
                article.id().toString(),
                article.title(),
                article.authors(),
                article.publisher(),
                article.publishedOn(),
                article.url(),
                article.language(),
                article.sha256(),
                desks.findById(article.deskId()).code(),
                article.submittedAt(),
                article.models(),
                article.text(),
                article.paragraphs().stream()
                        .map(place -> new ParagraphView(place.start(), place.end(), Codes.of(place.kind())))
                        .toList(),
                rendering.summaries(actor, claims.ofArticle(article.id())));
    }

    private static ArticleSummary summary(Article article) {
        return new ArticleSummary(
                article.id().toString(),
                article.title(),
                article.publisher(),
                article.publishedOn(),
                article.url(),
                article.submittedAt());
    }
}
