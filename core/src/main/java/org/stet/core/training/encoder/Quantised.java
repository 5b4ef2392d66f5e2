package org.stet.core.training.encoder;

/**
 * A matrix in signed bytes.
 *
 * @param shape rows and columns
 * @param values row by row, in steps
 * @param scales what a step stands for, for each row or for each column
 */
record Quantised(int[] shape, byte[] values, float[] scales) {

    /** A scale for each row; the largest number of a row becomes {@code largest}. */
    static Quantised rows(Tensor matrix, int largest) {
        return of(matrix, largest, true);
    }

    /** A scale for each column; the largest number of a column becomes {@code largest}. */
    static Quantised columns(Tensor matrix, int largest) {
        return of(matrix, largest, false);
    }

    private static Quantised of(Tensor matrix, int largest, boolean byRow) {
        int columns = matrix.shape()[1];
        float[] values = matrix.values();
        float[] scales = new float[matrix.shape()[byRow ? 0 : 1]];
        for (int i = 0; i < values.length; i++) {
            int of = byRow ? i / columns : i % columns;
            scales[of] = Math.max(scales[of], Math.abs(values[i]));
        }
        for (int i = 0; i < scales.length; i++) {
            scales[i] = scales[i] == 0 ? 1 : scales[i] / largest;
        }
        byte[] steps = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            steps[i] = (byte) Math.round(values[i] / scales[byRow ? i / columns : i % columns]);
        }
        return new Quantised(matrix.shape(), steps, scales);
    }
}
