package org.stet.core.checkworthiness;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.encoder.Encoder;
import org.stet.core.model.StoredModel;

/**
 * One or more linear classifiers over what the encoder made of a sentence. A file of its own beside the encoder's, since its
 * data can have another licence; it speaks for the very encoder that it was trained on and for no other.
 *
 * <p>On disk: the magic word, name, version, the encoder's version and SHA-256, the number of inputs, then for each output
 * its label, threshold, bias and weights. Big-endian, strings as {@link DataOutputStream#writeUTF}.
 *
 * @param name the model's name
 * @param version the version given when it was trained
 * @param encoder the encoder's "version sha256"
 * @param outputs the classifiers
 */
public record EncodedHead(String name, String version, String encoder, List<Output> outputs) implements StoredModel {

    private static final String MAGIC = "stet-head-1";

    /**
     * One classifier: probability = 1 / (1 + exp(-(weights * mean + bias))).
     *
     * @param label what it tells apart from the rest
     * @param threshold the probability from which a sentence counts as of that class
     * @param bias what the score starts from
     * @param weights one for each number of a sentence's mean
     */
    public record Output(String label, double threshold, float bias, float[] weights) {

        /** The probability, 0 to 1. */
        public double probability(float[] mean) {
            double score = bias;
            for (int i = 0; i < weights.length; i++) {
                score += weights[i] * mean[i];
            }
            return 1 / (1 + StrictMath.exp(-score));
        }
    }

    /** Keeps its own copy of the list. */
    public EncodedHead {
        outputs = List.copyOf(outputs);
    }

    /** Whether it was trained on this very encoder. */
    boolean speaksFor(Encoder reader) {
        return encoder.equals(reader.version());
    }

    /** The belief in a label, by the mean of what its encoder made of a sentence; empty if it does not know the label. */
    Optional<Belief> belief(String label, float[] mean) {
        return outputs.stream()
                .filter(output -> output.label().equals(label))
                .findFirst()
                .map(output -> new Belief(output.probability(mean), output.threshold()));
    }

    /**
     * Reads a head to the end of the stream, which stays open.
     *
     * @throws IOException if the stream cannot be read or holds no head of this format
     */
    public static EncodedHead read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (!data.readUTF().equals(MAGIC)) {
            throw new IOException("not a head of format " + MAGIC);
        }
        String name = data.readUTF();
        String version = data.readUTF();
        String encoder = data.readUTF();
        int inputs = data.readInt();
        int count = data.readInt();
        List<Output> outputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String label = data.readUTF();
            double threshold = data.readDouble();
            float bias = data.readFloat();
            float[] weights = new float[inputs];
            for (int at = 0; at < inputs; at++) {
                weights[at] = data.readFloat();
            }
            outputs.add(new Output(label, threshold, bias, weights));
        }
        return new EncodedHead(name, version, encoder, outputs);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(MAGIC);
        data.writeUTF(name);
        data.writeUTF(version);
        data.writeUTF(encoder);
        data.writeInt(outputs.get(0).weights().length);
        data.writeInt(outputs.size());
        for (Output output : outputs) {
            data.writeUTF(output.label());
            data.writeDouble(output.threshold());
            data.writeFloat(output.bias());
            for (float weight : output.weights()) {
                data.writeFloat(weight);
            }
        }
        data.flush();
    }
}
