package org.stet.core.statement;

import org.stet.core.text.Span;

/**
 * A place in an article that the gazetteer knows.
 *
 * @param span where it stands; an adjective ("Syrian") stands for its country
 * @param name the place's usual English name
 * @param kind what it is
 * @param country the country's ISO 3166-1 code: "SY"
 */
public record PlaceMention(Span span, String name, Kind kind, String country) {

    /** What a place is. */
    public enum Kind {
        /** A country. */
        COUNTRY,
        /** A city. */
        CITY
    }
}
