package org.stet.core.checkworthiness;

import java.util.List;
import java.util.Map;

/** Says of the sentences of a language whether a fact-checker would want them checked. Safe for use by several threads. */
public interface Assessor {

    /**
     * Assesses sentences.
     *
     * @param sentences sentences of one article, in its order
     * @return an assessment for each, in the same order
     */
    List<Assessment> assess(List<String> sentences);

    /** The models in use: name to "version sha256". */
    Map<String, String> models();
}
