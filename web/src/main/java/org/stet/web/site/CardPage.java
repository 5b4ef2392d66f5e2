package org.stet.web.site;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.ui.ShownCheck;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;

/** A fact-check as a card that other sites put into their pages: without scripts, and always as it stands now. */
@Blocking
@Path("/checks/{slug}/card")
public class CardPage {

    private static final String PAGE_TYPE = "text/html;charset=UTF-8";

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Newsroom newsroom;
    private final Headlines headlines;

    CardPage(PublicPages pages, PublicChecks checks, Newsroom newsroom, Headlines headlines) {
        this.pages = pages;
        this.checks = checks;
        this.newsroom = newsroom;
        this.headlines = headlines;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance card(PublicCheck check, ShownCheck shown, String url, String title);
    }

    /** The card; the one public page that other sites may frame. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> card(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, PAGE_TYPE, "", () -> card(checks.at(slug), newsroom.base(asked)));
    }

    private String card(PublicCheck check, URI base) {
        ShownCheck shown = check.current()
                .document()
                .map(document -> ShownCheck.of(
                        document,
                        check.current().publishedAt(),
                        check.publication().slug(),
                        check.snapshots()))
                .orElse(null);
        return Templates.card(check, shown, Headlines.address(check, base), headlines.title(check))
                .render();
    }
}
