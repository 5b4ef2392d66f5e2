package org.stet.web.api;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.TokenRequest;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.NewTokenView;
import org.stet.web.api.Views.TokenView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.ApiToken;
import org.stet.workflow.identity.ApiTokens;
import org.stet.workflow.identity.OwnAccount;
import org.stet.workflow.identity.TokenScope;

/** The tokens of the caller's own programs. */
@Path("/api/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
@Tag(ref = "Tokens")
public class TokensResource {

    private final SignedIn signedIn;
    private final ApiTokens tokens;
    private final OwnAccount account;

    TokensResource(SignedIn signedIn, ApiTokens tokens, OwnAccount account) {
        this.signedIn = signedIn;
        this.tokens = tokens;
        this.account = account;
    }

    /** The caller's valid tokens, newest first. */
    @GET
    @Operation(operationId = "listTokens", summary = "One’s own valid tokens")
    public ListView<TokenView> list(@BeanParam PageRequest page) {
        return page.of(
                tokens.of(signedIn.actor()).stream().map(TokensResource::view).toList(), TokenView::id);
    }

    /** Makes a token for the caller. The answer alone has the token itself; nobody can read it again. */
    @POST
    @Operation(operationId = "createToken", summary = "Make a token; only this answer has it")
    @APIResponseSchema(value = NewTokenView.class, responseCode = "201")
    public Response create(TokenRequest request) {
        Actor actor = signedIn.actor();
        String secret = account.makeToken(
                actor,
                request.present(),
                request.name(),
                request.days().orElse(0),
                Codes.optional(TokenScope.class, request.scope(), "scope").orElse(TokenScope.READ));
        TokenView made = view(tokens.withSecret(secret));
        return Response.created(URI.create("/api/tokens/" + made.id()))
                .entity(new NewTokenView(made, secret))
                .build();
    }

    /** Ends a token of the caller's, at once. */
    @DELETE
    @Path("/{token}")
    @Operation(operationId = "revokeToken", summary = "End one’s own token at once")
    @APIResponse(responseCode = "204", description = "It lets nobody in any more")
    public Response revoke(@PathParam("token") UUID token) {
        tokens.revoke(signedIn.actor(), token);
        return Response.noContent().build();
    }

    private static TokenView view(ApiToken token) {
        return new TokenView(
                token.id().toString(),
                token.name(),
                token.scope().code(),
                token.createdAt(),
                token.expiresAt(),
                token.lastUsedAt(),
                token.updatedAt());
    }
}
