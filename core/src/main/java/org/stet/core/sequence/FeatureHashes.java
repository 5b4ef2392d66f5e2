package org.stet.core.sequence;

import java.util.Arrays;

/**
 * Gathers the features of one token as 32-bit hashes. Features are told apart by the group they stand in and their place
 * there, so that the same adds in the same order give the same features for every token.
 */
public final class FeatureHashes {

    private static final int PLACES = 256;

    private int[] hashes = new int[256];
    private int size;
    private int template;

    /** Begins a group of features, 0 or more. */
    public void group(int number) {
        template = number * PLACES;
    }

    /** Adds a feature of one value. */
    public void add(int a) {
        put(mix(++template, a));
    }

    /** Adds a feature of two values together. */
    public void add(int a, int b) {
        put(mix(mix(++template, a), b));
    }

    /** Adds a feature of three values together. */
    public void add(int a, int b, int c) {
        put(mix(mix(mix(++template, a), b), c));
    }

    /** The features so far; begins anew. */
    public int[] take() {
        int[] taken = Arrays.copyOf(hashes, size);
        size = 0;
        return taken;
    }

    private void put(int hash) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash;
    }

    /** Mixes a value into a hash (after MurmurHash3's steps). */
    public static int mix(int hash, int value) {
        int k = Integer.rotateLeft(value * 0xcc9e2d51, 15) * 0x1b873593;
        int h = Integer.rotateLeft(hash ^ k, 13) * 5 + 0xe6546b64;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        return h ^ (h >>> 13);
    }
}
