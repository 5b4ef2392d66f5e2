package org.stet.core.sentence;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ends of sentences as people set them in mails, posts and reviews: no capital behind the stop, or no space.
 *
 * <p>In edited text an abbreviation or a name goes before a small letter; so the word before the stop must be no
 * abbreviation and too long to be an unknown one.
 */
final class HastyWriting {

    private static final Pattern LONG_WORD = Pattern.compile("(?:.*[^\\p{L}])?\\p{L}?\\p{Ll}{3,}|.*\\d|\\p{Lu}{3,}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?:https?://|www\\.).*", Pattern.DOTALL);
    private static final Set<String> SHORT_WORDS = Set.of(
            "he", "him", "his", "her", "it", "its", "me", "my", "us", "we", "you", "up", "out", "in", "on", "off", "go",
            "do", "so", "too", "now", "day", "all", "one", "two", "way", "man", "new", "old", "see", "say", "got",
            "get", "had", "has", "was", "are", "is", "be", "yes", "not", "by", "for", "of", "to", "at", "and", "etc",
            "bad", "fun", "big", "lot", "car", "job", "tv", "ok", "lol", "dog", "cat", "bit", "try", "ago", "am", "own",
            "end", "eat", "pay", "buy", "use", "guy", "far", "yet", "why", "how", "who", "low", "hot", "boy", "kid",
            "son", "dad", "mom", "put", "set", "run", "let", "met");
    /** Behind a name that has an exclamation mark of its own. */
    private static final Set<String> GO_ON = Set.of(
            "and", "or", "is", "was", "has", "had", "in", "on", "of", "to", "at", "with", "for", "by", "from", "as");

    /** Words that no domain of the web ends in, right behind a stop. */
    private static final Set<String> OPEN_WITHOUT_SPACE = Set.of(
            "the",
            "this",
            "that",
            "these",
            "those",
            "they",
            "there",
            "then",
            "he",
            "she",
            "we",
            "you",
            "and",
            "but",
            "if",
            "when",
            "because",
            "other",
            "also",
            "no",
            "not",
            "just",
            "however",
            "although",
            "what",
            "where",
            "how",
            "why",
            "please",
            "thank",
            "thanks",
            "i'm",
            "it's",
            "can",
            "will",
            "would",
            "i");

    private static final int TOKEN = 100;

    private final String text;
    private final Abbreviations abbreviations;

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
        if (WEB_ADDRESS
                .matcher(text.substring(next, Math.min(text.length(), next + 8)))
                .matches()) {
            return true;
        }
        if (closed) {
            return false;
        }
        if (marks.equals(".")) {
            return word.isEmpty() || isWord(word);
        }
        return marks.contains("?") || marks.contains("!") && !(marks.length() == 1 && GO_ON.contains(wordAt(next)));
    }

    /** "world.Today", "is it?thanks", "far....Home": a stop with a word right before it and one right behind it. */
    boolean endsWithoutSpace(int stop, int end) {
        int from = Characters.tokenStart(text, stop, TOKEN);
        int to = Characters.tokenEnd(text, end, TOKEN);
        String before = text.substring(from, stop);
        String behind = text.substring(end, to);
        if ((before + behind).matches(".*(?:[@/=&_]|www\\.).*") || !before.matches(".*(?:\\p{Ll}{3}|\\d)[)\"”]?")) {
            return false;
        }
        String marks = text.substring(stop, end);
        if (marks.equals(".")) {
            return behind.matches("\\p{Lu}[\\p{Ll}’']*(?:[.,!?]|[.]{2,}.*|[.,]\\p{L}.*)?")
                    || before.matches("[\\p{L}’'-]{3,}")
                            && OPEN_WITHOUT_SPACE.contains(wordAt(end))
                            && !behind.matches("\\p{L}+\\.\\p{L}.*");
        }
        boolean letter = !behind.isEmpty() && Character.isLetter(behind.charAt(0));
        return letter && (marks.contains("?") || marks.contains("!") || Character.isUpperCase(behind.charAt(0)));
    }

    private boolean isWord(String word) {
        return !abbreviations.isKnown(word)
                        && (LONG_WORD.matcher(word).matches() && word.length() > 3
                                || SHORT_WORDS.contains(word)
                                || word.matches("\\p{Lu}{3}"))
                || word.equals("etc");
    }

    private String wordAt(int start) {
        int end = start;
        while (end < text.length()
                && end - start < TOKEN
                && (Character.isLetter(text.charAt(end)) || "'’".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(start, end).toLowerCase(java.util.Locale.ROOT);
    }
}
