package org.stet.core.training.encoder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;

import org.stet.core.encoder.Window;

/**
 * The encoder as the training engine computes it: a transformer of the post-norm kind (Vaswani et al., <i>Attention Is All
 * You Need</i>, 2017) over word pieces, with numbers added for how a word is written and whether it is quoted.
 */
final class EncoderNetwork implements AutoCloseable {

    private static final int HEAD_WIDTH = 32;
    private static final float EPSILON = 1e-12f;
    private static final float DROPPED = 0.1f;
    private static final float MASKED = -1e4f;
    private static final String FROZEN = "word";

    private final NDManager manager;
    private final Map<String, NDArray> parameters = new LinkedHashMap<>();
    private final int layers;
    private final int width;
    /** Kept for as long as the network: the engine would go on using a factor given as a number after it was freed. */
    private final NDArray attentionScale;

    EncoderNetwork(NDManager parent, EncoderWeights weights) {
        this.manager = parent.newSubManager();
        this.layers = weights.layers();
        this.width = weights.width();
        float scale = (float) (1 / Math.sqrt(HEAD_WIDTH));
        this.attentionScale = EngineMemory.array(manager, new Tensor(new int[] {1}, new float[] {scale}));
        weights.all().forEach((name, tensor) -> {
            NDArray parameter = EngineMemory.array(manager, tensor);
            parameter.setRequiresGradient(!name.equals(FROZEN));
            parameters.put(name, parameter);
        });
    }

    /** What is learned, by name. */
    Map<String, NDArray> learned() {
        Map<String, NDArray> learned = new LinkedHashMap<>(parameters);
        learned.remove(FROZEN);
        return learned;
    }

    /** The numbers as they stand. */
    EncoderWeights weights() {
        EncoderWeights weights = new EncoderWeights();
        parameters.forEach((name, array) -> {
            int[] shape = new int[array.getShape().dimension()];
            for (int i = 0; i < shape.length; i++) {
                shape[i] = (int) array.getShape().get(i);
            }
            weights.put(name, new Tensor(shape, array.toFloatArray()));
        });
        return weights;
    }

    int width() {
        return width;
    }

    float[] values(String name) {
        return parameters.get(name).toFloatArray();
    }

    /**
     * The last layer for windows: one row a place, window after window, each padded to the longest.
     *
     * @param step owns all that is computed
     * @param training whether to leave out numbers at random
     */
    NDArray rows(NDManager step, List<Window> windows, boolean training) {
        int longest = longest(windows);
        int count = windows.size();
        NDArray pieces = padded(step, windows, longest, Window::pieces);
        NDArray capitals = padded(step, windows, longest, Window::capitals);
        NDArray quotations = padded(step, windows, longest, Window::quotations);
        NDArray x = look(step, pieces, "word")
                .add(look(step, step.arange(longest), "position"))
                .add(look(step, capitals, "capital"))
                .add(look(step, quotations, "quotation"));
        x = dropped(normed(step, x, "norm"), training);
        NDArray mask = mask(step, windows, longest);
        for (int layer = 0; layer < layers; layer++) {
            NDArray attended = attended(step, x, mask, layer, count, longest);
            x = normed(step, x.add(dropped(attended, training)), EncoderWeights.layer(layer, "norm1"));
            NDArray inner = in(step, Activation.gelu(dense(step, x, EncoderWeights.layer(layer, "inner"))));
            NDArray outer = dense(step, inner, EncoderWeights.layer(layer, "outer"));
            x = normed(step, x.add(dropped(outer, training)), EncoderWeights.layer(layer, "norm2"));
        }
        return x.reshape(new Shape((long) count * longest, width));
    }

    static int longest(List<Window> windows) {
        return windows.stream().mapToInt(Window::length).max().orElse(0);
    }

    private NDArray attended(NDManager step, NDArray x, NDArray mask, int layer, int count, int longest) {
        int heads = width / HEAD_WIDTH;
        NDArray all = dense(step, x, EncoderWeights.layer(layer, "attention"))
                .reshape(count, longest, 3, heads, HEAD_WIDTH)
                .transpose(2, 0, 3, 1, 4);
        NDArray weights = all.get(0)
                .mul(attentionScale)
                .matMul(all.get(1).transpose(0, 1, 3, 2))
                .add(mask)
                .softmax(-1);
        NDArray mixed = weights.matMul(all.get(2)).transpose(0, 2, 1, 3).reshape(count, longest, width);
        return dense(step, mixed, EncoderWeights.layer(layer, "output"));
    }

    /** Chosen rows, each with its place in {@code rows}. */
    NDArray pick(NDManager step, NDArray rows, int[] places) {
        return in(
                step,
                Embedding.embedding(step.create(places), rows, SparseFormat.DENSE)
                        .singletonOrThrow());
    }

    /** A linear head: {@code name.weight}, and {@code name.bias} where there is one. */
    NDArray dense(NDManager step, NDArray x, String name) {
        NDArray weight = parameters.get(name + ".weight");
        NDArray bias = parameters.get(name + ".bias");
        NDList product = bias == null ? Linear.linear(x, weight) : Linear.linear(x, weight, bias);
        return in(step, product.singletonOrThrow());
    }

    NDArray parameter(String name) {
        return parameters.get(name);
    }

    static NDArray dropped(NDArray x, boolean training) {
        return training ? Dropout.dropout(x, DROPPED, true).singletonOrThrow() : x;
    }

    private NDArray look(NDManager step, NDArray numbers, String name) {
        return in(
                step,
                Embedding.embedding(numbers, parameters.get(name), SparseFormat.DENSE)
                        .singletonOrThrow());
    }

    private NDArray normed(NDManager step, NDArray x, String name) {
        NDList norm = LayerNorm.layerNorm(
                x, new Shape(width), parameters.get(name + ".scale"), parameters.get(name + ".bias"), EPSILON);
        return in(step, norm.singletonOrThrow());
    }

    /** What is computed from a parameter first would live as long as the parameter. */
    private static NDArray in(NDManager step, NDArray array) {
        array.attach(step);
        return array;
    }

    private interface Input {
        int[] of(Window window);
    }

    private static NDArray padded(NDManager step, List<Window> windows, int longest, Input input) {
        int[] values = new int[windows.size() * longest];
        for (int i = 0; i < windows.size(); i++) {
            int[] each = input.of(windows.get(i));
            System.arraycopy(each, 0, values, i * longest, each.length);
        }
        return step.create(values, new Shape(windows.size(), longest));
    }

    private static NDArray mask(NDManager step, List<Window> windows, int longest) {
        float[] values = new float[windows.size() * longest];
        for (int i = 0; i < windows.size(); i++) {
            for (int at = windows.get(i).length(); at < longest; at++) {
                values[i * longest + at] = MASKED;
            }
        }
        return step.create(values, new Shape(windows.size(), 1, 1, longest));
    }

    /** For each word of each window, the row of its first piece. */
    static int[] firstRows(List<Window> windows) {
        int longest = longest(windows);
        List<Integer> rows = new ArrayList<>();
        for (int i = 0; i < windows.size(); i++) {
            for (int word = 0; word < windows.get(i).words().size(); word++) {
                rows.add(i * longest + windows.get(i).first(word));
            }
        }
        return rows.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    public void close() {
        manager.close();
    }
}
