package org.stet.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.refusal.NotFound;

/** The newsroom's logo and colours, as readers' browsers fetch them. */
@Blocking
@Path("/newsroom")
public class MastheadResource {

    private static final String PNG = "image/png";
    private static final String CSS = "text/css";

    private final PublicPages pages;
    private final Mastheads mastheads;

    MastheadResource(PublicPages pages, Mastheads mastheads) {
        this.pages = pages;
        this.mastheads = mastheads;
    }

    /** The logo as it is now, whatever hash the address names. */
    @GET
    @Path("logo.png")
    @Produces(PNG)
    public Uni<Response> logo(@Context HttpServerRequest request) {
        return pages.answerBytes(
                request, PNG, "", () -> mastheads.logo().orElseThrow(() -> new NotFound("logo", "of the newsroom")));
    }

    /** The colours as a style sheet; without any it leaves the others as they are. */
    @GET
    @Path("colours.css")
    @Produces(CSS)
    public Uni<Response> colours(@Context HttpServerRequest request) {
        return pages.answer(request, CSS + ";charset=UTF-8", "", () -> mastheads
                .now()
                .colours()
                .map(colours -> """
                        :root {
                          --pencil: light-dark(%s, %s);
                          --pencil-strong: color-mix(in oklab, var(--pencil) 75%%, var(--ink));
                          --pencil-soft: color-mix(in oklab, var(--pencil) 12%%, var(--sheet));
                        }
                        """.formatted(colours.light(), colours.dark()))
                .orElse(""));
    }
}
