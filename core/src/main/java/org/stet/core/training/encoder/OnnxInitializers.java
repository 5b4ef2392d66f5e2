package org.stet.core.training.encoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the weights out of an ONNX file: its initialisers of 32-bit floats by name, and those that a matrix product
 * multiplies with by the product's name. Knows as much of protocol buffers and of onnx.proto3 as that takes.
 */
final class OnnxInitializers {

    private static final int GRAPH = 7;
    private static final int GRAPH_NODE = 1;
    private static final int GRAPH_INITIALIZER = 5;
    private static final int NODE_INPUT = 1;
    private static final int NODE_NAME = 3;
    private static final int NODE_TYPE = 4;
    private static final int TENSOR_DIMENSION = 1;
    private static final int TENSOR_TYPE = 2;
    private static final int TENSOR_NAME = 8;
    private static final int TENSOR_BYTES = 9;
    private static final int FLOAT = 1;

    private final Map<String, Tensor> byName = new HashMap<>();
    private final Map<String, String> factors = new HashMap<>();

    /** Reads a file's bytes. */
    static OnnxInitializers of(byte[] onnx) {
        OnnxInitializers found = new OnnxInitializers();
        for (Field field : fields(ByteBuffer.wrap(onnx))) {
            if (field.number() == GRAPH) {
                fields(field.bytes()).forEach(found::readGraph);
            }
        }
        return found;
    }

    /** The initialiser of that name. */
    Tensor named(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("no weights named " + name);
        }
        return tensor;
    }

    /** The matrix that the product of that name multiplies with. */
    Tensor factorOf(String product) {
        return named(factors.getOrDefault(product, product));
    }

    private void readGraph(Field field) {
        if (field.number() == GRAPH_INITIALIZER) {
            readTensor(field.bytes());
        } else if (field.number() == GRAPH_NODE) {
            readNode(field.bytes());
        }
    }

    private void readNode(ByteBuffer node) {
        List<String> inputs = new ArrayList<>();
        String name = "";
        boolean product = false;
        for (Field field : fields(node)) {
            switch (field.number()) {
                case NODE_INPUT -> inputs.add(field.text());
                case NODE_NAME -> name = field.text();
                case NODE_TYPE -> product = field.text().equals("MatMul");
                default -> {}
            }
        }
        if (product && inputs.size() > 1) {
            factors.put(name, inputs.get(1));
        }
    }

    private void readTensor(ByteBuffer tensor) {
        List<Integer> shape = new ArrayList<>();
        String name = "";
        long type = 0;
        ByteBuffer bytes = ByteBuffer.allocate(0);
        for (Field field : fields(tensor)) {
            switch (field.number()) {
                case TENSOR_DIMENSION -> shape.add((int) field.number64());
                case TENSOR_TYPE -> type = field.number64();
                case TENSOR_NAME -> name = field.text();
                case TENSOR_BYTES -> bytes = field.bytes();
                default -> {}
            }
        }
        if (type == FLOAT) {
            float[] values = new float[bytes.remaining() / Float.BYTES];
            bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
            byName.put(
                    name, new Tensor(shape.stream().mapToInt(Integer::intValue).toArray(), values));
        }
    }

    private record Field(int number, long number64, ByteBuffer bytes) {
        String text() {
            return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
        }
    }

    private static List<Field> fields(ByteBuffer message) {
        ByteBuffer in = message.duplicate();
        List<Field> fields = new ArrayList<>();
        while (in.hasRemaining()) {
            long key = varint(in);
            int number = (int) (key >>> 3);
            switch ((int) key & 7) {
                case 0 -> fields.add(new Field(number, varint(in), ByteBuffer.allocate(0)));
                case 1 -> in.position(in.position() + Long.BYTES);
                case 2 -> {
                    int length = (int) varint(in);
                    fields.add(new Field(number, 0, in.slice(in.position(), length)));
                    in.position(in.position() + length);
                }
                case 5 -> in.position(in.position() + Integer.BYTES);
                default -> throw new IllegalArgumentException("not an ONNX file");
            }
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = in.get();
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
