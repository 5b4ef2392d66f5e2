package org.stet.core.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the element of a cleaned page that holds the article's body. Readability's candidate is taken where it holds most
 * of what our own measure finds; else the element in which running text outweighs everything else the most (a maximum
 * sum over the page's tree, in the manner of Pasternack and Roth, "Extracting article text from the web with maximum
 * subsequence segmentation", WWW 2009).
 */
final class BodyFinder {

    private static final double ENOUGH = 0.4;

    /** Readability takes quadratic time; past this it is not asked. */
    private static final int READABILITY_NODES = 15_000;

    /** It makes links absolute, which nobody asks for here, and complains where it has no address to do so. */
    private static final String BASE = "https://page.invalid/";

    private BodyFinder() {}

    /** The element that holds the body; the page is not changed. */
    static Element find(Document page) {
        Element heaviest = byMass(page);
        double prose = prose(heaviest);
        return byReadability(page)
                .filter(candidate -> prose(candidate) >= ENOUGH * prose)
                .orElse(heaviest);
    }

    private static double prose(Element element) {
        return BlockReader.read(element).stream()
                .filter(Block::isProse)
                .mapToInt(block -> block.text().length())
                .sum();
    }

    private static Optional<Element> byReadability(Document page) {
        if (PageShape.of(page).nodes() > READABILITY_NODES) {
            return Optional.empty();
        }
        return Optional.ofNullable(new Readability4J(BASE, page.clone()).parse().getArticleContent());
    }

    private static Element byMass(Document page) {
        List<Block> blocks = BlockReader.read(page.body());
        Prose prose = Prose.weighed(blocks, BodyFinder::weight);
        Element best = page.body();
        for (Map.Entry<Element, Double> entry : prose.sums().entrySet()) {
            double gain = entry.getValue() - prose.under(best);
            if (gain > 0 || gain == 0 && entry.getKey().parents().contains(best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static double weight(Block block) {
        int length = block.text().length();
        if (block.isProse()) {
            return length * (1 - block.linkShare());
        }
        return -Math.min(length, 200) * 0.5 - 10;
    }
}
