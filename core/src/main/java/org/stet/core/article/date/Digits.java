package org.stet.core.article.date;

/** Digits of other scripts (Arabic, Persian, Devanagari, full width) as ASCII ones. */
final class Digits {

    private Digits() {}

    /** The same text, position for position, with ASCII digits and plain spaces. */
    static String ascii(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char plain = plain(c);
            if (plain != c) {
                if (changed == null) {
                    changed = new StringBuilder(text);
                }
                changed.setCharAt(i, plain);
            }
        }
        return changed == null ? text : changed.toString();
    }

    private static char plain(char c) {
        if (c < 0x80) {
            return c;
        }
        if (Character.isDigit(c)) {
            return (char) ('0' + Character.digit(c, 10));
        }
        return Character.isSpaceChar(c) ? ' ' : c;
    }
}
