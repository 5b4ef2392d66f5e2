package org.stet.core.checkworthiness;

import java.util.List;
import java.util.Map;

/** Finds by the rules of a language what speaks for or against checking a sentence. Safe for use by several threads. */
public interface SignalFinder {

    /**
     * The signals of a sentence.
     *
     * @param tokens the sentence
     * @return each signal with the words that gave it away; empty words where none can be named
     */
    Map<Signal, String> find(List<Token> tokens);
}
