package org.stet.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.stet.web.api.Views.PublicChecksView;
import org.stet.web.api.Views.TotalView;
import org.stet.web.search.CheckFilter;
import org.stet.workflow.publication.CheckQuery;
import org.stet.workflow.publication.CheckSearch;

/** The fact-checks in JSON, for everybody. */
@Blocking
@Path("/checks.json")
@Produces(MediaType.APPLICATION_JSON)
@Tag(ref = "Public")
public class PublicChecksResource {

    private final CheckSearch search;
    private final PublicRendering rendering;

    PublicChecksResource(CheckSearch search, PublicRendering rendering) {
        this.search = search;
        this.rendering = rendering;
    }

    /** The fact-checks, newest first, or those that are searched for; retracted ones say so. */
    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "listPublicChecks", summary = "The published fact-checks, newest first")
    @APIResponseSchema(value = PublicChecksView.class, responseCode = "200")
    public Uni<Response> list(
            @BeanParam CheckFilter filter,
            @QueryParam("updatedSince") Optional<String> updatedSince,
            @Parameter(description = UpdateOrder.DESCRIPTION) @QueryParam("sort") Optional<String> sort,
            @QueryParam("cursor") Optional<String> cursor,
            @QueryParam("limit") @DefaultValue("50") String limit,
            @Context HttpServerRequest request) {
        int most = Limits.of(limit);
        Optional<UpdateOrder> order = UpdateOrder.of(sort);
        Optional<String> after = cursor.map(String::strip).filter(text -> !text.isEmpty());
        CheckQuery query = filter.query(
                UpdateOrder.since(updatedSince),
                order.map(by -> CheckQuery.Sort.valueOf(by.name())).orElse(CheckQuery.Sort.NEWEST));
        Optional<CheckSearch.Place> place = order.map(by -> by.place(after)
                        .map(before -> new CheckSearch.Place(
                                Codes.id(Optional.of(before.key()), "cursor"), Optional.of(before.at()))))
                .orElseGet(() -> after.map(
                        text -> new CheckSearch.Place(Codes.id(Optional.of(text), "cursor"), Optional.empty())));
        return rendering.answer(
                request,
                String.join(
                        " ",
                        filter.address("", after),
                        Integer.toString(most),
                        query.updatedSince().map(Instant::toString).orElse(""),
                        query.sort().name()),
                () -> view(query, place, most, order));
    }

    private PublicChecksView view(
            CheckQuery query, Optional<CheckSearch.Place> place, int most, Optional<UpdateOrder> order) {
        CheckSearch.Page page = search.page(query, place, 0, most);
        List<CheckSearch.Found> found = page.found();
        return new PublicChecksView(
                found.stream().map(PublicRendering::summary).toList(),
                page.more() ? cursor(order, found.get(found.size() - 1)) : null,
                TotalView.of(search.count(query)));
    }

    private static String cursor(Optional<UpdateOrder> order, CheckSearch.Found last) {
        String id = last.check().publication().id().toString();
        return order.map(by -> by.cursor(new UpdateOrder.Place(last.updatedAt(), id)))
                .orElse(id);
    }
}
