package org.stet.core.training.encoder;

import java.util.List;

import org.stet.core.encoder.Window;
import org.stet.core.text.Span;

/**
 * One window with all that is to be learned from it.
 *
 * @param window what is read
 * @param tags the right tags, role by word; none where attribution is not marked
 * @param worth the class of the sentence, -1 where it has none
 * @param meanings sentences of the window whose vectors the teacher gave
 */
record Lesson(Window window, byte[][] tags, int worth, List<Meaning> meanings) {

    /**
     * A sentence and what it should come to mean.
     *
     * @param sentence where it stands in the window's text
     * @param vector the teacher's, of length one; empty where the sentence is only to be classified
     */
    record Meaning(Span sentence, float[] vector) {}
}
