package org.stet.core.language.lexical.statement;

import java.util.List;
import java.util.regex.Pattern;

import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/** Lines in which a publisher speaks of its page and not of the world. */
final class Housekeeping {

    private static final int LONGEST = 300;

    private static final int LONGEST_BYLINE = 180;

    private static final List<Pattern> LINES = List.of(
            Pattern.compile("(?s).*(?:\\+\\d{2}|\\b0\\d{1,5})(?:[ -]\\d{2,8}){2,}.*"),
            Pattern.compile("(?s).*[\\w.+-]{1,64}@[\\w-]{2,64}\\.[\\w.-]{2,32}.*"),
            Pattern.compile("(?s)(?:https?://|www\\.)\\S+"),
            Pattern.compile("(?s).{0,60}\\d{1,2}(?:[:h]\\d{2}(?: Uhr| h)?|\\.\\d{2} Uhr)"),
            Pattern.compile("(?s)[(\\[]\\d{1,2}[)\\]] .*"),
            Pattern.compile("(?s)(?:©|\\(c\\)|Copyright).*"));

    private Housekeeping() {}

    /** Whether a sentence is such a line. */
    static boolean is(String sentence, Lexicon lexicon) {
        String line = sentence.replaceFirst("^[•*–-] ?", "");
        if (line.length() > LONGEST) {
            return false;
        }
        Words words = Words.of(line, new Span(0, line.length()), position -> false);
        return lexicon.at(WordClass.HOUSEKEEPING, words, 0) > 0
                || line.length() <= LONGEST_BYLINE
                        && LINES.stream()
                                .anyMatch(pattern -> pattern.matcher(line).matches());
    }
}
