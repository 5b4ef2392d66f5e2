package org.stet.core.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.stet.core.model.StoredModel;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanRole;

/**
 * An encoder as it lies on disk.
 *
 * <p>In the file: the magic word, version, vocabulary, scores of passages between tags (role by tag by next tag), the head
 * for check-worthiness with its calibration, the head for vectors, then the ONNX graph. Big-endian, strings as
 * {@link DataOutputStream#writeUTF}; the same model always gives the same bytes.
 *
 * @param version what it says of itself
 * @param pieces its vocabulary
 * @param transitions for each role, in their order
 * @param worth from the mean of a sentence's rows to three scores: no fact, an unimportant one, one worth a check
 * @param calibration turns the logarithm of the odds of the third into a probability, and says from where it counts
 * @param meaning from the mean of a sentence's rows to its vector
 * @param graph the network, as ONNX
 */
public record EncoderModel(
        String version,
        WordPieces pieces,
        List<Transitions> transitions,
        Dense worth,
        Calibration calibration,
        Dense meaning,
        byte[] graph)
        implements StoredModel {

    private static final String MAGIC = "stet-encoder-1";

    /**
     * Probability = 1 / (1 + exp(-(slope * score + offset))) (Platt, 1999).
     *
     * @param threshold the probability from which on a sentence counts as worth a check
     */
    public record Calibration(double slope, double offset, double threshold) {

        /** The probability for a score. */
        public double probability(double score) {
            return 1 / (1 + StrictMath.exp(-(slope * score + offset)));
        }
    }

    /**
     * Reads a model to the end of the stream, which stays open.
     *
     * @throws IOException if the stream cannot be read or holds no model of this format
     */
    public static EncoderModel read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        if (!data.readUTF().equals(MAGIC)) {
            throw new IOException("not an encoder of format " + MAGIC);
        }
        String version = data.readUTF();
        List<String> vocabulary = new ArrayList<>();
        int count = data.readInt();
        for (int i = 0; i < count; i++) {
            vocabulary.add(data.readUTF());
        }
        List<Transitions> transitions = new ArrayList<>();
        for (int role = 0; role < SpanRole.values().length; role++) {
            float[] weights = new float[SpanLabels.COUNT * SpanLabels.COUNT];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = data.readFloat();
            }
            transitions.add(new Transitions(weights));
        }
        Dense worth = Dense.read(data);
        Calibration calibration = new Calibration(data.readDouble(), data.readDouble(), data.readDouble());
        Dense meaning = Dense.read(data);
        byte[] graph = new byte[data.readInt()];
        data.readFully(graph);
        return new EncoderModel(version, new WordPieces(vocabulary), transitions, worth, calibration, meaning, graph);
    }

    /** The same without the network, which is most of it. */
    EncoderModel withoutGraph() {
        return new EncoderModel(version, pieces, transitions, worth, calibration, meaning, new byte[0]);
    }

    @Override
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeUTF(MAGIC);
        data.writeUTF(version);
        data.writeInt(pieces.vocabulary().size());
        for (String piece : pieces.vocabulary()) {
            data.writeUTF(piece);
        }
        for (Transitions each : transitions) {
            for (float weight : each.weights()) {
                data.writeFloat(weight);
            }
        }
        worth.write(data);
        data.writeDouble(calibration.slope());
        data.writeDouble(calibration.offset());
        data.writeDouble(calibration.threshold());
        meaning.write(data);
        data.writeInt(graph.length);
        data.write(graph);
        data.flush();
    }
}
