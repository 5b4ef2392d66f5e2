package org.stet.web.site;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;

import org.stet.web.ui.Diff;
import org.stet.workflow.factcheck.ReportText;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.PublicationVersion;

/** The public pages: the fact-checks, each with its versions and its ClaimReview, and the ledger of corrections. */
@Path("/checks")
@Blocking
public class ChecksPage {

    private static final int PAGE = 20;

    private final PublicChecks checks;
    private final Publisher publisher;
    private final ObjectMapper mapper;

    ChecksPage(PublicChecks checks, Publisher publisher, ObjectMapper mapper) {
        this.checks = checks;
        this.publisher = publisher;
        this.mapper = mapper;
    }

    /**
     * One version as a page shows it.
     *
     * @param version the version
     * @param lead its summary; empty where the body says the same
     * @param paragraphs its body
     * @param changes what changed from the version before; empty for the first
     */
    public record ShownVersion(
            PublicationVersion version, String lead, List<String> paragraphs, List<Diff.Part> changes) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance list(List<PublicCheck> checks, String next, String publisher);

        static native TemplateInstance check(
                PublicCheck check, ShownVersion current, List<ShownVersion> earlier, String jsonLd, String publisher);

        static native TemplateInstance corrections(List<PublicChecks.LedgerLine> lines, String next, String publisher);
    }

    /** The fact-checks, newest first. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@QueryParam("cursor") Optional<String> cursor) {
        PublicChecks.CheckPage page = checks.page(cursor.filter(place -> !place.isBlank()), PAGE);
        String next = page.next().map(place -> "/checks?cursor=" + place).orElse("");
        return Templates.list(page.checks(), next, publisher.name());
    }

    /** One fact-check with every version. */
    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance check(@PathParam("slug") String slug, @Context UriInfo uri) {
        PublicCheck check = checks.at(slug);
        List<ShownVersion> versions = shown(check.versions());
        List<ShownVersion> earlier = new ArrayList<>(versions.subList(0, versions.size() - 1));
        Collections.reverse(earlier);
        return Templates.check(
                check, versions.get(versions.size() - 1), earlier, embedded(check, uri), publisher.name());
    }

    /** Its ClaimReview alone. */
    @GET
    @Path("/{slug}.jsonld")
    @Produces("application/ld+json")
    public String claimReview(@PathParam("slug") String slug, @Context UriInfo uri) {
        return json(checks.at(slug), uri);
    }

    /** The corrections and retractions, newest first. */
    @GET
    @Path("/corrections")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance corrections(@QueryParam("cursor") Optional<String> cursor) {
        PublicChecks.LedgerPage page = checks.ledger(cursor.filter(place -> !place.isBlank()), PAGE);
        String next =
                page.next().map(place -> "/checks/corrections?cursor=" + place).orElse("");
        return Templates.corrections(page.lines(), next, publisher.name());
    }

    private static List<ShownVersion> shown(List<PublicationVersion> versions) {
        List<ShownVersion> shown = new ArrayList<>();
        Optional<String> before = Optional.empty();
        for (PublicationVersion version : versions) {
            ReportText text = version.revision().text();
            String whole = String.join("\n\n", text.headline(), text.summary(), text.body());
            shown.add(new ShownVersion(
                    version,
                    text.body().startsWith(text.summary()) ? "" : text.summary(),
                    text.body().lines().filter(line -> !line.isBlank()).toList(),
                    before.map(earlier -> Diff.between(earlier, whole)).orElse(List.of())));
            before = Optional.of(whole);
        }
        return shown;
    }

    /** Within a page, no text of the fact-check may end the script element that holds it. */
    private String embedded(PublicCheck check, UriInfo uri) {
        return json(check, uri).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private String json(PublicCheck check, UriInfo uri) {
        URI base = publisher.address().orElse(uri.getBaseUri());
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(ClaimReview.of(check, publisher, base));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a ClaimReview cannot be written as JSON", notJson);
        }
    }
}
