package org.stet.core.attribution;

import java.util.List;
import java.util.Map;

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

    /**
     * Finds the attributions of an article that others read too; a finder that needs sentences or parts of speech takes
     * them from there.
     *
     * @param article the article with its sentences
     */
    default List<Attribution> find(TaggedArticle article) {
        return find(article.article());
    }

    /** The models in use: name to "version sha256". */
    default Map<String, String> models() {
        return Map.of();
    }
}
