package org.stet.core.article;

import java.util.List;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * A page's body without its clutter, read once: the blocks that are left, and how much prose stands where. Finders of
 * candidates work on it and change nothing.
 */
final class CleanPage {

    private final Element body;
    private final List<Block> blocks;
    private final Prose prose;

    private CleanPage(Element body, Set<Element> leftOut) {
        this.body = body;
        this.blocks = BlockReader.read(body, leftOut);
        this.prose = new Prose(blocks);
    }

    /** The page without what {@link PageCleaner} finds to be clutter. */
    static CleanPage of(Element body) {
        return new CleanPage(body, PageCleaner.clutter(body));
    }

    /** The page as it stands, for where cleaning leaves nothing. */
    static CleanPage uncleaned(Element body) {
        return new CleanPage(body, Set.of());
    }

    Element body() {
        return body;
    }

    List<Block> blocks() {
        return blocks;
    }

    Prose prose() {
        return prose;
    }
}
