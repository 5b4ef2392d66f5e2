package org.stet.core.article.body;

import java.util.List;

import org.jsoup.nodes.Element;

import org.stet.core.article.page.CleanPage;

/** One way to find the elements of a page that hold the article's body. */
public interface CandidateFinder {

    /** The elements that together hold the body; empty where this way finds nothing. The page is not changed. */
    List<Element> find(CleanPage page);
}
