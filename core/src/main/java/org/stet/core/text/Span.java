package org.stet.core.text;

/**
 * A stretch of a text: UTF-16 positions, end-exclusive, as {@link String#substring(int, int)} takes them.
 *
 * @param start the position of the first character, 0 or more
 * @param end the position after the last character, not before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {

    /**
     * Checks the order of the two ends.
     *
     * @throws IllegalArgumentException if {@code start} is negative or after {@code end}
     */
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The characters of {@code text} that this span covers. */
    public String of(String text) {
        return text.substring(start, end);
    }

    /** The number of UTF-16 characters covered. */
    public int length() {
        return end - start;
    }

    /** Whether {@code other} lies wholly inside this span; a span contains itself. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** Whether the two spans share at least one character. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** The same stretch, {@code by} characters further on. */
    public Span shift(int by) {
        return new Span(start + by, end + by);
    }

    /** The stretch without the white space at its two ends; empty at {@code start} when nothing else is in it. */
    public Span trim(String text) {
        int from = start;
        int to = end;
        while (from < to && isSpace(text.charAt(from))) {
            from++;
        }
        while (to > from && isSpace(text.charAt(to - 1))) {
            to--;
        }
        return from == to ? new Span(start, start) : new Span(from, to);
    }

    /** Orders by start, then by end. */
    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
