package org.stet.core.article;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Block> read = BlockReader.read(body, leftOut);
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
    static CleanPage of(Element body) {
        return new CleanPage(body, PageCleaner.clutter(body));
    }

    /** The page as it stands, for where cleaning leaves nothing. */
    static CleanPage uncleaned(Element body) {
        return new CleanPage(body, Set.of());
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
