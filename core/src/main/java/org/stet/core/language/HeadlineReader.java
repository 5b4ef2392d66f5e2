package org.stet.core.language;

import java.util.List;

import org.stet.core.statement.HeadlineFinding;
import org.stet.core.statement.Statement;

/** Compares the headlines of a language with the bodies below them. Safe for use by several threads. */
public interface HeadlineReader {

    /**
     * Compares the headline of an article with its body.
     *
     * @param article the article with its sentences
     * @param statements what the body states
     * @return what the headline says and the body does not bear out
     */
    List<HeadlineFinding> compare(SplitArticle article, List<Statement> statements);
}
