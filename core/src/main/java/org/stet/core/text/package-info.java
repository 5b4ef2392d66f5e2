/**
 * Places in a text. Inside Java a place is a {@link org.stet.core.text.Span} of UTF-16 positions, so that it fits
 * {@link java.lang.String}; at the edges of the process (command line, REST, database) it is counted in Unicode code
 * points, and {@link org.stet.core.text.CodePoints} turns one into the other.
 */
package org.stet.core.text;
