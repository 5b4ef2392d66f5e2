package org.stet.web.site;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The public pages that were asked for last, by their address, up to a number of bytes. Thread-safe. */
final class PagesInMemory {

    private static final int FIRST_SIZE = 64;
    private static final float LOAD = 0.75f;

    private final long most;
    private final Map<String, PublicPage> pages = new LinkedHashMap<>(FIRST_SIZE, LOAD, true);
    private long held;

    /**
     * Nothing yet.
     *
     * @param most how much they may take together, in bytes
     */
    PagesInMemory(long most) {
        this.most = most;
    }

    synchronized Optional<PublicPage> at(String address) {
        return Optional.ofNullable(pages.get(address));
    }

    /** Keeps a page, and lets those go that nobody asked for the longest. */
    synchronized void keep(String address, PublicPage page) {
        PublicPage before = pages.put(address, page);
        held += size(address, page) - (before == null ? 0 : size(address, before));
        Iterator<Map.Entry<String, PublicPage>> oldest = pages.entrySet().iterator();
        while (held > most) {
            Map.Entry<String, PublicPage> gone = oldest.next();
            held -= size(gone.getKey(), gone.getValue());
            oldest.remove();
        }
    }

    private static long size(String address, PublicPage page) {
        return address.length() + page.size();
    }
}
