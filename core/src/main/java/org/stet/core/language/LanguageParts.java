package org.stet.core.language;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Assessor;
import org.stet.core.sentence.SentenceFinder;
import org.stet.core.statement.Statement;

/**
 * A language: what an extraction needs to know of it, in parts. A provider is found by {@link java.util.ServiceLoader}: name
 * its class, with a public constructor without parameters, in {@code META-INF/services/org.stet.core.language.LanguageParts}.
 * It reads its languages instead of this distribution, so that an organisation can bring a model of its own; among several
 * see {@link #rank()}.
 *
 * <p>A part that is left out is read plainly, as {@link PlainParts} says. Every part is to be safe for use by several
 * threads. A part is asked for at the first article of its language, not before: load models there, once, and give the same
 * part at each call.
 */
public interface LanguageParts {

    /** The rank of what this distribution brings. */
    int SHIPPED = -1;

    /** The languages that it reads, as BCP 47 primary subtags: {@code en}. */
    Set<String> languages();

    /** Among providers for one language, the one with the highest rank reads; what this distribution brings has less. */
    default int rank() {
        return 0;
    }

    /** Whether it reads the articles too whose language nobody knows; among several by {@link #rank()}. */
    default boolean standsIn() {
        return false;
    }

    /** The same language by parts that do without the encoder: several times as fast, and less sure. */
    default LanguageParts fast() {
        return this;
    }

    /** Splits articles into sentences. */
    default SentenceFinder sentences() {
        return PlainParts.SENTENCES;
    }

    /** Finds who says what. */
    default AttributionFinder attributions() {
        return PlainParts.ATTRIBUTIONS;
    }

    /** Cuts sentences into what they state. */
    default StatementReader statements() {
        return PlainParts.STATEMENTS;
    }

    /** Says what is worth checking. */
    default Assessor checkWorthiness() {
        return PlainParts.CHECK_WORTHINESS;
    }

    /** Compares headline and body. */
    default HeadlineReader headlines() {
        return PlainParts.HEADLINES;
    }

    /** What is known of words where two claims are compared. */
    default WordForms words() {
        return PlainParts.WORDS;
    }

    /** Who speaks where the article speaks for itself and names neither publisher nor author; nobody with a name. */
    String THE_ARTICLE = "The article";

    /** The same in the words of the language. */
    default String article() {
        return THE_ARTICLE;
    }

    /**
     * What each statement of an article is worth to a fact-checker, when more is known than its words: what stands beside
     * it, where it stands, who says it.
     *
     * @param article the article
     * @param statements what it states, in its order
     * @param assessments what {@link #checkWorthiness()} says of the words of each; returned as they are where a language
     *     knows no more
     * @return an assessment for each, in the same order
     */
    default List<Assessment> worth(SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        return assessments;
    }

    /** The models in use beside those of its parts: name to "version sha256". */
    default Map<String, String> models() {
        return Map.of();
    }

    /**
     * The words of a wording of which a reader who has not seen the article cannot tell whom or what they mean: "she", "the
     * company".
     *
     * @return the words as they stand, in order, each once; empty where the wording stands alone, or nobody can tell
     */
    default List<String> needsContext(String wording) {
        return List.of();
    }
}
