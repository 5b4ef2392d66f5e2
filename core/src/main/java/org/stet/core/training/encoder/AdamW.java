package org.stet.core.training.encoder;

import java.util.LinkedHashMap;
import java.util.Map;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;

/** Adam with decoupled decay of weights (Loshchilov and Hutter, ICLR 2019), two rates, and gradients cut at a norm. */
final class AdamW {

    private static final float MEAN_KEPT = 0.9f;
    private static final float SQUARE_KEPT = 0.999f;
    private static final float EPSILON = 1e-8f;
    private static final float DECAY = 0.01f;
    private static final float LARGEST_NORM = 1f;

    private final NDManager manager;
    private final Map<String, NDArray> parameters;
    private final Map<String, NDArray> means = new LinkedHashMap<>();
    private final Map<String, NDArray> squares = new LinkedHashMap<>();

    AdamW(NDManager parent, Map<String, NDArray> parameters) {
        this.manager = parent.newSubManager();
        this.parameters = parameters;
        parameters.forEach((name, parameter) -> {
            means.put(name, manager.zeros(parameter.getShape()));
            squares.put(name, manager.zeros(parameter.getShape()));
        });
    }

    /** The moments, to go on from later. */
    EncoderWeights moments() {
        EncoderWeights moments = new EncoderWeights();
        means.forEach((name, array) -> moments.put("mean." + name, flat(array)));
        squares.forEach((name, array) -> moments.put("square." + name, flat(array)));
        return moments;
    }

    private static Tensor flat(NDArray array) {
        float[] values = array.toFloatArray();
        return new Tensor(new int[] {values.length}, values);
    }

    void restore(EncoderWeights moments) {
        means.forEach((name, array) -> EngineMemory.copy(moments.get("mean." + name), array));
        squares.forEach((name, array) -> EngineMemory.copy(moments.get("square." + name), array));
    }

    /**
     * Moves the parameters and clears their gradients. A gradient that is no number moves nothing.
     *
     * @param number the number of this step, from 1
     * @param rate the rate for the encoder
     * @param headRate the rate for what stands on it, and for what begins at zero
     * @return the norm of the gradient before it was cut
     */
    double step(NDManager parent, int number, float rate, float headRate) {
        try (NDManager step = parent.newSubManager()) {
            Map<String, NDArray> gradients = new LinkedHashMap<>();
            double sum = 0;
            for (Map.Entry<String, NDArray> entry : parameters.entrySet()) {
                NDArray gradient = entry.getValue().getGradient();
                gradient.attach(step);
                gradients.put(entry.getKey(), gradient);
                sum += gradient.square().sum().getFloat();
            }
            double norm = Math.sqrt(sum);
            if (!Double.isFinite(norm)) {
                gradients.values().forEach(gradient -> gradient.set(new NDIndex("..."), 0f));
                return norm;
            }
            float cut = (float) Math.min(1, LARGEST_NORM / (norm + 1e-6));
            for (Map.Entry<String, NDArray> entry : gradients.entrySet()) {
                boolean head = isHead(entry.getKey());
                move(entry.getKey(), entry.getValue(), cut, number, head ? headRate : rate, head ? 0 : DECAY);
            }
            return norm;
        }
    }

    private void move(String name, NDArray gradient, float cut, int number, float rate, float decay) {
        NDArray parameter = parameters.get(name);
        NDArray mean = means.get(name);
        NDArray square = squares.get(name);
        NDArray cutGradient = gradient.mul(cut);
        square.muli(SQUARE_KEPT).addi(cutGradient.square().muli(1 - SQUARE_KEPT));
        mean.muli(MEAN_KEPT).addi(cutGradient.muli(1 - MEAN_KEPT));
        float unbiased = (float) Math.sqrt(1 - Math.pow(SQUARE_KEPT, number));
        float step = (float) (rate * unbiased / (1 - Math.pow(MEAN_KEPT, number)));
        try (NDArray root = square.sqrt();
                NDArray change = mean.div(root.addi(EPSILON * unbiased))) {
            parameter.muli(1 - rate * decay).subi(change.muli(step));
        }
        gradient.subi(gradient);
    }

    private static boolean isHead(String name) {
        return switch (name) {
            case "capital", "quotation", "transitions" -> true;
            default -> name.startsWith("tags.") || name.startsWith("worth.");
        };
    }
}
