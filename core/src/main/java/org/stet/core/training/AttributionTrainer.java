package org.stet.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.ParagraphFeatures;
import org.stet.core.attribution.SpanModel;
import org.stet.core.attribution.SpanRole;
import org.stet.core.sequence.Sequence;
import org.stet.core.sequence.SequenceModel;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;

/**
 * Trains the model of the fast attribution finder. A role learns from what the roles before it find, mistakes included: each
 * part of the articles is labelled by a model that learned from the other parts (Cohen and Carvalho, <i>Stacked Sequential
 * Learning</i>, IJCAI 2005).
 */
public final class AttributionTrainer {

    private static final int PARTS = 4;

    /** Found on articles kept back: sources are worth some false ones, since each leads to who said it. */
    private static final Map<SpanRole, Float> EAGERNESS =
            Map.of(SpanRole.CUE, 0.2f, SpanRole.SOURCE, 1.0f, SpanRole.CONTENT, 0.0f);

    private final List<List<ParagraphFeatures>> articles;
    private final List<List<Map<SpanRole, byte[]>>> truth = new ArrayList<>();
    private final List<List<List<byte[]>>> found = new ArrayList<>();

    private AttributionTrainer(List<LabelledArticle> labelled) {
        articles = ParagraphFeatures.ofAll(
                labelled.stream().map(LabelledArticle::article).toList());
        for (int i = 0; i < labelled.size(); i++) {
            List<Map<SpanRole, byte[]>> labels = new ArrayList<>();
            List<List<byte[]>> nothing = new ArrayList<>();
            for (ParagraphFeatures paragraph : articles.get(i)) {
                Map<SpanRole, byte[]> ofParagraph = new EnumMap<>(SpanRole.class);
                labelled.get(i).spans().forEach((role, spans) -> ofParagraph.put(role, paragraph.labels(spans)));
                labels.add(ofParagraph);
                nothing.add(new ArrayList<>());
            }
            truth.add(labels);
            found.add(nothing);
        }
    }

    /**
     * Trains a model.
     *
     * @param version what the model is to say of itself
     * @param labelled articles, in an order that decides the parts
     * @throws IllegalArgumentException if there are fewer than {@value #PARTS}
     */
    public static SpanModel train(String version, List<LabelledArticle> labelled) {
        if (labelled.size() < PARTS) {
            throw new IllegalArgumentException("at least " + PARTS + " articles, not " + labelled.size());
        }
        AttributionTrainer trainer = new AttributionTrainer(labelled);
        List<SequenceModel> models = new ArrayList<>();
        for (SpanRole role : SpanRole.values()) {
            models.add(trainer.model(role, article -> true));
            if (role != SpanRole.CONTENT) {
                trainer.labelPartByPart(role);
            }
        }
        return new SpanModel(version, models, EAGERNESS);
    }

    private SequenceModel model(SpanRole role, IntPredicate among) {
        List<Sequence> sequences = new ArrayList<>();
        List<byte[]> labels = new ArrayList<>();
        IntStream.range(0, articles.size()).filter(among).forEach(article -> {
            for (int i = 0; i < articles.get(article).size(); i++) {
                sequences.add(sequence(article, i, role));
                labels.add(truth.get(article).get(i).get(role));
            }
        });
        return SequenceTrainer.train(sequences, labels);
    }

    private Sequence sequence(int article, int paragraph, SpanRole role) {
        List<byte[]> before = found.get(article).get(paragraph).subList(0, role.ordinal());
        return articles.get(article).get(paragraph).sequence(before);
    }

    private void labelPartByPart(SpanRole role) {
        List<SequenceModel> models = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> model(role, article -> article % PARTS != part))
                .toList();
        for (int article = 0; article < articles.size(); article++) {
            for (int i = 0; i < articles.get(article).size(); i++) {
                found.get(article).get(i).add(models.get(article % PARTS).label(sequence(article, i, role)));
            }
        }
    }

    /**
     * Reads articles of the form {@code {"id", "text", "attributions": [{"source": [[start, end], …], "cue": …, "content": …}, …]}},
     * places counted in code points; each line of a text that is not blank is a paragraph.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<LabelledArticle> articles(Path file) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        for (JsonNode line : LabelledData.lines(file)) {
            String text = LabelledData.field(line, "text");
            CodePoints codePoints = CodePoints.of(text);
            Map<SpanRole, TreeSet<Span>> spans = new EnumMap<>(SpanRole.class);
            for (SpanRole role : SpanRole.values()) {
                TreeSet<Span> ofRole = new TreeSet<>();
                for (JsonNode attribution : line.path("attributions")) {
                    attribution
                            .path(role.name().toLowerCase(java.util.Locale.ENGLISH))
                            .forEach(span -> ofRole.add(codePoints.toSpan(
                                    span.path(0).asInt(), span.path(1).asInt())));
                }
                spans.put(role, ofRole);
            }
            Map<SpanRole, List<Span>> sorted = new EnumMap<>(SpanRole.class);
            spans.forEach((role, ofRole) -> sorted.put(role, List.copyOf(ofRole)));
            articles.add(new LabelledArticle(
                    LabelledData.field(line, "id"), new Article(text, paragraphs(text), Metadata.NONE), sorted));
        }
        return articles;
    }

    private static List<Paragraph> paragraphs(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            Span span = new Span(start, start + line.length()).trim(text);
            if (span.length() > 0) {
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, span));
            }
            start += line.length() + 1;
        }
        return paragraphs;
    }
}
