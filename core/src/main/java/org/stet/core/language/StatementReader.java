package org.stet.core.language;

import java.util.List;

import org.stet.core.attribution.Attribution;
import org.stet.core.statement.Statement;

/** Cuts the sentences of a language into what they state. Safe for use by several threads. */
public interface StatementReader {

    /**
     * The statements of an article.
     *
     * @param article the article with its sentences
     * @param attributions who says what in it
     * @return the statements of the body in the order of the text; a heading states nothing
     */
    List<Statement> read(SplitArticle article, List<Attribution> attributions);
}
