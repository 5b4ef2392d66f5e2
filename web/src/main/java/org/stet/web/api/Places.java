package org.stet.web.api;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Reads the elements of a list, so that what is wrong with one of them is told by its place. */
final class Places {

    private Places() {}

    /**
     * What each element means.
     *
     * @param made makes it of the element and of where that stands, such as {@code claims[3]}
     */
    static <T, R> List<R> each(List<T> all, String field, BiFunction<T, String, R> made) {
        return IntStream.range(0, all.size())
                .mapToObj(i -> made.apply(all.get(i), field + "[" + i + "]"))
                .toList();
    }
}
