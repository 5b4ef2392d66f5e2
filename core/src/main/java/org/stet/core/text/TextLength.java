package org.stet.core.text;

/**
 * How long a text is to its readers, whatever it is written in: Chinese, Japanese and Korean say in one character what
 * takes others several. A page's paragraphs, labels and headings are told apart by this length.
 */
public final class TextLength {

    private static final int IDEOGRAPH = 3;
    private static final int SYLLABLE = 2;

    private TextLength() {}

    /** The length in letters of the Latin script: an ideograph counts as three, a kana or Hangul syllable as two. */
    public static int of(CharSequence text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            length += weight(text.charAt(i));
        }
        return length;
    }

    private static int weight(char c) {
        if (c < '\u3040') {
            return 1;
        }
        if (c <= '\u30ff' || c >= '\uac00' && c <= '\ud7a3') {
            return SYLLABLE;
        }
        boolean ideograph =
                c >= '\u3400' && c <= '\u9fff' || c >= '\uf900' && c <= '\ufaff' || c >= '\ud840' && c <= '\ud888';
        return ideograph ? IDEOGRAPH : 1;
    }
}
