package org.stet.web.ui.claim;

import java.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;

import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.ParagraphPlace;
import org.stet.workflow.claim.Claim;

/**
 * A claim's words where they stand, with about a sentence on either side.
 *
 * @param before what comes before them in the paragraph
 * @param words the words of the claim
 * @param after what comes after them in the paragraph
 */
public record Passage(String before, String words, String after) {

    static Passage of(Article article, Claim claim) {
        String text = article.text();
        CodePoints points = CodePoints.of(text);
        Span span = points.toSpan(claim.start(), claim.end());
        int from = paragraphAt(article, claim.start())
                .map(place -> points.toPosition(place.start()))
                .orElse(span.start());
        int to = paragraphAt(article, claim.end() - 1)
                .map(place -> points.toPosition(place.end()))
                .orElse(span.end());
        BreakIterator sentences = BreakIterator.getSentenceInstance(
                article.language().map(Locale::forLanguageTag).orElse(Locale.ENGLISH));
        String before = text.substring(from, span.start());
        String after = text.substring(span.end(), to);
        return new Passage(lastSentence(sentences, before), claim.text(), firstSentences(sentences, after));
    }

    private static Optional<ParagraphPlace> paragraphAt(Article article, int codePoint) {
        return article.paragraphs().stream()
                .filter(place -> place.start() <= codePoint && codePoint < place.end())
                .findFirst();
    }

    /** The sentence that ends here and, where one has begun since, what there is of the next. */
    private static String lastSentence(BreakIterator sentences, String text) {
        sentences.setText(text);
        int end = sentences.last();
        int start = end == 0 ? BreakIterator.DONE : sentences.previous();
        boolean begun = start > 0 && !text.stripTrailing().matches("(?s).*[.!?…]\\p{Pf}?\"?$");
        int from = begun ? sentences.previous() : start;
        return from <= 0 ? text : "… " + text.substring(from);
    }

    /** The rest of the sentence, and the one that follows. */
    private static String firstSentences(BreakIterator sentences, String text) {
        sentences.setText(text);
        sentences.first();
        int rest = sentences.next();
        int following = rest == BreakIterator.DONE ? rest : sentences.next();
        return following == BreakIterator.DONE || following == text.length()
                ? text
                : text.substring(0, following) + "…";
    }
}
