package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.text.Span;

/**
 * A mark that may open or close a quotation.
 *
 * @param span where it stands
 * @param sign the mark, of one typed as two apostrophes its first
 * @param mayOpen whether words follow it and no words stand before it
 * @param mayClose whether words stand before it and none follow it
 */
record QuotationMark(Span span, char sign, boolean mayOpen, boolean mayClose) {

    private static final String DOUBLE = "\"“”„‟«»";

    /** The marks of a paragraph in order. Apostrophes inside words are none. */
    static List<QuotationMark> in(String text, Span paragraph) {
        List<QuotationMark> marks = new ArrayList<>();
        int next;
        for (int i = paragraph.start(); i < paragraph.end(); i = next) {
            int length = length(text, i);
            next = i + Math.max(length, 1);
            if (length > 0) {
                QuotationMark mark = at(text, paragraph, new Span(i, next));
                if (!mark.single() || mark.mayOpen() || mark.mayClose()) {
                    marks.add(mark);
                }
            }
        }
        return marks;
    }

    private static QuotationMark at(String text, Span paragraph, Span mark) {
        char sign = text.charAt(mark.start());
        boolean first = mark.start() == paragraph.start();
        boolean wordBefore = !first && !isSpace(text.charAt(mark.start() - 1));
        boolean wordAfter = mark.end() < paragraph.end() && !isSpace(text.charAt(mark.end()));
        boolean letterAfter = wordAfter && Character.isLetterOrDigit(text.charAt(mark.end()));
        boolean opener = !wordBefore || isOpener(text.charAt(mark.start() - 1));
        boolean single = isSingle(sign, mark);
        boolean mayOpen =
                switch (sign) {
                    case '«' -> opener;
                    case '”', '»' -> opener && letterAfter;
                    default -> wordAfter && (opener || !single);
                };
        boolean mayClose = sign == '»' || wordBefore && !(opener && wordAfter) && !(single && letterAfter);
        return new QuotationMark(mark, sign, mayOpen, mayClose);
    }

    private static boolean isSingle(char sign, Span mark) {
        return mark.length() == 1 && DOUBLE.indexOf(sign) < 0;
    }

    private static int length(String text, int at) {
        char c = text.charAt(at);
        if (DOUBLE.indexOf(c) >= 0 || c == '‘' || c == '’') {
            return 1;
        }
        if (c == '\'' || c == '`') {
            return at + 1 < text.length() && text.charAt(at + 1) == c ? 2 : 1;
        }
        return 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static boolean isOpener(char c) {
        return "([—–-/".indexOf(c) >= 0 || DOUBLE.indexOf(c) >= 0;
    }

    /** Whether this is a single mark, which may as well be an apostrophe. */
    boolean single() {
        return isSingle(sign, span);
    }

    /** Whether a quotation can begin here when none is open. */
    boolean opens() {
        return switch (sign) {
            case '“', '„', '‟', '«' -> mayOpen;
            case '’' -> false;
            default -> mayOpen && (!mayClose || !single());
        };
    }

    /** Whether this mark ends a quotation that {@code opening} began. */
    boolean closes(QuotationMark opening) {
        return switch (opening.sign) {
            case '„' -> sign == '“' || sign == '”' || sign == '"';
            case '«' -> sign == '»';
            case '»' -> sign == '«' || sign == '»';
            case '"', '“', '”', '‟' ->
                sign == '”' || sign == '"' && (mayClose || !mayOpen) || sign == '“' && mayClose && !mayOpen;
            case '‘' -> sign == '’' && mayClose;
            default -> span.length() == 2 && sign == '\'' || opening.single() && sign == '\'' && mayClose;
        };
    }

    /** Whether this mark begins a quotation of the same kind as {@code open}, which has not ended. */
    boolean reopens(QuotationMark open) {
        return single() == open.single() && opens() && (sign == open.sign || !single());
    }
}
