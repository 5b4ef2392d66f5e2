package org.stet.web.ui;

/**
 * A step of the way to a page.
 *
 * @param label what the person reads
 * @param href where it leads, or empty for the page itself
 */
public record Crumb(String label, String href) {

    public static Crumb here(String label) {
        return new Crumb(label, "");
    }
}
