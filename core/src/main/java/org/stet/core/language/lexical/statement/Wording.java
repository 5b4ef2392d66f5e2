package org.stet.core.language.lexical.statement;

import java.util.List;
import java.util.Locale;

import org.stet.core.text.Span;

/** Makes a sentence of its own from the stretches that state something. */
final class Wording {

    /** Words that stand for a stretch. */
    record Edit(Span span, String words) {}

    private Wording() {}

    /** The stretches as a sentence, with edits in the order of their places. */
    static String of(String text, List<Span> parts, List<Edit> edits) {
        StringBuilder words = new StringBuilder();
        for (Span part : parts) {
            words.append(words.length() > 0 ? " " : "").append(edited(text, part, edits));
        }
        String wording =
                words.toString().replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
        if (wording.isEmpty()) {
            return wording;
        }
        int first = wording.codePointAt(0);
        String sentence = new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(wording.substring(Character.charCount(first)))
                .toString();
        return sentence.matches("(?s).*[.?!…][”\"’»“)]*") ? sentence : sentence + ".";
    }

    private static String edited(String text, Span part, List<Edit> edits) {
        StringBuilder words = new StringBuilder();
        int at = part.start();
        for (Edit edit : edits) {
            if (part.contains(edit.span()) && edit.span().start() >= at) {
                words.append(text, at, edit.span().start()).append(edit.words());
                at = edit.span().end();
            }
        }
        return words.append(text, at, part.end()).toString();
    }

    /** In lower case, with straight apostrophes. */
    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT).replace('’', '\'');
    }
}
