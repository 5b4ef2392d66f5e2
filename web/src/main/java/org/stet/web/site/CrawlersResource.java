package org.stet.web.site;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.newsroom.Masthead;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.refusal.NotFound;

/** What programs ask a site for first: where they may go, what there is, and whom to tell of a hole. */
@Blocking
@Path("/")
public class CrawlersResource {

    /** As many addresses as one site map may have. */
    private static final int PART = 50_000;

    /** As many as a site map of news may have, and as old: Google News asks for both. */
    private static final int MOST_NEWS = 1_000;

    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MONTHS_VALID = 6;
    private static final String TEXT = "text/plain;charset=UTF-8";
    private static final String XML = "application/xml";
    private static final String SITE_MAP = "/sitemap.xml";
    private static final String NEWS_MAP = "/sitemap-news.xml";
    private static final String INDEX = "/sitemap-index.xml";
    private static final String SECURITY = "/.well-known/security.txt";

    private final PublicPages pages;
    private final PublicChecks checks;
    private final Newsroom newsroom;
    private final Clock clock;

    CrawlersResource(PublicPages pages, PublicChecks checks, Newsroom newsroom, Clock clock) {
        this.pages = pages;
        this.checks = checks;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * An address in a site map.
     *
     * @param url the address
     * @param changedAt when what is there last changed
     */
    public record Address(String url, Instant changedAt) {}

    /**
     * A fact-check in a site map of news.
     *
     * @param url its address
     * @param publishedAt when it was first published
     * @param title its headline, as XML may hold it
     */
    public record News(String url, Instant publishedAt, String title) {}

    @CheckedTemplate
    static class Templates {

        private Templates() {}

        static native TemplateInstance sitemap(List<Address> addresses);

        static native TemplateInstance news(List<News> news, String publisher, String language);

        static native TemplateInstance sitemapIndex(List<Address> addresses);

        static native TemplateInstance robots(String sitemap);

        static native TemplateInstance security(String contact, Instant expires, String canonical);
    }

    /** Crawlers may read what readers read. */
    @GET
    @Path("robots.txt")
    @Produces(TEXT)
    public Uni<Response> robots(@Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return pages.answer(request, TEXT, "", () -> Templates.robots(
                        newsroom.base(asked).resolve(INDEX).toString())
                .render());
    }

    /**
     * The addresses of the fact-checks; where they are too many for one site map, the addresses of its parts.
     *
     * @param part the number of a part, from 1
     */
    @GET
    @Path("sitemap.xml")
    @Produces(XML)
    public Uni<Response> sitemap(
            @QueryParam("part") Optional<Integer> part, @Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return pages.answer(
                request,
                XML + ";charset=UTF-8",
                part.map(number -> "?" + number).orElse(""),
                () -> sitemap(part, newsroom.base(asked)).render());
    }

    private TemplateInstance sitemap(Optional<Integer> part, URI base) {
        return part.map(number -> part(number, base))
                .orElseGet(() -> sitemap(base.resolve(SITE_MAP).toString(), checks.changesOfParts(PART), base));
    }

    private TemplateInstance sitemap(String self, List<Instant> parts, URI base) {
        return parts.size() > 1 ? index(self, parts) : Templates.sitemap(addresses(0, base));
    }

    static TemplateInstance index(String self, List<Instant> parts) {
        return Templates.sitemapIndex(parts(self, parts));
    }

    private static List<Address> parts(String self, List<Instant> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(part -> new Address(self + "?part=" + (part + 1), parts.get(part)))
                .toList();
    }

    /** The fact-checks of the last two days, as Google News asks for them; one that was retracted is no news. */
    @GET
    @Path("sitemap-news.xml")
    @Produces(XML)
    public Uni<Response> news(@Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return pages.answer(request, XML + ";charset=UTF-8", " " + hour, () -> {
            Masthead masthead = newsroom.masthead();
            URI base = newsroom.base(asked);
            return Templates.news(
                            news(hour).stream().map(check -> news(check, base)).toList(),
                            Feed.forXml(masthead.name()),
                            masthead.language())
                    .render();
        });
    }

    private static News news(PublicCheck check, URI base) {
        return new News(
                Headlines.address(check, base),
                check.publication().publishedAt(),
                Feed.forXml(check.current().document().orElseThrow().report().headline()));
    }

    private List<PublicCheck> news(Instant hour) {
        return checks.publishedSince(hour.minus(NEWS), MOST_NEWS).stream()
                .filter(check -> check.retraction().isEmpty()
                        && check.current().document().isPresent())
                .toList();
    }

    /** Every site map there is. */
    @GET
    @Path("sitemap-index.xml")
    @Produces(XML)
    public Uni<Response> siteMaps(@Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return pages.answer(request, XML + ";charset=UTF-8", " " + hour, () -> {
            URI base = newsroom.base(asked);
            List<Instant> parts = checks.changesOfParts(PART);
            List<Address> maps = new ArrayList<>(parts(base.resolve(SITE_MAP).toString(), parts));
            news(hour).stream()
                    .map(Headlines::changedAt)
                    .max(Comparator.naturalOrder())
                    .ifPresent(at -> maps.add(new Address(base.resolve(NEWS_MAP).toString(), at)));
            return Templates.sitemapIndex(maps).render();
        });
    }

    private TemplateInstance part(int number, URI base) {
        List<Address> addresses = number < 1 ? List.of() : addresses(number - 1, base);
        if (addresses.isEmpty()) {
            throw new NotFound("part of the site map", Integer.toString(number));
        }
        return Templates.sitemap(addresses);
    }

    private List<Address> addresses(int part, URI base) {
        return checks.places(part, PART).stream()
                .map(place ->
                        new Address(base.resolve("/checks/" + place.slug()).toASCIIString(), place.changedAt()))
                .toList();
    }

    /** Whom to tell of a hole (RFC 9116), where the installation says so. */
    @GET
    @Path(".well-known/security.txt")
    @Produces(TEXT)
    public Uni<Response> security(@Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        YearMonth month = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        Instant expires = month.plusMonths(MONTHS_VALID)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        return pages.answer(request, TEXT, " " + month, () -> newsroom.securityContact()
                .map(contact -> Templates.security(
                                contact.toString(),
                                expires,
                                newsroom.base(asked).resolve(SECURITY).toString())
                        .render())
                .orElseThrow(() -> new NotFound("contact", "security")));
    }
}
