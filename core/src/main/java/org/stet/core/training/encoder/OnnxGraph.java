package org.stet.core.training.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Puts an ONNX model together, node by node, and gives its bytes: the protocol buffers of onnx.proto3, as much of them as
 * the encoder needs. The same calls give the same bytes.
 */
final class OnnxGraph {

    /** The element types of onnx.proto3 in use here. */
    enum Type {
        FLOAT(1),
        INT8(3),
        INT32(6);

        private final int number;

        Type(int number) {
            this.number = number;
        }
    }

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final String MICROSOFT = "com.microsoft";

    private final Message nodes = new Message();
    private final Message initializers = new Message();
    private final Message inputs = new Message();
    private final Message outputs = new Message();
    private int count;

    /** An attribute of a node. */
    record Attribute(String name, Number value) {
        private Message message() {
            Message message = new Message().text(1, name);
            if (value instanceof Float real) {
                return message.real(2, real).number(20, 1);
            }
            return message.number(3, value.longValue()).number(20, 2);
        }
    }

    void input(String name, Type type, String... dimensions) {
        inputs.message(11, value(name, type, dimensions));
    }

    void output(String name, Type type, String... dimensions) {
        outputs.message(12, value(name, type, dimensions));
    }

    private static Message value(String name, Type type, String... dimensions) {
        Message shape = new Message();
        for (String dimension : dimensions) {
            boolean fixed = Character.isDigit(dimension.charAt(0));
            shape.message(
                    1, fixed ? new Message().number(1, Long.parseLong(dimension)) : new Message().text(2, dimension));
        }
        Message tensor = new Message().number(1, type.number).message(2, shape);
        return new Message().text(1, name).message(2, new Message().message(1, tensor));
    }

    String floats(String name, Tensor tensor) {
        ByteBuffer bytes =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(tensor.values());
        return initializer(name, Type.FLOAT, tensor.shape(), bytes.array());
    }

    String bytes(String name, int[] shape, byte[] values) {
        return initializer(name, Type.INT8, shape, values);
    }

    private String initializer(String name, Type type, int[] shape, byte[] raw) {
        Message tensor = new Message();
        for (int length : shape) {
            tensor.number(1, length);
        }
        initializers.message(5, tensor.number(2, type.number).text(8, name).raw(9, raw));
        return name;
    }

    /** Adds an operation of the standard; the name of its only output. */
    String node(String operation, List<String> from, Attribute... attributes) {
        String output = operation + "_" + count;
        node("", operation, from, List.of(output), attributes);
        return output;
    }

    /** Adds an operation of ONNX Runtime's own; the name of its only output. */
    String fused(String operation, List<String> from, Attribute... attributes) {
        String output = operation + "_" + count;
        node(MICROSOFT, operation, from, List.of(output), attributes);
        return output;
    }

    void node(String domain, String operation, List<String> from, List<String> to, Attribute... attributes) {
        Message node = new Message();
        from.forEach(each -> node.text(1, each));
        to.forEach(each -> node.text(2, each));
        node.text(3, operation + "_" + count++).text(4, operation);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.message());
        }
        nodes.message(1, domain.isEmpty() ? node : node.text(7, domain));
    }

    /** The model. */
    byte[] toBytes() {
        Message graph = new Message()
                .part(nodes)
                .text(2, "encoder")
                .part(initializers)
                .part(inputs)
                .part(outputs);
        return new Message()
                .number(1, IR_VERSION)
                .text(2, "stet")
                .message(7, graph)
                .message(8, new Message().text(1, "").number(2, OPSET))
                .message(8, new Message().text(1, MICROSOFT).number(2, 1))
                .bytes();
    }

    /** A protocol buffer in the making. */
    private static final class Message {
        private static final int VARINT = 0;
        private static final int LENGTH = 2;
        private static final int FIXED32 = 5;

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3 | VARINT);
            varint(value);
            return this;
        }

        Message real(int field, float value) {
            varint((long) field << 3 | FIXED32);
            out.writeBytes(ByteBuffer.allocate(Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putFloat(value)
                    .array());
            return this;
        }

        Message text(int field, String value) {
            return raw(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message raw(int field, byte[] value) {
            varint((long) field << 3 | LENGTH);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        Message message(int field, Message value) {
            return raw(field, value.bytes());
        }

        Message part(Message fields) {
            out.writeBytes(fields.bytes());
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7fL) != 0) {
                out.write((int) (rest & 0x7f | 0x80));
                rest >>>= 7;
            }
            out.write((int) rest);
        }
    }
}
