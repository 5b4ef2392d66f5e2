package org.stet.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;

/** Which page is asked for of a list that is small enough to be read whole. */
public class PageRequest {

    @QueryParam("cursor")
    Optional<String> cursor;

    @QueryParam("limit")
    @DefaultValue("50")
    String limit;

    /**
     * The page, of all that there is. A cursor names the last item of the page before, so that what was added meanwhile moves nothing.
     *
     * @param key what tells an item from all others
     */
    <T> ListView<T> of(List<T> items, Function<T, String> key) {
        return of(items, key, Integer.MAX_VALUE);
    }

    /** The page, where the list ends after so many although there may be more. */
    <T> ListView<T> of(List<T> items, Function<T, String> key, int longest) {
        int most = Limits.of(limit);
        int from = cursor.filter(text -> !text.isBlank())
                .map(text -> after(items, key, text))
                .orElse(0);
        List<T> page = items.subList(from, Math.min(items.size(), from + most));
        boolean more = from + most < items.size();
        return new ListView<>(
                page, more ? cursor(key.apply(page.get(page.size() - 1))) : null, total(items.size(), longest));
    }

    private static TotalView total(int listed, int longest) {
        Count counted = Count.of(listed);
        return new TotalView(counted.number(), counted.more() || listed >= longest);
    }

    private static <T> int after(List<T> items, Function<T, String> key, String cursor) {
        return IntStream.range(0, items.size())
                        .filter(place -> cursor(key.apply(items.get(place))).equals(cursor))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("cursor", Fault.UNKNOWN, "request.cursor"))
                + 1;
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
