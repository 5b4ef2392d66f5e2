package org.stet.core.article;

import java.util.List;

import org.jsoup.nodes.Element;

/** One way to find the elements of a page that hold the article's body. */
interface CandidateFinder {

    /** The elements that together hold the body; empty where this way finds nothing. The page is not changed. */
    List<Element> find(CleanPage page);
}
