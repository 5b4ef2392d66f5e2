package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/**
 * The stretches of an article that stand between double quotation marks, marks included, curly or straight. A quotation
 * over several paragraphs has an opening mark before each of them and one closing mark at its end; each paragraph's part
 * is one stretch here.
 */
final class Quotations {

    /**
     * One quoted stretch.
     *
     * @param span with its marks
     * @param continues whether it goes on in the next paragraph
     * @param continued whether it goes on from the paragraph before
     */
    record Quotation(Span span, boolean continues, boolean continued) {}

    private final List<Quotation> quotations = new ArrayList<>();

    private Quotations() {}

    static Quotations of(Article article) {
        Quotations found = new Quotations();
        List<Paragraph> paragraphs = article.paragraphs();
        boolean continued = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean nextOpens = i + 1 < paragraphs.size()
                    && beginsWithMark(article.text(), paragraphs.get(i + 1).span());
            continued = found.readParagraph(article.text(), paragraphs.get(i).span(), continued, nextOpens);
        }
        return found;
    }

    List<Quotation> all() {
        return quotations;
    }

    /** The quotation that covers {@code position}, marks included. */
    Optional<Quotation> at(int position) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Span span = quotations.get(middle).span();
            if (position < span.start()) {
                high = middle - 1;
            } else if (position >= span.end()) {
                low = middle + 1;
            } else {
                return Optional.of(quotations.get(middle));
            }
        }
        return Optional.empty();
    }

    boolean quoted(int position) {
        return at(position).isPresent();
    }

    private static boolean beginsWithMark(String text, Span paragraph) {
        Span trimmed = paragraph.trim(text);
        return trimmed.length() > 0 && markLength(text, trimmed.start()) > 0 && text.charAt(trimmed.start()) != '”';
    }

    /** The number of characters of the mark at {@code at}: 1, 2 for a mark typed as two apostrophes, 0 for no mark. */
    private static int markLength(String text, int at) {
        return switch (text.charAt(at)) {
            case '“', '”', '"' -> 1;
            case '\'', '`' -> at + 1 < text.length() && text.charAt(at + 1) == text.charAt(at) ? 2 : 0;
            default -> 0;
        };
    }

    private boolean readParagraph(String text, Span paragraph, boolean continued, boolean nextOpens) {
        int open = -1;
        boolean first = true;
        int next;
        for (int i = paragraph.start(); i < paragraph.end(); i = next) {
            int length = markLength(text, i);
            next = i + Math.max(length, 1);
            if (length == 0) {
                continue;
            }
            char c = text.charAt(i);
            boolean opens = c == '“' || c != '”' && opensHere(text, paragraph, new Span(i, next), open >= 0);
            if (opens && open < 0) {
                open = i;
            } else if (!opens && open >= 0) {
                quotations.add(new Quotation(new Span(open, next), false, first && continued));
                first = false;
                open = -1;
            }
        }
        return open >= 0 && leaveOpen(text, paragraph, open, first && continued, nextOpens);
    }

    private static boolean opensHere(String text, Span paragraph, Span mark, boolean inside) {
        boolean spaceBefore =
                mark.start() == paragraph.start() || " \t\u00a0(—–-[".indexOf(text.charAt(mark.start() - 1)) >= 0;
        boolean spaceAfter = mark.end() >= paragraph.end() || Character.isWhitespace(text.charAt(mark.end()));
        return inside ? spaceBefore && !spaceAfter : !spaceAfter;
    }

    private boolean leaveOpen(String text, Span paragraph, int open, boolean continued, boolean nextOpens) {
        int end = paragraph.end();
        if (!nextOpens) {
            int stop = text.indexOf(". ", open);
            end = stop >= 0 && stop < end ? stop + 1 : end;
        }
        quotations.add(new Quotation(new Span(open, end).trim(text), nextOpens, continued));
        return nextOpens;
    }
}
