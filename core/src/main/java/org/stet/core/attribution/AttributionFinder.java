package org.stet.core.attribution;

import java.util.List;

import org.stet.core.article.Article;

/** Finds who says what in an article. */
public interface AttributionFinder {

    /**
     * Finds the attributions of an article.
     *
     * @param article the article; only its paragraphs are read
     * @return the attributions in the order of their first span, with offsets into the article's text
     */
    List<Attribution> find(Article article);
}
