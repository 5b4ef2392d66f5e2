package org.stet.core.training;

import java.util.Arrays;
import java.util.List;

import org.stet.core.checkworthiness.LinearModel;
import org.stet.core.checkworthiness.SentenceFeatures;
import org.stet.core.checkworthiness.SparseVector;
import org.stet.core.language.english.checkworthiness.EnglishSignals;

/**
 * Trains a linear model from labelled sentences.
 */
public final class LinearModelTrainer {

    private LinearModelTrainer() {}

    /**
     * Trains a model.
     *
     * @param plan which model, and how
     * @param version what the model is to say of itself
     * @param sentences at least {@value HeldOutFit#FOLDS}, in an order that decides the folds
     * @throws IllegalArgumentException if there are too few sentences, or all or none of them have a label
     */
    public static LinearModel train(ModelPlan plan, String version, List<LabelledSentence> sentences) {
        if (sentences.size() < HeldOutFit.FOLDS) {
            throw new IllegalArgumentException("at least " + HeldOutFit.FOLDS + " sentences, not " + sentences.size());
        }
        List<SparseVector> vectors = sentences.stream()
                .map(sentence -> SentenceFeatures.of(sentence.text(), new EnglishSignals(), plan.recipe()))
                .toList();
        HeldOutFit.Examples examples =
                new HeldOutFit.Examples(vectors, plan.recipe().buckets(), plan.cost(), plan.balanced());
        List<LinearModel.Output> outputs = plan.labels().stream()
                .map(label -> output(label, examples.fit(has(sentences, label))))
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

    private static LinearModel.Output output(String label, HeldOutFit fit) {
        int last = fit.weights().length - 1;
        return LinearModel.Output.quantised(
                label,
                fit.threshold(),
                fit.calibration().slope(),
                fit.calibration().offset(),
                fit.weights()[last],
                Arrays.copyOf(fit.weights(), last));
    }
}
