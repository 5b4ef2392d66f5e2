package org.stet.web.error;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.web.wording.RefusalWords;

/**
 * What is said in English, in another language: what {@link RefusalWords} has in both, and what is read from
 * {@code words_xx.txt}: the English, below it the other, and an empty line. What differs from one time to the other stands as <code>{0}</code> in both.
 */
final class Phrases {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d)}");

    private final Map<String, String> whole = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();

    /**
     * A phrase with something in it that differs.
     *
     * @param parts what stays of the English, in its order
     * @param other in the other language
     */
    private record Phrase(List<String> parts, String other) {

        /** What stands between the parts, where the text is this phrase. */
        Optional<List<String>> between(String text) {
            String last = parts.get(parts.size() - 1);
            if (!text.startsWith(parts.get(0)) || !text.endsWith(last)) {
                return Optional.empty();
            }
            List<String> found = new ArrayList<>();
            int from = parts.get(0).length();
            for (int i = 1; i < parts.size(); i++) {
                boolean ends = i == parts.size() - 1;
                int to = ends ? text.length() - last.length() : text.indexOf(parts.get(i), from);
                if (to < from) {
                    return Optional.empty();
                }
                found.add(text.substring(from, to));
                from = to + parts.get(i).length();
            }
            return Optional.of(found);
        }
    }

    /** Those of a language, such as {@code de}. */
    Phrases(String language) {
        String name = "words_" + language + ".txt";
        try (InputStream file = Phrases.class.getResourceAsStream(name);
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            for (String english = lines.readLine(); english != null; english = lines.readLine()) {
                add(english, lines.readLine());
                lines.readLine();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        }
        Map<String, String> words = RefusalWords.templates(language);
        RefusalWords.templates("en").forEach((code, english) -> add(english, words.getOrDefault(code, english)));
    }

    private void add(String english, String other) {
        if (SLOT.matcher(english).find()) {
            phrases.add(new Phrase(List.of(SLOT.split(english, -1)), other));
        } else {
            whole.put(english, other);
        }
    }

    /** The same in the other language, where it has words for it. */
    Optional<String> of(String english) {
        return Optional.ofNullable(whole.get(english)).or(() -> phrases.stream()
                .flatMap(phrase -> phrase.between(english).map(found -> filled(phrase.other(), found)).stream())
                .findFirst());
    }

    private String filled(String other, List<String> found) {
        return SLOT.matcher(other).replaceAll(slot -> {
            String value = found.get(Integer.parseInt(slot.group(1)));
            return Matcher.quoteReplacement(of(value).orElse(value));
        });
    }
}
