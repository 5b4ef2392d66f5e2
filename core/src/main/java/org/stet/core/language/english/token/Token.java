package org.stet.core.language.english.token;

import java.util.Locale;

import org.stet.core.text.Span;

/**
 * One word or mark of a sentence.
 *
 * @param span where it stands in the article's text
 * @param text its characters
 * @param lower the same in lower case, with straight apostrophes
 * @param tag its part of speech, a Universal Dependencies tag such as {@code VERB}
 */
public record Token(Span span, String text, String lower, String tag) {

    static Token of(Span span, String text, String tag) {
        return new Token(span, text, text.toLowerCase(Locale.ENGLISH).replace('’', '\''), tag);
    }

    /** The position of its first character. */
    public int start() {
        return span.start();
    }

    /** The position after its last character. */
    public int end() {
        return span.end();
    }

    /** Whether it is this word, in lower case. */
    public boolean is(String word) {
        return lower.equals(word);
    }

    /** Whether it has one of these parts of speech. */
    public boolean isTagged(String... tags) {
        for (String each : tags) {
            if (tag.equals(each)) {
                return true;
            }
        }
        return false;
    }

    public boolean isQuotationMark() {
        return switch (lower) {
            case "\"", "“", "”", "„", "‟", "«", "»", "''", "``" -> true;
            default -> false;
        };
    }
}
