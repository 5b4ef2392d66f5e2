package org.stet.core.claim;

import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;

/**
 * What core found in an article.
 *
 * @param article the article that was read
 * @param claims the candidates, most check-worthy first
 * @param models the models that took part, each name with its version and SHA-256, so that the result can be traced
 */
public record Extraction(Article article, List<ClaimCandidate> claims, Map<String, String> models) {

    /** Keeps its own copies of the collections. */
    public Extraction {
        claims = List.copyOf(claims);
        models = Map.copyOf(models);
    }
}
