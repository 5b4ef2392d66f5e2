package org.stet.core.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import net.dankito.readability4j.Readability4J;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds the element of a cleaned page that holds the article's body.
 */
final class BodyFinder {

    private BodyFinder() {}

    /** The element that holds the body; the page is not changed. */
    static Element find(Document page) {
        return byMass(page);
    }

    private static Optional<Element> byReadability(Document page) {
        return Optional.ofNullable(new Readability4J("", page.clone()).parse().getArticleContent());
    }

    private static Element byMass(Document page) {
        Map<Element, Double> mass = new IdentityHashMap<>();
        weigh(page.body(), mass);
        Element best = page.body();
        for (Map.Entry<Element, Double> entry : mass.entrySet()) {
            if (entry.getValue() > mass.get(best)
                    || entry.getValue().equals(mass.get(best))
                            && entry.getKey().parents().contains(best)) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static double weigh(Element element, Map<Element, Double> mass) {
        double sum = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof Element && ((Element) child).isBlock()) {
                sum += weigh((Element) child, mass);
            }
        }
        if (element.children().stream().noneMatch(Element::isBlock)) {
            for (Block block : BlockReader.read(element)) {
                sum += weight(block);
            }
        }
        mass.put(element, sum);
        return sum;
    }

    private static double weight(Block block) {
        int length = block.text().length();
        boolean prose = length > 80 && block.linkShare() < 0.4;
        return prose ? length * (1 - block.linkShare()) : -Math.min(length, 200) * 0.5 - 10;
    }

    static List<Block> blocks(Element body) {
        return BlockReader.read(body);
    }
}
