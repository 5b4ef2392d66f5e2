package org.stet.core.training;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.stet.core.sequence.Sequence;

/**
 * Numbers the features that are seen often enough to learn a weight for. How often is counted in buckets that features can
 * share, so that a rare one can slip in where a frequent one is counted, never the other way round.
 */
final class FeatureIndex {

    private static final int BUCKETS = 1 << 25;

    private final byte[] counts = new byte[BUCKETS];
    private final int fewest;
    private int[] slotKeys = new int[1 << 16];
    private int[] slotNumbers = new int[1 << 16];
    private int size;
    private int[][][] numbers = new int[0][][];

    private FeatureIndex(int fewest) {
        this.fewest = fewest;
        Arrays.fill(slotNumbers, -1);
    }

    /**
     * Reads sequences.
     *
     * @param part which of a sequence's features
     * @param fewest how often a feature must be seen, up to 100
     */
    static FeatureIndex of(List<Sequence> sequences, Function<Sequence, int[][]> part, int fewest) {
        FeatureIndex index = new FeatureIndex(fewest);
        for (Sequence sequence : sequences) {
            for (int[] features : part.apply(sequence)) {
                index.count(features);
            }
        }
        index.numbers = new int[sequences.size()][][];
        int[] buffer = new int[1 << 12];
        for (int i = 0; i < index.numbers.length; i++) {
            int[][] features = part.apply(sequences.get(i));
            index.numbers[i] = new int[features.length][];
            for (int j = 0; j < features.length; j++) {
                index.numbers[i][j] = index.numbers(features[j], buffer);
            }
        }
        return index;
    }

    private void count(int[] features) {
        for (int feature : features) {
            int bucket = bucket(feature);
            if (counts[bucket] < fewest) {
                counts[bucket]++;
            }
        }
    }

    private static int bucket(int feature) {
        return feature >>> 7;
    }

    private int[] numbers(int[] features, int[] buffer) {
        int found = 0;
        for (int feature : features) {
            if (counts[bucket(feature)] >= fewest) {
                buffer[found++] = number(feature);
            }
        }
        return Arrays.copyOf(buffer, found);
    }

    private int number(int feature) {
        int slot = slot(feature);
        if (slotNumbers[slot] < 0) {
            if (size * 2 > slotKeys.length) {
                grow();
                slot = slot(feature);
            }
            slotKeys[slot] = feature;
            slotNumbers[slot] = size++;
        }
        return slotNumbers[slot];
    }

    private int slot(int feature) {
        int slot = feature & slotKeys.length - 1;
        while (slotNumbers[slot] >= 0 && slotKeys[slot] != feature) {
            slot = slot + 1 & slotKeys.length - 1;
        }
        return slot;
    }

    private void grow() {
        int[] keys = slotKeys;
        int[] taken = slotNumbers;
        slotKeys = new int[keys.length * 2];
        slotNumbers = new int[keys.length * 2];
        Arrays.fill(slotNumbers, -1);
        for (int i = 0; i < keys.length; i++) {
            if (taken[i] >= 0) {
                int slot = slot(keys[i]);
                slotKeys[slot] = keys[i];
                slotNumbers[slot] = taken[i];
            }
        }
    }

    /** How many features have a number. */
    int size() {
        return size;
    }

    /** The hashes of the features in the order of their numbers. */
    int[] keys() {
        int[] keys = new int[size];
        for (int slot = 0; slot < slotKeys.length; slot++) {
            if (slotNumbers[slot] >= 0) {
                keys[slotNumbers[slot]] = slotKeys[slot];
            }
        }
        return keys;
    }

    /** For each token of a sequence the numbers of its features. */
    int[][] of(int sequence) {
        return numbers[sequence];
    }
}
