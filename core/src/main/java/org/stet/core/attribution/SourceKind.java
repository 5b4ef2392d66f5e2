package org.stet.core.attribution;

/** What kind of source stands behind a claim. */
public enum SourceKind {
    /** A named person who speaks for no office. */
    PERSON,
    /** A named organisation: a company, a party, an agency. */
    ORGANISATION,
    /** A newspaper, broadcaster or news agency. */
    PUBLICATION,
    /** Somebody who speaks for an office: a minister, a spokesperson, a court. */
    OFFICIAL,
    /** A document or a set of data: a report, a study, records. */
    DOCUMENT,
    /** People who are not named: "sources", "officials who asked not to be named". */
    ANONYMOUS,
    /** The article's own author. */
    AUTHOR
}
