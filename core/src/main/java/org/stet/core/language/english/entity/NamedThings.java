package org.stet.core.language.english.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.stet.core.language.english.token.TaggedSentence;

/** Things that an article names by a name before a noun, "the Rukesh camp", so that "the camp" can be told. */
public final class NamedThings {

    private static final int LONGEST_NAME = 4;

    private static final int LONGEST_PHRASE = 6;

    /** Adjectives of countries and parties. */
    private static final Pattern ORIGIN = Pattern.compile("\\p{Lu}\\p{L}*(?:an|ish|ese|ench|ic|i|ive|al|our|-\\p{L}+)");

    private static final Set<String> LINKS = Set.of("of", "de", "von", "&");

    /** Words between a noun and the name of what it belongs to. */
    private static final Set<String> BEHIND = Set.of("of", "in", "against", "between");

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
        Things things = byNoun.computeIfAbsent(sentence.token(noun).lower(), each -> new Things());
        int position = sentence.token(noun).start();
        int start = phraseStart(sentence, noun);
        int last = noun - 1;
        boolean people = SourceKinds.holder(sentence.token(noun).lower())
                || SourceKinds.body(sentence.token(noun).lower())
                || SourceKinds.describing(sentence.token(noun).lower())
                        && !SourceKinds.document(sentence.token(noun).lower());
        while (last >= start && !name(sentence, last, people)) {
            last--;
        }
        int first = last;
        while (first > start
                && (name(sentence, first - 1, people)
                        || LINKS.contains(sentence.token(first - 1).lower()))) {
            first--;
        }
        int behind = endOfName(sentence, noun + 1);
        boolean cut = first > 1
                        && Character.isUpperCase(
                                sentence.token(first - 1).text().charAt(0))
                || people && last >= start && last < noun - 1;
        if (last >= start && cut) {
            things.unnamed = Math.min(things.unnamed, position);
        } else if (last >= start) {
            String phrase = Mentions.join(sentence, first, noun + 1);
            boolean owned = owns(sentence, last + 1);
            things.name(position, sentence.token(last).lower(), owned ? phrase : "the " + phrase);
        } else if (behind > noun + 1) {
            String phrase = "the " + Mentions.join(sentence, start, behind);
            things.name(position, sentence.token(behind - 1).lower(), phrase);
        } else if (start < noun || indefinite(sentence, noun)) {
            things.unnamed = Math.min(things.unnamed, position);
        }
    }

    /** The first of the names, nouns and adjectives that stand before a noun. */
    private static int phraseStart(TaggedSentence sentence, int noun) {
        int start = noun;
        while (start > 0
                && noun - start < LONGEST_PHRASE
                && !sentence.time(start - 1)
                && (sentence.isTagged(start - 1, "NOUN", "ADJ", "PROPN") || owns(sentence, start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean owns(TaggedSentence sentence, int i) {
        return sentence.is(i, "'s");
    }

    /** Where the name in "of the Rukesh Council" behind a noun ends; {@code at} itself if there is none. */
    private static int endOfName(TaggedSentence sentence, int at) {
        if (!sentence.isAny(at, BEHIND)) {
            return at;
        }
        int start = sentence.is(at + 1, "the") ? at + 2 : at + 1;
        int end = start;
        while (end - start < LONGEST_NAME && sentence.isTagged(end, "PROPN") && name(sentence, end, true)) {
            end++;
        }
        boolean goesOn = sentence.isTagged(end, "PROPN", "NOUN", "ADJ", "CCONJ") || owns(sentence, end);
        return end > start && !goesOn ? end : at;
    }

    /** Whether a token names; of people and bodies an adjective such as "Afghan" tells only one of several. */
    private static boolean name(TaggedSentence sentence, int i, boolean strictly) {
        boolean tells = !strictly || !ORIGIN.matcher(sentence.token(i).text()).matches();
        return (sentence.isTagged(i, "PROPN") || tells && i > 0 && sentence.isTagged(i, "ADJ"))
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
