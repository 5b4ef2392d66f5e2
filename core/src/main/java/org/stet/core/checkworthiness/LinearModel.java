package org.stet.core.checkworthiness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.stet.core.model.StoredModel;

/**
 * One or more linear classifiers over the same hashed features, each with a calibration to a probability and a
 * threshold.
 *
 * <p>On disk: the magic word, name, version, recipe, then for each output its label, threshold, calibration, bias, the
 * size of one step, and a signed byte for each bucket (the weight in steps). Big-endian, strings as
 * {@link DataOutputStream#writeUTF}; the same model always gives the same bytes.
 */
public final class LinearModel implements StoredModel {

    private static final String MAGIC = "stet-linear-1";

    private final String name;
    private final String version;
    private final FeatureRecipe recipe;
    private final List<Output> outputs;

    /**
     * One classifier of a model.
     *
     * @param label what it tells apart from the rest
     * @param threshold the probability from which a sentence counts as of that class
     * @param slope factor of the calibration: probability = 1 / (1 + exp(-(slope * score + offset)))
     * @param offset summand of the calibration
     * @param bias what the score starts from
     * @param step the weight that one step of a quantised weight stands for
     * @param steps the weight of each bucket in steps
     */
    public record Output(
            String label, double threshold, double slope, double offset, double bias, float step, byte[] steps) {

        /** Rounds weights to 255 steps between the largest and its opposite. */
        public static Output quantised(
                String label, double threshold, double slope, double offset, double bias, double[] weights) {
            double largest = 0;
            for (double weight : weights) {
                largest = Math.max(largest, Math.abs(weight));
            }
            float step = largest == 0 ? 1 : (float) (largest / Byte.MAX_VALUE);
            byte[] steps = new byte[weights.length];
            for (int i = 0; i < weights.length; i++) {
                steps[i] = (byte) Math.round(weights[i] / step);
            }
            return new Output(label, threshold, slope, offset, bias, step, steps);
        }

        /** The weight of one bucket. */
        public double weight(int bucket) {
            return steps[bucket] * (double) step;
        }

        /** The calibrated probability, 0 to 1. */
        public double probability(SparseVector vector) {
            double score = 0;
            for (int i = 0; i < vector.size(); i++) {
                score += steps[vector.buckets()[i]] * vector.values()[i];
            }
            return 1 / (1 + StrictMath.exp(-(slope * (score * step + bias) + offset)));
        }
    }

    /**
     * Puts a model together.
     *
     * @param outputs at least one, each with a weight for every bucket of the recipe
     * @throws IllegalArgumentException if an output has another number of weights
     */
    public LinearModel(String name, String version, FeatureRecipe recipe, List<Output> outputs) {
        for (Output output : outputs) {
            if (output.steps().length != recipe.buckets()) {
                throw new IllegalArgumentException(
                        output.label() + ": " + output.steps().length + " weights for " + recipe.buckets());
            }
        }
        this.name = name;
        this.version = version;
        this.recipe = recipe;
        this.outputs = List.copyOf(outputs);
    }

    /**
     * Reads a model to the end of the stream, which stays open.
     *
     * @throws IOException if the stream cannot be read or holds no model of this format
     */
    public static LinearModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (!data.readUTF().equals(MAGIC)) {
            throw new IOException("not a linear model of format " + MAGIC);
        }
        String name = data.readUTF();
        String version = data.readUTF();
        FeatureRecipe recipe = new FeatureRecipe(data.readUnsignedByte(), data.readBoolean());
        int count = data.readUnsignedByte();
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            outputs.add(readOutput(data, recipe));
        }
        return new LinearModel(name, version, recipe, outputs);
    }

    private static Output readOutput(DataInputStream data, FeatureRecipe recipe) throws IOException {
        String label = data.readUTF();
        double threshold = data.readDouble();
        double slope = data.readDouble();
        double offset = data.readDouble();
        double bias = data.readDouble();
        float step = data.readFloat();
        byte[] steps = new byte[recipe.buckets()];
        data.readFully(steps);
        return new Output(label, threshold, slope, offset, bias, step, steps);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(MAGIC);
        data.writeUTF(name);
        data.writeUTF(version);
        data.writeByte(recipe.bits());
        data.writeBoolean(recipe.characters());
        data.writeByte(outputs.size());
        for (Output output : outputs) {
            data.writeUTF(output.label());
            data.writeDouble(output.threshold());
            data.writeDouble(output.slope());
            data.writeDouble(output.offset());
            data.writeDouble(output.bias());
            data.writeFloat(output.step());
            data.write(output.steps());
        }
        data.flush();
    }

    /** The model's name: "check-worthiness", "opinion", "claim-types". */
    public String name() {
        return name;
    }

    @Override
    public String version() {
        return version;
    }

    /** How a sentence is turned into the numbers that this model weighs. */
    public FeatureRecipe recipe() {
        return recipe;
    }

    /** The classifiers, in the order they were trained. */
    public List<Output> outputs() {
        return outputs;
    }
}
