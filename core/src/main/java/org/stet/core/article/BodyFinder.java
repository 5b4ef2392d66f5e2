package org.stet.core.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * Judges between the candidates for the article's body. The points of {@link ScoredParents} are trusted unless they miss
 * most of what {@link HeaviestElement} finds; where nearly all of the winner stands in what the page itself calls the body
 * ({@link LabelledBody}), that is the body, and not what surrounds it.
 */
final class BodyFinder {

    /** The share of the heaviest element's prose below which the scored one is taken for a part of the page beside it. */
    private static final double ENOUGH = 0.4;

    /** The share of the winner's prose that a labelled body has to hold. */
    private static final double NEARLY_ALL = 0.85;

    private static final double FEW_LINKS = 0.25;

    private static final CandidateFinder HEAVIEST = new HeaviestElement();
    private static final CandidateFinder SCORED = new ScoredParents();
    private static final CandidateFinder LABELLED = new LabelledBody();

    private BodyFinder() {}

    /** The blocks of the body, in the order of the page; clutter between them is still there. */
    static List<Block> find(CleanPage page) {
        List<Element> heaviest = HEAVIEST.find(page);
        List<Element> scored = SCORED.find(page);
        int prose = prose(scored, page);
        List<Element> winner = prose > 0 && prose >= ENOUGH * prose(heaviest, page) ? scored : heaviest;
        List<Element> labelled = LABELLED.find(page);
        double share = prose(labelled, page) / Math.max(1.0, prose(winner, page));
        return blocks(share >= NEARLY_ALL && share <= 1 ? labelled : winner, page);
    }

    private static int prose(List<Element> candidate, CleanPage page) {
        return candidate.stream()
                .mapToInt(element -> page.prose().under(element).prose())
                .sum();
    }

    /** The blocks of a candidate; where it is in pieces, with the headings, lists and quotations between them. */
    private static List<Block> blocks(List<Element> candidate, CleanPage page) {
        Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.addAll(candidate);
        List<Block> found = new ArrayList<>();
        List<Block> between = new ArrayList<>();
        for (Block block : page.blocks()) {
            if (isUnder(block.box(), roots)) {
                found.addAll(between);
                between.clear();
                found.add(block);
            } else if (roots.size() > 1 && belongs(block, !found.isEmpty())) {
                between.add(block);
            } else {
                between.clear();
            }
        }
        return List.copyOf(found);
    }

    /** Whether a block right before a piece belongs to it; before the first piece only a heading does. */
    private static boolean belongs(Block block, boolean begun) {
        return switch (block.kind()) {
            case HEADING -> block.linkShare() == 0;
            case LIST_ITEM, QUOTATION -> begun && block.linkShare() < FEW_LINKS;
            case TEXT -> false;
        };
    }

    private static boolean isUnder(Element box, Set<Element> roots) {
        for (Element at = box; at != null; at = at.parent()) {
            if (roots.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
