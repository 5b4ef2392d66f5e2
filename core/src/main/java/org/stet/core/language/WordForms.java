package org.stet.core.language;

import java.util.List;
import java.util.Optional;

/**
 * What a comparison of two claims needs to know of the words of a language, all of them in lower case. Safe for use by
 * several threads.
 */
public interface WordForms {

    /** Whether a word denies: "not", "never". */
    boolean negates(String word);

    /** Whether a word says too little to be compared: "the", "of". */
    boolean isSmall(String word);

    /** Whether one word says the opposite of another: "rose" of "fell", "unpaid" of "paid". */
    default boolean opposes(String word, String other) {
        return false;
    }

    /**
     * Of how many, or of what whole, a word says that something holds: "all" for "every", "world" for "worldwide"; empty for
     * any other word.
     */
    default Optional<String> extent(String word) {
        return Optional.empty();
    }

    /** Whether the one who acts stands behind the verb: "was beaten by". */
    default boolean isPassive(List<String> words) {
        return false;
    }

    /** What is left of a word without its ending: "ferr" of "ferries"; the word itself where nothing is known of it. */
    String stem(String word);
}
