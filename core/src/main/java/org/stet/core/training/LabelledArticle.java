package org.stet.core.training;

import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;
import org.stet.core.attribution.SpanRole;
import org.stet.core.text.Span;

/**
 * An article in which people marked who says what.
 *
 * @param id tells it from others
 * @param article the article
 * @param spans the spans of each role in the order of the text; those of one role do not overlap
 */
public record LabelledArticle(String id, Article article, Map<SpanRole, List<Span>> spans) {

    /** Keeps its own copy of the map. */
    public LabelledArticle {
        spans = Map.copyOf(spans);
    }
}
