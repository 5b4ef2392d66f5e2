package org.stet.web.ui;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestPath;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;

/** What changed in an article's text since the version before it. */
@Path("/articles/{article:[0-9a-f-]{36}}/changes")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ArticleChangesPage {

    private final Articles articles;
    private final ArticleMessages messages;

    ArticleChangesPage(Articles articles, ArticleMessages messages) {
        this.articles = articles;
        this.messages = messages;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance changes(
                List<Crumb> crumbs, Article before, Article after, List<Diff.Part> parts);
    }

    @GET
    @RolesAllowed({"reviewer", "editor", "admin", "integrator"})
    public TemplateInstance show(@RestPath UUID article) {
        Article after = articles.get(article);
        Article before = articles.get(after.replaces().orElseThrow(NotFoundException::new));
        return Templates.changes(
                List.of(
                        new Crumb(messages.articles(), "/articles"),
                        new Crumb(after.title(), "/articles/" + after.id()),
                        Crumb.here(messages.changes())),
                before,
                after,
                Diff.between(before.text(), after.text()));
    }
}
