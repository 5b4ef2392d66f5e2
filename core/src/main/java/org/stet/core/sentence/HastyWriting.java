package org.stet.core.sentence;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ends of sentences as people set them in mails, posts and reviews: no capital behind the stop, or no space.
 *
 * <p>In edited text an abbreviation or a name goes before a small letter; so the word before the stop must be no
 * abbreviation, and too long to be an unknown one, unless the writer spares capitals anyway.
 */
final class HastyWriting {

    private static final Pattern LONG_WORD =
            Pattern.compile("(?:.*[^\\p{L}])?\\p{L}?\\p{Ll}{3,}|.*\\d|\\d+(?:st|nd|rd|th)|\\p{Lu}{3,}");
    private static final Pattern SPARES_CAPITALS = Pattern.compile("^\\s*\\p{Ll}|\\bi (?=\\p{Ll})|\\bi'm\\b");
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://|www\\.");
    private static final Pattern ADDRESS_OR_FILE = Pattern.compile("[@/=&_]|www\\.");
    private static final Pattern WORD_OR_NUMBER = Pattern.compile("(?:\\p{Ll}{3}|\\d)[)\"”]?$");
    private static final Pattern SHORT_WORD = Pattern.compile("(?:\\p{Ll}{2}|\\d)[)\"”]?$");
    private static final Pattern PLAIN_WORD = Pattern.compile("[\\p{L}’'-]{3,}");
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{Ll}’']*(?:[.,!?]|\\.{2,}.*|[.,]\\p{L}.*)?");
    private static final Pattern ADDRESS_GOES_ON = Pattern.compile("\\p{L}+\\.\\p{L}.*");

    private static final Set<String> SHORT_WORDS =
            words("he him his her it its me my us we you up out in on off go do so too"
                    + " now day all one two way man new old see say got get had has was are is be yes not by for of to at and bad fun"
                    + " big lot car job tv ok lol dog cat bit try ago am own end eat pay buy use guy far yet why how who low hot boy"
                    + " kid son dad mom put set run let met");

    /** They go on behind a name that has an exclamation mark of its own. */
    private static final Set<String> BEHIND_NAME = words("and or is was has had in on of to at with for by from as");

    /** Sentences begin with them, and no address on the web ends with them. */
    private static final Set<String> OPENERS =
            words("the this that these those they there then he she we you and but if"
                    + " when because other also no not just however although what where how why please thank thanks i'm it's can"
                    + " will would i");

    private static final int TOKEN = 100;

    private final String text;
    private final Abbreviations abbreviations;
    private Boolean sparesCapitals;

    HastyWriting(String text, Abbreviations abbreviations) {
        this.text = text;
        this.abbreviations = abbreviations;
    }

    /**
     * Whether a stop ends a sentence although a small letter follows.
     *
     * @param marks the stop
     * @param word the word before it; empty if a space is between them
     * @param closed whether closing marks stand behind the stop
     * @param next where the small letter is
     */
    boolean endsBeforeLowerCase(String marks, String word, boolean closed, int next) {
        if (WEB_ADDRESS.matcher(text).region(next, text.length()).lookingAt()) {
            return true;
        }
        if (closed) {
            return false;
        }
        if (marks.equals(".")) {
            return word.isEmpty() || isWord(word);
        }
        return marks.contains("?") || marks.contains("!") && !isMarkOfName(marks, word, next);
    }

    /** "world.Today", "is it?thanks", "far....Home": a stop with a word right before it and one right behind it. */
    boolean endsWithoutSpace(int stop, int end) {
        boolean letters = end < text.length() && Character.isLetter(text.charAt(end));
        if (!letters
                || stop < 2
                || !isOfWordEnd(text.charAt(stop - 1))
                || Character.isUpperCase(text.charAt(stop - 1))) {
            return false;
        }
        String before = text.substring(Characters.tokenStart(text, stop, TOKEN), stop);
        String behind = text.substring(end, Characters.tokenEnd(text, end, TOKEN));
        if (ADDRESS_OR_FILE.matcher(before + behind).find()) {
            return false;
        }
        String marks = text.substring(stop, end);
        if (marks.equals(".")) {
            return WORD_OR_NUMBER.matcher(before).find()
                    && !abbreviations.isKnown(before)
                    && (CAPITALISED.matcher(behind).matches() || opensSentence(before, behind, end));
        }
        char first = behind.isEmpty() ? ' ' : behind.charAt(0);
        boolean letter = Character.isLetter(first) && (marks.contains("?") || marks.contains("!"));
        return (letter || Character.isUpperCase(first))
                && SHORT_WORD.matcher(before).find();
    }

    private boolean opensSentence(String before, String behind, int end) {
        return PLAIN_WORD.matcher(before).matches()
                && OPENERS.contains(wordAt(end))
                && !ADDRESS_GOES_ON.matcher(behind).matches();
    }

    private boolean isMarkOfName(String marks, String word, int next) {
        return marks.length() == 1
                && !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && BEHIND_NAME.contains(wordAt(next));
    }

    private boolean isWord(String word) {
        if (abbreviations.isKnown(word)) {
            return false;
        }
        boolean isLong = word.length() > 3 && LONG_WORD.matcher(word).matches();
        return isLong || SHORT_WORDS.contains(word) || word.length() > 1 && sparesCapitals();
    }

    /** Read when it is first needed: edited text never asks. */
    private boolean sparesCapitals() {
        if (sparesCapitals == null) {
            sparesCapitals = SPARES_CAPITALS.matcher(text).find();
        }
        return sparesCapitals;
    }

    private String wordAt(int start) {
        int end = start;
        while (end < text.length() && end - start < TOKEN && isOfWord(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isOfWordEnd(char c) {
        return Character.isLetterOrDigit(c) || Characters.isCloser(c);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == '\'' || c == '’';
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
