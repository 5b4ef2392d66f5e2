package org.stet.core.language.lexical.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.text.Span;

/** The words and marks of a sentence in order. Elided words are words of their own: "l'", "d'", "qu'". */
public final class Words {

    private static final String BEHIND = "(?:t-)?(?:il|elle|ils|elles|on|je|nous|vous)(?![\\p{L}-])";

    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,:]\\d+)*+(?:-\\p{L}[\\p{L}-]*+)?"
            + "|(?i:aujourd['’]hui|presqu['’]île)"
            + "|\\p{Lu}\\.(?=[ \\u00a0]?\\p{Lu})"
            + "|@?\\p{L}[\\p{L}\\p{M}\\p{N}]*+(?:[-&](?!" + BEHIND + ")[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*+)*+['’]?"
            + "|(?<=\\p{L})-" + BEHIND
            + "|\\S");

    private final String text;
    private final Span span;
    private final List<Word> words;

    private Words(String text, Span span, List<Word> words) {
        this.text = text;
        this.span = span;
        this.words = words;
    }

    /**
     * The words of a stretch.
     *
     * @param quoted whether a position stands in quotation marks
     */
    public static Words of(String text, Span span, IntPredicate quoted) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text).region(span.start(), span.end()).useTransparentBounds(true);
        while (matcher.find()) {
            String word = matcher.group();
            String lower = word.toLowerCase(Locale.ROOT).replace('’', '\'');
            words.add(new Word(
                    new Span(matcher.start(), matcher.end()),
                    word,
                    lower.startsWith("-") && lower.length() > 1 ? lower.substring(lower.lastIndexOf('-') + 1) : lower,
                    quoted.test(matcher.start())));
        }
        return new Words(text, span, words);
    }

    /** The whole text in which they stand. */
    public String text() {
        return text;
    }

    /** Where the sentence stands. */
    public Span span() {
        return span;
    }

    /** How many there are. */
    public int size() {
        return words.size();
    }

    /** The word of a number. */
    public Word at(int i) {
        return words.get(i);
    }

    /** Whether the word of a number is this one; no word is there before the first and behind the last. */
    public boolean is(int i, String word) {
        return i >= 0 && i < words.size() && words.get(i).is(word);
    }

    /** All of them. */
    public List<Word> all() {
        return words;
    }

    /** From one word to before another, without marks at the ends. */
    public Span span(int from, int to) {
        return new Span(words.get(from).span().start(), words.get(to - 1).span().end());
    }

    /** The text from one word to before another. */
    public String text(int from, int to) {
        return span(from, to).of(text);
    }
}
