package org.stet.core.encoder;

import java.nio.IntBuffer;
import java.util.List;

import org.stet.core.sequence.SpanLabels;
import org.stet.core.text.Span;

/**
 * What the encoder reads at once: up to {@value #LONGEST} word pieces of whole paragraphs, each paragraph closed by a
 * separator. The three inputs are as long as each other; a word's first piece stands at {@code firsts[word]}.
 */
public final class Window {

    /** The most pieces of a window, marks included. */
    public static final int LONGEST = 256;

    private final int[] pieces;
    private final int[] capitals;
    private final int[] quotations;
    private final List<Span> words;
    private final int[] firsts;
    private final int[] ends;

    Window(int[][] inputs, List<Span> words, int[] firsts, int[] ends) {
        this.pieces = inputs[0];
        this.capitals = inputs[1];
        this.quotations = inputs[2];
        this.words = List.copyOf(words);
        this.firsts = firsts;
        this.ends = ends;
    }

    /** The number of pieces. */
    public int length() {
        return pieces.length;
    }

    /** The vocabulary numbers of the pieces. */
    public int[] pieces() {
        return pieces.clone();
    }

    /** How the word of each piece is written, 0 to 4: no letters, small, capitalised, all capitals, a number. */
    public int[] capitals() {
        return capitals.clone();
    }

    /** Whether each piece is quoted, 0 to 3: outside, inside, an opening mark, a closing mark. */
    public int[] quotations() {
        return quotations.clone();
    }

    /** All that the encoder sees of it; equal to that of a window in which it sees the same. */
    IntBuffer inputs() {
        return IntBuffer.allocate(3 * pieces.length)
                .put(pieces)
                .put(capitals)
                .put(quotations)
                .flip();
    }

    /** The words in order, each where it stands in the text. */
    public List<Span> words() {
        return words;
    }

    /** Where the spans stand in the text that labels of its words mark. */
    public List<Span> spans(byte[] labels) {
        return SpanLabels.runs(labels).stream()
                .map(run -> new Span(
                        words.get(run.from()).start(), words.get(run.to() - 1).end()))
                .toList();
    }

    /** The place of the first piece of a word. */
    public int first(int word) {
        return firsts[word];
    }

    /** The place after the last piece of a word. */
    public int end(int word) {
        return ends[word];
    }

    /** The first word that begins at {@code position} of the text or after; the number of words if none does. */
    public int wordFrom(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
