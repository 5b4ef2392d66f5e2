package org.stet.core.training;

import java.util.List;
import java.util.Random;

import org.stet.core.sequence.Sequence;
import org.stet.core.sequence.SequenceModel;
import org.stet.core.sequence.SpanLabels;

/**
 * Trains a linear-chain conditional random field: the likelihood of the labels is raised sequence by sequence, and the weights
 * after each of the later rounds are averaged. One thread, a fixed order and {@link StrictMath}: the same sequences give the same
 * weights on every machine.
 */
public final class SequenceTrainer {

    private static final int LABELS = SpanLabels.COUNT;
    private static final int PAIRS = LABELS * LABELS;

    private static final int ROUNDS = 8;
    private static final int FEWEST = 3;
    private static final float LEAST = 0.12f;
    private static final long ORDER = 7;

    /** A token whose labels are as sure as this teaches nothing any more. */
    private static final double SURE = 1e-3;

    private final FeatureIndex tokens;
    private final FeatureIndex joints;
    private final LearnedWeights tokenWeights;
    private final LearnedWeights jointWeights;

    private SequenceTrainer(List<Sequence> sequences) {
        this.tokens = FeatureIndex.of(sequences, Sequence::features, FEWEST);
        this.joints = FeatureIndex.of(sequences, Sequence::joints, FEWEST);
        this.tokenWeights = new LearnedWeights(tokens.size(), LABELS);
        this.jointWeights = new LearnedWeights(joints.size(), PAIRS);
    }

    /**
     * Trains a model.
     *
     * @param sequences the sequences
     * @param labels for each of them a label a token, as {@link SpanLabels} tells them
     * @throws IllegalArgumentException if there is no sequence, or not a row of labels for each
     */
    public static SequenceModel train(List<Sequence> sequences, List<byte[]> labels) {
        if (sequences.isEmpty() || sequences.size() != labels.size()) {
            throw new IllegalArgumentException(sequences.size() + " sequences, " + labels.size() + " rows of labels");
        }
        return new SequenceTrainer(sequences).fit(labels);
    }

    private SequenceModel fit(List<byte[]> labels) {
        int[] order = new int[labels.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        Random random = new Random(ORDER);
        for (int round = 0; round < ROUNDS; round++) {
            shuffle(order, random);
            for (int sequence : order) {
                learn(tokens.of(sequence), joints.of(sequence), labels.get(sequence));
            }
            if (round >= ROUNDS / 2) {
                tokenWeights.remember();
                jointWeights.remember();
            }
        }
        return SequenceModel.of(tokens.keys(), tokenWeights.mean(), joints.keys(), jointWeights.mean(), LEAST);
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    private void learn(int[][] tokenFeatures, int[][] jointFeatures, byte[] truth) {
        Lattice lattice = new Lattice(truth.length);
        double[] scores = new double[LABELS];
        double[] pairs = new double[PAIRS];
        for (int i = 0; i < truth.length; i++) {
            tokenWeights.score(tokenFeatures[i], scores);
            jointWeights.score(jointFeatures[i], pairs);
            lattice.put(i, scores, pairs);
        }
        lattice.sum();
        for (int i = 0; i < truth.length; i++) {
            if (lattice.beliefs(i, truth[i], scores) > SURE) {
                tokenWeights.descend(tokenFeatures[i], scores);
            }
            if (i > 0 && lattice.pairBeliefs(i, truth[i - 1], truth[i], pairs) > SURE) {
                jointWeights.descend(jointFeatures[i], pairs);
            }
        }
    }
}
