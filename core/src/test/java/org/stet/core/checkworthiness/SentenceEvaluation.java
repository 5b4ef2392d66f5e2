package org.stet.core.checkworthiness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;

import org.stet.core.encoder.Encoder;
import org.stet.core.encoder.Reading;
import org.stet.core.language.english.checkworthiness.EnglishSignals;
import org.stet.core.training.HeadTrainer;
import org.stet.core.training.LabelledData;
import org.stet.core.training.LabelledSentence;
import org.stet.core.training.LinearModelTrainer;
import org.stet.core.training.ModelPlan;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Measures worth, opinion and types by words alone, by the encoder alone and by both, with intervals by bootstrap over
 * sentences (percentiles of 1,000 samples). Not among the tests of a build: {@code -Dtest=SentenceEvaluation}
 * {@code -Dstet.claimbuster=FILE}, {@code -Dstet.subjectivity=TRAIN,DEV}, {@code -Dstet.averitec=FILE}, each by itself or
 * together.
 */
class SentenceEvaluation {

    private static final int SAMPLES = 1000;
    private static final int FOLDS = 5;

    /** What one sentence was given. */
    private record Judged(List<Boolean> truth, List<Belief> words, List<Belief> encoder) {

        Belief by(String way, int label) {
            return switch (way) {
                case "words" -> words.get(label);
                case "encoder" -> encoder.get(label);
                default -> words.get(label).and(encoder.get(label));
            };
        }
    }

    private final Encoder encoder = Encoder.shipped().orElseThrow();

    @Test
    void measure() throws IOException {
        String claimBuster = System.getProperty("stet.claimbuster", "");
        if (!claimBuster.isEmpty()) {
            worth(LabelledData.claimBuster(Path.of(claimBuster)));
        }
        String subjectivity = System.getProperty("stet.subjectivity", "");
        if (!subjectivity.isEmpty()) {
            String[] files = subjectivity.split(",");
            ModelPlan plan = ModelPlan.opinion();
            List<Judged> judged = judged(
                    plan, LabelledData.subjectivity(Path.of(files[0])), LabelledData.subjectivity(Path.of(files[1])));
            print("opinion, macro F1 of both classes", judged, SentenceEvaluation::bothClasses);
        }
        String averitec = System.getProperty("stet.averitec", "");
        if (!averitec.isEmpty()) {
            types(LabelledData.claimTypes(Path.of(averitec)));
        }
        assertThat(claimBuster + subjectivity + averitec).isNotEmpty();
    }

    /** On the tenth of ClaimBuster's sentences that the encoder did not learn from. */
    private void worth(List<LabelledSentence> sentences) {
        ModelPlan plan = ModelPlan.checkWorthiness();
        List<LabelledSentence> train =
                sentences.stream().filter(each -> !isHeldOut(each.text())).toList();
        List<LabelledSentence> held =
                sentences.stream().filter(each -> isHeldOut(each.text())).toList();
        LinearModel model = LinearModelTrainer.train(plan, "evaluation", train);
        List<Judged> judged = new ArrayList<>();
        for (LabelledSentence sentence : held) {
            Reading reading = encoder.read(sentence.text());
            judged.add(new Judged(
                    truth(plan, sentence),
                    beliefs(model, sentence.text()),
                    List.of(new Belief(reading.checkworthiness(), reading.threshold()))));
        }
        print("worth, average precision", judged, SentenceEvaluation::averagePrecision);
        print("worth, F1", judged, (all, way) -> f1(all, way, 0, true));
    }

    private static boolean isHeldOut(String sentence) {
        CRC32 sum = new CRC32();
        sum.update(sentence.getBytes(StandardCharsets.UTF_8));
        return sum.getValue() % 10 == 0;
    }

    private void types(List<LabelledSentence> sentences) {
        ModelPlan plan = ModelPlan.claimTypes();
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            List<LabelledSentence> train = new ArrayList<>();
            List<LabelledSentence> held = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                (i % FOLDS == fold ? held : train).add(sentences.get(i));
            }
            judged.addAll(judged(plan, train, held));
        }
        print("types, macro F1", judged, (all, way) -> {
            double sum = 0;
            for (int label = 0; label < plan.labels().size(); label++) {
                sum += f1(all, way, label, true);
            }
            return sum / plan.labels().size();
        });
        for (int label = 0; label < plan.labels().size(); label++) {
            int mine = label;
            print("  " + plan.labels().get(label), judged, (all, way) -> f1(all, way, mine, true));
        }
    }

    private List<Judged> judged(ModelPlan plan, List<LabelledSentence> train, List<LabelledSentence> held) {
        LinearModel model = LinearModelTrainer.train(plan, "evaluation", train);
        EncodedHead head = HeadTrainer.train(plan, "evaluation", encoder, train);
        List<Judged> judged = new ArrayList<>();
        for (LabelledSentence sentence : held) {
            float[] mean = encoder.read(sentence.text()).mean();
            judged.add(new Judged(
                    truth(plan, sentence),
                    beliefs(model, sentence.text()),
                    plan.labels().stream()
                            .map(label -> head.belief(label, mean).orElseThrow())
                            .toList()));
        }
        return judged;
    }

    private static List<Boolean> truth(ModelPlan plan, LabelledSentence sentence) {
        return plan.labels().stream()
                .map(label -> sentence.labels().contains(label))
                .toList();
    }

    private static List<Belief> beliefs(LinearModel model, String text) {
        SparseVector vector = SentenceFeatures.of(text, new EnglishSignals(), model.recipe());
        return model.outputs().stream()
                .map(output -> new Belief(output.probability(vector), output.threshold()))
                .toList();
    }

    private interface Figure {
        double of(List<Judged> judged, String way);
    }

    private static void print(String name, List<Judged> judged, Figure figure) {
        System.out.printf("%s, %d sentences%n", name, judged.size());
        for (String way : List.of("words", "encoder", "both")) {
            double[] samples = new double[SAMPLES];
            Random random = new Random(7);
            for (int sample = 0; sample < SAMPLES; sample++) {
                List<Judged> drawn = new ArrayList<>();
                for (int i = 0; i < judged.size(); i++) {
                    drawn.add(judged.get(random.nextInt(judged.size())));
                }
                samples[sample] = figure.of(drawn, way);
            }
            Arrays.sort(samples);
            System.out.printf(
                    Locale.ROOT,
                    "  %-8s %.3f  [%.3f, %.3f]%n",
                    way,
                    figure.of(judged, way),
                    samples[SAMPLES / 40],
                    samples[SAMPLES - SAMPLES / 40]);
        }
    }

    private static double bothClasses(List<Judged> judged, String way) {
        return (f1(judged, way, 0, true) + f1(judged, way, 0, false)) / 2;
    }

    private static double f1(List<Judged> judged, String way, int label, boolean wanted) {
        int hits = 0;
        int all = 0;
        for (Judged each : judged) {
            boolean said = each.by(way, label).holds() == wanted;
            boolean right = each.truth().get(label) == wanted;
            hits += said && right ? 1 : 0;
            all += (said ? 1 : 0) + (right ? 1 : 0);
        }
        return 2.0 * hits / Math.max(1, all);
    }

    private static double averagePrecision(List<Judged> judged, String way) {
        ToDoubleFunction<Judged> score = each -> -each.by(way, 0).probability();
        List<Judged> ranked =
                judged.stream().sorted(Comparator.comparingDouble(score)).toList();
        double hits = 0;
        double sum = 0;
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).truth().get(0)) {
                hits++;
                sum += hits / (i + 1);
            }
        }
        return sum / Math.max(1, hits);
    }
}
