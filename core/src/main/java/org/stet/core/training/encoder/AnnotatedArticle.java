package org.stet.core.training.encoder;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.stet.core.encoder.Window;
import org.stet.core.sentence.SentenceSplitter;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanLabels.Run;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.Span;
import org.stet.core.training.LabelledArticle;

/**
 * An article in which people marked who says what, as the encoder learns from it.
 *
 * @param labelled the article
 * @param sentences those of its paragraphs
 */
record AnnotatedArticle(LabelledArticle labelled, List<Span> sentences) {

    static List<AnnotatedArticle> read(Path file) throws IOException {
        SentenceSplitter splitter = new SentenceSplitter();
        List<AnnotatedArticle> articles = new ArrayList<>();
        for (LabelledArticle labelled : LabelledArticle.read(file)) {
            List<Span> sentences = new ArrayList<>();
            splitter.split(labelled.article()).forEach(sentence -> sentences.add(sentence.span()));
            articles.add(new AnnotatedArticle(labelled, sentences));
        }
        return articles;
    }

    String text() {
        return labelled.article().text();
    }

    List<Span> paragraphs() {
        return labelled.article().paragraphSpans();
    }

    /** The right labels for the words of a window, role by word; of spans that overlap, the first. */
    byte[][] tags(Window window) {
        byte[][] tags = new byte[SpanRole.values().length][];
        for (SpanRole role : SpanRole.values()) {
            List<Run> runs = new ArrayList<>();
            int free = 0;
            for (Span span : labelled.spans(role)) {
                Run run = run(window, span);
                if (run.from() >= free && run.to() > run.from()) {
                    runs.add(run);
                    free = run.to();
                }
            }
            tags[role.ordinal()] = SpanLabels.of(runs, window.words().size());
        }
        return tags;
    }

    /** The words of a window that a span touches. */
    private static Run run(Window window, Span span) {
        int from = window.wordFrom(span.start());
        boolean within = from > 0 && window.words().get(from - 1).end() > span.start();
        return new Run(within ? from - 1 : from, window.wordFrom(span.end()));
    }
}
