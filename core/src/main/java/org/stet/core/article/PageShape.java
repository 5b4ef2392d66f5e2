package org.stet.core.article;

import java.util.concurrent.atomic.AtomicInteger;

import org.jsoup.nodes.Document;

/**
 * How many nodes a page has and how deep they nest. Libraries walk pages by recursion and in more than linear time: a
 * page made to exhaust them is known by its shape.
 *
 * @param nodes the number of nodes, text included
 * @param depth the length of the longest way down
 */
record PageShape(int nodes, int depth) {

    private static final int MOST_NODES = 60_000;
    private static final int DEEPEST = 400;

    static PageShape of(Document page) {
        AtomicInteger nodes = new AtomicInteger();
        AtomicInteger deepest = new AtomicInteger();
        page.traverse((node, depth) -> {
            nodes.incrementAndGet();
            deepest.set(Math.max(deepest.get(), depth));
        });
        return new PageShape(nodes.get(), deepest.get());
    }

    /** Whether no article looks like this. */
    boolean isUnreasonable() {
        return nodes > MOST_NODES || depth > DEEPEST;
    }
}
