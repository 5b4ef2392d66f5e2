package org.stet.workflow.desk;

import java.text.Normalizer;
import java.util.Locale;

import org.stet.workflow.audit.Sha256;

/** The names that programs use for desks, ratings and questions: "mostly-false". */
final class CodeName {

    private static final int LONGEST = 40;
    private static final int OF_OTHER_LETTERS = 8;

    private CodeName() {}

    /** The code, or where it is blank one made of the words; empty where there are none. */
    static String of(String code, String words) {
        return code.isBlank() ? of(words) : code.strip();
    }

    private static String of(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-", "");
        String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-$", "");
        return cut.isEmpty() && !words.isBlank() ? ofOtherLetters(words.strip()) : cut;
    }

    /** Words without a Latin letter or digit get a code that is always the same for them. */
    private static String ofOtherLetters(String words) {
        return "n-" + Sha256.of(words).substring(0, OF_OTHER_LETTERS);
    }

    /** Whether programs can use it: 1 to 40 small letters, digits and hyphens, a letter or digit first. */
    static boolean isUsable(String code) {
        return code.matches("[a-z0-9][a-z0-9-]{0,39}");
    }
}
