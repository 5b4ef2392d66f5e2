package org.stet.web.google;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;

import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.publication.CheckQuery;
import org.stet.workflow.publication.CheckSearch;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.search.Count;

/** {@code pages} of Google's Fact Check Tools API, to be read: each fact-check is a page. */
@Blocking
@Path("/v1alpha1/pages")
@Produces(MediaType.APPLICATION_JSON)
public class PagesResource {

    private static final String CHECKS = "/checks/";

    private final CheckSearch search;
    private final PublicChecks checks;
    private final Answers answers;

    PagesResource(CheckSearch search, PublicChecks checks, Answers answers) {
        this.search = search;
        this.checks = checks;
        this.answers = answers;
    }

    /** The pages, newest first; the one at an address, or those of an organisation. */
    @GET
    @PermitAll
    public Uni<Response> list(
            @QueryParam("url") Optional<String> url,
            @QueryParam("organization") Optional<String> organization,
            @BeanParam Paging paging,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        Optional<String> address = Paging.given(url);
        Optional<String> whose = Paging.given(organization);
        Optional<CheckSearch.Place> place = paging.place(CheckQuery.Sort.NEWEST);
        int size = paging.size();
        int passedOver = paging.passedOver();
        URI asked = uri.getBaseUri();
        return answers.answer(request, String.join("\n", address.orElse(""), whose.orElse(""), paging.part()), () -> {
            URI base = answers.base(asked);
            return address.map(at -> at(at, base))
                    .orElseGet(() -> whose.map(each -> isOurs(each, base)).orElse(true)
                            ? all(place, passedOver, size, base)
                            : some(List.of()));
        });
    }

    /** One page, by its name. */
    @GET
    @Path("/{page}")
    @PermitAll
    public Uni<Response> get(@PathParam("page") String page, @Context UriInfo uri, @Context HttpServerRequest request) {
        URI asked = uri.getBaseUri();
        return answers.answer(request, "", () -> {
            PublicCheck check =
                    checks.withId(id(page)).filter(PagesResource::stands).orElseThrow(() -> nothing(page));
            return answers.page(check, check.current().document().orElseThrow(), answers.base(asked));
        });
    }

    private static UUID id(String page) {
        try {
            return UUID.fromString(page);
        } catch (IllegalArgumentException notAnId) {
            throw nothing(page);
        }
    }

    private static NotFound nothing(String page) {
        return new NotFound("page", page);
    }

    private GoogleViews.PagesAnswer at(String address, URI base) {
        String start = base.resolve(CHECKS).toString();
        Optional<PublicCheck> check = address.startsWith(start)
                ? checks.find(address.substring(start.length())).filter(PagesResource::stands)
                : Optional.empty();
        return some(check.stream()
                .map(found -> answers.page(found, document(found), base))
                .toList());
    }

    private GoogleViews.PagesAnswer all(Optional<CheckSearch.Place> place, int passedOver, int size, URI base) {
        CheckQuery query = new CheckQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                CheckQuery.Sort.NEWEST);
        CheckSearch.Page page = search.page(query, place, passedOver, size);
        Count count = search.count(query);
        return new GoogleViews.PagesAnswer(
                page.found().stream()
                        .map(CheckSearch.Found::check)
                        .filter(PagesResource::stands)
                        .map(check -> answers.page(check, document(check), base))
                        .toList(),
                Paging.next(page, query.sort()),
                Optional.of(count.number()),
                count.more() ? Optional.of(true) : Optional.empty());
    }

    private static GoogleViews.PagesAnswer some(List<GoogleViews.Page> pages) {
        return new GoogleViews.PagesAnswer(pages, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean isOurs(String organization, URI base) {
        return organization
                .replaceFirst("^https?://", "")
                .replaceFirst("^www\\.", "")
                .replaceFirst("/.*$", "")
                .equalsIgnoreCase(Answers.site(base));
    }

    private static boolean stands(PublicCheck check) {
        return check.retraction().isEmpty() && check.current().document().isPresent();
    }

    private static CheckDocument document(PublicCheck check) {
        return check.current().document().orElseThrow();
    }
}
