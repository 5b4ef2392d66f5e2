package org.stet.core.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.SparseVector;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Extraction;
import org.stet.core.claim.LeftOut;
import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.language.Languages;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.EnglishParts;
import org.stet.core.language.english.worth.NewsWorth;
import org.stet.core.language.worth.NewsFeature;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.language.worth.NewsModel.Use;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/**
 * Learns what a statement of a news article is worth from articles whose claims a fact-checker has marked. Every statement
 * that the extraction finds is an example: 1 if it is a claim that must be checked, a half if it is one that may, else 0.
 */
public final class NewsWorthTrainer {

    /** The weight of an example's loss against the penalty; each is two examples, so that a half can be both. */
    private static final double COST = 0.0015;

    private static final double COST_WITHOUT_ENCODER = 0.015;

    /** How much less a number of the encoder may weigh than a feature that a reader can see. */
    private static final double SCALE_OF_MEANING = 0.5;

    /** The share of words, as F1, from which on a statement is the claim that was marked. */
    private static final double SAME = 0.55;

    private static final double MAY = 0.5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

    private NewsWorthTrainer() {}

    /** A statement, and what it is worth. */
    private record Example(Statement statement, double[] features, float[] mean, double worth) {}

    /** How alike a mark and a statement are. */
    private record Likeness(double value, int mark, int statement) {}

    /**
     * Trains a model.
     *
     * @param version what the model is to say of itself
     * @throws IllegalArgumentException if the encoder is not here, or no article states anything
     */
    public static NewsModel train(String version, List<MarkedArticle> articles) {
        Encoder encoder = Encoder.shipped().orElseThrow(() -> new IllegalArgumentException("the encoder is not here"));
        List<Example> examples = examples(articles, new EnglishParts(), encoder);
        Map<Use, NewsModel.Weights> weights = new EnumMap<>(Use.class);
        for (Use use : Use.values()) {
            weights.put(use, fit(examples, use));
        }
        return new NewsModel(version, encoder.version(), weights);
    }

    private static List<Example> examples(List<MarkedArticle> articles, EnglishParts english, Encoder encoder) {
        List<Example> seen = new ArrayList<>();
        RankedEnglish watched = new RankedEnglish(english, (article, statements, assessments) -> {
            seen.clear();
            seen.addAll(examples(article, statements, assessments, encoder));
            return assessments;
        });
        ClaimExtractor extractor = new ClaimExtractor(new Languages(List.of(watched)));
        List<Example> all = new ArrayList<>();
        for (MarkedArticle marked : articles) {
            Extraction extraction = extractor.extract(marked.article());
            Set<Span> doubles = extraction.leftOut().stream()
                    .filter(each -> each.reason() == LeftOut.Reason.DOUBLE)
                    .map(LeftOut::span)
                    .collect(Collectors.toSet());
            List<Example> candidates = seen.stream()
                    .filter(each -> !doubles.contains(each.statement().cover()))
                    .toList();
            all.addAll(judged(candidates, marked));
        }
        return all;
    }

    private static List<Example> examples(
            SplitArticle article, List<Statement> statements, List<Assessment> assessments, Encoder encoder) {
        EncodedArticle encoded = article.encoded(encoder);
        List<double[]> features = NewsWorth.features(article, statements, assessments);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            float[] mean = encoded.reading(statements.get(i).parts()).mean();
            examples.add(new Example(statements.get(i), features.get(i), mean, 0));
        }
        return examples;
    }

    /** The statements with what each is worth. */
    private static List<Example> judged(List<Example> statements, MarkedArticle marked) {
        List<Span> spans =
                statements.stream().map(each -> each.statement().cover()).toList();
        double[] worth = worth(spans, marked);
        return IntStream.range(0, worth.length)
                .mapToObj(i -> new Example(
                        statements.get(i).statement(),
                        statements.get(i).features(),
                        statements.get(i).mean(),
                        worth[i]))
                .toList();
    }

    /** What stretches of an article are worth: a mark is at most one of them, the one that is most like it. */
    static double[] worth(List<Span> stretches, MarkedArticle marked) {
        String text = marked.article().text();
        List<Map<String, Integer>> said =
                stretches.stream().map(each -> words(each.of(text))).toList();
        List<Likeness> likenesses = new ArrayList<>();
        for (int mark = 0; mark < marked.marks().size(); mark++) {
            Map<String, Integer> quote = words(marked.marks().get(mark).quote());
            for (int i = 0; i < said.size(); i++) {
                double value = likeness(quote, said.get(i));
                if (value >= SAME) {
                    likenesses.add(new Likeness(value, mark, i));
                }
            }
        }
        likenesses.sort(Comparator.comparingDouble(Likeness::value).reversed());
        double[] worth = new double[stretches.size()];
        Set<Integer> marks = new HashSet<>();
        for (Likeness each : likenesses) {
            if (worth[each.statement()] == 0 && marks.add(each.mark())) {
                worth[each.statement()] = marked.marks().get(each.mark()).must() ? 1 : MAY;
            }
        }
        return worth;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
        return words;
    }

    private static double likeness(Map<String, Integer> one, Map<String, Integer> other) {
        double shared = one.entrySet().stream()
                .mapToInt(each -> Math.min(each.getValue(), other.getOrDefault(each.getKey(), 0)))
                .sum();
        return 2 * shared / Math.max(1, count(one) + count(other));
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static NewsModel.Weights fit(List<Example> examples, Use use) {
        boolean withEncoder = use == Use.ENCODED;
        double[][] rows = examples.stream()
                .map(each -> withEncoder ? joined(each.features(), each.mean()) : each.features())
                .toArray(double[][]::new);
        int width = rows[0].length;
        int features = examples.get(0).features().length;
        double[] mean = new double[width];
        double[] scale = new double[width];
        for (int i = 0; i < width; i++) {
            int at = i;
            mean[i] = DoubleStream.of(column(rows, at)).average().orElse(0);
            double square = DoubleStream.of(column(rows, at))
                    .map(x -> (x - mean[at]) * (x - mean[at]))
                    .average()
                    .orElse(0);
            boolean used = use != Use.ANY_LANGUAGE || NewsFeature.values()[i].ofEveryLanguage();
            scale[i] = used ? (i < features ? 1 : SCALE_OF_MEANING) / (Math.sqrt(square) + 1e-6) : 0;
        }
        List<SparseVector> vectors = new ArrayList<>();
        List<Boolean> labels = new ArrayList<>();
        int[] places = IntStream.range(0, width).toArray();
        for (int row = 0; row < rows.length; row++) {
            float[] values = new float[width];
            for (int i = 0; i < width; i++) {
                values[i] = (float) ((rows[row][i] - mean[i]) * scale[i]);
            }
            SparseVector vector = new SparseVector(places, values);
            vectors.add(vector);
            vectors.add(vector);
            labels.add(examples.get(row).worth() > 0);
            labels.add(examples.get(row).worth() > MAY);
        }
        boolean[] truth = new boolean[labels.size()];
        for (int i = 0; i < truth.length; i++) {
            truth[i] = labels.get(i);
        }
        double[] fitted = LogisticRegression.fit(vectors, truth, width, withEncoder ? COST : COST_WITHOUT_ENCODER, 1);
        double bias = fitted[width];
        List<Double> weights = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            weights.add(fitted[i] * scale[i]);
            bias -= fitted[i] * scale[i] * mean[i];
        }
        return new NewsModel.Weights(bias, weights.subList(0, features), weights.subList(features, width));
    }

    private static double[] column(double[][] rows, int at) {
        return IntStream.range(0, rows.length).mapToDouble(row -> rows[row][at]).toArray();
    }

    private static double[] joined(double[] features, float[] mean) {
        double[] all = new double[features.length + mean.length];
        System.arraycopy(features, 0, all, 0, features.length);
        for (int i = 0; i < mean.length; i++) {
            all[features.length + i] = mean[i];
        }
        return all;
    }
}
