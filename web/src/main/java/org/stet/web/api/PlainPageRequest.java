package org.stet.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.stet.web.api.Views.ListView;

/** Which page is asked for of what nobody follows by the moment of a change, such as figures: of what changes, {@link PageRequest} is asked. */
public class PlainPageRequest {

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
    <T> ListView<T> of(List<T> items, Function<T, String> key) {
        return of(items, key, Integer.MAX_VALUE);
    }

    /** The page, where the list ends after so many although there may be more. */
    <T> ListView<T> of(List<T> items, Function<T, String> key, int longest) {
        return Paging.page(items, key, cursor, limit, items.size() >= longest ? 0 : Integer.MAX_VALUE);
    }
}
