package org.stet.core.claim.english;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.text.Span;

/** Cuts a stretch of an article down to what is claimed: no frame, no marks at its ends. */
final class ClaimSpan {

    private static final String MARKS = "“”\"";

    private static final String ENDS = ",.;:—–- \u00a0";

    /** "that", with a word of place or time before it that belongs to the frame: "on her blog that". */
    private static final Pattern FRAME = Pattern.compile(
            "(?:(?:on|in|at|to|during) (?:[\\p{L}'’-]+ ){1,5})?(?:and |but )?that (?!is |was |has |would |will )");

    private ClaimSpan() {}

    /** The stretch without "that" before it, and without quotation marks that only open or close it. */
    static Span trim(String text, Span stretch) {
        Span span = stretch.trim(text);
        Span before;
        do {
            before = span;
            span = trimEnd(text, trimStart(text, span)).trim(text);
        } while (!span.equals(before));
        return span;
    }

    private static Span trimStart(String text, Span span) {
        String words = span.of(text);
        int cut = 0;
        Matcher frame = FRAME.matcher(words);
        if (frame.lookingAt()) {
            cut = frame.end();
        } else if (markAt(words, 0) > 0 && !pairedInside(words, true)) {
            cut = markAt(words, 0);
        } else if (!words.isEmpty() && ",;:—–".indexOf(words.charAt(0)) >= 0) {
            cut = 1;
        }
        return new Span(span.start() + cut, span.end());
    }

    private static Span trimEnd(String text, Span span) {
        String words = span.of(text);
        int last = words.length() - 1;
        if (last < 0) {
            return span;
        }
        if (ENDS.indexOf(words.charAt(last)) >= 0 && !abbreviation(words)) {
            return new Span(span.start(), span.end() - 1);
        }
        int mark = MARKS.indexOf(words.charAt(last)) >= 0 ? 1 : words.endsWith("''") ? 2 : 0;
        return mark > 0 && !pairedInside(words, false) ? new Span(span.start(), span.end() - mark) : span;
    }

    private static int markAt(String words, int at) {
        if (words.isEmpty()) {
            return 0;
        }
        if (MARKS.indexOf(words.charAt(at)) >= 0) {
            return 1;
        }
        return words.startsWith("''", at) || words.startsWith("``", at) ? 2 : 0;
    }

    private static boolean abbreviation(String words) {
        return words.matches("(?s).*(?:\\b\\p{L}\\.\\p{L}\\.|\\b(?:Inc|Corp|Ltd|Jr|Sr|Co)\\.)");
    }

    /** Whether the mark at one end has its partner inside the words, not at their other end. */
    private static boolean pairedInside(String words, boolean atStart) {
        int marks = 0;
        for (int i = 0; i < words.length(); i++) {
            if (markAt(words, i) > 0) {
                marks++;
                i += markAt(words, i) - 1;
            }
        }
        boolean both = markAt(words, 0) > 0 && words.matches("(?s).*(?:[“”\"]|'')[,.;]?");
        if (marks == 2 && both) {
            return false;
        }
        return marks % 2 == 0 && marks > 0 && (atStart || marks > 1);
    }
}
