package org.stet.core.training.encoder;

/**
 * Numbers in rows.
 *
 * @param shape the length of each dimension
 * @param values row by row
 */
record Tensor(int[] shape, float[] values) {

    Tensor {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        if (size != values.length) {
            throw new IllegalArgumentException(values.length + " values for a shape of " + size);
        }
    }

    static Tensor zeros(int... shape) {
        int size = 1;
        for (int length : shape) {
            size *= length;
        }
        return new Tensor(shape, new float[size]);
    }

    /** Columns become rows. */
    Tensor transposed() {
        int rows = shape[0];
        int columns = shape[1];
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return new Tensor(new int[] {columns, rows}, turned);
    }

    /** Two or more matrices of the same width, one below the other; or vectors end to end. */
    static Tensor stacked(Tensor... parts) {
        int rows = 0;
        int size = 0;
        for (Tensor part : parts) {
            rows += part.shape[0];
            size += part.values.length;
        }
        float[] all = new float[size];
        int at = 0;
        for (Tensor part : parts) {
            System.arraycopy(part.values, 0, all, at, part.values.length);
            at += part.values.length;
        }
        int[] shape = parts[0].shape.clone();
        shape[0] = rows;
        return new Tensor(shape, all);
    }
}
