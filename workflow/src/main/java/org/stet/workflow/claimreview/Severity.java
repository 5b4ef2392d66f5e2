package org.stet.workflow.claimreview;

import java.util.Locale;

/** What a finding means for publication. */
public enum Severity {
    /** The fact-check cannot be published as it is. */
    ERROR,
    /** It can be published; some programs will show less of it, or nothing. */
    WARNING;

    /** The name that programs use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
