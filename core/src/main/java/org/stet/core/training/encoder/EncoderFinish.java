package org.stet.core.training.encoder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.encoder.Encoder;
import org.stet.core.encoder.EncoderModel;
import org.stet.core.encoder.EncoderModel.Calibration;
import org.stet.core.training.LabelledData;
import org.stet.core.training.ScoreCalibration;

/**
 * Makes the model of trained weights: quantises them, then calibrates the check-worthiness that the quantised encoder gives
 * on the sentences that training left aside.
 */
public final class EncoderFinish {

    private EncoderFinish() {}

    /** Whether a folder holds the weights of a training that came to its end. */
    public static boolean isReady(Path folder) {
        return Files.exists(folder.resolve("weights.bin"));
    }

    /**
     * The model of the weights in a folder.
     *
     * @param plan the plan that they were trained by
     * @param version what the model is to say of itself
     * @throws IOException if the weights or the sentences cannot be read
     */
    public static EncoderModel model(EncoderPlan plan, String version) throws IOException {
        EncoderWeights weights = EncoderWeights.read(plan.folder().resolve("weights.bin"));
        List<String> vocabulary = PretrainedEncoder.load(plan.seed()).vocabulary();
        EncoderModel raw = EncoderExport.model(version, vocabulary, weights, new Calibration(1, 0, 0.5));
        return EncoderExport.model(version, vocabulary, weights, calibration(raw, plan));
    }

    private static Calibration calibration(EncoderModel model, EncoderPlan plan) throws IOException {
        List<Double> scores = new ArrayList<>();
        List<Boolean> truth = new ArrayList<>();
        try (Encoder encoder = new Encoder(model, model.version(), plan.threads())) {
            for (JsonNode line : LabelledData.lines(plan.claimBuster())) {
                String text = LabelledData.field(line, "text");
                if (Lessons.isHeldOut(text)) {
                    double probability = encoder.read(text).checkworthiness();
                    scores.add(Math.log(probability / (1 - probability)));
                    truth.add(LabelledData.field(line, "label").equals("CFS"));
                }
            }
        }
        double[] points = scores.stream().mapToDouble(Double::doubleValue).toArray();
        boolean[] right = new boolean[points.length];
        for (int i = 0; i < right.length; i++) {
            right[i] = truth.get(i);
        }
        ScoreCalibration fitted = ScoreCalibration.fit(points, right, 1);
        double threshold = fitted.probability(ScoreCalibration.bestThreshold(points, right));
        return new Calibration(fitted.slope(), fitted.offset(), threshold);
    }
}
