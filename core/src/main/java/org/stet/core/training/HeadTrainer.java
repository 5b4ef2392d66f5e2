package org.stet.core.training;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.stet.core.checkworthiness.EncodedHead;
import org.stet.core.checkworthiness.SparseVector;
import org.stet.core.encoder.Encoder;

/**
 * Trains a head on an encoder that stays as it is.
 */
public final class HeadTrainer {

    private static final double COST = 0.02;

    private HeadTrainer() {}

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
        HeldOutFit.Examples examples =
                new HeldOutFit.Examples(vectors, vectors.get(0).size(), COST, plan.balanced());
        List<EncodedHead.Output> outputs = new ArrayList<>();
        for (String label : plan.labels()) {
            boolean[] truth = new boolean[sentences.size()];
            for (int i = 0; i < truth.length; i++) {
                truth[i] = sentences.get(i).labels().contains(label);
            }
            outputs.add(output(label, examples.fit(truth)));
        }
        return new EncodedHead(plan.name() + "-encoded", version, encoder.version(), outputs);
    }

    private static EncodedHead.Output output(String label, HeldOutFit fit) {
        double slope = fit.calibration().slope();
        int width = fit.weights().length - 1;
        float[] calibrated = new float[width];
        for (int i = 0; i < width; i++) {
            calibrated[i] = (float) (fit.weights()[i] * slope);
        }
        float bias = (float) (fit.weights()[width] * slope + fit.calibration().offset());
        return new EncodedHead.Output(label, fit.threshold(), bias, calibrated);
    }
}
