package org.stet.core.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** How much text, running text and linked text stands under every element of a page; counted once. */
final class Prose {

    private static final Sum NOTHING = new Sum();

    private final Map<Element, Sum> sums = new LinkedHashMap<>();

    /** The characters under one element. */
    static final class Sum {
        private int text;
        private int linked;
        private int prose;
        private double weight;

        private void add(Block block) {
            text += block.text().length();
            linked += block.linked();
            prose += block.isProse() ? block.text().length() : 0;
            weight += weightOf(block);
        }

        /** Running text weighs what it is long; all else weighs against it. */
        private static double weightOf(Block block) {
            int length = block.text().length();
            return block.isProse() ? length * (1 - block.linkShare()) : -Math.min(length, 200) * 0.5 - 10;
        }

        /** The characters of running text. */
        int prose() {
            return prose;
        }

        /** By how much running text outweighs everything else. */
        double weight() {
            return weight;
        }

        /** The share of the characters that lie in links, 0 to 1. */
        double linkShare() {
            return text == 0 ? 0 : (double) linked / text;
        }
    }

    /** Counts blocks for every element that holds them. */
    Prose(List<Block> blocks) {
        for (Block block : blocks) {
            for (Element at = block.box(); at != null; at = at.parent()) {
                sums.computeIfAbsent(at, element -> new Sum()).add(block);
            }
        }
    }

    /** What stands under an element. */
    Sum under(Element element) {
        return sums.getOrDefault(element, NOTHING);
    }

    /** Every element under which there is text. */
    Set<Element> elements() {
        return sums.keySet();
    }
}
