package org.stet.web.api;

import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.LogoRequest;
import org.stet.web.api.Requests.MastheadRequest;
import org.stet.web.api.Views.MastheadView;
import org.stet.web.api.Views.ShownMastheadView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.newsroom.Colours;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.newsroom.Mastheads;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** How the newsroom shows itself. */
@Path("/api/newsroom")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("admin")
@Tag(ref = "Desks")
public class MastheadResource {

    private final SignedIn signedIn;
    private final Mastheads mastheads;

    MastheadResource(SignedIn signedIn, Mastheads mastheads) {
        this.signedIn = signedIn;
        this.mastheads = mastheads;
    }

    /** What is set, and what readers see. */
    @GET
    @Operation(operationId = "getNewsroom", summary = "How the newsroom shows itself to readers")
    @APIResponseSchema(value = MastheadView.class, responseCode = "200")
    public Response newsroom() {
        return answer(mastheads.held(signedIn.actor()));
    }

    /** Sets all of it; what is left out is left to the environment. */
    @PUT
    @Operation(operationId = "changeNewsroom", summary = "Say how the newsroom shows itself: name, addresses, colours")
    @APIResponseSchema(value = MastheadView.class, responseCode = "200")
    public Response change(@HeaderParam("If-Match") String ifMatch, MastheadRequest request) {
        return answer(mastheads.change(
                signedIn.actor(),
                Preconditions.required(ifMatch),
                new Mastheads.Wish(
                        request.name().orElse(""),
                        request.address().orElse(""),
                        request.sameAs().orElse(List.of()),
                        request.language().orElse(""),
                        request.contact().orElse(""),
                        request.securityContact().orElse(""),
                        request.mailFrom().orElse(""),
                        request.colour().orElse(""),
                        request.darkColour().orElse(""))));
    }

    /** Shows a logo. */
    @PUT
    @Path("logo")
    @Operation(operationId = "showLogo", summary = "Show a logo on all that readers see")
    @APIResponseSchema(value = MastheadView.class, responseCode = "200")
    public Response showLogo(@HeaderParam("If-Match") String ifMatch, LogoRequest request) {
        return answer(mastheads.showLogo(signedIn.actor(), Preconditions.required(ifMatch), picture(request)));
    }

    /** Shows no logo any more. */
    @DELETE
    @Path("logo")
    @Operation(operationId = "removeLogo", summary = "Show the name in the place of the logo")
    @APIResponseSchema(value = MastheadView.class, responseCode = "200")
    public Response removeLogo(@HeaderParam("If-Match") String ifMatch) {
        return answer(mastheads.removeLogo(signedIn.actor(), Preconditions.required(ifMatch)));
    }

    private static byte[] picture(LogoRequest request) {
        try {
            return Base64.getDecoder().decode(request.logo().orElse(""));
        } catch (IllegalArgumentException notBase64) {
            throw new InvalidInput("logo", Fault.MALFORMED, "request.base64");
        }
    }

    private static Response answer(Mastheads.Held held) {
        return Response.ok(view(held)).tag(Preconditions.entityTag(held.tag())).build();
    }

    private static MastheadView view(Mastheads.Held held) {
        Mastheads.Wish set = held.set();
        return new MastheadView(
                given(set.name()),
                given(set.address()),
                set.sameAs(),
                given(set.language()),
                given(set.contact()),
                given(set.securityContact()),
                given(set.mailFrom()),
                given(set.colour()),
                given(set.darkColour()),
                shown(held.now()));
    }

    private static ShownMastheadView shown(Masthead now) {
        return new ShownMastheadView(
                now.name(),
                now.address().map(URI::toString),
                now.sameAs().orElse(List.of()).stream().map(URI::toString).toList(),
                now.language(),
                now.contact().map(URI::toString),
                now.securityContact().map(URI::toString),
                now.colours().map(Colours::light),
                now.colours().map(Colours::dark),
                now.logo());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }
}
