package org.stet.core.claim;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import org.stet.core.text.Span;

/** Makes a sentence of its own from the words of a claim. */
final class Wording {

    private Wording() {}

    /**
     * The claim as a sentence: capital letter, final stop.
     *
     * @param parts where the claim stands, in order
     * @param subject whom a pronoun at its start means, if that is sure
     */
    static String of(String text, List<Span> parts, Optional<String> subject) {
        String words = parts.stream()
                .map(part -> part.of(text).strip().replaceAll("[\\s\\u00a0]+", " "))
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            return words;
        }
        String named = subject.map(name -> words.replaceFirst("^(?:[Hh]e|[Ss]he)(?= )", quote(name)))
                .orElse(words);
        int first = named.codePointAt(0);
        String sentence = new StringBuilder()
                .appendCodePoint(Character.toUpperCase(first))
                .append(named.substring(Character.charCount(first)))
                .toString();
        return sentence.matches("(?s).*[.?!…][”\"’)]*") ? sentence : sentence + ".";
    }

    /** Words and figures in lower case, to tell whether two wordings say the same. */
    static List<String> words(String wording) {
        return List.of(wording.toLowerCase(Locale.ENGLISH)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip()
                .split(" "));
    }

    private static String quote(String name) {
        return Matcher.quoteReplacement(name);
    }
}
