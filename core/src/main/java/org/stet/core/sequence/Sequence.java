package org.stet.core.sequence;

/**
 * The tokens of one sequence as hashed features.
 *
 * @param features for each token the hashes of its features
 * @param joints for each token the hashes of what stands between it and the token before
 */
public record Sequence(int[][] features, int[][] joints) {

    /** The number of tokens. */
    public int size() {
        return features.length;
    }
}
