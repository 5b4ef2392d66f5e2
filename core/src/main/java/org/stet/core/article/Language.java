package org.stet.core.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/** Tells a text's language by OpenNLP's model, loaded when it is first asked for. */
final class Language {

    private static final String RESOURCE = "/langdetect-183.bin";
    private static final int ENOUGH = 800;
    private static final int TOO_LITTLE = 40;

    /** Below this the detector errs too often, mostly on short texts. */
    private static final double SURE = 0.8;

    /** The model names two languages by the code of one variety. */
    private static final Map<String, String> VARIETIES = Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa");

    private Language() {}

    /** The language as a BCP 47 tag; empty where the text is too short to tell or the detector is not sure. Thread-safe. */
    static Optional<String> of(String text) {
        if (text.strip().length() < TOO_LITTLE) {
            return Optional.empty();
        }
        // a detector must not be shared between threads; making one is cheap
        opennlp.tools.langdetect.Language best = new LanguageDetectorME(Loaded.MODEL)
                .predictLanguage(text.substring(0, Math.min(text.length(), ENOUGH)));
        return best.getConfidence() < SURE
                ? Optional.empty()
                : Optional.of(VARIETIES.getOrDefault(
                        best.getLang(), Loaded.TWO_LETTERS.getOrDefault(best.getLang(), best.getLang())));
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
