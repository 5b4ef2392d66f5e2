package org.stet.web.site;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.proof.Proofs;
import org.stet.workflow.publication.PublicChecks;

/** How one fact-check came about, as W3C PROV has it. */
@Blocking
@Path("/checks/{slug}/provenance.jsonld")
public class ProvenanceResource {

    private static final String JSON_LD = "application/ld+json";

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Proofs proofs;
    private final Newsroom newsroom;
    private final PublisherSettings publisher;
    private final ObjectMapper mapper;

    ProvenanceResource(
            PublicPages pages,
            PublicChecks checks,
            Proofs proofs,
            Newsroom newsroom,
            PublisherSettings publisher,
            ObjectMapper mapper) {
        this.pages = pages;
        this.checks = checks;
        this.proofs = proofs;
        this.newsroom = newsroom;
        this.publisher = publisher;
        this.mapper = mapper;
    }

    /** What led to what, who took part, as far as readers may know. */
    @GET
    @Produces(JSON_LD)
    public Uni<Response> provenance(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, JSON_LD, "", () -> provenance(slug, newsroom.base(asked)));
    }

    private String provenance(String slug, URI base) {
        try {
            return mapper.writeValueAsString(Provenance.of(
                    checks.at(slug), proofs.course(slug, publisher.namesApprovers()), newsroom.getName(), base));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a provenance cannot be written as JSON", notJson);
        }
    }
}
