package org.stet.core.training.encoder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.stet.core.encoder.Dense;
import org.stet.core.encoder.EncoderModel;
import org.stet.core.encoder.EncoderModel.Calibration;
import org.stet.core.encoder.Transitions;
import org.stet.core.encoder.WordPieces;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.sequence.SpanRole;

/** Turns trained weights into the model that the product runs. */
final class EncoderExport {

    private EncoderExport() {}

    /** The model; the same weights give the same bytes. */
    static EncoderModel model(
            String version, List<String> vocabulary, EncoderWeights weights, Calibration calibration) {
        List<Transitions> transitions = new ArrayList<>();
        float[] all = weights.get("transitions").values();
        int each = SpanLabels.COUNT * SpanLabels.COUNT;
        for (int role = 0; role < SpanRole.values().length; role++) {
            transitions.add(new Transitions(Arrays.copyOfRange(all, role * each, (role + 1) * each)));
        }
        return new EncoderModel(
                version,
                new WordPieces(vocabulary),
                transitions,
                dense(weights, "worth"),
                calibration,
                dense(weights, "meaning"),
                EncoderGraph.of(weights));
    }

    private static Dense dense(EncoderWeights weights, String name) {
        Tensor matrix = weights.get(name + ".weight");
        Tensor bias = weights.all().getOrDefault(name + ".bias", Tensor.zeros(matrix.shape()[0]));
        return Dense.quantised(matrix.shape()[1], matrix.values(), bias.values());
    }
}
