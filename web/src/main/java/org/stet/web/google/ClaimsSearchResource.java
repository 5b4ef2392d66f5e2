package org.stet.web.google;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.publication.CheckQuery;
import org.stet.workflow.publication.CheckSearch;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.search.Count;

/** {@code claims:search} of Google's Fact Check Tools API, over the newsroom's own fact-checks. */
@Blocking
@Path("/v1alpha1/claims:search")
@Produces(MediaType.APPLICATION_JSON)
public class ClaimsSearchResource {

    private static final int LONGEST_AGE = 36_500;

    private final CheckSearch search;
    private final Answers answers;
    private final Clock clock;

    ClaimsSearchResource(CheckSearch search, Answers answers, Clock clock) {
        this.search = search;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Finds claims by the words of their fact-checks; parameters that are not known are ignored.
     *
     * @param updatedSince added to Google's: only what changed since, with what was withdrawn
     */
    @GET
    @PermitAll
    public Uni<Response> find(
            @QueryParam("query") Optional<String> words,
            @QueryParam("languageCode") Optional<String> language,
            @QueryParam("reviewPublisherSiteFilter") Optional<String> site,
            @QueryParam("maxAgeDays") Optional<String> maxAgeDays,
            @QueryParam("updatedSince") Optional<String> updatedSince,
            @BeanParam Paging paging,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Optional<String> sought = Paging.given(words);
        Optional<Instant> since = Paging.given(updatedSince).map(ClaimsSearchResource::moment);
        Optional<String> publisher = Paging.given(site);
        if (sought.isEmpty() && publisher.isEmpty() && since.isEmpty()) {
            throw new InvalidInput(
                    "query",
                    Fault.MISSING,
                    Message.quoted(
                            "Request must specify either query or reviewPublisherSiteFilter (or updatedSince)."));
        }
        // by the hour, so that what is asked for again and again is kept
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Optional<Instant> from = Paging.number(maxAgeDays, "maxAgeDays")
                .filter(days -> days > 0)
                .map(days -> hour.minus(Duration.ofDays(Math.min(days, LONGEST_AGE))));
        CheckQuery.Sort sort = since.isPresent() ? CheckQuery.Sort.UPDATED : CheckQuery.Sort.NEWEST;
        CheckQuery query = new CheckQuery(
                sought,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                from,
                Optional.empty(),
                since,
                since.isEmpty(),
                sort);
        Optional<CheckSearch.Place> place = paging.place(sort);
        int size = paging.size();
        int passedOver = paging.passedOver();
        Optional<String> written = Paging.given(language);
        URI asked = uri.getBaseUri();
        return answers.answer(
                request,
                String.join("\n", written.orElse(""), publisher.orElse(""), query.toString(), paging.part()),
                () -> {
                    URI base = answers.base(asked);
                    boolean isOurs = written.map(answers::isWrittenIn).orElse(true)
                            && publisher.map(host -> isAt(host, base)).orElse(true);
                    return isOurs ? found(query, place, passedOver, size, base) : nothing();
                });
    }

    private static GoogleViews.SearchAnswer nothing() {
        return new GoogleViews.SearchAnswer(List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private GoogleViews.SearchAnswer found(
            CheckQuery query, Optional<CheckSearch.Place> place, int passedOver, int size, URI base) {
        CheckSearch.Page page = search.page(query, place, passedOver, size);
        if (page.found().isEmpty()) {
            return nothing();
        }
        Count count = search.count(query);
        return new GoogleViews.SearchAnswer(
                page.found().stream()
                        .filter(each -> stands(each.check()))
                        .map(each -> answers.claim(
                                each, each.check().current().document().orElseThrow(), base))
                        .toList(),
                Paging.next(page, query.sort()),
                page.found().stream()
                        .filter(Predicate.not(each -> stands(each.check())))
                        .map(each -> answers.withdrawn(each, base))
                        .toList(),
                Optional.of(count.number()),
                count.more() ? Optional.of(true) : Optional.empty());
    }

    private static boolean stands(PublicCheck check) {
        return check.retraction().isEmpty() && check.current().document().isPresent();
    }

    /** A site is named by its host, in whatever way; the host of which ours is a part will do. */
    private static boolean isAt(String filter, URI base) {
        String host = filter.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("[/:].*$", "");
        String ours = Answers.site(base);
        return ours.equals(host) || ours.endsWith("." + host);
    }

    private static Instant moment(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (moment.isAfter(Instant.EPOCH) && moment.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                return moment;
            }
        } catch (DateTimeException notAMoment) {
            throw notAMoment(text);
        }
        throw notAMoment(text);
    }

    private static InvalidInput notAMoment(String text) {
        return new InvalidInput(
                "updatedSince",
                Fault.MALFORMED,
                Message.quoted("Invalid value at 'updatedSince' (TYPE_TIMESTAMP), \"" + text
                        + "\": give a time, such as 2026-05-14T17:00:00Z."));
    }
}
