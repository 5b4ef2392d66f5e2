package org.stet.core.attribution;

/** What kind of source stands behind a claim. */
public enum SourceKind {
    /** A named person who speaks for no office. */
    PERSON,
    /** A body that speaks as such: a company, a party, a ministry, the police. */
    ORGANISATION,
    /** A newspaper, broadcaster or news agency. */
    PUBLICATION,
    /** Somebody who speaks for an office, named or not: a minister, a spokesperson; a state. */
    OFFICIAL,
    /** A document or a set of data: a report, a study, records. */
    DOCUMENT,
    /** People who are not named: "sources", "officials who asked not to be named". */
    ANONYMOUS,
    /** The article's own author. */
    AUTHOR
}
