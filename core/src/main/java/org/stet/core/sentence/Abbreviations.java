package org.stet.core.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The abbreviations of one language by what may follow their full stop, and words that as a rule begin a sentence.
 *
 * <p>They are read from {@code <language>.txt} beside this class: a line {@code [kind]}, then words, in small letters and
 * without their last full stop.
 */
final class Abbreviations {

    private enum Kind {
        /** The sentence goes on, as a rule with a name. */
        GOES_ON,
        /** The sentence goes on if a number follows. */
        COUNTS,
        /** The full stop may end the sentence too. */
        MAY_END,
        /** So it does before a capital, whatever the word. */
        ENDS,
        /** A capitalised word that begins sentences more often than it begins names. */
        STARTER,
        /** What an ordinal number is of, where ordinals are written with a full stop and nouns with a capital. */
        ORDINAL_OF
    }

    private static final List<String> LISTED =
            List.of("cs", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "pl", "pt", "ru", "sv", "uk");
    private static final Map<String, String> ALIASES = Map.of("no", "nb", "nn", "nb");
    private static final Map<String, Abbreviations> LOADED = new ConcurrentHashMap<>();

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}{1,2}\\.)+\\p{L}{1,2}");

    private final boolean english;
    private final Map<Kind, Set<String>> words;

    private Abbreviations(boolean english, Map<Kind, Set<String>> words) {
        this.english = english;
        this.words = words;
    }

    /**
     * The abbreviations of a language; none if it has no list.
     *
     * @param language a two-letter code of ISO 639
     */
    static Abbreviations of(String language) {
        String listed = ALIASES.getOrDefault(language, language);
        return LOADED.computeIfAbsent(LISTED.contains(listed) ? listed : "", Abbreviations::load);
    }

    /** Whether they are those of English, of which more is known: what begins sentences, and how hasty writers end them. */
    boolean isEnglish() {
        return english;
    }

    /** Whether the sentence goes on behind the word's full stop. */
    boolean goesOn(String word) {
        return has(Kind.GOES_ON, word);
    }

    /** Whether a number may follow the word's full stop. */
    boolean beforeNumber(String word) {
        return has(Kind.COUNTS, word);
    }

    /** Whether the word's full stop belongs to it and may end the sentence too. */
    boolean mayEnd(String word) {
        return has(Kind.MAY_END, word) || has(Kind.ENDS, word);
    }

    /** Whether the word's full stop ends the sentence before any capital, so far as is known. */
    boolean ends(String word) {
        return has(Kind.ENDS, word);
    }

    /** Whether the word is an abbreviation of any kind. */
    boolean isKnown(String word) {
        return goesOn(word) || beforeNumber(word) || mayEnd(word) || isInitials(word);
    }

    /** Whether a capitalised word is one that begins sentences more often than it begins names. */
    boolean startsSentences(String word) {
        return has(Kind.STARTER, word);
    }

    /** Whether the word names what an ordinal number counts, as a month does a day. */
    boolean isOrdinalOf(String word) {
        return has(Kind.ORDINAL_OF, word);
    }

    /** Whether the word is a single capital, as in a name. */
    static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Whether the word is single letters with full stops between them. */
    static boolean isInitials(String word) {
        return INITIALS.matcher(word).matches();
    }

    private boolean has(Kind kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private static Abbreviations load(String language) {
        if (language.isEmpty()) {
            return new Abbreviations(false, Map.of());
        }
        try (InputStream in = Abbreviations.class.getResourceAsStream(language + ".txt")) {
            return new Abbreviations(
                    language.equals("en"), parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Kind, Set<String>> parse(String list) {
        Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
        for (String section : list.split("(?m)^\\[")) {
            int end = section.indexOf(']');
            if (end > 0) {
                Kind kind = Kind.valueOf(section.substring(0, end).toUpperCase(Locale.ROOT));
                Set<String> members = new HashSet<>(
                        Arrays.asList(section.substring(end + 1).strip().split("\\s+")));
                words.put(kind, Collections.unmodifiableSet(members));
            }
        }
        return words;
    }
}
