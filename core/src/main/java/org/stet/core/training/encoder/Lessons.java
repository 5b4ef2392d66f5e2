package org.stet.core.training.encoder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.encoder.Window;
import org.stet.core.encoder.Windows;
import org.stet.core.text.Span;
import org.stet.core.training.LabelledData;
import org.stet.core.training.encoder.Lesson.Meaning;

/** The lessons of all tasks: articles with attributions, and sentences with their worth. */
final class Lessons {

    private static final int TENTH = 10;
    private static final int SHORTEST_FIRST = 48;
    private static final List<String> WORTH = List.of("NFS", "UFS", "CFS");

    /**
     * A sentence with the class that people gave it.
     *
     * @param worth 0 no fact, 1 an unimportant one, 2 worth a check
     */
    record Judged(String text, int worth) {}

    private final Windows windows;
    private final List<AnnotatedArticle> articles;
    private final List<Judged> sentences = new ArrayList<>();
    private final List<Judged> heldOut = new ArrayList<>();
    private final Map<String, float[]> meanings = new HashMap<>();

    Lessons(Windows windows, Path attributions, Path claimBuster) throws IOException {
        this.windows = windows;
        this.articles = AnnotatedArticle.read(attributions);
        for (JsonNode line : LabelledData.lines(claimBuster)) {
            Judged judged =
                    new Judged(LabelledData.field(line, "text"), WORTH.indexOf(LabelledData.field(line, "label")));
            (isHeldOut(judged.text()) ? heldOut : sentences).add(judged);
        }
    }

    /** One in ten sentences, always the same ones. */
    static boolean isHeldOut(String sentence) {
        return bucket(sentence, TENTH) == 0;
    }

    private static int bucket(String sentence, int count) {
        CRC32 sum = new CRC32();
        sum.update(sentence.getBytes(StandardCharsets.UTF_8));
        return (int) (sum.getValue() % count);
    }

    List<Judged> heldOut() {
        return heldOut;
    }

    List<AnnotatedArticle> articles() {
        return articles;
    }

    /** The sentences that the teacher is to give vectors for: every sixth of the articles, every fourth other. */
    List<String> toBeTaught() {
        List<String> all = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            article.sentences().stream()
                    .map(sentence -> sentence.of(article.text()))
                    .filter(sentence -> bucket(sentence, 6) == 0)
                    .forEach(all::add);
        }
        sentences.stream()
                .map(Judged::text)
                .filter(sentence -> bucket(sentence, 4) == 0)
                .forEach(all::add);
        return all.stream().distinct().toList();
    }

    void teach(String sentence, float[] vector) {
        meanings.put(sentence, vector);
    }

    /** The windows of all articles; in later epochs they begin elsewhere. */
    List<Lesson> ofArticles(Random random, boolean shifted) {
        List<Lesson> lessons = new ArrayList<>();
        for (AnnotatedArticle article : articles) {
            int first = shifted ? SHORTEST_FIRST + random.nextInt(Window.LONGEST - SHORTEST_FIRST) : Window.LONGEST;
            for (Window window : windows.of(article.text(), article.paragraphs(), first)) {
                lessons.add(new Lesson(window, article.tags(window), -1, meanings(article, window)));
            }
        }
        return lessons;
    }

    private List<Meaning> meanings(AnnotatedArticle article, Window window) {
        int start = window.words().get(0).start();
        int end = window.words().get(window.words().size() - 1).end();
        List<Meaning> found = new ArrayList<>();
        for (Span sentence : article.sentences()) {
            float[] vector = meanings.get(sentence.of(article.text()));
            if (vector != null && start <= sentence.start() && sentence.end() <= end) {
                found.add(new Meaning(sentence, vector));
            }
        }
        return found;
    }

    /** A window for each sentence. */
    List<Lesson> ofSentences() {
        return sentences.stream().map(this::lesson).toList();
    }

    Lesson lesson(Judged judged) {
        float[] vector = meanings.getOrDefault(judged.text(), new float[0]);
        Span whole = new Span(0, judged.text().length());
        return new Lesson(window(judged.text()), new byte[0][], judged.worth(), List.of(new Meaning(whole, vector)));
    }

    /** The first window of a sentence that stands alone. */
    Window window(String sentence) {
        return windows.of(sentence, List.of(new Span(0, sentence.length()))).get(0);
    }
}
