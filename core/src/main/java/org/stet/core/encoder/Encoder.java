package org.stet.core.encoder;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;

import org.stet.core.deadline.Deadline;
import org.stet.core.text.Span;

/**
 * Reads articles with a trained encoder on ONNX Runtime. One pass gives the stretches of every role, and for every sentence
 * its check-worthiness and its vector. Safe for use by several threads.
 *
 * <p>The number of threads that one pass computes with is two, or what the system property {@value #THREADS} says.
 */
public final class Encoder implements AutoCloseable {

    /** The system property for the number of threads. */
    public static final String THREADS = "stet.encoder.threads";

    private static final String RESOURCE = "/org/stet/core/models/encoder.bin";
    private static final String NAME = "encoder";
    private static final int TWO = 2;
    private static final int MOST_WINDOWS = 8;
    private static final String GIVE_BACK = "memory.enable_memory_arena_shrinkage";

    /** Windows are read together if the shorter is at least this much of the longer. */
    private static final double LIKE = 0.7;

    private final EncoderModel model;
    private final String version;
    private final Windows windows;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final int width;

    /** Read once, at the first call. */
    private static final class Shipped {
        static final Optional<Encoder> INSTANCE = load();

        private static Optional<Encoder> load() {
            MessageDigest sha256 = sha256();
            try (InputStream in = Encoder.class.getResourceAsStream(RESOURCE)) {
                if (in == null) {
                    return Optional.empty();
                }
                InputStream buffered = new BufferedInputStream(in, 1 << 20);
                EncoderModel model = EncoderModel.read(new DigestInputStream(buffered, sha256));
                String sum = HexFormat.of().formatHex(sha256.digest());
                int processors = Runtime.getRuntime().availableProcessors();
                int threads = Integer.getInteger(THREADS, Math.min(TWO, processors));
                return Optional.of(new Encoder(model, model.version() + " " + sum, threads));
            } catch (IOException broken) {
                throw new UncheckedIOException("the encoder cannot be read", broken);
            } catch (LinkageError noLibraryForThisMachine) {
                return Optional.empty();
            }
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException("every Java has SHA-256", impossible);
            }
        }
    }

    /**
     * The encoder of this distribution, loaded at the first call and kept; empty where it was left out, or where ONNX Runtime
     * has no library for the machine.
     *
     * @throws UncheckedIOException if it is there but cannot be read
     * @throws EncoderFailed if ONNX Runtime does not take the model
     */
    public static Optional<Encoder> shipped() {
        return Shipped.INSTANCE;
    }

    /**
     * An encoder that runs a model.
     *
     * @param version what {@link #models()} is to say of it
     * @param threads how many threads one pass computes with
     * @throws EncoderFailed if ONNX Runtime does not take the model
     */
    public Encoder(EncoderModel model, String version, int threads) {
        // the session has the network, in a form of its own
        this.model = model.withoutGraph();
        this.version = version;
        this.windows = new Windows(model.pieces());
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            environment = OrtEnvironment.getEnvironment();
            EncoderLibrary.removeUnusedFolder();
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            session = environment.createSession(model.graph(), options);
            NodeInfo rows = session.getOutputInfo().get("rows");
            long[] shape = ((TensorInfo) rows.getInfo()).getShape();
            width = (int) shape[shape.length - 1];
        } catch (OrtException failed) {
            throw new EncoderFailed(failed);
        }
    }

    /** The model's version and SHA-256. */
    public String version() {
        return version;
    }

    /** The model in use: its name to "version sha256". */
    public Map<String, String> models() {
        return Map.of(NAME, version);
    }

    /**
     * Reads an article.
     *
     * @param text its text
     * @param paragraphs the stretches to read, in order
     * @throws EncoderFailed if ONNX Runtime fails
     */
    public EncodedArticle encode(String text, List<Span> paragraphs) {
        return encode(text, paragraphs, Deadline.none());
    }

    /**
     * Reads an article in time. Windows in which the same stands are read once.
     *
     * @param text its text
     * @param paragraphs the stretches to read, in order
     * @param deadline when it must have been read
     * @throws EncoderFailed if ONNX Runtime fails
     */
    public EncodedArticle encode(String text, List<Span> paragraphs, Deadline deadline) {
        Map<IntBuffer, List<Window>> alike = new LinkedHashMap<>();
        for (Window window : windows.of(text, paragraphs)) {
            alike.computeIfAbsent(window.inputs(), each -> new ArrayList<>()).add(window);
        }
        List<Window> byLength = new ArrayList<>();
        alike.values().forEach(same -> byLength.add(same.get(0)));
        byLength.sort(Comparator.comparingInt(window -> -window.length()));
        List<EncodedWindow> encoded = new ArrayList<>();
        int from = 0;
        while (from < byLength.size()) {
            int to = from + 1;
            while (to < byLength.size()
                    && to - from < MOST_WINDOWS
                    && byLength.get(to).length() >= LIKE * byLength.get(from).length()) {
                to++;
            }
            deadline.check();
            for (EncodedWindow read : run(byLength.subList(from, to), to == byLength.size())) {
                alike.get(read.window().inputs()).forEach(same -> encoded.add(read.of(same)));
            }
            from = to;
        }
        encoded.sort(Comparator.comparingInt(EncodedWindow::start));
        return new EncodedArticle(model, encoded);
    }

    /**
     * Reads a sentence that stands alone.
     *
     * @throws EncoderFailed if ONNX Runtime fails
     */
    public Reading read(String sentence) {
        List<Span> whole = List.of(new Span(0, sentence.length()));
        return encode(sentence, whole).reading(whole);
    }

    /** After the last batch of an article ONNX Runtime gives back what it worked in: some 200 MB for long windows. */
    private List<EncodedWindow> run(List<Window> batch, boolean isLast) {
        int longest = batch.get(0).length();
        int[] positions = new int[longest];
        Arrays.setAll(positions, i -> i);
        Map<String, OnnxTensor> inputs = new HashMap<>();
        try {
            inputs.put("pieces", padded(batch, Window::pieces));
            inputs.put("capitals", padded(batch, Window::capitals));
            inputs.put("quotations", padded(batch, Window::quotations));
            inputs.put("mask", padded(batch, window -> {
                int[] ones = new int[window.length()];
                Arrays.fill(ones, 1);
                return ones;
            }));
            inputs.put(
                    "positions", OnnxTensor.createTensor(environment, IntBuffer.wrap(positions), new long[] {longest}));
            try (OrtSession.RunOptions options = new OrtSession.RunOptions()) {
                if (isLast) {
                    options.addRunConfigEntry(GIVE_BACK, "cpu:0");
                }
                try (OrtSession.Result result = session.run(inputs, options)) {
                    return encoded(batch, numbers(result, "emissions"), numbers(result, "rows"));
                }
            }
        } catch (OrtException failed) {
            throw new EncoderFailed(failed);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor padded(List<Window> batch, Function<Window, int[]> input) throws OrtException {
        int longest = batch.get(0).length();
        int[] values = new int[batch.size() * longest];
        for (int i = 0; i < batch.size(); i++) {
            System.arraycopy(
                    input.apply(batch.get(i)),
                    0,
                    values,
                    i * longest,
                    batch.get(i).length());
        }
        return OnnxTensor.createTensor(environment, IntBuffer.wrap(values), new long[] {batch.size(), longest});
    }

    private static FloatBuffer numbers(OrtSession.Result result, String name) {
        return ((OnnxTensor) result.get(name).orElseThrow()).getFloatBuffer();
    }

    private List<EncodedWindow> encoded(List<Window> batch, FloatBuffer emissions, FloatBuffer rows) {
        int longest = batch.get(0).length();
        int scores = emissions.capacity() / (batch.size() * longest);
        List<EncodedWindow> encoded = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Window window = batch.get(i);
            float[] mine = new float[window.length() * scores];
            emissions.get(i * longest * scores, mine);
            float[] last = new float[window.length() * width];
            rows.get(i * longest * width, last);
            encoded.add(new EncodedWindow(window, mine, last));
        }
        return encoded;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new EncoderFailed(failed);
        }
    }
}
