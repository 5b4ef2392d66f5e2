package org.stet.core.training.encoder;

import java.util.List;

import org.stet.core.training.encoder.OnnxGraph.Attribute;
import org.stet.core.training.encoder.OnnxGraph.Type;

/**
 * Writes an encoder as an ONNX graph in whole numbers: every matrix in signed bytes with a scale a column, the word
 * embeddings with a scale a row, activations quantised as they come. Operations are those that ONNX Runtime computes at
 * once (attention, sums with norms, products with their quantisation).
 *
 * <p>In: {@code pieces}, {@code capitals}, {@code quotations}, {@code mask} of 32-bit numbers [windows, places], and
 * {@code positions} [places]. Out: {@code emissions} [windows, places, 15] and {@code rows} [windows, places, width].
 */
final class EncoderGraph {

    private static final int HEAD_WIDTH = 32;
    private static final float EPSILON = 1e-12f;

    /** Seven bits of eight: sums of two products then fit 16 bits on processors without wider instructions. */
    private static final int LARGEST = 63;

    private static final int LARGEST_OF_WORDS = 127;

    private final EncoderWeights weights;
    private final OnnxGraph graph = new OnnxGraph();

    private EncoderGraph(EncoderWeights weights) {
        this.weights = weights;
    }

    /** The graph of an encoder with its head for tags. */
    static byte[] of(EncoderWeights weights) {
        EncoderGraph encoder = new EncoderGraph(weights);
        encoder.write();
        return encoder.graph.toBytes();
    }

    private void write() {
        for (String input : List.of("pieces", "capitals", "quotations", "mask")) {
            graph.input(input, Type.INT32, "windows", "places");
        }
        graph.input("positions", Type.INT32, "places");
        String x = embedded();
        for (int layer = 0; layer < weights.layers(); layer++) {
            x = layer(x, layer);
        }
        int width = weights.width();
        int tags = weights.get("tags.bias").values().length;
        graph.node("", "Identity", List.of(x), List.of("rows"));
        String product = graph.node(
                "MatMul",
                List.of(
                        "rows",
                        graph.floats("tags.weight", weights.get("tags.weight").transposed())));
        graph.node("", "Add", List.of(product, floats("tags.bias")), List.of("emissions"));
        graph.output("emissions", Type.FLOAT, "windows", "places", Integer.toString(tags));
        graph.output("rows", Type.FLOAT, "windows", "places", Integer.toString(width));
    }

    private String embedded() {
        Tensor words = weights.get("word");
        Quantised bytes = Quantised.rows(words, LARGEST_OF_WORDS);
        graph.bytes("word", words.shape(), bytes.values());
        graph.floats("word.scale", new Tensor(new int[] {words.shape()[0], 1}, bytes.scales()));
        String taken = graph.node("Gather", List.of("word", "pieces"));
        String real = graph.node("Cast", List.of(taken), new Attribute("to", 1));
        String scale = graph.node("Gather", List.of("word.scale", "pieces"));
        String sum = graph.node("Mul", List.of(real, scale));
        sum = graph.node("Add", List.of(sum, graph.node("Gather", List.of(floats("position"), "positions"))));
        sum = graph.node("Add", List.of(sum, graph.node("Gather", List.of(floats("capital"), "capitals"))));
        sum = graph.node("Add", List.of(sum, graph.node("Gather", List.of(floats("quotation"), "quotations"))));
        return graph.node(
                "LayerNormalization",
                List.of(sum, floats("norm.scale"), floats("norm.bias")),
                new Attribute("epsilon", EPSILON));
    }

    private String layer(String x, int layer) {
        String attended = product(attention(x, layer), EncoderWeights.layer(layer, "output"));
        String middle = joined(attended, x, layer, "output.bias", "norm1");
        String inner = product(middle, EncoderWeights.layer(layer, "inner"));
        String bent = graph.fused("BiasGelu", List.of(inner, floats(EncoderWeights.layer(layer, "inner.bias"))));
        String outer = product(bent, EncoderWeights.layer(layer, "outer"));
        return joined(outer, middle, layer, "outer.bias", "norm2");
    }

    private String attention(String x, int layer) {
        String name = EncoderWeights.layer(layer, "attention");
        String quantised = name + ".in";
        List<String> parts = List.of(quantised, quantised + ".scale", quantised + ".zero");
        graph.node("", "DynamicQuantizeLinear", List.of(x), parts);
        Quantised matrix = matrix(name);
        return graph.fused(
                "QAttention",
                List.of(
                        quantised,
                        graph.bytes(name + ".weight", matrix.shape(), matrix.values()),
                        floats(name + ".bias"),
                        quantised + ".scale",
                        graph.floats(name + ".scale", new Tensor(new int[] {matrix.scales().length}, matrix.scales())),
                        "mask",
                        quantised + ".zero"),
                new Attribute("num_heads", weights.width() / HEAD_WIDTH));
    }

    private String product(String x, String name) {
        Quantised matrix = matrix(name);
        return graph.fused(
                "DynamicQuantizeMatMul",
                List.of(
                        x,
                        graph.bytes(name + ".weight", matrix.shape(), matrix.values()),
                        graph.floats(
                                name + ".scale", new Tensor(new int[] {matrix.scales().length}, matrix.scales()))));
    }

    private Quantised matrix(String name) {
        return Quantised.columns(weights.get(name + ".weight").transposed(), LARGEST);
    }

    private String joined(String x, String skipped, int layer, String bias, String norm) {
        return graph.fused(
                "SkipLayerNormalization",
                List.of(
                        x,
                        skipped,
                        floats(EncoderWeights.layer(layer, norm + ".scale")),
                        floats(EncoderWeights.layer(layer, norm + ".bias")),
                        floats(EncoderWeights.layer(layer, bias))),
                new Attribute("epsilon", EPSILON));
    }

    private String floats(String name) {
        return graph.floats(name, weights.get(name));
    }
}
