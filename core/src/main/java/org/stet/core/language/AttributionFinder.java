package org.stet.core.language;

import java.util.List;
import java.util.Map;

import org.stet.core.attribution.Attribution;

/** Finds who says what in the articles of a language. Safe for use by several threads. */
public interface AttributionFinder {

    /**
     * Finds the attributions of an article.
     *
     * @param article the article with its sentences
     * @return the attributions in the order of their first span, with offsets into the article's text
     */
    List<Attribution> find(SplitArticle article);

    /** The models in use: name to "version sha256". Empty where the distribution came without. */
    default Map<String, String> models() {
        return Map.of();
    }
}
