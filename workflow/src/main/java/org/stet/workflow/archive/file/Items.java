package org.stet.workflow.archive.file;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;

/** Gives what is read one by one, and counts it. */
abstract class Items implements Iterator<FileItem> {

    /** The most characters of one check, one line. */
    static final int LARGEST = 1_000_000;

    private final Drafting drafting;
    private final Queue<FileItem> ready = new ArrayDeque<>();
    private long place;
    private boolean ended;

    Items(Drafting drafting) {
        this.drafting = drafting;
    }

    /** Reads on, and gives what was found; false at the end. */
    abstract boolean readOn();

    /** Gives the checks that were read at a line. */
    final void give(long line, List<Map<Field, String>> checks) {
        for (Map<Field, String> check : checks) {
            ready.add(drafting.item(++place, line, check));
        }
    }

    /** Says that something at a line cannot be used. */
    final void give(long line, Flaw flaw) {
        ready.add(new FileItem.Wrong(++place, line, flaw));
    }

    @Override
    public final boolean hasNext() {
        while (ready.isEmpty() && !ended) {
            ended = !readOn();
        }
        return !ready.isEmpty();
    }

    @Override
    public final FileItem next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }
}
