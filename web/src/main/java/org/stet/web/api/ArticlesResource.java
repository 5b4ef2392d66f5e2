package org.stet.web.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

import org.stet.core.article.Metadata;
import org.stet.web.api.Requests.ArticleRequest;
import org.stet.web.api.Requests.MarkRequest;
import org.stet.web.api.Views.ArticleSummary;
import org.stet.web.api.Views.ArticleView;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.ParagraphView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleList;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Closing;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** Articles: hand one in, read it with its claims, add a claim by hand. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
public class ArticlesResource {

    private final SignedIn signedIn;
    private final Intake intake;
    private final Marking marking;
    private final Articles articles;
    private final ArticleList list;
    private final Claims claims;
    private final Desks desks;
    private final Rendering rendering;
    private final CreatingRequests creating;
    private final Closing closing;
    private final People people;

    ArticlesResource(
            SignedIn signedIn,
            Intake intake,
            Marking marking,
            Articles articles,
            ArticleList list,
            Claims claims,
            Desks desks,
            Rendering rendering,
            CreatingRequests creating,
            Closing closing,
            People people) {
        this.signedIn = signedIn;
        this.intake = intake;
        this.marking = marking;
        this.articles = articles;
        this.list = list;
        this.claims = claims;
        this.desks = desks;
        this.rendering = rendering;
        this.creating = creating;
        this.closing = closing;
        this.people = people;
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
    @Blocking
    public Uni<Response> submit(@HeaderParam("Idempotency-Key") String key, ArticleRequest request) {
        Actor actor = signedIn.actor();
        return creating.answerSoon(
                actor,
                key,
                "POST /api/articles",
                request,
                answering -> intake.prepareSoon(
                        actor,
                        submission(request),
                        request.desk(),
                        prepared -> answering.apply(() -> created(actor, intake.put(prepared)))));
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
            @Parameter(description = "Words in the title, publisher, authors or text, all of which occur")
                    @QueryParam("q")
                    Optional<String> words,
            @Parameter(description = "Open articles, closed ones, or all: “open” where nothing is given")
                    @QueryParam("show")
                    Optional<String> show,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        ArticleList.ArticlePage page = list.page(
                words.map(String::strip).filter(text -> !text.isEmpty()),
                Codes.optional(ArticleList.Shown.class, show, "show").orElse(ArticleList.Shown.OPEN),
                cursor,
                Limits.of(limit));
        Set<UUID> closed =
                closing.among(page.articles().stream().map(Article::id).toList());
        return new ListView<>(
                page.articles().stream()
                        .map(article -> summary(article, closed.contains(article.id())))
                        .toList(),
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
    @APIResponse(
            responseCode = "201",
            description = "It is new",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    @APIResponse(
            responseCode = "200",
            description = "These words are this claim already; nothing was added",
            content = @Content(schema = @Schema(implementation = ClaimView.class)))
    public Response mark(@PathParam("id") UUID id, @HeaderParam("Idempotency-Key") String key, MarkRequest request) {
        Actor actor = signedIn.actor();
        return creating.answer(actor, key, "POST /api/articles/" + id + "/claims", request, () -> {
            Marking.Marked marked = marking.mark(
                    actor,
                    id,
                    request.start()
                            .orElseThrow(() -> new InvalidInput("start", Fault.MISSING, "Give the first code point.")),
                    request.end()
                            .orElseThrow(() ->
                                    new InvalidInput("end", Fault.MISSING, "Give the code point after the last.")),
                    request.wording());
            UUID claim = marked.claim().id();
            return new CreatingRequests.Created(
                    marked.isNew() ? 201 : 200,
                    "/api/claims/" + claim,
                    rendering.claim(actor, claim).getEntity());
        });
    }

    private static Submission submission(ArticleRequest request) {
        long given = List.of(request.html(), request.text()).stream()
                .filter(Optional::isPresent)
                .count();
        if (given > 1) {
            throw new InvalidInput("text", Fault.CONTRADICTORY, "Give “html” or “text”, not both.");
        }
        Metadata known = Metadata.known(
                request.title(),
                request.authors().orElse(List.of()),
                request.publisher(),
                request.url().filter(text -> !text.isBlank()).map(ArticlesResource::address),
                request.publishedOn().map(day -> Codes.day(day, "publishedOn")),
                request.language().map(tag -> Codes.language(tag, "language")));
        if (request.html().isPresent()) {
            return new Submission.Page(request.html().orElseThrow(), known);
        }
        if (request.text().isPresent()) {
            return new Submission.Text(request.text().orElseThrow(), known);
        }
        URI url =
                known.url().orElseThrow(() -> new InvalidInput("url", Fault.MISSING, "Give “url”, “html” or “text”."));
        return new Submission.Address(url, known);
    }

    private static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput("url", Fault.MALFORMED, "“" + text + "” is not a web address.");
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
                closing.of(article.id()).map(closed -> ClosingResource.view(closed, people)),
                article.text(),
                article.paragraphs().stream()
                        .map(place -> new ParagraphView(place.start(), place.end(), Codes.of(place.kind())))
                        .toList(),
                rendering.summaries(actor, claims.ofArticle(article.id())));
    }

    private static ArticleSummary summary(Article article, boolean closed) {
        return new ArticleSummary(
                article.id().toString(),
                article.title(),
                article.publisher(),
                article.publishedOn(),
                article.url(),
                article.submittedAt(),
                closed);
    }
}
