package org.stet.core.sentence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

import org.stet.core.model.ModelFile;

/** OpenNLP's English sentence model (trained on UD English EWT), asked where the rules leave it open. */
final class ModelBoundaries {

    private static final String VERSION = "1.3-2.5.4";

    private static final String RESOURCE = "/opennlp-en-ud-ewt-sentence-" + VERSION + ".bin";

    private ModelBoundaries() {}

    /** Whether the model ends a sentence at {@code end}, give or take closing quotes. Thread-safe. */
    static boolean endsAt(String text, int end) {
        // a detector keeps state and must not be shared; making one is cheap
        SentenceDetectorME detector = new SentenceDetectorME(Loaded.MODEL);
        return Arrays.stream(detector.sentPosDetect(text))
                .anyMatch(span -> span.getEnd() <= end && span.getEnd() >= end - 1);
    }

    /** The model: name to "version sha256". */
    static Map<String, String> models() {
        return Map.of("opennlp-sentence-en", Loaded.FILE.versionAndDigest());
    }

    /** Loads the model when it is first asked for. */
    private static final class Loaded {

        private static final ModelFile FILE = ModelFile.read(ModelBoundaries.class, RESOURCE, VERSION);

        private static final SentenceModel MODEL = load();

        private static SentenceModel load() {
            try {
                return new SentenceModel(FILE.open());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
