package org.stet.web.site;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.audit.CanonicalJson;
import org.stet.workflow.proof.Proofs;

/** The key that signs the record, with the fingerprint that proofs are verified with. */
@Blocking
@Path("/.well-known/stet-keys.json")
public class KeysResource {

    private final PublicPages pages;
    private final Proofs proofs;

    KeysResource(PublicPages pages, Proofs proofs) {
        this.pages = pages;
        this.proofs = proofs;
    }

    /** The key. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Uni<Response> keys(@Context HttpServerRequest request) {
        return pages.answer(
                request,
                MediaType.APPLICATION_JSON,
                "",
                () -> CanonicalJson.of(Map.of("keys", List.of(proofs.key()), "formerKeys", proofs.formerKeys())));
    }
}
