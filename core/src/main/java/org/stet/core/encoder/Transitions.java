package org.stet.core.encoder;

/**
 * The chain over the tags of one role: what it costs to pass from a tag to the next, with impossible passages ruled out. It
 * finds the best sequence (Viterbi).
 */
public final class Transitions {

    /** The score of what cannot be. */
    public static final double IMPOSSIBLE = -1e4;

    private static final Tag[] TAGS = Tag.values();

    private final float[] weights;
    private final double[][] scores;

    /**
     * Scores of passages.
     *
     * @param weights tag by next tag, row by row; those of impossible passages are of no account
     */
    public Transitions(float[] weights) {
        this.weights = weights.clone();
        scores = new double[Tag.COUNT][Tag.COUNT];
        for (Tag tag : TAGS) {
            for (Tag next : TAGS) {
                scores[tag.ordinal()][next.ordinal()] =
                        tag.mayPrecede(next) ? weights[tag.ordinal() * Tag.COUNT + next.ordinal()] : IMPOSSIBLE;
            }
        }
    }

    /** What it was made from. */
    public float[] weights() {
        return weights.clone();
    }

    /** The score of passing from one tag to the next. */
    public double score(int tag, int next) {
        return scores[tag][next];
    }

    /** The score of beginning with a tag. */
    public static double begin(int tag) {
        return TAGS[tag].goesOn() ? IMPOSSIBLE : 0;
    }

    /** The score of ending with a tag. */
    public static double end(int tag) {
        return TAGS[tag].isOpen() ? IMPOSSIBLE : 0;
    }

    /**
     * The best sequence of tags.
     *
     * @param emissions word by tag
     * @return a tag for each word, by its ordinal
     */
    public int[] best(float[][] emissions) {
        int words = emissions.length;
        int[][] from = new int[words][Tag.COUNT];
        double[] score = new double[Tag.COUNT];
        for (int tag = 0; words > 0 && tag < Tag.COUNT; tag++) {
            score[tag] = begin(tag) + emissions[0][tag];
        }
        for (int word = 1; word < words; word++) {
            double[] next = new double[Tag.COUNT];
            for (int tag = 0; tag < Tag.COUNT; tag++) {
                int best = 0;
                for (int before = 1; before < Tag.COUNT; before++) {
                    if (score[before] + scores[before][tag] > score[best] + scores[best][tag]) {
                        best = before;
                    }
                }
                from[word][tag] = best;
                next[tag] = score[best] + scores[best][tag] + emissions[word][tag];
            }
            score = next;
        }
        return backwards(from, score);
    }

    private static int[] backwards(int[][] from, double[] score) {
        int[] tags = new int[from.length];
        int tag = 0;
        for (int each = 1; each < Tag.COUNT; each++) {
            if (score[each] + end(each) > score[tag] + end(tag)) {
                tag = each;
            }
        }
        for (int word = from.length - 1; word >= 0; word--) {
            tags[word] = tag;
            tag = from[word][tag];
        }
        return tags;
    }
}
