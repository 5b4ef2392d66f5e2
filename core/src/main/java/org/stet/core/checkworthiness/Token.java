package org.stet.core.checkworthiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param text as it stands in the sentence, curly apostrophes made straight
 * @param lower the same in lower case
 */
public record Token(String text, String lower) {

    /** The groups are possessive: a greedy one would call itself for each of its rounds. */
    private static final Pattern TOKEN = Pattern.compile("\\d+(?:[.,:]\\d+)*+"
            + "|\\p{L}(?:\\.\\p{L})++\\.?"
            + "|[\\p{L}\\p{M}]+(?:'[\\p{L}\\p{M}]+)*+"
            + "|[$€£¥%?!\"“”…;:()—–]");

    /** The tokens of a sentence, in order; marks that say nothing about a claim (commas, full stops) are left out. */
    public static List<Token> of(String sentence) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sentence.replace('’', '\''));
        while (matcher.find()) {
            String text = matcher.group();
            tokens.add(new Token(text, text.toLowerCase(Locale.ROOT)));
        }
        return tokens;
    }

    /** Whether it begins with a digit. */
    public boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    /** Whether it begins with a letter. */
    public boolean isWord() {
        return Character.isLetter(text.charAt(0));
    }

    /** Whether it begins with a capital letter. */
    public boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    /** Whether it is a number that reads as a year from 1800 to 2099. */
    public boolean isYear() {
        return text.length() == 4
                && isNumber()
                && (text.startsWith("18") || text.startsWith("19") || text.startsWith("20"))
                && text.chars().allMatch(Character::isDigit);
    }
}
