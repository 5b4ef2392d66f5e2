package org.stet.web.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of bars that lie: a row a name, each bar of one part or several side by side. Across it is measured in per cent and
 * down in pixels, so that it fits its place and its words never shrink.
 *
 * @param height how high it is, in pixels
 * @param rows its rows
 * @param keys what its colours mean, where there are several
 */
record Bars(int height, List<Row> rows, List<Key> keys) {

    private static final int STEP = 44;
    private static final int BASELINE = 12;
    private static final int BAR = 18;
    private static final int WORDS = 31;
    private static final int LAST = 40;
    private static final int LONGEST_NAME = 44;
    private static final double GAP = 0.5;
    private static final double WIDE_ENOUGH = 6;

    /**
     * What a colour means; a sign before the word, so that no colour speaks alone.
     *
     * @param tone the class of the colour
     * @param words what it means
     */
    record Key(String tone, String words) {}

    /**
     * A row.
     *
     * @param name what the bar is of
     * @param end what stands at its end
     * @param top where its words stand
     * @param bar where its bar begins
     * @param inside where words in the bar stand
     * @param parts what the bar is made of, from its start
     */
    record Row(String name, String end, int top, int bar, int inside, List<Part> parts) {}

    /**
     * A part of a bar.
     *
     * @param tone the class of its colour
     * @param x where it begins, in per cent
     * @param width how wide it is, in per cent
     * @param middle where its middle is, in per cent
     * @param words what stands in it; empty where it is too narrow
     */
    record Part(String tone, String x, String width, String middle, String words) {}

    /** A row that is still to be laid out: the value of each part beside its colour. */
    record Value(String name, String end, List<Long> values, List<String> tones) {

        long all() {
            return values.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Bars of one colour, against the longest. */
    static Bars plain(List<Value> values) {
        return of(values, values.stream().mapToLong(Value::all).max().orElse(0), false, List.of());
    }

    /** Bars of several parts, each with its number in it, against the longest. */
    static Bars stacked(List<Value> values, List<Key> keys) {
        return of(values, values.stream().mapToLong(Value::all).max().orElse(0), true, keys);
    }

    /** Bars that are all of the same length: their parts are shares. */
    static Bars shares(List<Value> values, List<Key> keys) {
        return of(values, 0, false, keys);
    }

    private static Bars of(List<Value> values, long longest, boolean numbered, List<Key> keys) {
        List<Row> rows = new ArrayList<>();
        for (Value value : values) {
            int top = rows.size() * STEP;
            long full = longest == 0 ? Math.max(1, value.all()) : longest;
            rows.add(new Row(
                    shortened(value.name()),
                    value.end(),
                    top + BASELINE,
                    top + BAR,
                    top + WORDS,
                    parts(value, full, numbered)));
        }
        return new Bars(Math.max(0, rows.size() - 1) * STEP + LAST, rows, keys);
    }

    private static List<Part> parts(Value value, long full, boolean numbered) {
        List<Part> parts = new ArrayList<>();
        double x = 0;
        for (int each = 0; each < value.values().size(); each++) {
            double share = 100.0 * value.values().get(each) / full;
            if (share > 0) {
                double width = Math.max(GAP, share - (share < 100 ? GAP : 0));
                parts.add(new Part(
                        value.tones().get(each),
                        percent(x),
                        percent(width),
                        percent(x + width / 2),
                        numbered && width >= WIDE_ENOUGH
                                ? String.valueOf(value.values().get(each))
                                : ""));
            }
            x += share;
        }
        return parts;
    }

    static String percent(double value) {
        return String.format(Locale.ROOT, "%.2f%%", value);
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)).strip() + "…";
    }
}
