package org.stet.core.text;

/** Makes text of what is none: characters that no database, file or browser takes. */
public final class WellFormedText {

    private static final char REPLACEMENT = '\ufffd';

    private WellFormedText() {}

    /** The text with U+FFFD for every null character and every surrogate without its other half; its length is the same. */
    public static String of(String text) {
        int at = firstBad(text);
        if (at < 0) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text);
        for (; at < mended.length(); at++) {
            if (isBad(mended, at)) {
                mended.setCharAt(at, REPLACEMENT);
            }
        }
        return mended.toString();
    }

    private static int firstBad(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isBad(text, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isBad(CharSequence text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return c == 0 || Character.isLowSurrogate(c) && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
