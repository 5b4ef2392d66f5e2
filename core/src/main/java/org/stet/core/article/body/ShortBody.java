package org.stet.core.article.body;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jsoup.nodes.Element;

import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.article.page.Block;
import org.stet.core.article.page.CleanPage;

/**
 * Finds the body of a page of few words. There a sentence by itself counts as running text, and what stands with the
 * headline is the article, however short its lines are; elsewhere on such a page the longest text can be about its author.
 */
public final class ShortBody {

    /** How much longer a body of short paragraphs has to be than the one that was found without them. */
    private static final double MUCH_LONGER = 1.5;

    /** How long the text with the headline has to be to be one. */
    private static final int SOME = 60;

    /** How long, beside what was found elsewhere, and beside what was found around it. */
    private static final double SOME_OF = 0.4;

    private static final double HALF_OF = 0.5;

    private final CleanPage page;
    private final Metadata metadata;

    private ShortBody(CleanPage page, Metadata metadata) {
        this.page = page.brief();
        this.metadata = metadata;
    }

    /**
     * The blocks of the body.
     *
     * @param usual what was found among paragraphs of the usual length
     */
    public static List<Block> find(CleanPage page, Metadata metadata, List<Block> usual) {
        ShortBody body = new ShortBody(page, metadata);
        List<Block> found = BodyFilter.kept(BodyFinder.find(body.page), metadata);
        List<Block> better = isMore(found, usual) ? found : usual;
        return body.withHeadline().filter(with -> isBetter(with, better)).orElse(better);
    }

    /** Whether it is much longer, or the same with more whole sentences. */
    private static boolean isMore(List<Block> found, List<Block> usual) {
        if (Block.length(found) > MUCH_LONGER * Block.length(usual)) {
            return true;
        }
        Set<Element> boxes = boxes(usual);
        List<Block> more =
                found.stream().filter(block -> !boxes.contains(block.box())).toList();
        return found.size() - more.size() == usual.size()
                && !more.isEmpty()
                && more.stream().allMatch(block -> block.isProse() && block.isFinished());
    }

    /** What stands in the smallest element around the headline that holds some text besides. */
    private Optional<List<Block>> withHeadline() {
        return page.blocks().stream()
                .filter(block -> block.kind() == Paragraph.Kind.HEADING && BodyFilter.isHeadline(block, metadata))
                .map(Block::box)
                .findFirst()
                .flatMap(this::around);
    }

    private Optional<List<Block>> around(Element headline) {
        for (Element at = headline.parent(); at != null; at = at.parent()) {
            if (page.prose().under(at).prose() > SOME) {
                List<Block> blocks = BodyFilter.kept(page.under(List.of(at)), metadata);
                return Block.length(blocks) > SOME ? Optional.of(blocks) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether it is another part of the page and not too short, or the greater part of what was found. */
    private static boolean isBetter(List<Block> with, List<Block> found) {
        double share = (double) Block.length(with) / Math.max(1, Block.length(found));
        return isElsewhere(found, with) ? share > SOME_OF : share > HALF_OF && share < 1;
    }

    private static boolean isElsewhere(List<Block> one, List<Block> other) {
        Set<Element> boxes = boxes(one);
        return other.stream().noneMatch(block -> boxes.contains(block.box()));
    }

    private static Set<Element> boxes(List<Block> blocks) {
        Set<Element> boxes = Collections.newSetFromMap(new IdentityHashMap<>());
        blocks.forEach(block -> boxes.add(block.box()));
        return boxes;
    }
}
