package org.stet.core.training.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;

import org.stet.core.encoder.Windows;
import org.stet.core.encoder.WordPieces;

/**
 * Trains one encoder for every task: tags of attributions over articles, the worth of sentences, and vectors that mean what
 * those of the encoder it began as meant. The same data, seed and number of threads give the same weights.
 */
public final class EncoderTrainer {

    private static final float RATE = 2e-4f;
    private static final float HEAD_RATE = 2e-3f;
    private static final double WARM_UP = 60;
    private static final double STEADY = 0.5;
    private static final int WINDOWS = 8;
    private static final int SENTENCES = 32;
    private static final int SENTENCES_EVERY = 3;
    private static final int LOG_EVERY = 50;
    private static final int SAVE_EVERY = 50;
    private static final int LENGTH_CLASS = 24;

    private final EncoderPlan plan;
    private final Consumer<String> progress;

    /**
     * A trainer that has yet to begin.
     *
     * @param plan the data and how long to learn from it
     * @param progress takes a line from time to time
     */
    public EncoderTrainer(EncoderPlan plan, Consumer<String> progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Trains, or goes on where a run in the same folder was broken off, and leaves {@code weights.bin} in the folder.
     *
     * @throws IOException if the data cannot be read or the folder not written to
     */
    public void train() throws IOException {
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(plan.threads()));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        PretrainedEncoder beginning = PretrainedEncoder.load(plan.seed());
        Windows windows = new Windows(new WordPieces(beginning.vocabulary()));
        Lessons lessons = new Lessons(windows, plan.attributions(), plan.claimBuster());
        Files.createDirectories(plan.folder());
        Engine engine = Engine.getEngine("PyTorch");
        engine.setRandomSeed((int) plan.seed());
        try (NDManager manager = engine.newBaseManager();
                EncoderNetwork network = new EncoderNetwork(manager, beginning.weights())) {
            Teacher.teach(network, manager, lessons, plan.folder().resolve("teacher.bin"), progress);
            new Run(engine, manager, network, lessons, windows).run();
        }
    }

    private final class Run {
        private final Engine engine;
        private final NDManager manager;
        private final EncoderNetwork network;
        private final Lessons lessons;
        private final AdamW optimiser;
        private final Rehearsal rehearsal;
        private final long began = System.nanoTime();
        private int done;
        private int total;
        private final double[] losses = new double[3];

        Run(Engine engine, NDManager manager, EncoderNetwork network, Lessons lessons, Windows windows)
                throws IOException {
            this.engine = engine;
            this.manager = manager;
            this.network = network;
            this.lessons = lessons;
            this.optimiser = new AdamW(manager, network.learned());
            this.rehearsal = new Rehearsal(network, manager, windows, AnnotatedArticle.read(plan.development()));
        }

        void run() throws IOException {
            List<List<List<Lesson>>> epochs = new ArrayList<>();
            for (int epoch = 0; epoch < plan.epochs(); epoch++) {
                Random random = new Random(plan.seed() * 1000 + epoch);
                epochs.add(batches(lessons.ofArticles(random, epoch > 0), WINDOWS, random));
            }
            List<List<Lesson>> sentences = new ArrayList<>();
            total = Math.min(plan.steps(), epochs.stream().mapToInt(List::size).sum());
            for (int round = 0; sentences.size() < total; round++) {
                sentences.addAll(batches(lessons.ofSentences(), SENTENCES, new Random(plan.seed() * 2000 + round)));
            }
            int resumed = restore();
            say("steps " + total + ", from " + resumed);
            for (int epoch = 0; epoch < epochs.size() && done < plan.steps(); epoch++) {
                for (List<Lesson> batch : epochs.get(epoch)) {
                    if (done >= resumed && done < plan.steps()) {
                        step(batch, sentences);
                    } else {
                        done = Math.min(done + 1, plan.steps());
                    }
                }
                if (done > resumed) {
                    say("epoch " + (epoch + 1) + ": " + rehearsal.ofArticles() + "; " + rehearsal.ofSentences(lessons));
                    network.weights().write(plan.folder().resolve("weights-" + (epoch + 1) + ".bin"));
                }
            }
            network.weights().write(plan.folder().resolve("weights.bin"));
        }

        private void step(List<Lesson> batch, List<List<Lesson>> sentences) throws IOException {
            learn(batch);
            if (done % SENTENCES_EVERY == 0) {
                learn(sentences.get(done / SENTENCES_EVERY));
            }
            done++;
            double share = share();
            double norm = optimiser.step(manager, done, (float) (RATE * share), (float) (HEAD_RATE * share));
            if (!Double.isFinite(norm)) {
                say("step " + done + " left out: its gradient is no number");
            }
            if (done % LOG_EVERY == 0 || done == 1) {
                int steps = done == 1 ? 1 : LOG_EVERY;
                say(String.format(
                        Locale.ROOT,
                        "%d of %d: tags %.4f, worth %.3f, meaning %.3f, gradient %.2f",
                        done,
                        total,
                        losses[0] / steps,
                        losses[1] * SENTENCES_EVERY / steps,
                        losses[2] / steps / (1 + 1.0 / SENTENCES_EVERY),
                        norm));
                java.util.Arrays.fill(losses, 0);
            }
            if (done % SAVE_EVERY == 0) {
                save();
            }
        }

        /** The share of the full rate: rising, then steady to half of the way, then falling to nearly nothing. */
        private double share() {
            double rest = (total - done + 1.0) / (total * (1 - STEADY));
            return Math.min(1, done / WARM_UP) * Math.max(0.02, Math.min(1, rest));
        }

        private void learn(List<Lesson> batch) {
            try (NDManager step = manager.newSubManager();
                    GradientCollector collector = engine.newGradientCollector()) {
                BatchLoss loss = BatchLoss.of(network, step, batch);
                collector.backward(loss.carrier());
                for (int i = 0; i < losses.length; i++) {
                    losses[i] += loss.values()[i];
                }
            }
        }

        private void save() throws IOException {
            EncoderWeights state = network.weights();
            optimiser.moments().all().forEach(state::put);
            state.put("done", new Tensor(new int[] {1}, new float[] {done}));
            Path part = plan.folder().resolve("state.part");
            state.write(part);
            Files.move(part, plan.folder().resolve("state.bin"), StandardCopyOption.REPLACE_EXISTING);
        }

        private int restore() throws IOException {
            Path file = plan.folder().resolve("state.bin");
            if (!Files.exists(file)) {
                return 0;
            }
            EncoderWeights state = EncoderWeights.read(file);
            network.learned().forEach((name, parameter) -> EngineMemory.copy(state.get(name), parameter));
            optimiser.restore(state);
            return (int) state.get("done").values()[0];
        }

        private void say(String line) {
            progress.accept(String.format(Locale.ROOT, "%.0f s: %s", (System.nanoTime() - began) / 1e9, line));
        }
    }

    /** Batches of windows of like length, in random order. */
    private static List<List<Lesson>> batches(List<Lesson> lessons, int size, Random random) {
        List<Lesson> shuffled = new ArrayList<>(lessons);
        Collections.shuffle(shuffled, random);
        double[] keys = shuffled.stream()
                .mapToDouble(lesson -> lesson.window().length() / LENGTH_CLASS + random.nextDouble() * 2)
                .toArray();
        List<Lesson> ordered = IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> keys[i]))
                .map(shuffled::get)
                .toList();
        List<List<Lesson>> batches = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += size) {
            batches.add(ordered.subList(from, Math.min(from + size, ordered.size())));
        }
        Collections.shuffle(batches, random);
        return batches;
    }
}
