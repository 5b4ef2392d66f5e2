package org.stet.workflow.recusal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Who and what a claim has to do with, as a conflict of interest sees it. Names are compared as whole words, without
 * regard to case, accents and punctuation, so that “Valley Council” is found in “the Valley Council's treasurer”.
 *
 * @param speakers who makes the claim and everybody in its chain
 * @param publisher who published the article
 * @param topics the claim's topics
 * @param text the claim's words and wording
 */
public record Involved(List<String> speakers, Optional<String> publisher, List<String> topics, String text) {

    /** Keeps its own copies. */
    public Involved {
        speakers = List.copyOf(speakers);
        topics = List.copyOf(topics);
    }

    boolean isMadeBy(String name) {
        return speakers.stream().anyMatch(speaker -> has(speaker, name));
    }

    boolean names(String party) {
        return isMadeBy(party) || isPublishedBy(party) || has(text, party);
    }

    boolean isPublishedBy(String name) {
        return publisher.filter(known -> has(known, name)).isPresent();
    }

    boolean isAbout(String topic) {
        return topics.stream().anyMatch(known -> words(known).equals(words(topic)));
    }

    private static boolean has(String text, String name) {
        String sought = words(name);
        return !sought.isBlank() && words(text).contains(sought);
    }

    /** The words, each between two spaces. */
    private static String words(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
