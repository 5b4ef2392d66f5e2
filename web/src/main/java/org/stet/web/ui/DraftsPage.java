package org.stet.web.ui;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;

import org.stet.web.security.SignInDesk;
import org.stet.web.security.SignedIn;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Drafts;

/**
 * What somebody types, kept as they type: a script of the page sends it here and asks for it when they come back. Nobody
 * but its writer reads it.
 */
@Path("/drafts")
@Blocking
@RolesAllowed({"reviewer", "editor", "admin", "integrator"})
public class DraftsPage {

    private final SignedIn signedIn;
    private final Drafts drafts;
    private final Times times;

    DraftsPage(SignedIn signedIn, Drafts drafts, Times times) {
        this.signedIn = signedIn;
        this.drafts = drafts;
        this.times = times;
    }

    /** One form as it was left: each field's name and value, in the form's order. */
    public record Left(String form, String at, List<List<String>> fields) {}

    /** What waits of these forms. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<Left> of(@RestQuery List<String> form) {
        return drafts.of(signedIn.actor(), form).stream()
                .map(draft -> new Left(draft.form(), times.moment(draft.keptAt()), fields(draft.body())))
                .toList();
    }

    /**
     * Keeps what is typed so far.
     *
     * @param as whose page it is typed on: where somebody else has signed in meanwhile, it is not theirs to keep
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(
            @RestQuery Optional<String> as, @RestQuery Optional<String> form, MultivaluedMap<String, String> fields) {
        Actor actor = signedIn.actor();
        if (!as.equals(Optional.of(actor.id().toString()))) {
            return Response.status(Response.Status.CONFLICT).build();
        }
        drafts.keep(actor, form.orElse(""), encoded(fields));
        return Response.noContent().build();
    }

    /** Gives it up. */
    @POST
    @Path("removal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@RestForm Optional<String> form) {
        drafts.drop(signedIn.actor(), form.orElse(""));
        return Response.noContent().build();
    }

    private static String encoded(MultivaluedMap<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !SignInDesk.NEVER_KEPT.contains(field.getKey()))
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static List<List<String>> fields(String body) {
        return Arrays.stream(body.split("&"))
                .filter(pair -> pair.indexOf('=') > 0)
                .map(pair -> List.of(
                        decoded(pair.substring(0, pair.indexOf('='))), decoded(pair.substring(pair.indexOf('=') + 1))))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
