package org.stet.web.ui.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart of columns with a line over them, step by step of time.
 *
 * @param grid the lines across, from the ground up
 * @param columns the columns
 * @param lines the pieces of the line, from one step to the next
 * @param dots the line's value at each step
 * @param days the days beneath; not every step has room for one
 */
record Columns(List<Grid> grid, List<Column> columns, List<Line> lines, List<Dot> dots, List<Day> days) {

    private static final double LEFT = 4;
    private static final double RIGHT = 100;
    private static final double GROUND = 170;
    private static final double TOP = 20;
    private static final int MOST_DAYS = 6;
    private static final double FILLED = 0.64;

    /** A line across with its number. */
    record Grid(String y, String words, String number, boolean ground) {}

    /** A column. */
    record Column(String x, String width, String y, String height) {}

    /** A piece of the line. */
    record Line(String x1, String y1, String x2, String y2) {}

    /** A value of the line. */
    record Dot(String x, String y) {}

    /** A day beneath. */
    record Day(String x, String words) {}

    /** A step of time. */
    record Step(String day, long column, long line) {}

    static Columns of(List<Step> steps) {
        long highest = steps.stream()
                .mapToLong(step -> Math.max(step.column(), step.line()))
                .max()
                .orElse(0);
        long unit = unit(highest);
        double full = Math.max(1, (highest + unit - 1) / unit) * (double) unit;
        List<Grid> grid = new ArrayList<>();
        for (long value = 0; value <= full; value += unit) {
            double y = y(value, full);
            grid.add(new Grid(pixels(y), pixels(y + 4), String.valueOf(value), value == 0));
        }
        double width = (RIGHT - LEFT) / Math.max(1, steps.size());
        List<Column> columns = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        List<Day> days = new ArrayList<>();
        int every = Math.max(1, (steps.size() + MOST_DAYS - 1) / MOST_DAYS);
        for (int each = 0; each < steps.size(); each++) {
            Step step = steps.get(each);
            double middle = LEFT + width * (each + 0.5);
            double top = y(step.column(), full);
            if (step.column() > 0) {
                columns.add(new Column(
                        Bars.percent(middle - width * FILLED / 2),
                        Bars.percent(width * FILLED),
                        pixels(top),
                        pixels(GROUND - top)));
            }
            Dot dot = new Dot(Bars.percent(middle), pixels(y(step.line(), full)));
            if (!dots.isEmpty()) {
                Dot before = dots.get(dots.size() - 1);
                lines.add(new Line(before.x(), before.y(), dot.x(), dot.y()));
            }
            dots.add(dot);
            if (each % every == 0) {
                days.add(new Day(Bars.percent(middle), step.day()));
            }
        }
        return new Columns(grid, columns, lines, dots, days);
    }

    private static double y(long value, double full) {
        return GROUND - (GROUND - TOP) * value / full;
    }

    /** One, two or five of some power of ten, so that there are at most five lines. */
    private static long unit(long highest) {
        long power = 1;
        while (true) {
            for (long of : new long[] {1, 2, 5}) {
                if (highest <= of * power * 4) {
                    return of * power;
                }
            }
            power *= 10;
        }
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
