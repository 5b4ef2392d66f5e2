package org.stet.core.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear map in signed bytes: output = weights × input + bias.
 *
 * @param inputs how many numbers it takes
 * @param scales what a step of a weight stands for, for each output
 * @param steps the weights, output by input, in steps
 * @param biases one for each output
 */
public record Dense(int inputs, float[] scales, byte[] steps, float[] biases) {

    /**
     * Rounds weights to 255 steps an output.
     *
     * @param weights output by input
     */
    public static Dense quantised(int inputs, float[] weights, float[] biases) {
        float[] scales = new float[biases.length];
        byte[] steps = new byte[weights.length];
        for (int output = 0; output < biases.length; output++) {
            float largest = 0;
            for (int i = 0; i < inputs; i++) {
                largest = Math.max(largest, Math.abs(weights[output * inputs + i]));
            }
            scales[output] = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
            for (int i = 0; i < inputs; i++) {
                steps[output * inputs + i] = (byte) Math.round(weights[output * inputs + i] / scales[output]);
            }
        }
        return new Dense(inputs, scales, steps, biases.clone());
    }

    /** The outputs for an input. */
    public float[] of(float[] input) {
        float[] output = new float[biases.length];
        for (int row = 0; row < output.length; row++) {
            float sum = 0;
            for (int i = 0; i < inputs; i++) {
                sum += steps[row * inputs + i] * input[i];
            }
            output[row] = sum * scales[row] + biases[row];
        }
        return output;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(inputs);
        out.writeInt(biases.length);
        for (int row = 0; row < biases.length; row++) {
            out.writeFloat(scales[row]);
            out.writeFloat(biases[row]);
        }
        out.write(steps);
    }

    static Dense read(DataInputStream in) throws IOException {
        int inputs = in.readInt();
        int outputs = in.readInt();
        float[] scales = new float[outputs];
        float[] biases = new float[outputs];
        for (int row = 0; row < outputs; row++) {
            scales[row] = in.readFloat();
            biases[row] = in.readFloat();
        }
        byte[] steps = new byte[inputs * outputs];
        in.readFully(steps);
        return new Dense(inputs, scales, steps, biases);
    }
}
