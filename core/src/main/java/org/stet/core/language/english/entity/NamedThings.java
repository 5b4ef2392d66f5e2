package org.stet.core.language.english.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.stet.core.language.english.token.TaggedSentence;

/** Things that an article names by a name before a noun, "the Rukesh camp", so that "the camp" can be told. */
public final class NamedThings {

    private static final int LONGEST_NAME = 4;

    /** What the article calls by one noun: the names before it, and where it speaks of another one without a name. */
    private static final class Things {
        private final TreeMap<Integer, String> named = new TreeMap<>();
        private final Set<String> names = new HashSet<>();
        private int second = Integer.MAX_VALUE;
        private int unnamed = Integer.MAX_VALUE;

        void name(int position, String name, String phrase) {
            if (names.add(name) && names.size() == 2) {
                second = position;
            }
            named.putIfAbsent(position, phrase);
        }
    }

    private final Map<String, Things> byNoun = new HashMap<>();

    public NamedThings(List<TaggedSentence> sentences) {
        for (TaggedSentence sentence : sentences) {
            for (int i = 1; i < sentence.size(); i++) {
                read(sentence, i);
            }
        }
    }

    private void read(TaggedSentence sentence, int noun) {
        boolean head = sentence.isTagged(noun, "NOUN")
                && !sentence.time(noun)
                && Character.isLowerCase(sentence.token(noun).text().charAt(0))
                && !sentence.isTagged(noun + 1, "NOUN", "PROPN");
        if (!head) {
            return;
        }
        int end = sentence.is(noun - 1, "'s") || sentence.is(noun - 1, "’s") ? noun - 1 : noun;
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && name(sentence, start - 1)) {
            start--;
        }
        Things things = byNoun.computeIfAbsent(sentence.token(noun).lower(), each -> new Things());
        int position = sentence.token(noun).start();
        if (start < end) {
            String phrase = Mentions.join(sentence, start, noun + 1);
            things.name(position, sentence.token(end - 1).lower(), end < noun ? phrase : "the " + phrase);
        } else if (indefinite(sentence, noun)) {
            things.unnamed = Math.min(things.unnamed, position);
        }
    }

    private static boolean name(TaggedSentence sentence, int i) {
        return sentence.isTagged(i, "PROPN")
                && !sentence.time(i)
                && Character.isUpperCase(sentence.token(i).text().charAt(0));
    }

    private static boolean indefinite(TaggedSentence sentence, int noun) {
        int start = noun;
        while (start > 0 && noun - start < LONGEST_NAME && sentence.isTagged(start - 1, "ADJ", "NOUN")) {
            start--;
        }
        return sentence.is(start - 1, "a") || sentence.is(start - 1, "an") || sentence.is(start - 1, "another");
    }

    /**
     * What "the camp" means: the only one that the article names before it, where it speaks of no other.
     *
     * @param noun the noun in lower case
     * @param position where it stands
     */
    public Optional<String> before(String noun, int position) {
        return Optional.ofNullable(byNoun.get(noun))
                .filter(things -> things.second >= position && things.unnamed >= position)
                .map(things -> things.named.lowerEntry(position))
                .map(Map.Entry::getValue);
    }
}
