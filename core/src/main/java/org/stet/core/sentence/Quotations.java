package org.stet.core.sentence;

/**
 * Which places of a text lie in a quotation, and where it opens and closes. Reads the text twice, whatever its length.
 *
 * <p>Knows “English”, „German“, «French», »Danish« and "straight" marks; a straight mark opens before a word and closes
 * behind one. Single marks are left alone: most are apostrophes.
 */
final class Quotations {

    private static final int NONE = -1;

    private final int[] opening;
    private final int[] closing;

    private Quotations(int length) {
        opening = new int[length + 1];
        closing = new int[length + 1];
    }

    static Quotations of(String text) {
        Quotations quotations = new Quotations(text.length());
        quotations.read(text);
        return quotations;
    }

    /** Where the quotation opens that is open before the character at {@code position}; -1 if none is. */
    int opening(int position) {
        return opening[position];
    }

    /** Where the quotation around {@code position} closes; -1 if it does not, or there is none. */
    int closing(int position) {
        return opening[position] == NONE ? NONE : closing[position];
    }

    private void read(String text) {
        int open = NONE;
        for (int i = 0; i < text.length(); i++) {
            opening[i] = open;
            if (open != NONE && closes(text, i, text.charAt(open))) {
                open = NONE;
            } else if (opens(text, i, open == NONE)) {
                open = i;
            }
        }
        opening[text.length()] = open;
        closing[text.length()] = NONE;
        for (int i = text.length() - 1; i >= 0; i--) {
            boolean closed = opening[i] != NONE && opening[i + 1] != opening[i] && isMark(text.charAt(i));
            closing[i] = closed ? i : opening[i] == opening[i + 1] ? closing[i + 1] : NONE;
        }
    }

    private static boolean opens(String text, int at, boolean outside) {
        char mark = text.charAt(at);
        return switch (mark) {
            case '“', '„' -> true;
            case '«', '»' -> outside;
            case '"' -> outside && isStraightOpener(text, at);
            default -> false;
        };
    }

    private static boolean isStraightOpener(String text, int at) {
        boolean spaceBehind = at + 1 >= text.length() || Characters.isSpace(text.charAt(at + 1));
        boolean spaceBefore = at == 0 || Characters.isSpace(text.charAt(at - 1));
        return !spaceBehind || spaceBefore;
    }

    private static boolean closes(String text, int at, char opener) {
        char mark = text.charAt(at);
        return switch (opener) {
            case '“' -> mark == '”';
            case '„' -> mark == '“' || mark == '”';
            case '«' -> mark == '»';
            case '»' -> mark == '«';
            default -> mark == '"';
        };
    }

    private static boolean isMark(char c) {
        return c == '”' || c == '“' || c == '»' || c == '«' || c == '"';
    }
}
