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
    private static final int ENOUGH = 2000;
    private static final int TOO_LITTLE = 40;

    private Language() {}

    /** The language as a BCP 47 tag; empty where the text is too short to tell. Thread-safe. */
    static Optional<String> of(String text) {
        if (text.strip().length() < TOO_LITTLE) {
            return Optional.empty();
        }
        // a detector must not be shared between threads; making one is cheap
        String code = new LanguageDetectorME(Loaded.MODEL)
                .predictLanguage(text.substring(0, Math.min(text.length(), ENOUGH)))
                .getLang();
        return Optional.of(Loaded.TWO_LETTERS.getOrDefault(code, code));
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
