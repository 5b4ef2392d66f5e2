package org.stet.core.language.english.statement;

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

    /** What a writer says of a statement before making it. */
    private static final Pattern PREFACE = Pattern.compile(
            "(?:(?:[Ww]e|[Ii]|[Tt]hey) (?:have |also |had )?(?:found|learned|calculated|concluded|discovered) that "
                    + "|(?:Well, |Look, |So |And |But )?I (?:think|believe|guess|suppose|suspect) (?:that )?(?=(?:the|a|an|this|these"
                    + "|those|he|she|it|they|there|most|many|some|people|\\p{Lu}\\p{Ll}+)\\b)"
                    + "|(?:Well, |Look, |So |And |But )?(?:I mean|[Yy]ou know), "
                    + "|(?:In fact|Indeed|Moreover|Furthermore|Of course|In addition|Besides|Additionally), "
                    + "|The (?:evidence|fact|truth|result|message|point|upshot) (?:is|are)(?: \\p{L}+){0,2}: )");

    /** What a writer says of a statement behind it. */
    private static final Pattern AFTERWORD = Pattern.compile(
            "(?:, (?:a|one|the|this) (?:new |recent |latest )?(?:\\p{L}+ )?(?:study|poll|survey|report|analysis)"
                    + " (?:shows|showed|finds|found|says|said|suggests|suggested)|(?<=[”\"]) in (?:response to|an"
                    + " e-?mail|a statement|an interview|a letter)\\b[^“”\"]{0,80})\\z");

    private static final int LONGEST_AFTERWORD = 120;

    private static final Pattern ABBREVIATION =
            Pattern.compile("(?:\\b\\p{L}\\.\\p{L}\\.|\\b(?:Inc|Corp|Ltd|Jr|Sr|Co)\\.)\\z");

    /** More characters than an abbreviation has. */
    private static final int LONGEST_ABBREVIATION = 8;

    private static final int NOT_COUNTED = -1;

    private final String text;
    private int start;
    private int end;
    private int marks = NOT_COUNTED;

    private ClaimSpan(String text, Span stretch) {
        this.text = text;
        set(stretch);
    }

    /** The stretch without "that" before it, and without quotation marks that only open or close it. */
    static Span trim(String text, Span stretch) {
        ClaimSpan span = new ClaimSpan(text, stretch);
        span.set(stretch.trim(text));
        boolean shorter = true;
        while (shorter && span.start < span.end) {
            shorter = span.trimStart();
            shorter |= span.trimEnd();
            span.set(new Span(span.start, span.end).trim(text));
        }
        return new Span(span.start, span.end);
    }

    private void set(Span span) {
        start = span.start();
        end = span.end();
    }

    private boolean trimStart() {
        Matcher frame = FRAME.matcher(text).region(start, end);
        Matcher preface = PREFACE.matcher(text).region(start, end);
        boolean framed = frame.lookingAt();
        if (framed || preface.lookingAt()) {
            start = framed ? frame.end() : preface.end();
            marks = NOT_COUNTED;
            return true;
        }
        if (bracketed()) {
            start++;
            end--;
            return true;
        }
        int mark = markAt(start);
        if (mark > 0 && !pairedInside(true)) {
            start += mark;
            marks--;
            return true;
        }
        if (start < end && ",;:—–".indexOf(text.charAt(start)) >= 0) {
            start++;
            return true;
        }
        return false;
    }

    /** Whether the whole stretch stands in one pair of brackets. */
    private boolean bracketed() {
        if (end - start < 2 || text.charAt(start) != '(' || text.charAt(end - 1) != ')') {
            return false;
        }
        int close = text.indexOf(')', start);
        return close == end - 1;
    }

    private boolean trimEnd() {
        if (start == end) {
            return false;
        }
        Matcher afterword = AFTERWORD.matcher(text).region(Math.max(start, end - LONGEST_AFTERWORD), end);
        afterword.useTransparentBounds(true);
        if (afterword.find() && afterword.start() > start) {
            end = afterword.start();
            marks = NOT_COUNTED;
            return true;
        }
        char last = text.charAt(end - 1);
        if (ENDS.indexOf(last) >= 0 && !(last == '.' && abbreviation())) {
            end--;
            return true;
        }
        int mark = MARKS.indexOf(last) >= 0 ? 1 : endsWith("''") ? 2 : 0;
        if (mark > 0 && !pairedInside(false)) {
            end -= mark;
            marks--;
            return true;
        }
        return false;
    }

    private boolean endsWith(String words) {
        return end - start >= words.length() && text.startsWith(words, end - words.length());
    }

    /** How many characters the quotation mark at a place has; 0 if there is none. */
    private int markAt(int at) {
        if (at >= end) {
            return 0;
        }
        if (MARKS.indexOf(text.charAt(at)) >= 0) {
            return 1;
        }
        return at + 2 <= end && (text.startsWith("''", at) || text.startsWith("``", at)) ? 2 : 0;
    }

    private boolean abbreviation() {
        return ABBREVIATION
                .matcher(text)
                .region(Math.max(start, end - LONGEST_ABBREVIATION), end)
                .find();
    }

    /** Whether the mark at one end has its partner inside the words, not at their other end. */
    private boolean pairedInside(boolean atStart) {
        if (marks == NOT_COUNTED) {
            marks = count();
        }
        if (marks == 2 && markAt(start) > 0 && endsWithMark()) {
            return false;
        }
        return marks % 2 == 0 && marks > 0 && (atStart || marks > 1);
    }

    private int count() {
        int count = 0;
        for (int i = start; i < end; i++) {
            int mark = markAt(i);
            if (mark > 0) {
                count++;
                i += mark - 1;
            }
        }
        return count;
    }

    private boolean endsWithMark() {
        int last = ",.;".indexOf(text.charAt(end - 1)) >= 0 ? end - 2 : end - 1;
        return last >= start
                && (MARKS.indexOf(text.charAt(last)) >= 0 || last > start && text.startsWith("''", last - 1));
    }
}
