package org.stet.core.article.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * A page's body without its clutter, read once: the blocks that are left, and how much prose stands where. Finders of
 * candidates work on it and change nothing.
 */
public final class CleanPage {

    private static final double FEW_LINKS = 0.25;

    private final Element body;
    private final List<Block> blocks;
    private final Prose prose;

    private CleanPage(Element body, List<Block> blocks) {
        List<Block> read = blocks;
        Prose counted = new Prose(read);
        if (counted.under(body).prose() == 0 && isOneLink(body)) {
            read = read.stream().map(Block::withoutLinks).toList();
            counted = new Prose(read);
        }
        this.body = body;
        this.blocks = read;
        this.prose = counted;
    }

    /** The page without what {@link PageCleaner} finds to be clutter. */
    public static CleanPage of(Element body) {
        return new CleanPage(body, BlockReader.read(body, PageCleaner.clutter(body)));
    }

    /** The page as it stands, for where cleaning leaves nothing. */
    public static CleanPage uncleaned(Element body) {
        return new CleanPage(body, BlockReader.read(body, Set.of()));
    }

    /** The same page as one of few words: sentences by themselves count as running text. */
    public CleanPage brief() {
        return new CleanPage(body, blocks.stream().map(Block::onBriefPage).toList());
    }

    /** A link that nobody closed goes on to the end of the page, and says nothing about what is in it. */
    private static boolean isOneLink(Element body) {
        Map<String, Integer> lengths = new HashMap<>();
        for (Element link : body.getElementsByTag("a")) {
            lengths.merge(link.attr("href"), link.text().length(), Integer::sum);
        }
        int longest = lengths.values().stream().mapToInt(length -> length).max().orElse(0);
        return longest * 2 > body.text().length();
    }

    public Element body() {
        return body;
    }

    public List<Block> blocks() {
        return blocks;
    }

    public Prose prose() {
        return prose;
    }

    /** The blocks of a candidate; where it is in pieces, with the headings, lists and quotations between them. */
    public List<Block> under(List<Element> candidate) {
        Set<Element> roots = Collections.newSetFromMap(new IdentityHashMap<>());
        roots.addAll(candidate);
        List<Block> found = new ArrayList<>();
        List<Block> between = new ArrayList<>();
        for (Block block : blocks) {
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
