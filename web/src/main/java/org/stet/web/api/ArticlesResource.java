package org.stet.web.api;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.core.article.Metadata;
import org.stet.web.api.Requests.ArticleEditRequest;
import org.stet.web.api.Requests.ArticleRequest;
import org.stet.web.api.Requests.MarkRequest;
import org.stet.web.api.Views.ArticleSummary;
import org.stet.web.api.Views.ArticleView;
import org.stet.web.api.Views.ClaimView;
import org.stet.web.api.Views.LineView;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.security.SignedIn;
import org.stet.web.security.StillSignedIn;
import org.stet.workflow.article.Amending;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleDetails;
import org.stet.workflow.article.ArticleList;
import org.stet.workflow.article.ArticleQuery;
import org.stet.workflow.article.ArticleSort;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** Articles: hand one in, read it with its claims, add a claim by hand. */
@Path("/api/articles")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Articles")
public class ArticlesResource {

    private final SignedIn signedIn;
    private final Intake intake;
    private final Marking marking;
    private final Amending amending;
    private final Articles articles;
    private final ArticleList list;
    private final ArticleRendering articleRendering;
    private final Rendering rendering;
    private final Desks desks;
    private final People people;
    private final CreatingRequests creating;
    private final ArticleBatches batches;
    private final StillSignedIn still;

    ArticlesResource(
            SignedIn signedIn,
            Intake intake,
            Marking marking,
            Amending amending,
            Articles articles,
            ArticleList list,
            ArticleRendering articleRendering,
            Rendering rendering,
            Desks desks,
            People people,
            CreatingRequests creating,
            ArticleBatches batches,
            StillSignedIn still) {
        this.signedIn = signedIn;
        this.intake = intake;
        this.marking = marking;
        this.amending = amending;
        this.articles = articles;
        this.list = list;
        this.articleRendering = articleRendering;
        this.rendering = rendering;
        this.desks = desks;
        this.people = people;
        this.creating = creating;
        this.batches = batches;
        this.still = still;
    }

    /** Hands an article in by address, as a page or as text. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"editor", "integrator"})
    @Operation(
            operationId = "submitArticle",
            summary = "Hand in an article: by address, as a page, or as text",
            description =
                    "With “Content-Type: application/x-ndjson” the body has an article on each line, and the answer"
                            + " is 200 with a line for each, of the same type, as they are read: “line”, “status”, “id” of the"
                            + " article, “replaces”, and “problem” where the line was refused.")
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
                        new Intake.Sending(request.desk(), request.externalId()),
                        prepared -> answering.apply(() -> created(actor, intake.put(prepared)))));
    }

    /** The same for many, one a line. */
    @POST
    @Consumes(ArticleBatches.MEDIA_TYPE)
    @Produces(ArticleBatches.MEDIA_TYPE)
    @RolesAllowed({"editor", "integrator"})
    @Operation(hidden = true)
    @Blocking
    public Multi<LineView> submitAll(@HeaderParam("Idempotency-Key") String key, byte[] lines) {
        Actor actor = signedIn.actor();
        return batches.take(actor, Optional.ofNullable(key), lines, still.asking(actor));
    }

    private CreatingRequests.Created created(Actor actor, Intake.Taken taken) {
        return new CreatingRequests.Created(
                taken.isNew() ? 201 : 200,
                "/api/articles/" + taken.article().id(),
                articleRendering.article(actor, taken.article()));
    }

    /** The articles that came in last. */
    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(
            operationId = "listArticles",
            summary = "The articles that came in last, or those from one address or under one external id")
    public ListView<ArticleSummary> list(
            @Parameter(description = "Words in the title, publisher, authors or text, all of which occur")
                    @QueryParam("q")
                    Optional<String> words,
            @Parameter(
                            description =
                                    "Open articles, closed ones, or all: “open” where nothing is given, “all” with url, externalId or updatedSince")
                    @QueryParam("show")
                    Optional<String> show,
            @Parameter(description = "An address at which the text was seen, letter by letter") @QueryParam("url")
                    Optional<String> url,
            @Parameter(description = "An id that a system has given the article, whoever handed it in")
                    @QueryParam("externalId")
                    Optional<String> externalId,
            @Parameter(description = "The site or newspaper, in capitals or not") @QueryParam("publisher")
                    Optional<String> publisher,
            @Parameter(description = "The language, BCP 47; without a region any region’s") @QueryParam("language")
                    Optional<String> language,
            @Parameter(description = "Who handed it in first: “me”, a user name or an id") @QueryParam("submittedBy")
                    Optional<String> submittedBy,
            @QueryParam("desk") Optional<String> desk,
            @QueryParam("updatedSince") Optional<String> updatedSince,
            @Parameter(description = "-submittedAt, updatedAt or -updatedAt") @QueryParam("sort") Optional<String> sort,
            @QueryParam("cursor") Optional<String> cursor,
            @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
                    @QueryParam("limit")
                    @DefaultValue("50")
                    String limit) {
        boolean isSought = Stream.of(url, externalId, updatedSince)
                .anyMatch(each -> given(each).isPresent());
        ArticleQuery query = new ArticleQuery(
                given(words),
                Codes.optional(ArticleQuery.Shown.class, show, "show")
                        .orElse(isSought ? ArticleQuery.Shown.ALL : ArticleQuery.Shown.OPEN),
                given(url),
                given(externalId),
                given(publisher),
                given(language),
                given(submittedBy).map(this::submitter),
                given(desk).map(this::desk),
                given(updatedSince).map(text -> Codes.moment(text, "updatedSince")),
                given(sort).map(ArticlesResource::sort).orElse(ArticleSort.SUBMITTED));
        ArticleList.ArticlePage page = list.page(query, given(cursor), Limits.of(limit));
        return new ListView<>(
                articleRendering.summaries(page.articles()), page.next().orElse(null), TotalView.of(list.count(query)));
    }

    private UUID submitter(String named) {
        return named.equals("me")
                ? signedIn.actor().id()
                : people.findByIdOrUsername(named)
                        .map(Person::id)
                        .orElseThrow(() -> new InvalidInput("submittedBy", Fault.UNKNOWN, "person.unknown", named));
    }

    private UUID desk(String named) {
        return desks.findByIdOrCode(named)
                .map(Desk::id)
                .orElseThrow(() -> new InvalidInput("desk", Fault.UNKNOWN, "desk.unknown", named));
    }

    private static ArticleSort sort(String code) {
        return ArticleSort.of(code)
                .orElseThrow(() -> new InvalidInput(
                        "sort", Fault.NOT_ONE_OF, "request.one-of", "-submittedAt, updatedAt, -updatedAt"));
    }

    /** One article with its claims. */
    @GET
    @Path("/{id}")
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    @Operation(operationId = "getArticle", summary = "One article with its claims")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200")
    public Response get(@PathParam("id") UUID id) {
        Article article = articles.get(id);
        return Response.ok(articleRendering.article(signedIn.actor(), article))
                .tag(Preconditions.entityTag(article.version()))
                .build();
    }

    /** Amends what it says of itself besides its text. */
    @PATCH
    @Path("/{id}")
    @RolesAllowed("editor")
    @Operation(
            operationId = "amendArticle",
            summary = "Amend an article’s title, authors, publisher, day or language; the text is not read again",
            description =
                    "What is left out stays; an empty text takes publisher, day or language away. What was approved or published"
                            + " stays as it was. Whoever amends an article cannot approve the fact-checks of its claims that"
                            + " are approved afterwards.")
    @APIResponseSchema(value = ArticleView.class, responseCode = "200")
    public Response amend(
            @PathParam("id") UUID id, @HeaderParam("If-Match") String ifMatch, ArticleEditRequest request) {
        Actor actor = signedIn.actor();
        Expected expected = Preconditions.required(ifMatch);
        Article article =
                amending.amend(actor, id, expected, amended(articles.get(id).details(), request));
        return Response.ok(articleRendering.article(actor, article))
                .tag(Preconditions.entityTag(article.version()))
                .build();
    }

    private static ArticleDetails amended(ArticleDetails before, ArticleEditRequest request) {
        return new ArticleDetails(
                request.title().orElse(before.title()),
                request.authors().orElse(before.authors()),
                request.publisher().or(before::publisher),
                request.publishedOn().isPresent()
                        ? given(request.publishedOn()).map(day -> Codes.day(day, "publishedOn"))
                        : before.publishedOn(),
                request.language().isPresent()
                        ? given(request.language()).map(tag -> Codes.language(tag, "language"))
                        : before.language());
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
                            .orElseThrow(() -> new InvalidInput("start", Fault.MISSING, "request.first-code-point")),
                    request.end().orElseThrow(() -> new InvalidInput("end", Fault.MISSING, "request.last-code-point")),
                    request.wording());
            UUID claim = marked.claim().id();
            return new CreatingRequests.Created(
                    marked.isNew() ? 201 : 200,
                    "/api/claims/" + claim,
                    rendering.claim(actor, claim).getEntity());
        });
    }

    private static Optional<String> given(Optional<String> parameter) {
        return parameter.map(String::strip).filter(text -> !text.isEmpty());
    }

    static Submission submission(ArticleRequest request) {
        long given = List.of(request.html(), request.text(), request.file()).stream()
                .filter(Optional::isPresent)
                .count();
        if (given > 1) {
            throw new InvalidInput("text", Fault.CONTRADICTORY, "request.html-or-text");
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
        if (request.file().isPresent()) {
            return new Submission.File(bytes(request.file().orElseThrow()), known);
        }
        if (request.text().isPresent()) {
            return new Submission.Text(request.text().orElseThrow(), known);
        }
        URI url = known.url().orElseThrow(() -> new InvalidInput("url", Fault.MISSING, "request.url-html-or-text"));
        return new Submission.Address(url, known);
    }

    private static byte[] bytes(String file) {
        try {
            return Base64.getDecoder().decode(file);
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput("file", Fault.MALFORMED, "request.base64");
        }
    }

    private static URI address(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput("url", Fault.MALFORMED, "request.no-web-address", text);
        }
    }
}
