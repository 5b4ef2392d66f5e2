package org.stet.core.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Weights of hashed features, {@code width} a feature, rounded to one byte each. Only features that weigh something are kept,
 * under their whole 32-bit hash, in an open-addressed table: a feature never seen weighs nothing.
 *
 * <p>On disk: the number of features, the size of one step, then for each feature in the order of its hash the distance to the
 * hash before (seven bits a byte, the lowest first), a bit for each weight that is not zero, and those weights.
 */
final class FeatureWeights {

    private static final int FEWEST_SLOTS = 16;

    private final int width;
    private final float step;
    private final int[] keys;
    private final byte[] steps;
    private final int mask;
    /** A hash in the upper half, and in the lower half 1 more than the place of its first weight; 0 where nothing stands. */
    private final long[] slots;

    private FeatureWeights(int width, float step, int[] keys, byte[] steps) {
        this.width = width;
        this.step = step;
        this.keys = keys;
        this.steps = steps;
        int count = Integer.highestOneBit(Math.max(FEWEST_SLOTS, keys.length)) * 4;
        this.mask = count - 1;
        this.slots = new long[count];
        for (int i = 0; i < keys.length; i++) {
            int slot = keys[i] & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = (long) keys[i] << Integer.SIZE | i * width + 1;
        }
    }

    /**
     * Rounds weights to 255 steps.
     *
     * @param keys hashes, no two the same
     * @param weights {@code width} for each hash
     * @param least features whose weights are all smaller are left out
     */
    static FeatureWeights quantised(int width, int[] keys, float[] weights, float least) {
        float largest = largest(weights, 0, weights.length);
        float step = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        int[] order = IntStream.range(0, keys.length)
                .filter(i -> largest(weights, i * width, width) >= least)
                .boxed()
                .sorted(Comparator.comparingInt(i -> keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] kept = new int[order.length];
        byte[] steps = new byte[order.length * width];
        for (int i = 0; i < order.length; i++) {
            kept[i] = keys[order[i]];
            for (int j = 0; j < width; j++) {
                steps[i * width + j] = (byte) Math.round(weights[order[i] * width + j] / step);
            }
        }
        return new FeatureWeights(width, step, kept, steps);
    }

    private static float largest(float[] weights, int from, int count) {
        float largest = 0;
        for (int i = from; i < from + count; i++) {
            largest = Math.max(largest, Math.abs(weights[i]));
        }
        return largest;
    }

    /** The number of features. */
    int size() {
        return keys.length;
    }

    /** Adds up the weights of {@code features}; those of weight {@code j} go to {@code scores[at + j]}. */
    void score(int[] features, float[] scores, int at) {
        int[] sums = new int[width];
        for (int feature : features) {
            int slot = feature & mask;
            for (long found = slots[slot]; found != 0; found = slots[slot]) {
                if ((int) (found >>> Integer.SIZE) == feature) {
                    int row = (int) found - 1;
                    for (int j = 0; j < sums.length; j++) {
                        sums[j] += steps[row + j];
                    }
                    break;
                }
                slot = slot + 1 & mask;
            }
        }
        for (int j = 0; j < width; j++) {
            scores[at + j] = sums[j] * step;
        }
    }

    static FeatureWeights read(DataInputStream data, int width) throws IOException {
        int size = data.readInt();
        float step = data.readFloat();
        int[] keys = new int[size];
        byte[] steps = new byte[Math.multiplyExact(size, width)];
        int key = Integer.MIN_VALUE;
        for (int i = 0; i < size; i++) {
            key += readDistance(data);
            keys[i] = key;
            int filled = readBits(data, width);
            for (int j = 0; j < width; j++) {
                if ((filled >>> j & 1) != 0) {
                    steps[i * width + j] = data.readByte();
                }
            }
        }
        return new FeatureWeights(width, step, keys, steps);
    }

    void write(DataOutputStream data) throws IOException {
        data.writeInt(keys.length);
        data.writeFloat(step);
        int before = Integer.MIN_VALUE;
        for (int i = 0; i < keys.length; i++) {
            writeDistance(data, keys[i] - before);
            before = keys[i];
            int filled = 0;
            for (int j = 0; j < width; j++) {
                filled |= steps[i * width + j] != 0 ? 1 << j : 0;
            }
            writeBits(data, filled);
            for (int j = 0; j < width; j++) {
                if (steps[i * width + j] != 0) {
                    data.writeByte(steps[i * width + j]);
                }
            }
        }
    }

    private void writeBits(DataOutputStream data, int bits) throws IOException {
        for (int from = 0; from < width; from += Byte.SIZE) {
            data.writeByte(bits >>> from);
        }
    }

    private static int readBits(DataInputStream data, int width) throws IOException {
        int bits = 0;
        for (int from = 0; from < width; from += Byte.SIZE) {
            bits |= data.readUnsignedByte() << from;
        }
        return bits;
    }

    private static void writeDistance(DataOutputStream data, int distance) throws IOException {
        int rest = distance;
        while ((rest & ~0x7f) != 0) {
            data.writeByte(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        data.writeByte(rest);
    }

    private static int readDistance(DataInputStream data) throws IOException {
        int distance = 0;
        for (int shift = 0; shift < Integer.SIZE; shift += 7) {
            int part = data.readUnsignedByte();
            distance |= (part & 0x7f) << shift;
            if ((part & 0x80) == 0) {
                return distance;
            }
        }
        throw new IOException("a distance of more than five bytes");
    }
}
