package org.stet.core.claim;

import java.util.List;
import java.util.Set;

import org.stet.core.attribution.AttributionFinder;
import org.stet.core.attribution.TaggedArticle;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.sentence.SentenceFinder;

/**
 * What an extraction needs to know of a language. A provider is found by {@link java.util.ServiceLoader}: name its class in
 * {@code META-INF/services/org.stet.core.claim.LanguageParts}. One that reads English is asked
 * before this distribution's, so that an organisation can bring a model of its own; among several see {@link #rank()}.
 *
 * <p>Every part is to be safe for use by several threads. A part is asked for at the first article of its language, not
 * before: load models there.
 */
public interface LanguageParts {

    /** The languages that it reads, as BCP 47 primary subtags: {@code en}. */
    Set<String> languages();

    /** Among providers for one language, the one with the highest rank reads; this distribution's has 0 and stands last. */
    default int rank() {
        return 0;
    }

    /** Splits articles into sentences. */
    SentenceFinder sentences();

    /** Finds who says what. */
    AttributionFinder attributions();

    /** Cuts sentences into what they state. */
    default StatementReader statements() {
        return new PlainStatements();
    }

    /** Says what is worth checking. */
    Assessor checkWorthiness();

    /**
     * Compares the headline with the body.
     *
     * @param statements what the body states
     * @return what the headline says and the body does not bear out; empty where the language has no such comparison
     */
    default List<HeadlineFinding> compareHeadline(TaggedArticle article, List<Statement> statements) {
        return List.of();
    }
}
