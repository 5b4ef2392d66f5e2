package org.stet.core.article.body;

import java.util.List;

import org.jsoup.nodes.Element;

import org.stet.core.article.page.CleanPage;

/**
 * Finds the element in which running text outweighs everything else the most: a maximum sum over the page's tree, in the
 * manner of Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation" (WWW 2009).
 */
final class HeaviestElement implements CandidateFinder {

    @Override
    public List<Element> find(CleanPage page) {
        Element best = page.body();
        double most = page.prose().under(best).weight();
        for (Element element : page.prose().elements()) {
            double weight = page.prose().under(element).weight();
            if (weight > most || weight == most && element.parents().contains(best)) {
                best = element;
                most = weight;
            }
        }
        return List.of(best);
    }
}
