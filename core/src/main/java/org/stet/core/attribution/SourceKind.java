package org.stet.core.attribution;

/** What kind of source stands behind a claim. */
public enum SourceKind {
    /** A named person who speaks for no office, or for none any more. */
    PERSON,
    /** A body that speaks as such: a company, a party, a union. */
    ORGANISATION,
    /** A newspaper, broadcaster or news agency. */
    PUBLICATION,
    /** A state or an authority, or whoever speaks for one: a ministry, the police, a minister, a spokesperson. */
    OFFICIAL,
    /** A document or a set of data: a report, a study, records. */
    DOCUMENT,
    /** People who are not named: "sources", "officials who asked not to be named". */
    ANONYMOUS,
    /** The article's own author. */
    AUTHOR
}
