package org.stet.web.api;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.BulkView;
import org.stet.web.api.Views.ClosingView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.article.ArticleClosing;
import org.stet.workflow.article.Closing;
import org.stet.workflow.identity.People;

/** Says that there is nothing more to check in an article. An article's text never changes: no version is asked for. */
@Path("/api/articles/{id}/closing")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("editor")
@Tag(ref = "Articles")
public class ClosingResource {

    private final SignedIn signedIn;
    private final Closing closing;
    private final People people;

    ClosingResource(SignedIn signedIn, Closing closing, People people) {
        this.signedIn = signedIn;
        this.closing = closing;
        this.people = people;
    }

    /** Closes the article. */
    @PUT
    @Operation(
            operationId = "closeArticle",
            summary = "Close an article: its candidates are dismissed as not selected, all of them or none")
    public ClosingView close(@PathParam("id") UUID id) {
        return view(closing.close(signedIn.actor(), id), people);
    }

    /** Opens it again. */
    @DELETE
    @Operation(
            operationId = "reopenArticle",
            summary = "Open a closed article again, and bring back the candidates that closing dismissed")
    public BulkView reopen(@PathParam("id") UUID id) {
        return CandidatesResource.view(closing.reopen(signedIn.actor(), id));
    }

    static ClosingView view(ArticleClosing closing, People people) {
        return new ClosingView(
                Rendering.person(people.names(Set.of(closing.closedBy())).get(closing.closedBy())), closing.closedAt());
    }
}
