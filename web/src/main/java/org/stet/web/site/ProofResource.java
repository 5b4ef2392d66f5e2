package org.stet.web.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.proof.Proofs;

/** The file that proves what was approved and published of one fact-check. */
@Blocking
@Path("/checks/{slug}/proof")
public class ProofResource {

    private final PublicPages pages;
    private final Proofs proofs;
    private final PublisherSettings publisher;

    ProofResource(PublicPages pages, Proofs proofs, PublisherSettings publisher) {
        this.pages = pages;
        this.proofs = proofs;
        this.publisher = publisher;
    }

    /** The file, of every version. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> proof(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        return pages.answer(request, MediaType.APPLICATION_JSON, "", () -> proofs.of(slug, publisher.namesApprovers())
                .json());
    }
}
