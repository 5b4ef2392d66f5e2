package org.stet.core.article;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jsoup.nodes.Element;

/** Weights of a page's blocks, summed up for every element that holds them. */
final class Prose {

    private final Map<Element, Double> sums = new IdentityHashMap<>();

    private Prose(List<Block> blocks, ToDoubleFunction<Block> weight) {
        for (Block block : blocks) {
            double value = weight.applyAsDouble(block);
            for (Element at = block.home(); at != null; at = at.parent()) {
                sums.merge(at, value, Double::sum);
            }
        }
    }

    /** The number of characters of running text under each element. */
    static Prose characters(Element root) {
        return new Prose(
                BlockReader.read(root), block -> block.isProse() ? block.text().length() : 0);
    }

    /** The given weight of the blocks under each element. */
    static Prose weighed(List<Block> blocks, ToDoubleFunction<Block> weight) {
        return new Prose(blocks, weight);
    }

    /** The sum under an element; 0 where no block is. */
    double under(Element element) {
        return sums.getOrDefault(element, 0.0);
    }

    /** Every element with its sum. */
    Map<Element, Double> sums() {
        return sums;
    }
}
