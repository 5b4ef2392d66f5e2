package org.stet.core.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.stet.core.article.fetch.PackedPage;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;

/**
 * Reads JSON objects a line and answers each with one line, in order, in UTF-8. A line that cannot be answered gets
 * {@code {"error": "…"}} and the run goes on; empty lines are passed over.
 */
final class JsonLines {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InputStream in;
    private final OutputStream out;

    JsonLines(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = new BufferedOutputStream(out);
    }

    /** An empty object, to be filled as an answer. */
    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * The string in a field of a line.
     *
     * @throws BadLine if the field is missing or holds no string
     */
    static String text(JsonNode line, String field) {
        JsonNode value = line.get(field);
        if (value == null || !value.isTextual()) {
            throw new BadLine("The line needs a string in \"" + field + "\".");
        }
        return value.textValue();
    }

    /** Models by name, each with its version and SHA-256; empty where rules alone answered. */
    static ObjectNode models(Map<String, String> models) {
        ObjectNode view = object();
        new TreeMap<>(models).forEach(view::put);
        return view;
    }

    /** Spans as {@code [[start, end], …]}, counted in code points of the text that {@code codePoints} was made from. */
    static ArrayNode spans(List<Span> spans, CodePoints codePoints) {
        ArrayNode array = JSON.createArrayNode();
        for (Span span : spans) {
            array.addArray().add(codePoints.fromPosition(span.start())).add(codePoints.fromPosition(span.end()));
        }
        return array;
    }

    /**
     * Answers every line of the input until its end.
     *
     * @param answer from a line's object to the answer; throws {@link BadLine} where there is none
     */
    void answerEach(Function<JsonNode, ? extends JsonNode> answer) {
        try {
            for (byte[] line = nextLine(); line.length > 0; line = nextLine()) {
                if (!isBlank(line)) {
                    write(bytesOf(line, answer));
                }
            }
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes one answer.
     *
     * @throws UncheckedIOException if the output is closed
     */
    void answer(JsonNode answer) {
        try {
            write(JSON.writeValueAsBytes(answer));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes one answer for people to read: indented, over several lines.
     *
     * @throws UncheckedIOException if the output is closed
     */
    void answerPretty(JsonNode answer) {
        try {
            write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole input, unpacked where it is gzip; one byte more than {@code most} where it is larger. */
    byte[] input(int most) throws IOException {
        return PackedPage.unpack(in, most);
    }

    private static byte[] bytesOf(byte[] line, Function<JsonNode, ? extends JsonNode> answer)
            throws JsonProcessingException {
        try {
            return JSON.writeValueAsBytes(answer.apply(objectOf(line)));
        } catch (BadLine e) {
            return error(e.getMessage());
        } catch (JsonProcessingException e) {
            return error("The line cannot be answered: " + e.getOriginalMessage());
        }
    }

    private static JsonNode objectOf(byte[] line) {
        try {
            JsonNode node = JSON.readTree(line);
            if (!node.isObject()) {
                throw new BadLine("The line is no JSON object.");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new BadLine("The line is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadLine("The line is not UTF-8: " + e.getMessage());
        }
    }

    private static byte[] error(String message) throws JsonProcessingException {
        return JSON.writeValueAsBytes(object().put("error", message));
    }

    private void write(byte[] answer) throws IOException {
        out.write(answer);
        out.write('\n');
        if (in.available() == 0) {
            out.flush();
        }
    }

    /** The bytes up to and with the next line feed; none at the end. */
    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
        }
        return line.toByteArray();
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
                return false;
            }
        }
        return true;
    }
}
