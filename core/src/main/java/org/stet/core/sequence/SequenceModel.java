package org.stet.core.sequence;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira, <i>Conditional Random Fields</i>,
 * ICML 2001) that marks spans by {@link SpanLabels}. Safe for use by several threads.
 */
public final class SequenceModel {

    private static final int LABELS = SpanLabels.COUNT;

    private static final int PAIRS = LABELS * LABELS;

    private static final float NEVER = -1e9f;

    private final FeatureWeights tokens;
    private final FeatureWeights joints;

    private SequenceModel(FeatureWeights tokens, FeatureWeights joints) {
        this.tokens = tokens;
        this.joints = joints;
    }

    /**
     * A model from learned weights, which are rounded.
     *
     * @param tokenKeys hashes of the tokens' features, no two the same
     * @param tokenWeights for each of them a weight a label
     * @param jointKeys hashes of the joints' features, no two the same
     * @param jointWeights for each of them a weight a pair of labels, {@code before * COUNT + after}
     * @param least features that weigh less in every label are left out
     */
    public static SequenceModel of(
            int[] tokenKeys, float[] tokenWeights, int[] jointKeys, float[] jointWeights, float least) {
        return new SequenceModel(
                FeatureWeights.quantised(LABELS, tokenKeys, tokenWeights, least),
                FeatureWeights.quantised(PAIRS, jointKeys, jointWeights, least));
    }

    /**
     * Reads a model; the stream stays open.
     *
     * @throws IOException if the stream cannot be read or ends too soon
     */
    public static SequenceModel read(DataInputStream data) throws IOException {
        return new SequenceModel(FeatureWeights.read(data, LABELS), FeatureWeights.read(data, PAIRS));
    }

    /**
     * Writes the model; the stream stays open.
     *
     * @throws IOException if the stream cannot be written to
     */
    public void write(DataOutputStream data) throws IOException {
        tokens.write(data);
        joints.write(data);
    }

    /** The number of features that weigh something. */
    public int size() {
        return tokens.size() + joints.size();
    }

    /** The likeliest labels of a sequence, by the model's own belief. */
    public byte[] label(Sequence sequence) {
        return label(sequence, new float[sequence.size()]);
    }

    /**
     * The likeliest labels of a sequence (Viterbi).
     *
     * @param eagerness for each token what its other labels have ahead of the outside one; 0 for the model's own
     *     belief, more for more spans
     */
    public byte[] label(Sequence sequence, float[] eagerness) {
        int size = sequence.size();
        float[] best = new float[size * LABELS];
        byte[] before = new byte[size * LABELS];
        float[] token = new float[LABELS];
        float[] joint = new float[PAIRS];
        for (int i = 0; i < size; i++) {
            tokens.score(sequence.features()[i], token, 0);
            if (i > 0) {
                joints.score(sequence.joints()[i], joint, 0);
            }
            for (int label = 0; label < LABELS; label++) {
                int at = i * LABELS + label;
                if (i == 0) {
                    best[at] = SpanLabels.mayOpen(label) ? 0 : NEVER;
                } else {
                    before[at] = bestBefore(best, (i - 1) * LABELS, joint, label);
                    best[at] = best[(i - 1) * LABELS + before[at]] + joint[before[at] * LABELS + label];
                }
                best[at] += label == SpanLabels.OUTSIDE ? token[label] - eagerness[i] : token[label];
            }
        }
        return walkBack(best, before, size);
    }

    private static byte bestBefore(float[] best, int row, float[] joint, int label) {
        byte found = -1;
        for (byte each = 0; each < LABELS; each++) {
            if (SpanLabels.mayFollow(each, label)
                    && (found < 0
                            || best[row + each] + joint[each * LABELS + label]
                                    > best[row + found] + joint[found * LABELS + label])) {
                found = each;
            }
        }
        return found;
    }

    private static byte[] walkBack(float[] best, byte[] before, int size) {
        byte[] labels = new byte[size];
        int last = (size - 1) * LABELS;
        byte label = SpanLabels.OUTSIDE;
        for (byte each = 1; each < LABELS && size > 0; each++) {
            if (SpanLabels.mayClose(each) && best[last + each] > best[last + label]) {
                label = each;
            }
        }
        for (int i = size - 1; i >= 0; i--) {
            labels[i] = label;
            label = before[i * LABELS + label];
        }
        return labels;
    }
}
