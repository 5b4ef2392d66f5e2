package org.stet.web.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.stet.workflow.agreement.Figure;

/**
 * A chart of figures from 0 to 1, each with its interval.
 *
 * @param height how high it is, in pixels
 * @param foot where its axis is
 * @param words where the words beneath the axis stand
 * @param rows its rows
 */
record Ranges(int height, int foot, int words, List<Row> rows) {

    private static final int STEP = 54;
    private static final int NAME = 18;
    private static final int BENEATH = 34;
    private static final int MARK = 26;
    private static final int ABOVE = 16;
    private static final int AXIS = 8;
    private static final int WORDS = 24;
    private static final int FOOT = 30;

    /**
     * A row.
     *
     * @param name what it is of
     * @param note what stands beneath
     * @param value the figure, or what says that there is none
     * @param mark where it is, in per cent; empty where there is none
     * @param low the lower end of its interval, in per cent; empty where there is none
     * @param high the upper end
     * @param top where the name stands
     * @param beneath where the note stands
     * @param middle where the mark stands
     * @param above where the figure stands
     */
    record Row(
            String name,
            String note,
            String value,
            String mark,
            String low,
            String high,
            int top,
            int beneath,
            int middle,
            int above) {}

    /** A figure to draw. */
    record Value(String name, String note, Figure figure) {}

    static Ranges of(List<Value> values, String undefined) {
        List<Row> rows = new ArrayList<>();
        for (Value value : values) {
            int top = rows.size() * STEP;
            Figure figure = value.figure();
            boolean known = figure.value().isPresent();
            rows.add(new Row(
                    value.name(),
                    value.note(),
                    known ? number(figure.value().getAsDouble()) : undefined,
                    known ? place(figure.value().getAsDouble()) : "",
                    known
                            ? figure.interval()
                                    .map(interval -> place(interval.low()))
                                    .orElse("")
                            : "",
                    known
                            ? figure.interval()
                                    .map(interval -> place(interval.high()))
                                    .orElse("")
                            : "",
                    top + NAME,
                    top + BENEATH,
                    top + MARK,
                    top + ABOVE));
        }
        int foot = rows.size() * STEP + AXIS;
        return new Ranges(foot + FOOT, foot, foot + WORDS, rows);
    }

    /** The interval in print. */
    static String interval(Figure figure) {
        return Optional.of(figure)
                .flatMap(Figure::interval)
                .map(interval -> number(interval.low()) + " – " + number(interval.high()))
                .orElse("–");
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** Less than chance stands where chance does. */
    private static String place(double value) {
        return Bars.percent(100 * Math.max(0, Math.min(1, value)));
    }
}
