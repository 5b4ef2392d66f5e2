package org.stet.core.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Judges between the candidates for the article's body.
 */
final class BodyFinder {

    private static final double ENOUGH = 0.4;

    private BodyFinder() {}

    /** The blocks of the body. */
    static List<Block> find(CleanPage page) {
        List<Element> heaviest = new HeaviestElement().find(page);
        List<Element> scored = new ScoredParents().find(page);
        boolean enough = prose(scored, page) >= ENOUGH * prose(heaviest, page);
        return blocks(!scored.isEmpty() && enough ? scored : heaviest, page);
    }

    private static int prose(List<Element> candidate, CleanPage page) {
        return candidate.stream()
                .mapToInt(element -> page.prose().under(element).prose())
                .sum();
    }

    private static List<Block> blocks(List<Element> candidate, CleanPage page) {
        Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.addAll(candidate);
        return page.blocks().stream()
                .filter(block -> {
                    for (Element at = block.box(); at != null; at = at.parent()) {
                        if (roots.contains(at)) {
                            return true;
                        }
                    }
                    return false;
                })
                .toList();
    }
}
