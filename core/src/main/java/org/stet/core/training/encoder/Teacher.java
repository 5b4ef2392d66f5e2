package org.stet.core.training.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import org.stet.core.encoder.Window;

/**
 * Lets the encoder say, before it learns anything, what sentences mean to it: the mean of its last layer over each sentence
 * by itself, of length one. What it learns is then held to that (distillation from its own beginning).
 */
final class Teacher {

    private static final int BATCH = 32;

    private Teacher() {}

    /** Gives the lessons their vectors, from {@code file} if that is there already. */
    static void teach(EncoderNetwork network, NDManager manager, Lessons lessons, Path file, Consumer<String> progress)
            throws IOException {
        List<String> sentences = lessons.toBeTaught();
        if (!Files.exists(file)) {
            progress.accept("the teacher reads " + sentences.size() + " sentences");
            EncoderWeights vectors = new EncoderWeights();
            vectors.put(
                    "vectors",
                    vectors(
                            network,
                            manager,
                            sentences.stream().map(lessons::window).toList()));
            vectors.write(file);
        }
        Tensor vectors = EncoderWeights.read(file).get("vectors");
        int width = vectors.shape()[1];
        for (int i = 0; i < sentences.size(); i++) {
            lessons.teach(sentences.get(i), Arrays.copyOfRange(vectors.values(), i * width, (i + 1) * width));
        }
    }

    private static Tensor vectors(EncoderNetwork network, NDManager manager, List<Window> windows) {
        Integer[] order = new Integer[windows.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingInt(i -> windows.get(i).length()));
        Tensor all = Tensor.zeros(windows.size(), network.width());
        for (int from = 0; from < order.length; from += BATCH) {
            List<Integer> part = Arrays.asList(order).subList(from, Math.min(from + BATCH, order.length));
            List<Window> batch = part.stream().map(windows::get).toList();
            try (NDManager step = manager.newSubManager()) {
                NDArray rows = network.rows(step, batch, false);
                float[] values = rows.toFloatArray();
                int longest = EncoderNetwork.longest(batch);
                for (int i = 0; i < batch.size(); i++) {
                    mean(
                            values,
                            i * longest,
                            batch.get(i).length(),
                            all.values(),
                            part.get(i) * network.width(),
                            network.width());
                }
            }
        }
        return all;
    }

    private static void mean(float[] rows, int firstRow, int count, float[] vectors, int at, int width) {
        double square = 0;
        for (int i = 0; i < width; i++) {
            double sum = 0;
            for (int row = firstRow; row < firstRow + count; row++) {
                sum += rows[row * width + i];
            }
            vectors[at + i] = (float) sum;
            square += sum * sum;
        }
        for (int i = 0; i < width; i++) {
            vectors[at + i] /= (float) Math.sqrt(square);
        }
    }
}
