package org.stet.core.article.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/** How much text, running text and linked text stands under every element of a page; counted once. */
public final class Prose {

    private static final Sum NOTHING = new Sum();

    private final Map<Element, Sum> sums = new LinkedHashMap<>();

    /** The characters under one element. */
    public static final class Sum {
        private int length;
        private int linkedLength;
        private int prose;
        private double weight;

        private void add(Block block) {
            length += block.length();
            linkedLength += (int) Math.round(block.linkShare() * block.length());
            prose += block.isProse() ? block.length() : 0;
            weight += weightOf(block);
        }

        /** Running text weighs what it is long; all else weighs against it. */
        private static double weightOf(Block block) {
            int length = block.length();
            return block.isProse() ? length * (1 - block.linkShare()) : -Math.min(length, 200) * 0.5 - 10;
        }

        /** The characters of running text. */
        public int prose() {
            return prose;
        }

        /** How long all of it is. */
        int length() {
            return length;
        }

        /** How much of the length lies in links. */
        int linkedLength() {
            return linkedLength;
        }

        /** By how much running text outweighs everything else. */
        public double weight() {
            return weight;
        }

        /** The share of the characters that lie in links, 0 to 1. */
        public double linkShare() {
            return length == 0 ? 0 : (double) linkedLength / length;
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
    public Sum under(Element element) {
        return sums.getOrDefault(element, NOTHING);
    }

    /** Every element under which there is text. */
    public Set<Element> elements() {
        return sums.keySet();
    }
}
