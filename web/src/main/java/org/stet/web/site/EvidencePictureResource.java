package org.stet.web.site;

import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.files.FileAnswers;
import org.stet.workflow.publication.PublicPictures;

/** The pictures of evidence, as readers see them: those of fact-checks that went out, and no other. */
@Blocking
@Path("/checks/{slug}/files/{file}.jpg")
public class EvidencePictureResource {

    private final PublicPages pages;
    private final PublicPictures pictures;

    EvidencePictureResource(PublicPages pages, PublicPictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    /** The picture that was approved. */
    @GET
    @Produces(FileAnswers.JPEG)
    public Uni<Response> picture(
            @PathParam("slug") String slug, @PathParam("file") UUID file, @Context HttpServerRequest request) {
        return pages.answerBytes(request, FileAnswers.JPEG, "", () -> pictures.of(slug, file));
    }
}
