package org.stet.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.stet.core.checkworthiness.LinearModel;
import org.stet.core.checkworthiness.SentenceFeatures;
import org.stet.core.checkworthiness.SparseVector;

/**
 * Trains a linear model from labelled sentences: weights on all of them; calibration (Platt, 1999) and threshold on
 * scores that each sentence got from the four fifths it does not belong to.
 */
public final class LinearModelTrainer {

    private static final int FOLDS = 5;

    private final ModelPlan plan;
    private final List<SparseVector> vectors;

    private LinearModelTrainer(ModelPlan plan, List<SparseVector> vectors) {
        this.plan = plan;
        this.vectors = vectors;
    }

    /**
     * Trains a model.
     *
     * @param plan which model, and how
     * @param version what the model is to say of itself
     * @param sentences at least {@value #FOLDS}, in an order that decides the folds
     * @throws IllegalArgumentException if there are too few sentences, or all or none of them have a label
     */
    public static LinearModel train(ModelPlan plan, String version, List<LabelledSentence> sentences) {
        if (sentences.size() < FOLDS) {
            throw new IllegalArgumentException("at least " + FOLDS + " sentences, not " + sentences.size());
        }
        List<SparseVector> vectors = sentences.stream()
                .map(sentence -> SentenceFeatures.of(sentence.text(), plan.recipe()))
                .toList();
        LinearModelTrainer trainer = new LinearModelTrainer(plan, vectors);
        List<LinearModel.Output> outputs = plan.labels().stream()
                .map(label -> trainer.output(label, has(sentences, label)))
                .toList();
        return new LinearModel(plan.name(), version, plan.recipe(), outputs);
    }

    private static boolean[] has(List<LabelledSentence> sentences, String label) {
        boolean[] has = new boolean[sentences.size()];
        int count = 0;
        for (int i = 0; i < has.length; i++) {
            has[i] = sentences.get(i).labels().contains(label);
            count += has[i] ? 1 : 0;
        }
        if (count == 0 || count == has.length) {
            throw new IllegalArgumentException(count + " of " + has.length + " sentences are labelled " + label);
        }
        return has;
    }

    private LinearModel.Output output(String label, boolean[] truth) {
        double[] heldOut = heldOutScores(truth);
        ScoreCalibration calibration = ScoreCalibration.fit(heldOut, truth, positiveCost(truth));
        double threshold =
                plan.balanced() ? 0.5 : calibration.probability(ScoreCalibration.bestThreshold(heldOut, truth));
        double[] weights = fit(vectors, truth);
        int last = weights.length - 1;
        return LinearModel.Output.quantised(
                label,
                threshold,
                calibration.slope(),
                calibration.offset(),
                weights[last],
                Arrays.copyOf(weights, last));
    }

    /** The score of each sentence under weights fitted without its fold. */
    private double[] heldOutScores(boolean[] truth) {
        double[] scores = new double[truth.length];
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            int[] others = IntStream.range(0, truth.length)
                    .filter(i -> i % FOLDS != left)
                    .toArray();
            List<SparseVector> part = new ArrayList<>();
            boolean[] partTruth = new boolean[others.length];
            for (int i = 0; i < others.length; i++) {
                part.add(vectors.get(others[i]));
                partTruth[i] = truth[others[i]];
            }
            double[] weights = fit(part, partTruth);
            for (int i = fold; i < truth.length; i += FOLDS) {
                scores[i] = vectors.get(i).dot(weights) + weights[weights.length - 1];
            }
        }
        return scores;
    }

    private double[] fit(List<SparseVector> examples, boolean[] truth) {
        return LogisticRegression.fit(examples, truth, plan.recipe().buckets(), plan.cost(), positiveCost(truth));
    }

    private double positiveCost(boolean[] truth) {
        if (!plan.balanced()) {
            return 1;
        }
        long positives = IntStream.range(0, truth.length).filter(i -> truth[i]).count();
        return (truth.length - positives) / (double) Math.max(1, positives);
    }
}
