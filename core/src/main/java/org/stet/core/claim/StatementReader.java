package org.stet.core.claim;

import java.util.List;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.TaggedArticle;

/** Cuts the sentences of a language into what they state. Safe for use by several threads. */
public interface StatementReader {

    /**
     * The statements of an article.
     *
     * @param article the article with its sentences
     * @param attributions who says what in it
     * @return the statements of the body in the order of the text; a heading states nothing
     */
    List<Statement> read(TaggedArticle article, List<Attribution> attributions);
}
