package org.stet.core.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedList;
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

    /** The blocks of a candidate; where it is in pieces, each with the heading that stands over it. */
    private static List<Block> blocks(List<Element> candidate, CleanPage page) {
        Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.addAll(candidate);
        LinkedList<Block> found = new LinkedList<>();
        boolean follows = false;
        for (int i = page.blocks().size() - 1; i >= 0; i--) {
            Block block = page.blocks().get(i);
            boolean under = isUnder(block.box(), roots);
            boolean heads = follows && roots.size() > 1 && block.kind() == Paragraph.Kind.HEADING;
            if (under || heads) {
                found.addFirst(block);
            }
            follows = under;
        }
        return List.copyOf(found);
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
