package org.stet.core.article.metadata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

import org.stet.core.text.TextLength;

/** Tells the language that a text is in by OpenNLP's model, loaded when it is first asked for. */
public final class Language {

    private static final String RESOURCE = "/langdetect-183.bin";
    /** More text makes the answer no surer, only slower. */
    private static final int ENOUGH = 500;

    private static final int TOO_LITTLE = 40;

    /** How much likelier than the next language the first must be. The probability itself says more of the text's length. */
    private static final double SURE = 3;

    /** The model names some languages by the code of a variety. */
    private static final Map<String, String> VARIETIES = Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa");

    private Language() {}

    /** The language as a BCP 47 tag; empty where the text is too short to tell or the detector is not sure. Thread-safe. */
    public static Optional<String> of(String text) {
        if (TextLength.of(text.strip()) < TOO_LITTLE) {
            return Optional.empty();
        }
        // a detector must not be shared between threads; making one is cheap
        var likely = new LanguageDetectorME(Loaded.MODEL)
                .predictLanguages(text.substring(0, Math.min(text.length(), ENOUGH)));
        if (likely[0].getConfidence() < SURE * likely[1].getConfidence()) {
            return Optional.empty();
        }
        String code = likely[0].getLang();
        return Optional.of(VARIETIES.getOrDefault(code, Loaded.TWO_LETTERS.getOrDefault(code, code)));
    }

    private static final class Loaded {

        private static final LanguageDetectorModel MODEL = load();
        private static final Map<String, String> TWO_LETTERS = twoLetters();

        private static LanguageDetectorModel load() {
            try (InputStream in = Language.class.getResourceAsStream(RESOURCE)) {
                return new LanguageDetectorModel(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Map<String, String> twoLetters() {
            Map<String, String> codes = new HashMap<>();
            for (String code : Locale.getISOLanguages()) {
                codes.put(Locale.forLanguageTag(code).getISO3Language(), code);
            }
            return codes;
        }
    }
}
