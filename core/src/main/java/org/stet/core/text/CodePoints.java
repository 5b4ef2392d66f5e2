package org.stet.core.text;

/**
 * Turns places in one text from UTF-16 positions into Unicode code points and back. Made once a text; each question is
 * then answered in constant time (one array look-up, or none where the text holds no surrogate pair).
 */
public final class CodePoints {

    private final int length;
    private final int[] codePointAt;
    private final int[] positionOf;

    private CodePoints(int length, int[] codePointAt, int[] positionOf) {
        this.length = length;
        this.codePointAt = codePointAt;
        this.positionOf = positionOf;
    }

    /** Reads the text once. */
    public static CodePoints of(String text) {
        int count = text.codePointCount(0, text.length());
        if (count == text.length()) {
            return new CodePoints(count, null, null);
        }
        int[] codePointAt = new int[text.length() + 1];
        int[] positionOf = new int[count + 1];
        int codePoint = 0;
        for (int position = 0; position < text.length(); codePoint++) {
            positionOf[codePoint] = position;
            int width = Character.charCount(text.codePointAt(position));
            for (int i = 0; i < width; i++) {
                codePointAt[position + i] = codePoint;
            }
            position += width;
        }
        codePointAt[text.length()] = count;
        positionOf[count] = text.length();
        return new CodePoints(count, codePointAt, positionOf);
    }

    /** The number of code points in the text. */
    public int length() {
        return length;
    }

    /** How many code points stand before the UTF-16 {@code position}; inside a pair, those before the pair. */
    public int fromPosition(int position) {
        return codePointAt == null ? position : codePointAt[position];
    }

    /** The UTF-16 position at which code point number {@code codePoint} begins. */
    public int toPosition(int codePoint) {
        return positionOf == null ? codePoint : positionOf[codePoint];
    }

    /**
     * The span of UTF-16 positions for a stretch counted in code points, end-exclusive.
     *
     * @throws IllegalArgumentException if the stretch does not lie in the text
     */
    public Span toSpan(int startCodePoint, int endCodePoint) {
        if (startCodePoint < 0 || endCodePoint < startCodePoint || endCodePoint > length) {
            throw new IllegalArgumentException(
                    "not in a text of " + length + " code points: " + startCodePoint + ".." + endCodePoint);
        }
        return new Span(toPosition(startCodePoint), toPosition(endCodePoint));
    }
}
