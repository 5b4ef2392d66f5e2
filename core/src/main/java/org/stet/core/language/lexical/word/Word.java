package org.stet.core.language.lexical.word;

import org.stet.core.text.Span;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param span where it stands in the article
 * @param text as it stands
 * @param lower in lower case, with straight apostrophes; of a pronoun behind a verb ("-t-il") the pronoun alone
 * @param quoted whether it stands in quotation marks
 */
public record Word(Span span, String text, String lower, boolean quoted) {

    /** Whether it begins with a letter. */
    public boolean isWord() {
        return Character.isLetter(lower.charAt(0));
    }

    /** Whether it begins with a digit. */
    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether it is this mark or word. */
    public boolean is(String word) {
        return lower.equals(word);
    }
}
