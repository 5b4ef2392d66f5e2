package org.stet.core.training;

import java.util.Set;

/**
 * A sentence with the classes that people gave it.
 *
 * @param text the sentence
 * @param labels its classes, in the words of the model that learns from it; empty where it is of none
 */
public record LabelledSentence(String text, Set<String> labels) {

    /** Keeps its own copy of the set. */
    public LabelledSentence {
        labels = Set.copyOf(labels);
    }
}
