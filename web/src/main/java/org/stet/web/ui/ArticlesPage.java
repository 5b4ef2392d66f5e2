package org.stet.web.ui;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignedIn;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.InvalidInput;

/** The articles that were read, and the form that hands one in. */
@Path("/articles")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ArticlesPage {

    private static final int A_PAGE = 30;

    private final SignedIn signedIn;
    private final Articles articles;
    private final ClaimList claims;
    private final Desks desks;
    private final Intake intake;
    private final ArticleMessages messages;

    ArticlesPage(
            SignedIn signedIn,
            Articles articles,
            ClaimList claims,
            Desks desks,
            Intake intake,
            ArticleMessages messages) {
        this.signedIn = signedIn;
        this.articles = articles;
        this.claims = claims;
        this.desks = desks;
        this.intake = intake;
        this.messages = messages;
    }

    /** An article in the list. */
    public record Row(Article article, Desk desk, long claims, long candidates) {}

    /** What was typed into the form. */
    public record Typed(String url, String text, String headline, String desk) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance articles(List<Row> rows, String next, boolean maySubmit);

        static native TemplateInstance newArticle(Typed typed, List<Choice> desks, FormErrors errors);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance list(@RestQuery Optional<String> cursor) {
        Articles.ArticlePage page = articles.page(cursor, A_PAGE);
        Map<UUID, Desk> desksById = desks.inOrder().stream().collect(Collectors.toMap(Desk::id, Function.identity()));
        Map<UUID, Map<ClaimState, Long>> counts =
                claims.countByState(page.articles().stream().map(Article::id).toList());
        List<Row> rows = page.articles().stream()
                .map(article -> row(article, desksById, counts.getOrDefault(article.id(), Map.of())))
                .toList();
        String next = page.next().map(place -> "/articles?cursor=" + place).orElse("");
        return Templates.articles(rows, next, Permission.SUBMIT_ARTICLES.admits(signedIn.actor()));
    }

    private static Row row(Article article, Map<UUID, Desk> desks, Map<ClaimState, Long> counts) {
        return new Row(
                article,
                desks.get(article.deskId()),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(ClaimState.CANDIDATE, 0L));
    }

    @GET
    @Path("new")
    @RolesAllowed({"editor", "integrator"})
    public TemplateInstance form() {
        return form(new Typed("", "", "", ""), FormErrors.none());
    }

    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({"editor", "integrator"})
    public Response submit(
            @RestForm Optional<String> url,
            @RestForm Optional<String> text,
            @RestForm Optional<String> headline,
            @RestForm Optional<String> desk) {
        Typed typed = new Typed(
                url.orElse("").strip(), asTyped(text), headline.orElse("").strip(), desk.orElse(""));
        Actor actor = signedIn.actor();
        try {
            Intake.Taken taken = intake.take(actor, submission(typed), Optional.of(typed.desk()));
            return Response.seeOther(URI.create(
                            "/articles/" + taken.article().id() + "?done=" + (taken.isNew() ? "taken" : "known")))
                    .build();
        } catch (InvalidInput invalid) {
            return Pages.answer(422, form(typed, FormErrors.of(invalid)));
        }
    }

    /** A browser sends every line's end as two characters; what was typed had one. */
    private static String asTyped(Optional<String> text) {
        return text.orElse("").replace("\r\n", "\n");
    }

    private Submission submission(Typed typed) {
        Optional<URI> address =
                Optional.of(typed.url()).filter(url -> !url.isEmpty()).map(this::address);
        if (!typed.text().isBlank()) {
            return new Submission.Text(
                    typed.text(), Optional.of(typed.headline()).filter(title -> !title.isEmpty()), address);
        }
        return new Submission.Address(address.orElseThrow(() -> new InvalidInput("url", messages.nothingGiven())));
    }

    private URI address(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput("url", messages.notAnAddress(url));
        }
    }

    private TemplateInstance form(Typed typed, FormErrors errors) {
        List<Choice> choices = desks.inOrder().stream()
                .map(desk -> new Choice(desk.code(), desk.name()))
                .toList();
        return Templates.newArticle(typed, choices, errors);
    }
}
