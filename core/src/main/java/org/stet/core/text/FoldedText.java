package org.stet.core.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Makes texts that look the same be the same, before anything compares them. */
public final class FoldedText {

    /** Soft hyphens, zero-width characters, marks of direction: they are there and nobody sees them. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private FoldedText() {}

    /** The text in normal form NFKC, without the characters that nobody sees. */
    public static String of(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }
}
