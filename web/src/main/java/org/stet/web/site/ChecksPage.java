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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.site.image.Picture;
import org.stet.web.ui.ChangedPart;
import org.stet.web.ui.CheckChanges;
import org.stet.web.ui.CheckMessages;
import org.stet.web.ui.ShownCheck;
import org.stet.workflow.claimreview.Publisher;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.reader.Answering;

/** The public pages: the fact-checks, each with its versions and its ClaimReview, and the ledger of corrections. */
@Blocking
@Path("/checks")
public class ChecksPage {

    private static final int PAGE = 20;
    private static final String PAGE_TYPE = "text/html;charset=UTF-8";
    private static final String JSON_LD = "application/ld+json";

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Newsroom newsroom;
    private final Publisher publisher;
    private final ObjectMapper mapper;
    private final CheckChanges changes;
    private final Headlines headlines;
    private final CheckMessages checkMessages;
    private final Answering answering;

    ChecksPage(
            PublicPages pages,
            PublicChecks checks,
            Newsroom newsroom,
            Publisher publisher,
            ObjectMapper mapper,
            CheckChanges changes,
            Headlines headlines,
            CheckMessages checkMessages,
            Answering answering) {
        this.pages = pages;
        this.checks = checks;
        this.newsroom = newsroom;
        this.publisher = publisher;
        this.mapper = mapper;
        this.changes = changes;
        this.headlines = headlines;
        this.checkMessages = checkMessages;
        this.answering = answering;
    }

    /**
     * One version as a page shows it.
     *
     * @param version the version
     * @param shown what was approved; null where its content is not there any more
     * @param changes what changed from the version before; empty for the first
     */
    public record ShownVersion(PublicCheck.Version version, ShownCheck shown, List<ChangedPart> changes) {}

    /**
     * All that the page of one fact-check shows.
     *
     * @param url its own address
     * @param oembed where programs ask how to embed it
     * @param title what the page is called: of one that was retracted, that it was comes first
     * @param about what was found, in a few sentences; of one that was retracted, why
     * @param image the address of its picture; empty where there is none
     * @param imageInWords the picture in words
     * @param versions every version, newest first
     * @param answers what readers reported and the newsroom answered in the open
     */
    public record Case(
            PublicCheck check,
            String url,
            String oembed,
            String title,
            String about,
            String image,
            String imageInWords,
            List<ShownVersion> versions,
            String jsonLd,
            String publisher,
            List<Answering.PublicAnswer> answers) {

        /** Where the same is in JSON. */
        public String json() {
            return "/checks/" + check.publication().slug() + ".json";
        }

        /** The version that is public now, or was when it was retracted. */
        public ShownVersion current() {
            return versions.get(0);
        }
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance check(Case it);

        static native TemplateInstance corrections(
                List<PublicChecks.LedgerLine> lines, String next, String publisher, String url);
    }

    /** One fact-check with every version. */
    @GET
    @Path("/{slug}")
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> check(
            @PathParam("slug") String slug, @Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, PAGE_TYPE, "", () -> check(slug, newsroom.base(asked)));
    }

    private String check(String slug, URI base) {
        PublicCheck check = checks.at(slug);
        List<ShownVersion> versions = new ArrayList<>(
                check.versions().stream().map(version -> shown(check, version)).toList());
        Collections.reverse(versions);
        String url = Headlines.address(check, base);
        Optional<Picture> picture = headlines.picture(check);
        return Templates.check(new Case(
                        check,
                        url,
                        OembedResource.address(url, base),
                        headlines.title(check),
                        headlines.about(check),
                        picture.map(shown -> base.resolve(Headlines.picturePath(check, newsroom.masthead()))
                                        .toString())
                                .orElse(""),
                        picture.map(headlines::inWords).orElse(""),
                        versions,
                        embedded(check),
                        publisher.name(),
                        answering.inTheOpen(check.publication().id())))
                .render();
    }

    private ShownVersion shown(PublicCheck check, PublicCheck.Version version) {
        return new ShownVersion(
                version,
                version.document()
                        .map(document -> ShownCheck.of(
                                document,
                                version.publishedAt(),
                                check.publication().slug(),
                                check.snapshots()))
                        .orElse(null),
                version.before()
                        .flatMap(PublicCheck.Version::document)
                        .flatMap(before -> version.document().map(now -> changes.betweenVersions(before, now)))
                        .orElse(List.of()));
    }

    /** Its ClaimReview alone. */
    @GET
    @Path("/{slug}.jsonld")
    @Produces(JSON_LD)
    public Uni<Response> claimReview(@PathParam("slug") String slug, @Context HttpServerRequest request) {
        return pages.answer(request, JSON_LD, "", () -> json(checks.at(slug)));
    }

    /** The corrections and retractions, newest first. */
    @GET
    @Path("/corrections")
    @Produces(MediaType.TEXT_HTML)
    public Uni<Response> corrections(
            @QueryParam("cursor") Optional<String> cursor, @Context UriInfo uri, @Context HttpServerRequest request) {
        Optional<String> after = cursor.filter(place -> !place.isBlank());
        URI asked = uri.getBaseUri();
        return pages.answer(
                request,
                PAGE_TYPE,
                after.map(place -> "?" + place).orElse(""),
                () -> corrections(after, address(asked, "/checks/corrections", after)));
    }

    private String corrections(Optional<String> cursor, String url) {
        PublicChecks.LedgerPage page = checks.ledger(cursor, PAGE);
        String next =
                page.next().map(place -> "/checks/corrections?cursor=" + place).orElse("");
        return Templates.corrections(page.lines(), next, publisher.name(), url).render();
    }

    private String address(URI asked, String path, Optional<String> cursor) {
        UriBuilder address = UriBuilder.fromUri(newsroom.base(asked).resolve(path));
        cursor.ifPresent(place -> address.queryParam("cursor", "{place}"));
        return cursor.map(address::build).orElseGet(address::build).toString();
    }

    /** Within a page, no text of the fact-check may end the script element that holds it. */
    private String embedded(PublicCheck check) {
        return json(check).replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    private String json(PublicCheck check) {
        try {
            return mapper.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(ClaimReview.of(check, publisher.now(), checkMessages));
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a ClaimReview cannot be written as JSON", notJson);
        }
    }
}
