package org.stet.web.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.stet.web.api.Views.Changing;
import org.stet.web.api.Views.ListView;
import org.stet.web.api.Views.TotalView;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/**
 * The order of changes. A cursor names the moment of the last item as well as the item: what changes meanwhile comes again,
 * with its new moment, and hides nothing.
 */
enum UpdateOrder {
    /** What changed last comes last, as whoever follows it reads. */
    UPDATED("updatedAt"),
    /** What changed last comes first. */
    LAST_UPDATED("-updatedAt");

    static final String DESCRIPTION = "updatedAt or -updatedAt; the list’s own order where it is left out";

    private final String code;

    UpdateOrder(String code) {
        this.code = code;
    }

    /**
     * A place in the order.
     *
     * @param at the moment of the item before
     * @param key what tells this item from others of that moment
     */
    record Place(Instant at, String key) {}

    /** The order that is asked for; empty for the list's own. */
    static Optional<UpdateOrder> of(Optional<String> sort) {
        return sort.map(String::strip).filter(text -> !text.isEmpty()).map(asked -> Arrays.stream(values())
                .filter(order -> order.code.equals(asked))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("sort", Fault.NOT_ONE_OF, "request.updated-at")));
    }

    /** The moment before which nothing is listed. */
    static Optional<Instant> since(Optional<String> updatedSince) {
        return updatedSince
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> Codes.moment(text, "updatedSince"));
    }

    /** The page of a whole list. */
    <T extends Changing> ListView<T> page(
            List<T> items, Function<T, String> key, Optional<String> cursor, String limit, TotalView total) {
        Comparator<Place> forward = Comparator.comparing(Place::at).thenComparing(Place::key);
        Comparator<Place> order = this == UPDATED ? forward : forward.reversed();
        Function<T, Place> placed = item -> new Place(item.updatedAt(), key.apply(item));
        Optional<Place> before = place(cursor);
        List<T> rest = items.stream()
                .sorted(Comparator.comparing(placed, order))
                .dropWhile(item -> before.filter(last -> order.compare(placed.apply(item), last) <= 0)
                        .isPresent())
                .toList();
        return Paging.cut(rest, 0, Limits.of(limit), item -> mark(placed.apply(item)), total);
    }

    /** The cursor of what comes after this place. */
    String cursor(Place place) {
        return Paging.cursor(mark(place));
    }

    private String mark(Place place) {
        return code + " " + place.at() + " " + place.key();
    }

    /**
     * The place that a cursor names.
     *
     * @throws InvalidInput if it is not one of this order's
     */
    Optional<Place> place(Optional<String> cursor) {
        return cursor.map(String::strip).filter(text -> !text.isEmpty()).map(this::read);
    }

    private Place read(String cursor) {
        try {
            String[] place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 3);
            if (place.length == 3 && place[0].equals(code)) {
                // as an instant that a database can hold
                return new Place(Codes.moment(place[1], "cursor"), place[2]);
            }
        } catch (IllegalArgumentException | DateTimeException notACursor) {
            throw notACursor();
        }
        throw notACursor();
    }

    private static InvalidInput notACursor() {
        return new InvalidInput("cursor", Fault.MALFORMED, "list.cursor");
    }
}
