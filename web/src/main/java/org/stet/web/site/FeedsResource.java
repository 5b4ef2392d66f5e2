package org.stet.web.site;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.web.ui.CheckMessages;
import org.stet.web.ui.ShellMessages;
import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;

/** The fact-checks and the corrections as feeds: Atom, RSS and JSON Feed. */
@Blocking
@Path("/")
public class FeedsResource {

    private static final int ENTRIES = 50;
    private static final int MOST_REVIEWS = 1_000;
    private static final int REVIEWS_AT_ONCE = 100;
    private static final String ATOM = "application/atom+xml";
    private static final String RSS = "application/rss+xml";
    private static final String JSON = "application/feed+json";
    private static final String JSON_LD = "application/ld+json";

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Newsroom newsroom;
    private final Headlines headlines;
    private final SiteMessages messages;
    private final ShellMessages shell;
    private final CheckMessages checkMessages;
    private final ObjectMapper mapper;

    FeedsResource(
            PublicPages pages,
            PublicChecks checks,
            Newsroom newsroom,
            Headlines headlines,
            SiteMessages messages,
            ShellMessages shell,
            CheckMessages checkMessages,
            ObjectMapper mapper) {
        this.pages = pages;
        this.checks = checks;
        this.newsroom = newsroom;
        this.headlines = headlines;
        this.messages = messages;
        this.shell = shell;
        this.checkMessages = checkMessages;
        this.mapper = mapper;
    }

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance atom(Feed feed);

        static native TemplateInstance rss(Feed feed);
    }

    /** The fact-checks that were published last, as Atom. */
    @GET
    @Path("feed.atom")
    @Produces(ATOM)
    public Uni<Response> checksAsAtom(@Context UriInfo uri, @Context HttpServerRequest request) {
        return checks(uri, request, "/feed.atom", ATOM, FeedsResource::atom);
    }

    /** The same as RSS 2.0. */
    @GET
    @Path("feed.rss")
    @Produces(RSS)
    public Uni<Response> checksAsRss(@Context UriInfo uri, @Context HttpServerRequest request) {
        return checks(uri, request, "/feed.rss", RSS, FeedsResource::rss);
    }

    /** The same as JSON Feed. */
    @GET
    @Path("feed.json")
    @Produces(JSON)
    public Uni<Response> checksAsJson(@Context UriInfo uri, @Context HttpServerRequest request) {
        return checks(uri, request, "/feed.json", JSON, this::json);
    }

    /** The corrections and retractions that came last, as Atom. */
    @GET
    @Path("corrections.atom")
    @Produces(ATOM)
    public Uni<Response> correctionsAsAtom(@Context UriInfo uri, @Context HttpServerRequest request) {
        return corrections(uri, request, "/corrections.atom", ATOM, FeedsResource::atom);
    }

    /** The same as RSS 2.0. */
    @GET
    @Path("corrections.rss")
    @Produces(RSS)
    public Uni<Response> correctionsAsRss(@Context UriInfo uri, @Context HttpServerRequest request) {
        return corrections(uri, request, "/corrections.rss", RSS, FeedsResource::rss);
    }

    /** The same as JSON Feed. */
    @GET
    @Path("corrections.json")
    @Produces(JSON)
    public Uni<Response> correctionsAsJson(@Context UriInfo uri, @Context HttpServerRequest request) {
        return corrections(uri, request, "/corrections.json", JSON, this::json);
    }

    /** The ClaimReviews of the newest thousand fact-checks as a DataFeed, for collections of fact-checks. */
    @GET
    @Path("claim-reviews.jsonld")
    @Produces(JSON_LD)
    public Uni<Response> claimReviews(@Context HttpServerRequest request) {
        return pages.answer(request, JSON_LD, "", () -> written(dataFeed()));
    }

    private Map<String, Object> dataFeed() {
        List<PublicCheck> all = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            PublicChecks.CheckPage page = checks.page(next, REVIEWS_AT_ONCE);
            all.addAll(page.checks());
            next = page.next();
        } while (next.isPresent() && all.size() < MOST_REVIEWS);
        Masthead now = newsroom.masthead();
        Map<String, Object> feed = new LinkedHashMap<>();
        feed.put("@context", "https://schema.org");
        feed.put("@type", "DataFeed");
        all.stream()
                .map(Headlines::changedAt)
                .max(Comparator.naturalOrder())
                .ifPresent(at -> feed.put("dateModified", at.toString()));
        feed.put(
                "dataFeedElement",
                all.stream().map(check -> dataFeedItem(check, now)).toList());
        return feed;
    }

    private Map<String, Object> dataFeedItem(PublicCheck check, Masthead masthead) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "DataFeedItem");
        item.put("dateCreated", check.publication().publishedAt().toString());
        item.put("dateModified", Headlines.changedAt(check).toString());
        item.put("item", List.of(ClaimReview.of(check, masthead, checkMessages)));
        return item;
    }

    private Uni<Response> checks(
            UriInfo uri, HttpServerRequest request, String path, String type, Function<Feed, String> form) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, type + ";charset=UTF-8", "", () -> {
            URI base = newsroom.base(asked);
            Masthead masthead = newsroom.masthead();
            return form.apply(feed(
                    masthead,
                    messages.checksFeed(masthead.name()),
                    base.resolve(path),
                    base.resolve("/checks"),
                    checks.page(Optional.empty(), ENTRIES).checks().stream()
                            .map(check -> entry(check, base))
                            .toList()));
        });
    }

    private Uni<Response> corrections(
            UriInfo uri, HttpServerRequest request, String path, String type, Function<Feed, String> form) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, type + ";charset=UTF-8", "", () -> {
            URI base = newsroom.base(asked);
            Masthead masthead = newsroom.masthead();
            return form.apply(feed(
                    masthead,
                    messages.correctionsFeed(masthead.name()),
                    base.resolve(path),
                    base.resolve("/checks/corrections"),
                    checks.ledger(Optional.empty(), ENTRIES).lines().stream()
                            .map(line -> entry(line, base))
                            .toList()));
        });
    }

    private Feed feed(Masthead masthead, String title, URI self, URI home, List<Feed.Entry> entries) {
        return new Feed(
                Feed.forXml(title),
                self.toString(),
                home.toString(),
                shell.language(),
                Feed.forXml(masthead.name()),
                masthead.logo()
                        .map(logo -> home.resolve(Newsroom.logoPath(logo)).toString())
                        .orElse(""),
                entries);
    }

    private Feed.Entry entry(PublicCheck check, URI base) {
        return new Feed.Entry(
                check.publication().id(),
                Headlines.address(check, base),
                headlines.title(check),
                headlines.about(check),
                check.publication().publishedAt(),
                Headlines.changedAt(check));
    }

    /** A correction leads to its version, a retraction to the page. */
    private Feed.Entry entry(PublicChecks.LedgerLine line, URI base) {
        String place =
                line.version().map(version -> "#version-" + version.number()).orElse("");
        String title = headlines.title(line.check());
        return new Feed.Entry(
                id(line.check().publication().id() + place + " " + line.at()),
                Headlines.address(line.check(), base) + place,
                line.version().isPresent() ? messages.correctedHeadline(title) : title,
                line.reason().isEmpty() ? messages.contentGone() : line.reason(),
                line.at(),
                line.at());
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String atom(Feed feed) {
        return Templates.atom(feed).render();
    }

    private static String rss(Feed feed) {
        return Templates.rss(feed).render();
    }

    private String json(Feed feed) {
        return written(feed.json());
    }

    private String written(Map<String, Object> json) {
        try {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("a feed cannot be written as JSON", notJson);
        }
    }
}
