package org.stet.core.checkworthiness;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.stet.core.encoder.Encoder;
import org.stet.core.encoder.Reading;

/** Says of the sentences of a language whether a fact-checker would want them checked. Safe for use by several threads. */
public interface Assessor {

    /**
     * Assesses sentences.
     *
     * @param sentences sentences of one article, in its order
     * @return an assessment for each, in the same order
     */
    List<Assessment> assess(List<String> sentences);

    /** The encoder whose readings it goes by, if it goes by any. */
    default Optional<Encoder> encoder() {
        return Optional.empty();
    }

    /**
     * Assesses sentences that its {@link #encoder()} has read in their surroundings.
     *
     * @param sentences sentences of one article, in its order
     * @param readings one for each
     * @return an assessment for each, in the same order
     */
    default List<Assessment> assess(List<String> sentences, List<Reading> readings) {
        return assess(sentences);
    }

    /** The models in use: name to "version sha256". */
    Map<String, String> models();
}
