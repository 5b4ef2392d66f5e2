package org.stet.core.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Things that each have a place in one text, to be asked which of them share characters with a stretch. A question takes the
 * logarithm of their number and as many steps as there are answers, unless many of them lie in one another. Immutable.
 */
public final class SpanIndex<T> {

    private final List<T> things;
    private final Function<T, Span> place;
    /** The last end among a thing and all before it. */
    private final int[] reach;

    private SpanIndex(List<T> things, Function<T, Span> place) {
        this.things = things;
        this.place = place;
        this.reach = new int[things.size()];
        int farthest = 0;
        for (int i = 0; i < reach.length; i++) {
            farthest = Math.max(farthest, place.apply(things.get(i)).end());
            reach[i] = farthest;
        }
    }

    /** An index over spans themselves. */
    public static SpanIndex<Span> of(List<Span> spans) {
        return of(spans, Function.identity());
    }

    /**
     * An index over things.
     *
     * @param place where each stands
     */
    public static <T> SpanIndex<T> of(List<T> things, Function<T, Span> place) {
        List<T> sorted = new ArrayList<>(things);
        sorted.sort(Comparator.comparing(place));
        return new SpanIndex<>(sorted, place);
    }

    /** The things that share a character with a stretch, in the order of the text. */
    public List<T> overlapping(Span stretch) {
        List<T> found = new ArrayList<>();
        int end = firstFrom(stretch.end());
        int start = end;
        while (start > 0 && reach[start - 1] > stretch.start()) {
            start--;
        }
        for (T thing : things.subList(start, end)) {
            if (place.apply(thing).overlaps(stretch)) {
                found.add(thing);
            }
        }
        return found;
    }

    /** Whether one of the things shares a character with a stretch. */
    public boolean overlaps(Span stretch) {
        for (int i = firstFrom(stretch.end()) - 1; i >= 0 && reach[i] > stretch.start(); i--) {
            if (place.apply(things.get(i)).overlaps(stretch)) {
                return true;
            }
        }
        return false;
    }

    /** The number of the first thing that begins at {@code position} or after it. */
    private int firstFrom(int position) {
        int low = 0;
        int high = things.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (place.apply(things.get(middle)).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
