package org.stet.core.article;

import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.nodes.Document;

/**
 * How many nodes a page has.
 *
 * @param nodes the number of nodes, text included
 */
record PageShape(int nodes) {

    static PageShape of(Document page) {
        AtomicInteger nodes = new AtomicInteger();
        page.traverse((node, depth) -> nodes.incrementAndGet());
        return new PageShape(nodes.get());
    }
}
