package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/**
 * The stretches of an article that stand between quotation marks, marks included: curly, straight, low or angled ones, or
 * single ones where no others stand around them. A quotation inside another belongs to the outer one. A quotation over several
 * paragraphs has an opening mark before each of them and one closing mark at its end; each paragraph's part is one stretch
 * here. A mark that is never closed reaches to the end of its sentence.
 */
public final class Quotations {

    /**
     * One quoted stretch.
     *
     * @param span with its marks
     * @param continues whether it goes on in the next paragraph
     * @param continued whether it goes on from the paragraph before
     */
    public record Quotation(Span span, boolean continues, boolean continued) {}

    private final String text;
    private final List<Quotation> quotations = new ArrayList<>();

    private Quotations(String text) {
        this.text = text;
    }

    public static Quotations of(Article article) {
        Quotations found = new Quotations(article.text());
        List<Paragraph> paragraphs = article.paragraphs();
        boolean continued = false;
        List<QuotationMark> marks = List.of();
        for (int i = 0; i < paragraphs.size(); i++) {
            List<QuotationMark> here =
                    i == 0 ? QuotationMark.in(article.text(), paragraphs.get(i).span()) : marks;
            marks = i + 1 < paragraphs.size()
                    ? QuotationMark.in(article.text(), paragraphs.get(i + 1).span())
                    : List.of();
            boolean nextOpens =
                    !marks.isEmpty() && found.beginsWith(paragraphs.get(i + 1).span(), marks.get(0));
            continued = found.readParagraph(paragraphs.get(i).span(), here, continued, nextOpens);
        }
        return found;
    }

    private boolean beginsWith(Span paragraph, QuotationMark mark) {
        return mark.opens()
                && !mark.single()
                && mark.span().start() == paragraph.trim(text).start();
    }

    List<Quotation> all() {
        return quotations;
    }

    /** The quotation that covers {@code position}, marks included. */
    public Optional<Quotation> at(int position) {
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

    public boolean quoted(int position) {
        return at(position).isPresent();
    }

    /** Whether the last quotation goes on in the next paragraph. */
    private boolean readParagraph(Span paragraph, List<QuotationMark> marks, boolean continued, boolean nextOpens) {
        int first = quotations.size();
        int i = 0;
        while (i < marks.size()) {
            QuotationMark opening = marks.get(i);
            int closing = opening.opens() ? closing(marks, i) : i;
            if (closing == i) {
                i++;
                continue;
            }
            boolean goesOn = continued && quotations.size() == first;
            if (closing < marks.size() && marks.get(closing).closes(opening)) {
                add(opening.span().start(), marks.get(closing).span().end(), false, goesOn);
                i = closing + 1;
            } else if (opening.single()) {
                i++;
            } else if (closing < marks.size()) {
                add(
                        opening.span().start(),
                        endOfSentence(opening, marks.get(closing).span().start()),
                        false,
                        goesOn);
                i = closing;
            } else {
                int end = nextOpens ? paragraph.end() : endOfSentence(opening, paragraph.end());
                add(opening.span().start(), end, nextOpens, goesOn);
                return nextOpens;
            }
        }
        return false;
    }

    private void add(int start, int end, boolean continues, boolean continued) {
        quotations.add(new Quotation(new Span(start, end).trim(text), continues, continued));
    }

    /**
     * The number of the mark that closes the quotation which mark {@code open} opens, or of the next one that opens another
     * where the closing mark is missing; the number of marks if there is neither.
     */
    private int closing(List<QuotationMark> marks, int open) {
        QuotationMark opening = marks.get(open);
        if (opening.single()) {
            return closingSingle(marks, open);
        }
        int at = open + 1;
        while (at < marks.size() && !marks.get(at).closes(opening)) {
            if (marks.get(at).reopens(opening)) {
                boolean nested = at + 2 < marks.size()
                        && marks.get(at + 1).closes(marks.get(at))
                        && marks.get(at + 2).closes(opening)
                        && !marks.get(at + 2).mayOpen();
                if (!nested) {
                    return at;
                }
                at++;
            }
            at++;
        }
        return at;
    }

    /** A single mark after a full stop or comma closes for sure; else the first that no plural's s stands before. */
    private int closingSingle(List<QuotationMark> marks, int open) {
        int first = -1;
        for (int at = open + 1; at < marks.size(); at++) {
            QuotationMark mark = marks.get(at);
            if (mark.closes(marks.get(open))) {
                char before = text.charAt(mark.span().start() - 1);
                if (".,?!…".indexOf(before) >= 0) {
                    return at;
                }
                if (first < 0 && before != 's') {
                    first = at;
                }
            } else if (mark.sign() == marks.get(open).sign() && mark.opens()) {
                break;
            }
        }
        return first < 0 ? marks.size() : first;
    }

    private int endOfSentence(QuotationMark opening, int limit) {
        for (int i = opening.span().end(); i + 1 < limit; i++) {
            if (text.charAt(i) == '.' && text.charAt(i + 1) == ' ') {
                return i + 1;
            }
        }
        return limit;
    }
}
