package org.stet.web.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;

/** Cuts a page from a list that is small enough to be read whole. */
final class Paging {

    private Paging() {}

    /**
     * The page after the item that the cursor names, in the list's own order: what was added meanwhile moves nothing.
     *
     * @param key what tells an item from all others
     * @param longest after how many the list ends although there may be more
     */
    static <T> ListView<T> page(
            List<T> items, Function<T, String> key, Optional<String> cursor, String limit, int longest) {
        int from = cursor.filter(text -> !text.isBlank())
                .map(text -> after(items, key, text))
                .orElse(0);
        return cut(items, from, Limits.of(limit), key, total(items.size(), items.size() >= longest));
    }

    /**
     * So many items from a place on.
     *
     * @param mark what the cursor says of the last item
     */
    static <T> ListView<T> cut(List<T> items, int from, int most, Function<T, String> mark, TotalView total) {
        List<T> page = items.subList(from, Math.min(items.size(), from + most));
        boolean more = from + most < items.size();
        return new ListView<>(page, more ? cursor(mark.apply(page.get(page.size() - 1))) : null, total);
    }

    static TotalView total(int listed, boolean more) {
        Count counted = Count.of(listed);
        return new TotalView(counted.number(), counted.more() || more);
    }

    private static <T> int after(List<T> items, Function<T, String> key, String cursor) {
        return IntStream.range(0, items.size())
                        .filter(place -> cursor(key.apply(items.get(place))).equals(cursor))
                        .findFirst()
                        .orElseThrow(() -> new InvalidInput("cursor", Fault.UNKNOWN, "request.cursor"))
                + 1;
    }

    static String cursor(String mark) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mark.getBytes(StandardCharsets.UTF_8));
    }
}
