package org.stet.core.sentence;

/** What the places of a text are, as far as sentences go. */
final class Characters {

    private static final String CLOSERS = ")]}”’»›\"'";
    private static final String OPENERS = "([{“‘„‚«‹¿¡\"'";

    private Characters() {}

    /** Whether it is white space of any kind, the no-break spaces among it. */
    static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    /** Whether a line ends with it. */
    static boolean isLineBreak(char c) {
        return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\u000b' || c == '\f';
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isLetterOrDigitAt(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }

    /** The first place at or after {@code from} that is no white space; the text's length if there is none. */
    static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The first place from {@code from} to {@code to} that is neither white space nor an opening mark; else {@code to}. */
    static int nextStart(String text, int from, int to) {
        int at = from;
        while (at < to && (isSpace(text.charAt(at)) || isOpener(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Where the run of non-white space around {@code at} starts, looking back no further than {@code reach}. */
    static int tokenStart(String text, int at, int reach) {
        int from = at;
        while (from > 0 && at - from < reach && !isSpace(text.charAt(from - 1))) {
            from--;
        }
        return from;
    }

    /** Where the run of non-white space around {@code at} ends, looking ahead no further than {@code reach}. */
    static int tokenEnd(String text, int at, int reach) {
        int to = at;
        while (to < text.length() && to - at < reach && !isSpace(text.charAt(to))) {
            to++;
        }
        return to;
    }
}
