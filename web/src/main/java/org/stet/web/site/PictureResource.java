package org.stet.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.site.image.Pictures;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.publication.PublicChecks;

/** A fact-check as a picture, for those who show a link with one. */
@Blocking
@Path("/checks/{slug}/card.png")
public class PictureResource {

    private static final String PNG = "image/png";

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Headlines headlines;
    private final Pictures pictures;
    private final Mastheads mastheads;

    PictureResource(
            PublicPages pages, PublicChecks checks, Headlines headlines, Pictures pictures, Mastheads mastheads) {
        this.pages = pages;
        this.checks = checks;
        this.headlines = headlines;
        this.pictures = pictures;
        this.mastheads = mastheads;
    }

    /** The picture as it is now, whatever version the address names. */
    @GET
    @Produces(PNG)
    public Uni<Response> picture(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        return pages.answerBytes(request, PNG, "", () -> headlines
                .picture(checks.at(slug))
                .map(picture -> pictures.png(picture, mastheads::logo))
                .orElseThrow(NotFoundException::new));
    }
}
