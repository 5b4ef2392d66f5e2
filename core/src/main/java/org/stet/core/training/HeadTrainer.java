package org.stet.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.stet.core.checkworthiness.EncodedHead;
import org.stet.core.checkworthiness.SparseVector;
import org.stet.core.encoder.Encoder;

/**
 * Trains a head on an encoder that stays as it is: weights on all sentences; calibration and threshold on scores that each
 * sentence got from the four fifths it does not belong to.
 */
public final class HeadTrainer {

    private static final int FOLDS = 5;
    private static final double COST = 0.02;

    private final ModelPlan plan;
    private final List<SparseVector> vectors;
    private final int width;

    private HeadTrainer(ModelPlan plan, List<SparseVector> vectors) {
        this.plan = plan;
        this.vectors = vectors;
        this.width = vectors.get(0).size();
    }

    /**
     * Trains a head.
     *
     * @param plan which labels, and whether they are balanced; its features are of no account
     * @param version what the head is to say of itself
     * @param encoder the encoder it stands on
     * @param sentences in an order that decides the folds
     */
    public static EncodedHead train(ModelPlan plan, String version, Encoder encoder, List<LabelledSentence> sentences) {
        List<SparseVector> vectors = new ArrayList<>();
        for (LabelledSentence sentence : sentences) {
            float[] mean = encoder.read(sentence.text()).mean();
            vectors.add(new SparseVector(IntStream.range(0, mean.length).toArray(), mean));
        }
        HeadTrainer trainer = new HeadTrainer(plan, vectors);
        List<EncodedHead.Output> outputs = new ArrayList<>();
        for (String label : plan.labels()) {
            boolean[] truth = new boolean[sentences.size()];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = sentences.get(i).labels().contains(label);
            }
            outputs.add(trainer.output(label, truth));
        }
        return new EncodedHead(plan.name() + "-encoded", version, encoder.version(), outputs);
    }

    private EncodedHead.Output output(String label, boolean[] truth) {
        double[] heldOut = heldOutScores(truth);
        ScoreCalibration calibration = ScoreCalibration.fit(heldOut, truth, positiveCost(truth));
        double threshold =
                plan.balanced() ? 0.5 : calibration.probability(ScoreCalibration.bestThreshold(heldOut, truth));
        double[] weights = fit(vectors, truth);
        float[] calibrated = new float[width];
        for (int i = 0; i < width; i++) {
            calibrated[i] = (float) (weights[i] * calibration.slope());
        }
        float bias = (float) (weights[width] * calibration.slope() + calibration.offset());
        return new EncodedHead.Output(label, threshold, bias, calibrated);
    }

    private double[] heldOutScores(boolean[] truth) {
        double[] scores = new double[truth.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] others = IntStream.range(0, truth.length)
                    .filter(i -> i % FOLDS != left)
                    .toArray();
            boolean[] partTruth = new boolean[others.length];
            List<SparseVector> part = new ArrayList<>();
            for (int i = 0; i < others.length; i++) {
                part.add(vectors.get(others[i]));
                partTruth[i] = truth[others[i]];
            }
            double[] weights = fit(part, partTruth);
            for (int i = fold; i < truth.length; i += FOLDS) {
                scores[i] = vectors.get(i).dot(weights) + weights[width];
            }
        }
        return scores;
    }

    private double[] fit(List<SparseVector> examples, boolean[] truth) {
        return LogisticRegression.fit(examples, truth, width, COST, positiveCost(truth));
    }

    private double positiveCost(boolean[] truth) {
        if (!plan.balanced()) {
            return 1;
        }
        long positives = IntStream.range(0, truth.length).filter(i -> truth[i]).count();
        return (truth.length - positives) / (double) Math.max(1, positives);
    }
}
