package org.stet.web.ui.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads forms in which the same fields come several times, a list of values for each. */
final class Rows {

    private Rows() {}

    /** How many there are, by the longest of the lists. */
    @SafeVarargs
    static int size(List<String>... lists) {
        int size = 0;
        for (List<String> list : lists) {
            size = Math.max(size, list == null ? 0 : list.size());
        }
        return size;
    }

    /** The value in this row, or an empty text. */
    static String at(List<String> list, int row) {
        return list == null || row >= list.size() || list.get(row) == null ? "" : list.get(row);
    }

    /** The lines in which something is written. */
    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The whole number; empty where it is none. */
    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
