package org.stet.workflow.archive.file;

import java.util.Locale;

/** How a file of fact-checks is written. */
public enum Format {
    /** A ClaimReview a line, as JSON. */
    JSON_LINES,
    /**
     * One JSON document: a list of ClaimReviews, a DataFeed of them, an answer of Google's Fact Check Tools API, or a
     * {@code @graph}.
     */
    JSON,
    /** Web pages with ClaimReview as JSON-LD or microdata, one after the other. */
    HTML,
    /** A table with a row of names at its top, with commas between. */
    CSV;

    /** The name in the API: "json-lines". */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
