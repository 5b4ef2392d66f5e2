package org.stet.core.training.encoder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

import org.stet.core.encoder.Transitions;
import org.stet.core.encoder.Window;
import org.stet.core.encoder.Windows;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;
import org.stet.core.training.encoder.Lesson.Meaning;

/** Measures an encoder in training on what it does not learn from. */
final class Rehearsal {

    private static final int BATCH = 8;
    private static final int ROLES = SpanRole.values().length;

    private final EncoderNetwork network;
    private final NDManager manager;
    private final Windows windows;
    private final List<AnnotatedArticle> articles;

    Rehearsal(EncoderNetwork network, NDManager manager, Windows windows, List<AnnotatedArticle> articles) {
        this.network = network;
        this.manager = manager;
        this.windows = windows;
        this.articles = articles;
    }

    private record Place(int article, Window window) {}

    /** F1 of exact spans, role by role. */
    String ofArticles() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            int article = i;
            windows.of(articles.get(i).text(), articles.get(i).paragraphs())
                    .forEach(window -> places.add(new Place(article, window)));
        }
        places.sort(Comparator.comparingInt(place -> place.window().length()));
        List<List<SortedSet<Span>>> found = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            found.add(List.of(new TreeSet<>(), new TreeSet<>(), new TreeSet<>()));
        }
        for (int from = 0; from < places.size(); from += BATCH) {
            read(places.subList(from, Math.min(from + BATCH, places.size())), found);
        }
        StringBuilder figures = new StringBuilder();
        for (SpanRole role : SpanRole.values()) {
            figures.append(
                    String.format(Locale.ROOT, "%s %.4f ", role.name().toLowerCase(Locale.ROOT), f1(role, found)));
        }
        return figures.toString().strip();
    }

    private double f1(SpanRole role, List<List<SortedSet<Span>>> found) {
        int hits = 0;
        int all = 0;
        for (int i = 0; i < articles.size(); i++) {
            List<Span> right = articles.get(i).labelled().spans(role);
            SortedSet<Span> said = found.get(i).get(role.ordinal());
            hits += (int) said.stream().filter(right::contains).count();
            all += right.size() + said.size();
        }
        return 2.0 * hits / Math.max(1, all);
    }

    private void read(List<Place> batch, List<List<SortedSet<Span>>> found) {
        List<Window> read = batch.stream().map(Place::window).toList();
        float[] emissions = emissions(read);
        float[] passages = network.values("transitions");
        int first = 0;
        for (Place place : batch) {
            int count = place.window().words().size();
            for (int role = 0; role < ROLES; role++) {
                float[] mine = new float[SpanLabels.COUNT * SpanLabels.COUNT];
                System.arraycopy(passages, role * mine.length, mine, 0, mine.length);
                float[][] words = new float[count][SpanLabels.COUNT];
                for (int word = 0; word < count; word++) {
                    System.arraycopy(
                            emissions,
                            ((first + word) * ROLES + role) * SpanLabels.COUNT,
                            words[word],
                            0,
                            SpanLabels.COUNT);
                }
                byte[] tags = new Transitions(mine).best(words);
                found.get(place.article()).get(role).addAll(place.window().spans(tags));
            }
            first += count;
        }
    }

    /** The scores of the tags: word by role by tag, window after window. */
    float[] emissions(List<Window> read) {
        try (NDManager step = manager.newSubManager()) {
            NDArray rows = network.rows(step, read, false);
            return network.dense(step, network.pick(step, rows, EncoderNetwork.firstRows(read)), "tags")
                    .toFloatArray();
        }
    }

    /** How well the sentences that are worth a check come first. */
    String ofSentences(Lessons lessons) {
        List<Lesson> judged = lessons.heldOut().stream()
                .map(lessons::lesson)
                .sorted(Comparator.comparingInt(lesson -> lesson.window().length()))
                .toList();
        List<double[]> scores = new ArrayList<>();
        for (int from = 0; from < judged.size(); from += BATCH * BATCH) {
            List<Lesson> batch = judged.subList(from, Math.min(from + BATCH * BATCH, judged.size()));
            List<Window> read = batch.stream().map(Lesson::window).toList();
            List<Meaning> sentences =
                    batch.stream().map(lesson -> lesson.meanings().get(0)).toList();
            List<Integer> owners =
                    java.util.stream.IntStream.range(0, batch.size()).boxed().toList();
            try (NDManager step = manager.newSubManager()) {
                NDArray rows = network.rows(step, read, false);
                NDArray pooled = BatchLoss.pooled(network, step, rows, read, sentences, owners);
                float[] values = network.dense(step, pooled, "worth").toFloatArray();
                for (int i = 0; i < batch.size(); i++) {
                    scores.add(new double[] {
                        BatchLoss.shares(values, i * Heads.WORTH)[2],
                        batch.get(i).worth() == 2 ? 1 : 0
                    });
                }
            }
        }
        return ranking(scores);
    }

    private static String ranking(List<double[]> scores) {
        scores.sort(Comparator.comparingDouble(score -> -score[0]));
        double positives = scores.stream().mapToDouble(score -> score[1]).sum();
        double hits = 0;
        double precision = 0;
        double best = 0;
        for (int i = 0; i < scores.size(); i++) {
            if (scores.get(i)[1] > 0) {
                hits++;
                precision += hits / (i + 1);
            }
            best = Math.max(best, 2 * hits / (i + 1 + positives));
        }
        return String.format(Locale.ROOT, "worth AP %.4f, best F1 %.4f", precision / positives, best);
    }
}
