package org.stet.core.training;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.stet.core.language.english.span.ParagraphFeatures;
import org.stet.core.language.english.span.SpanModel;
import org.stet.core.sequence.Sequence;
import org.stet.core.sequence.SequenceModel;
import org.stet.core.sequence.SpanRole;

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
                for (SpanRole role : SpanRole.values()) {
                    ofParagraph.put(role, paragraph.labels(labelled.get(i).spans(role)));
                }
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
        for (SpanRole role : SpanModel.ORDER) {
            models.add(trainer.model(role, article -> true));
            if (models.size() < SpanModel.ORDER.size()) {
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
        List<byte[]> before = found.get(article).get(paragraph).subList(0, SpanModel.ORDER.indexOf(role));
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
}
