package org.stet.core.training.encoder;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;

/**
 * Brings numbers into memory that the engine owns. An array made of Java's numbers lies in a buffer of Java's, and one that is
 * {@code set} goes on using a buffer that nothing holds: it is freed under the engine at the next collection of garbage. So is
 * the number that an array is multiplied by, which the engine reads again on its way back to the gradients.
 */
final class EngineMemory {

    private EngineMemory() {}

    /** An array of its own with these numbers. */
    static NDArray array(NDManager manager, Tensor tensor) {
        long[] shape = new long[tensor.shape().length];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = tensor.shape()[i];
        }
        try (NDArray borrowed = manager.create(tensor.values(), new Shape(shape))) {
            return borrowed.duplicate();
        }
    }

    /** Overwrites the numbers of an array. */
    static void copy(Tensor from, NDArray to) {
        try (NDArray borrowed = to.getManager().create(from.values(), to.getShape())) {
            to.muli(0).addi(borrowed);
        }
    }
}
