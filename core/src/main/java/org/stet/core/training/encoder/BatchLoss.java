package org.stet.core.training.encoder;

import java.util.ArrayList;
import java.util.List;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

import org.stet.core.encoder.Window;
import org.stet.core.training.encoder.Lesson.Meaning;

/**
 * The losses of one batch. Each is computed here with its gradient for the outputs of the network; the engine then carries
 * the gradient on through {@link #carrier()}, whose value means nothing.
 */
final class BatchLoss {

    private static final float WORTH_WEIGHT = 0.5f;
    private static final float MEANING_WEIGHT = 0.3f;

    private final EncoderNetwork network;
    private final NDManager step;
    private final List<Window> windows;
    private final List<Lesson> batch;
    private final List<NDArray> carriers = new ArrayList<>();
    private double tagLoss;
    private double worthLoss;
    private double meaningLoss;

    private BatchLoss(EncoderNetwork network, NDManager step, List<Lesson> batch) {
        this.network = network;
        this.step = step;
        this.batch = batch;
        this.windows = batch.stream().map(Lesson::window).toList();
    }

    static BatchLoss of(EncoderNetwork network, NDManager step, List<Lesson> batch) {
        BatchLoss loss = new BatchLoss(network, step, batch);
        NDArray rows = network.rows(step, loss.windows, true);
        if (batch.get(0).tags().length > 0) {
            loss.addTags(rows);
        }
        loss.addSentences(rows);
        return loss;
    }

    NDArray carrier() {
        return carriers.stream().reduce(NDArray::add).orElseThrow();
    }

    /** The mean losses: tags a word, worth a sentence, meaning a sentence. */
    double[] values() {
        return new double[] {tagLoss, worthLoss, meaningLoss};
    }

    private void addTags(NDArray rows) {
        int[] firstRows = EncoderNetwork.firstRows(windows);
        NDArray words = EncoderNetwork.dropped(network.pick(step, rows, firstRows), true);
        NDArray emissions = network.dense(step, words, "tags");
        float[] values = emissions.toFloatArray();
        float[] gradient = new float[values.length];
        ChainLoss chains = new ChainLoss(network.values("transitions"));
        int first = 0;
        for (Lesson lesson : batch) {
            chains.add(values, first, lesson.tags(), gradient);
            first += lesson.window().words().size();
        }
        carry(emissions, gradient, 1f / firstRows.length);
        carry(network.parameter("transitions"), chains.transitionGradient(), 1f / firstRows.length);
        tagLoss = chains.loss() / firstRows.length;
    }

    private void addSentences(NDArray rows) {
        List<Meaning> sentences = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            for (Meaning meaning : batch.get(i).meanings()) {
                sentences.add(meaning);
                owners.add(i);
            }
        }
        if (!sentences.isEmpty()) {
            NDArray pooled = pooled(network, step, rows, windows, sentences, owners);
            if (batch.get(0).worth() >= 0) {
                addWorth(pooled);
            }
            addMeaning(pooled, sentences);
        }
    }

    /** The mean row of each sentence over the pieces of its words. */
    static NDArray pooled(
            EncoderNetwork network,
            NDManager step,
            NDArray rows,
            List<Window> windows,
            List<Meaning> sentences,
            List<Integer> owners) {
        int longest = EncoderNetwork.longest(windows);
        int width = windows.size() * longest;
        float[] shares = new float[sentences.size() * width];
        for (int i = 0; i < sentences.size(); i++) {
            Window window = windows.get(owners.get(i));
            int from = window.first(window.wordFrom(sentences.get(i).sentence().start()));
            int to = window.end(window.wordFrom(sentences.get(i).sentence().end()) - 1);
            for (int at = from; at < to; at++) {
                shares[i * width + owners.get(i) * longest + at] = 1f / (to - from);
            }
        }
        return step.create(shares, new Shape(sentences.size(), width)).matMul(rows);
    }

    private void addWorth(NDArray pooled) {
        NDArray scores = network.dense(step, EncoderNetwork.dropped(pooled, true), "worth");
        float[] values = scores.toFloatArray();
        float[] gradient = new float[values.length];
        for (int i = 0; i < batch.size(); i++) {
            double[] shares = shares(values, i * Heads.WORTH);
            for (int c = 0; c < Heads.WORTH; c++) {
                gradient[i * Heads.WORTH + c] =
                        (float) (shares[c] - (batch.get(i).worth() == c ? 1 : 0));
            }
            worthLoss -= Math.log(shares[batch.get(i).worth()]) / batch.size();
        }
        carry(scores, gradient, WORTH_WEIGHT / batch.size());
    }

    static double[] shares(float[] scores, int from) {
        double[] shares = new double[Heads.WORTH];
        double sum = 0;
        for (int c = 0; c < shares.length; c++) {
            shares[c] = Math.exp(scores[from + c]);
            sum += shares[c];
        }
        for (int c = 0; c < shares.length; c++) {
            shares[c] /= sum;
        }
        return shares;
    }

    /** One minus the cosine to the teacher's vector. */
    private void addMeaning(NDArray pooled, List<Meaning> sentences) {
        NDArray vectors = network.dense(step, pooled, "meaning");
        float[] values = vectors.toFloatArray();
        float[] gradient = new float[values.length];
        int width = values.length / sentences.size();
        int taught = 0;
        for (int i = 0; i < sentences.size(); i++) {
            float[] right = sentences.get(i).vector();
            if (right.length > 0) {
                taught++;
                meaningLoss += addCosine(values, i * width, right, gradient);
            }
        }
        if (taught > 0) {
            carry(vectors, gradient, MEANING_WEIGHT / taught);
            meaningLoss /= taught;
        }
    }

    private static double addCosine(float[] values, int from, float[] right, float[] gradient) {
        double product = 0;
        double square = 0;
        for (int i = 0; i < right.length; i++) {
            product += values[from + i] * right[i];
            square += values[from + i] * values[from + i];
        }
        double length = Math.sqrt(square) + 1e-9;
        double cosine = product / length;
        for (int i = 0; i < right.length; i++) {
            gradient[from + i] = (float) (-(right[i] - cosine * values[from + i] / length) / length);
        }
        return 1 - cosine;
    }

    private void carry(NDArray output, float[] gradient, float factor) {
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] *= factor;
        }
        NDArray carrier = step.create(gradient, output.getShape()).mul(output).sum();
        carriers.add(carrier);
    }
}
