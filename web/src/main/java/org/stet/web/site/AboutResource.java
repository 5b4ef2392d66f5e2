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

import org.stet.web.wording.FormattedText;
import org.stet.workflow.newsroom.AboutPage;
import org.stet.workflow.newsroom.AboutPages;
import org.stet.workflow.newsroom.AboutText;
import org.stet.workflow.refusal.NotFound;

/** What the newsroom tells readers of itself. */
@Blocking
@Path("/about/{page}")
public class AboutResource {

    private static final String PAGE_TYPE = "text/html;charset=UTF-8";

    private final PublicPages pages;
    private final AboutPages about;
    private final Newsroom newsroom;

    AboutResource(PublicPages pages, AboutPages about, Newsroom newsroom) {
        this.pages = pages;
        this.about = about;
        this.newsroom = newsroom;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance about(AboutText text, String html, String url);
    }

    /** A page about the newsroom. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> about(
            @PathParam("page") String code, @Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, PAGE_TYPE, "", () -> {
            AboutText text = AboutPage.of(code).flatMap(about::shown).orElseThrow(() -> new NotFound("page", code));
            String url = newsroom.base(asked).resolve(text.page().path()).toString();
            return Templates.about(text, FormattedText.html(text.text()), url).render();
        });
    }
}
