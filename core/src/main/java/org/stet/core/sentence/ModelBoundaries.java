package org.stet.core.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;

/** OpenNLP's English sentence model (trained on UD English EWT), asked where the rules leave it open. */
final class ModelBoundaries {

    private static final String RESOURCE = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";

    private ModelBoundaries() {}

    /** Whether the model ends a sentence at {@code end}, give or take closing quotes. Thread-safe. */
    static boolean endsAt(String text, int end) {
        // a detector keeps state and must not be shared; making one is cheap
        SentenceDetectorME detector = new SentenceDetectorME(Loaded.MODEL);
        return Arrays.stream(detector.sentPosDetect(text))
                .anyMatch(span -> span.getEnd() <= end && span.getEnd() >= end - 1);
    }

    /** Loads the model when it is first asked for. */
    private static final class Loaded {

        private static final SentenceModel MODEL = load();

        private static SentenceModel load() {
            try (InputStream in = ModelBoundaries.class.getResourceAsStream(RESOURCE)) {
                return new SentenceModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
