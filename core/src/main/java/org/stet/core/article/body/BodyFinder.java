package org.stet.core.article.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

import org.stet.core.article.Paragraph;
import org.stet.core.article.page.Block;
import org.stet.core.article.page.CleanPage;

/**
 * Judges between the candidates for the article's body. The points of {@link ScoredParents} are trusted unless they miss
 * most of what {@link HeaviestElement} finds; where nearly all of the winner stands in what the page itself calls the body
 * ({@link LabelledBody}), that is the body, and not what surrounds it.
 */
public final class BodyFinder {

    /** The share of the heaviest element's prose below which the scored one is taken for a part of the page beside it. */
    private static final double ENOUGH = 0.4;

    /** With less prose than this, points tell little, and no whole sentence is left beside the body. */
    private static final int SHORT = 1_500;

    /** The share of the winner's prose that a labelled body has to hold. */
    private static final double NEARLY_ALL = 0.85;

    /** How much more the sentences have to make of the body, where the page has paragraphs of the usual length. */
    private static final double MUCH = 1.3;

    private static final CandidateFinder HEAVIEST = new HeaviestElement();
    private static final CandidateFinder SCORED = new ScoredParents();
    private static final CandidateFinder LABELLED = new LabelledBody();

    private BodyFinder() {}

    /** The blocks of the body, in the order of the page; clutter between them is still there. */
    public static List<Block> find(CleanPage page) {
        List<Element> heaviest = HEAVIEST.find(page);
        List<Element> scored = SCORED.find(page);
        int prose = prose(scored, page);
        int most = prose(heaviest, page);
        List<Element> winner = prose > 0 && prose >= ENOUGH * most ? scored : heaviest;
        List<Element> labelled = LABELLED.find(page);
        double share = prose(labelled, page) / Math.max(1.0, prose(winner, page));
        List<Block> body = page.under(share >= NEARLY_ALL && share <= 1 ? labelled : winner);
        return most < SHORT ? withSentences(body, page.under(heaviest)) : body;
    }

    /** The body with the whole sentences that stand beside it. */
    private static List<Block> withSentences(List<Block> body, List<Block> around) {
        Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        kept.addAll(body);
        List<Block> sentences = around.stream()
                .filter(block -> kept.contains(block)
                        || block.kind() == Paragraph.Kind.TEXT && block.isProse() && block.isFinished())
                .toList();
        boolean brief = sentences.stream().allMatch(Block::brief);
        boolean much = brief || Block.length(sentences) > MUCH * Block.length(body);
        return much && kept.size() == sentences.stream().filter(kept::contains).count() ? sentences : body;
    }

    private static int prose(List<Element> candidate, CleanPage page) {
        return candidate.stream()
                .mapToInt(element -> page.prose().under(element).prose())
                .sum();
    }
}
