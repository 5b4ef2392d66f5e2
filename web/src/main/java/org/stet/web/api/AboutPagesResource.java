package org.stet.web.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Requests.AboutPageRequest;
import org.stet.web.api.Views.AboutPageView;
import org.stet.web.api.Views.ListView;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.newsroom.AboutPage;
import org.stet.workflow.newsroom.AboutPages;
import org.stet.workflow.newsroom.AboutText;
import org.stet.workflow.refusal.NotFound;

/** What the newsroom tells readers of itself. */
@Path("/api/newsroom/pages")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"editor", "admin"})
@Tag(ref = "Desks")
public class AboutPagesResource {

    private static final String NOTHING_WRITTEN = "0";

    private final SignedIn signedIn;
    private final AboutPages pages;

    AboutPagesResource(SignedIn signedIn, AboutPages pages) {
        this.signedIn = signedIn;
        this.pages = pages;
    }

    /** All pages as they stand. */
    @GET
    @Operation(operationId = "listAboutPages", summary = "The pages about the newsroom, as they stand")
    public ListView<AboutPageView> pages(@BeanParam PlainPageRequest page) {
        Actor actor = signedIn.actor();
        return page.of(
                Arrays.stream(AboutPage.values())
                        .map(each -> view(each, pages.versions(actor, each)))
                        .toList(),
                AboutPageView::page);
    }

    /** One page as it stands. */
    @GET
    @Path("/{page}")
    @Operation(operationId = "getAboutPage", summary = "A page about the newsroom, as it stands")
    @APIResponseSchema(value = AboutPageView.class, responseCode = "200")
    public Response one(@PathParam("page") String code) {
        return answer(page(code));
    }

    /** Writes a new version, which readers do not see yet. */
    @PUT
    @Path("/{page}")
    @Operation(operationId = "writeAboutPage", summary = "Write a new version, which readers do not see yet")
    @APIResponseSchema(value = AboutPageView.class, responseCode = "200")
    public Response write(
            @PathParam("page") String code, @HeaderParam("If-Match") String ifMatch, AboutPageRequest request) {
        AboutPage page = page(code);
        pages.write(signedIn.actor(), page, Preconditions.required(ifMatch), request.text());
        return answer(page);
    }

    /** Shows the newest version to readers. */
    @PUT
    @Path("/{page}/publication")
    @Operation(operationId = "publishAboutPage", summary = "Show the newest version to readers")
    @APIResponseSchema(value = AboutPageView.class, responseCode = "200")
    public Response publish(@PathParam("page") String code, @HeaderParam("If-Match") String ifMatch) {
        AboutPage page = page(code);
        pages.publish(signedIn.actor(), page, Preconditions.required(ifMatch));
        return answer(page);
    }

    /** Takes a page down. */
    @DELETE
    @Path("/{page}/publication")
    @Operation(operationId = "takeAboutPageDown", summary = "Show readers nothing of a page any more")
    @APIResponseSchema(value = AboutPageView.class, responseCode = "200")
    public Response takeDown(@PathParam("page") String code) {
        AboutPage page = page(code);
        pages.takeDown(signedIn.actor(), page);
        return answer(page);
    }

    private static AboutPage page(String code) {
        return AboutPage.of(code).orElseThrow(() -> new NotFound("page", code));
    }

    private Response answer(AboutPage page) {
        List<AboutText> versions = pages.versions(signedIn.actor(), page);
        String version =
                newest(versions).map(text -> Integer.toString(text.number())).orElse(NOTHING_WRITTEN);
        return Response.ok(view(page, versions))
                .tag(Preconditions.entityTag(version))
                .build();
    }

    private static Optional<AboutText> newest(List<AboutText> versions) {
        return versions.stream().findFirst();
    }

    private static AboutPageView view(AboutPage page, List<AboutText> versions) {
        Optional<AboutText> shown =
                versions.stream().filter(AboutText::isPublic).findFirst();
        return new AboutPageView(
                page.code(),
                page.path(),
                newest(versions).map(AboutText::number).orElse(0),
                newest(versions).map(AboutText::text),
                shown.map(AboutText::number),
                shown.flatMap(AboutText::publishedAt));
    }
}
