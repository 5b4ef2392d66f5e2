package org.stet.core.attribution;

import java.util.List;
import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Quotations.Quotation;
import org.stet.core.text.Span;

/**
 * Gives each draft the whole of its quotation: to the closing mark, past the end of a sentence or a paragraph, and the
 * quotation that stands by itself after it.
 */
final class QuotationLinker {

    private static final int SHORTEST_SPEECH = 12;

    private final Article article;
    private final Quotations quotations;

    QuotationLinker(Article article, Quotations quotations) {
        this.article = article;
        this.quotations = quotations;
    }

    void link(List<Draft> drafts) {
        drafts.forEach(this::completeQuotations);
        drafts.stream().filter(draft -> draft.content().isEmpty()).forEach(this::takeQuotationBefore);
        for (Quotation quotation : quotations.all()) {
            boolean free = drafts.stream()
                    .filter(draft -> !quotation.span().contains(draft.cue()))
                    .noneMatch(draft -> draft.contentCovers(quotation.span()));
            if (free && standsAlone(quotation.span())) {
                before(drafts, quotation).ifPresent(draft -> draft.add(quotation.span(), article.text()));
            }
        }
    }

    private void completeQuotations(Draft draft) {
        for (Span part : List.copyOf(draft.content())) {
            quotations
                    .at(part.start())
                    .or(() -> quotations.at(part.end() - 1))
                    .map(Quotation::span)
                    .filter(span -> !span.contains(draft.cue()))
                    .filter(span -> span.end() > part.end() || span.start() < part.start())
                    .ifPresent(span -> {
                        draft.content().remove(part);
                        draft.add(
                                new Span(Math.min(part.start(), span.start()), Math.max(part.end(), span.end())),
                                article.text());
                    });
        }
    }

    /** "…?" he asked: the mark that ended the sentence before closes what the cue attributes. */
    private void takeQuotationBefore(Draft draft) {
        int before = draft.start() - 1;
        Span paragraph = paragraphOf(draft.cue()).span();
        while (before > paragraph.start()
                && Character.isWhitespace(article.text().charAt(before))) {
            before--;
        }
        if (before > paragraph.start()) {
            quotations
                    .at(before)
                    .filter(quotation -> !quotation.continues())
                    .ifPresent(quotation -> draft.add(quotation.span(), article.text()));
        }
    }

    /** Whether a quotation is a speech of its own: it begins where a sentence can and no cue of its own follows. */
    private boolean standsAlone(Span quotation) {
        String text = article.text();
        Span paragraph = paragraphOf(quotation).span();
        int before = quotation.start() - 1;
        while (before >= paragraph.start() && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        boolean opens = before < paragraph.start() || ".?!:”\"’)".indexOf(text.charAt(before)) >= 0;
        String inside = quotation.of(text);
        boolean ends = inside.matches("(?s).*[.?!…—–-]['’]?[”\"]?") || quotation.end() == paragraph.end();
        return opens && ends && quotation.length() >= SHORTEST_SPEECH && !nextIsLower(quotation, paragraph);
    }

    private boolean nextIsLower(Span quotation, Span paragraph) {
        String rest = article.text()
                .substring(quotation.end(), Math.max(quotation.end(), paragraph.end()))
                .strip();
        return !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
    }

    /** The nearest draft before the quotation in the same paragraph or in the one before it. */
    private Optional<Draft> before(List<Draft> drafts, Quotation quotation) {
        int paragraph = indexOf(quotation.span());
        boolean opensParagraph =
                article.paragraphs().get(paragraph).span().trim(article.text()).start()
                        == quotation.span().start();
        int from = article.paragraphs()
                .get(opensParagraph && paragraph > 0 ? paragraph - 1 : paragraph)
                .span()
                .start();
        Draft nearest = null;
        for (Draft draft : drafts) {
            boolean within =
                    draft.end() > from && draft.cue().start() < quotation.span().start();
            boolean speaks = draft.content().isEmpty()
                    || draft.content().stream().anyMatch(span -> quotations.quoted(span.start()))
                    || !opensParagraph;
            if (within
                    && speaks
                    && !quotations.quoted(draft.cue().start())
                    && (nearest == null || draft.cue().start() > nearest.cue().start())) {
                nearest = draft;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private Paragraph paragraphOf(Span span) {
        return article.paragraphs().get(indexOf(span));
    }

    private int indexOf(Span span) {
        List<Paragraph> paragraphs = article.paragraphs();
        int index = 0;
        while (index + 1 < paragraphs.size() && paragraphs.get(index + 1).span().start() <= span.start()) {
            index++;
        }
        return index;
    }
}
