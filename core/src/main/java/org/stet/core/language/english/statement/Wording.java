package org.stet.core.language.english.statement;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.text.Span;

/** Makes a sentence of its own from the words of a clause. */
final class Wording {

    /**
     * Words that stand for others in a wording.
     *
     * @param span the words that they stand for
     */
    record Edit(Span span, String words) {}

    /** Words at the beginning that tie a sentence to the one before it, where a subject or "in 2016" follows. */
    private static final Pattern LINK = Pattern.compile(
            "(?:And|But|Yet|Now|Meanwhile|However|Indeed|Moreover|Furthermore|Additionally|Nevertheless|Well),? "
                    + "(?=(?:the|a|an|this|these|those|their|his|her|its|he|she|it|they|there|some|many|most|more|in|at|on)\\b|\\p{Lu}\\p{L})");

    private static final Pattern HOWEVER = Pattern.compile(", (?:however|meanwhile|indeed|though), ");

    private Wording() {}

    /** The clause as a sentence: what it shares with others supplied, capital letter, final stop. */
    static String of(String text, Clause clause, List<Edit> edits) {
        StringBuilder words = new StringBuilder();
        clause.supplied().forEach(span -> add(words, edited(text, span, edits)));
        add(words, clause.inserted());
        clause.parts().forEach(span -> add(words, edited(text, span, edits)));
        return sentence(unlinked(words.toString()));
    }

    /** Without the words that only tie a sentence to the one before it: "But the bank …", "The bank, however, …". */
    private static String unlinked(String words) {
        String inner = HOWEVER.matcher(words).replaceFirst(" ");
        Matcher link = LINK.matcher(inner);
        return link.lookingAt() && !inner.startsWith("“") ? inner.substring(link.end()) : inner;
    }

    private static void add(StringBuilder words, String more) {
        if (!more.isEmpty()) {
            words.append(words.length() > 0 ? " " : "").append(more);
        }
    }

    private static String edited(String text, Span span, List<Edit> edits) {
        StringBuilder words = new StringBuilder();
        int at = span.start();
        for (Edit edit : edits) {
            if (span.contains(edit.span()) && edit.span().start() >= at) {
                words.append(text, at, edit.span().start()).append(edit.words());
                at = edit.span().end();
            }
        }
        words.append(text, at, span.end());
        return words.toString().strip().replaceAll("[\\s\\u00a0]+", " ");
    }

    private static String sentence(String words) {
        if (words.isEmpty()) {
            return words;
        }
        int first = words.codePointAt(0);
        String sentence = new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(words.substring(Character.charCount(first)))
                .toString();
        return sentence.matches("(?s).*[.?!…][”\"’)]*") ? sentence : sentence + ".";
    }

    /** Words and figures in lower case. */
    static List<String> words(String wording) {
        return List.of(wording.toLowerCase(Locale.ENGLISH)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" "));
    }
}
