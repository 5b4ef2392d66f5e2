package org.stet.web.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import org.stet.web.api.Views.Changing;
import org.stet.web.api.Views.ListView;

/**
 * Which page is asked for of a list that is small enough to be read whole. Programs can follow what changes in it: since when,
 * and in the order of changes.
 */
public class PageRequest {

    @QueryParam("updatedSince")
    Optional<String> updatedSince;

    @Parameter(description = UpdateOrder.DESCRIPTION)
    @QueryParam("sort")
    Optional<String> sort;

    @QueryParam("cursor")
    Optional<String> cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    String limit;

    /**
     * The page, of all that there is.
     *
     * @param key what tells an item from all others
     */
    <T extends Changing> ListView<T> of(List<T> items, Function<T, String> key) {
        return of(items, key, Integer.MAX_VALUE);
    }

    /** The page, where the list ends after so many although there may be more. */
    <T extends Changing> ListView<T> of(List<T> items, Function<T, String> key, int longest) {
        Optional<Instant> since = UpdateOrder.since(updatedSince);
        List<T> changed = items.stream()
                .filter(item ->
                        since.map(moment -> !item.updatedAt().isBefore(moment)).orElse(true))
                .toList();
        boolean more = items.size() >= longest;
        Optional<UpdateOrder> order = UpdateOrder.of(sort);
        return order.isPresent()
                ? order.orElseThrow().page(changed, key, cursor, limit, Paging.total(changed.size(), more))
                : Paging.page(changed, key, cursor, limit, more ? 0 : Integer.MAX_VALUE);
    }
}
