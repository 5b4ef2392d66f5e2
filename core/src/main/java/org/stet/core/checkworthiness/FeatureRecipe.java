package org.stet.core.checkworthiness;

/**
 * How a sentence is turned into numbers.
 *
 * @param bits features are hashed into two to the power of this many buckets, 8 to 20
 * @param characters whether runs of characters inside words count beside whole words
 */
public record FeatureRecipe(int bits, boolean characters) {

    /**
     * Checks the number of bits.
     *
     * @throws IllegalArgumentException if {@code bits} is out of range
     */
    public FeatureRecipe {
        if (bits < 8 || bits > 20) {
            throw new IllegalArgumentException("8 to 20 bits, not " + bits);
        }
    }

    /** The number of buckets. */
    public int buckets() {
        return 1 << bits;
    }
}
