package org.stet.core.claim;

import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;
import org.stet.core.language.LanguageRules;
import org.stet.core.statement.HeadlineFinding;

/**
 * What core found in an article.
 *
 * @param article the article that was read
 * @param claims the candidates, most check-worthy first
 * @param leftOut what was stated and became no candidate, with the reason, in the order of the text
 * @param headline what the headline says and the body does not bear out
 * @param models the models that took part, each name with its version and SHA-256, so that the result can be traced
 * @param rules by the rules of which language it was read, so that a page can say so
 * @param remarks what the reader of the result must know, such as a language that nothing here reads
 */
public record Extraction(
        Article article,
        List<ClaimCandidate> claims,
        List<LeftOut> leftOut,
        List<HeadlineFinding> headline,
        Map<String, String> models,
        LanguageRules rules,
        List<Remark> remarks) {

    /** Keeps its own copies of the collections. */
    public Extraction {
        claims = List.copyOf(claims);
        leftOut = List.copyOf(leftOut);
        headline = List.copyOf(headline);
        models = Map.copyOf(models);
        remarks = List.copyOf(remarks);
    }
}
