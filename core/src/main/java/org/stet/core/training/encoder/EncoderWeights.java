package org.stet.core.training.encoder;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The numbers of an encoder by name, in the order in which they were put. Matrices are output by input. */
final class EncoderWeights {

    private final Map<String, Tensor> tensors = new LinkedHashMap<>();

    void put(String name, Tensor tensor) {
        tensors.put(name, tensor);
    }

    Tensor get(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return tensor;
    }

    Map<String, Tensor> all() {
        return tensors;
    }

    int layers() {
        int layers = 0;
        while (tensors.containsKey(layer(layers, "attention.weight"))) {
            layers++;
        }
        return layers;
    }

    /** The number of numbers for a word. */
    int width() {
        return get("norm.scale").values().length;
    }

    static String layer(int layer, String name) {
        return "layer." + layer + "." + name;
    }

    void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(tensors.size());
            for (Map.Entry<String, Tensor> entry : tensors.entrySet()) {
                out.writeUTF(entry.getKey());
                write(out, entry.getValue());
            }
        }
    }

    private static void write(DataOutputStream out, Tensor tensor) throws IOException {
        out.writeInt(tensor.shape().length);
        for (int length : tensor.shape()) {
            out.writeInt(length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(tensor.values().length * Float.BYTES);
        bytes.asFloatBuffer().put(tensor.values());
        out.write(bytes.array());
    }

    static EncoderWeights read(Path file) throws IOException {
        EncoderWeights weights = new EncoderWeights();
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = in.readUTF();
                weights.put(name, readTensor(in));
            }
        }
        return weights;
    }

    private static Tensor readTensor(DataInputStream in) throws IOException {
        int[] shape = new int[in.readInt()];
        int size = 1;
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readInt();
            size *= shape[i];
        }
        float[] values = new float[size];
        ByteBuffer.wrap(in.readNBytes(size * Float.BYTES)).asFloatBuffer().get(values);
        return new Tensor(shape, values);
    }
}
