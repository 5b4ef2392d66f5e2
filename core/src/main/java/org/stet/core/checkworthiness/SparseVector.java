package org.stet.core.checkworthiness;

/**
 * A vector of which only some places are not zero. Two entries may name the same bucket: they add up.
 *
 * @param buckets the places, 0 or more
 * @param values the value at each place, in the same order
 */
public record SparseVector(int[] buckets, float[] values) {

    /**
     * Checks that there is a value for each place.
     *
     * @throws IllegalArgumentException if the two arrays differ in length
     */
    public SparseVector {
        if (buckets.length != values.length) {
            throw new IllegalArgumentException(buckets.length + " places, " + values.length + " values");
        }
    }

    /** The number of entries. */
    public int size() {
        return buckets.length;
    }

    /** The inner product with a dense vector of weights. */
    public double dot(double[] weights) {
        double sum = 0;
        for (int i = 0; i < buckets.length; i++) {
            sum += weights[buckets[i]] * values[i];
        }
        return sum;
    }
}
