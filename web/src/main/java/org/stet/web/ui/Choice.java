package org.stet.web.ui;

/**
 * One of the choices of a select or a radio group.
 *
 * @param value what the form sends
 * @param label what the person reads
 * @param hint more words beneath, or empty
 */
public record Choice(String value, String label, String hint) {

    public Choice(String value, String label) {
        this(value, label, "");
    }
}
