package org.stet.core.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
        double[] calibration = calibration(heldOut, truth);
        double threshold =
                plan.balanced() ? 0.5 : sigmoid(calibration[0] * bestThreshold(heldOut, truth) + calibration[1]);
        double[] weights = fit(vectors, truth);
        int last = weights.length - 1;
        return LinearModel.Output.quantised(
                label, threshold, calibration[0], calibration[1], weights[last], Arrays.copyOf(weights, last));
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

    /** Slope and offset that turn scores into probabilities. */
    private double[] calibration(double[] scores, boolean[] truth) {
        List<SparseVector> points = Arrays.stream(scores)
                .mapToObj(score -> new SparseVector(new int[] {0}, new float[] {(float) score}))
                .toList();
        return LogisticRegression.fit(points, truth, 1, 1, positiveCost(truth));
    }

    /** The score from which on the class is said, for the best F1; half-way between two neighbours. */
    private static double bestThreshold(double[] scores, boolean[] truth) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        long positives = Arrays.stream(order).filter(i -> truth[i]).count();
        double best = 0;
        double threshold = 0;
        int hits = 0;
        for (int rank = 0; rank < order.length; rank++) {
            hits += truth[order[rank]] ? 1 : 0;
            double f1 = 2.0 * hits / (rank + 1 + positives);
            if (f1 > best) {
                best = f1;
                double next = rank + 1 < order.length ? scores[order[rank + 1]] : scores[order[rank]];
                threshold = (scores[order[rank]] + next) / 2;
            }
        }
        return threshold;
    }

    private static double sigmoid(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }
}
