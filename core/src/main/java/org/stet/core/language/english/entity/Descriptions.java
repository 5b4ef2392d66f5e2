package org.stet.core.language.english.entity;

import java.util.Set;
import java.util.TreeSet;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.token.TaggedSentence;

/** Reads what a sentence says of a name where it stands: before it, or in an apposition. */
final class Descriptions {

    /**
     * What is said of a name.
     *
     * @param text the words; empty where nothing is said
     * @param roles the nouns that matter in them, in lower case: "mayor"
     * @param publication whether it is called a newspaper, a news agency or the like
     */
    record Description(String text, Set<String> roles, boolean publication) {

        static final Description NONE = new Description("", Set.of(), false);
    }

    private static final int LONGEST = 14;

    private static final WordLists LISTS = WordLists.read("english/names");

    private static final Set<String> LEADING = LISTS.set("leading");

    private static final Set<String> ARTICLES = Set.of("a", "an", "the", "its", "their", "his", "her");

    private static final Set<String> POINTING = Set.of("this", "that", "these", "those", "such");

    private static final Set<String> ADDRESSES = Set.of("mr.", "mrs.", "ms.", "mr", "mrs", "ms");

    /** Words that name publications, and other things in lower case. */
    private static final Set<String> OF_THINGS = Set.of(
            "times",
            "post",
            "mail",
            "mirror",
            "sun",
            "star",
            "standard",
            "globe",
            "guardian",
            "observer",
            "press",
            "express",
            "echo",
            "portal",
            "wire",
            "record",
            "paper",
            "channel",
            "station",
            "network",
            "independent");

    private static final Set<String> TIMES = LISTS.set("periods");

    private Descriptions() {}

    /**
     * The description of a name.
     *
     * @param from the first token of the name, titles included
     * @param start the first token without titles
     * @param to the place after its last token
     * @param noun whether the noun behind the name belongs to it: "the Courier newspaper"
     */
    static Description of(TaggedSentence sentence, int from, int start, int to, boolean noun) {
        Description before = before(sentence, from, start, noun ? to : -1);
        Description apposed = apposed(sentence, to);
        Description ahead = before.text().isEmpty() ? ahead(sentence, from) : Description.NONE;
        Set<String> roles = new TreeSet<>(before.roles());
        roles.addAll(apposed.roles());
        roles.addAll(ahead.roles());
        String text = longest(apposed.text(), longest(ahead.text(), before.text()));
        return new Description(
                text, roles, noun || before.publication() || apposed.publication() || ahead.publication());
    }

    private static String longest(String one, String other) {
        return one.length() >= other.length() ? one : other;
    }

    /** "Union leader Tomas Brekke", "the Saudi-owned Asharq newspaper". */
    private static Description before(TaggedSentence sentence, int from, int start, int noun) {
        int first = from;
        if (sentence.isAny(from, ADDRESSES)) {
            return Description.NONE;
        }
        while (sentence.isTagged(first - 1, "NOUN", "ADJ", "PROPN")
                && !sentence.time(first - 1)
                && sentence.quoted(first - 1) == sentence.quoted(from)
                && from - first < LONGEST) {
            first--;
        }
        Set<String> roles = new TreeSet<>();
        boolean described = start > first
                && sentence.isTagged(start - 1, "NOUN", "PROPN", "ADJ")
                && !TIMES.contains(sentence.token(start - 1).lower());
        boolean tells = described
                && (noun >= 0
                        || SourceKinds.describing(sentence.token(start - 1).lower()));
        String text = tells ? Mentions.join(sentence, first, start) : "";
        if (described) {
            roles.add(sentence.token(start - 1).lower());
        }
        if (noun >= 0) {
            roles.add(sentence.token(noun).lower());
            text = (text + " " + sentence.token(noun).lower()).strip();
        }
        boolean agency = sentence.is(start - 1, "agency");
        return new Description(text, roles, agency && sentence.is(start - 2, "news") || publication(roles));
    }

    private static boolean publication(Set<String> roles) {
        return roles.stream().anyMatch(SourceKinds::publicationNoun);
    }

    /** "…, the mayor of Karsten," and "…, who heads the office,". */
    private static Description apposed(TaggedSentence sentence, int to) {
        if (!sentence.is(to, ",")) {
            return Description.NONE;
        }
        int start = to + 1;
        int end = start;
        while (end < sentence.endOfWords()
                && !sentence.is(end, ",")
                && !sentence.quotationMark(end)
                && end - start <= LONGEST) {
            end++;
        }
        boolean closed = sentence.is(end, ",") || end == sentence.endOfWords();
        if (!closed || end - start > LONGEST || end == start) {
            return Description.NONE;
        }
        if (sentence.is(start, "who") && sentence.isAny(start + 1, LEADING)) {
            return new Description(Mentions.join(sentence, start, end), Set.of("head"), false);
        }
        boolean opens = sentence.isAny(start, ARTICLES) || sentence.isTagged(start, "NOUN", "ADJ");
        int head = head(sentence, start, end);
        if (!opens
                || head < 0
                || hasVerb(sentence, start, end)
                || !SourceKinds.describing(sentence.token(head).lower())) {
            return Description.NONE;
        }
        String noun = sentence.token(head).lower();
        return new Description(
                Mentions.join(sentence, start, end),
                Set.of(noun),
                publication(sentence, head) || noun.equals("agency") && sentence.is(head - 1, "news"));
    }

    /** "The opposition leader, Sanda Ilie, …". */
    private static Description ahead(TaggedSentence sentence, int from) {
        int last = from - 2;
        if (!sentence.is(from - 1, ",") || !sentence.isTagged(last, "NOUN", "PROPN") || sentence.time(last)) {
            return Description.NONE;
        }
        int start = SourceLocator.phraseStart(sentence, last);
        boolean reciting =
                sentence.token(Math.max(0, start - 1)).lower().endsWith("ing") || sentence.isAny(start, POINTING);
        if (reciting
                || !sentence.isTagged(start, "DET")
                        && !sentence.possessive(start)
                        && !possessed(sentence, start, last)) {
            return Description.NONE;
        }
        int head = head(sentence, start, last + 1);
        if (head < 0
                || !sentence.isTagged(head, "NOUN")
                || !SourceKinds.describing(sentence.token(head).lower())) {
            return Description.NONE;
        }
        String noun = sentence.token(head).lower();
        return new Description(Mentions.join(sentence, start, last + 1), Set.of(noun), publication(sentence, head));
    }

    /** Whether a noun means a publication: "times", "post" and "mail" do so with a capital letter only. */
    private static boolean publication(TaggedSentence sentence, int noun) {
        String word = sentence.token(noun).text();
        return SourceKinds.publicationNoun(word)
                && (Character.isUpperCase(word.charAt(0)) || SourceKinds.publishing(word) || !OF_THINGS.contains(word));
    }

    private static boolean possessed(TaggedSentence sentence, int start, int last) {
        for (int i = start; i < last; i++) {
            if (sentence.is(i, "'s") || sentence.is(i, "'")) {
                return true;
            }
        }
        return false;
    }

    /** The noun that a phrase is about: the last of the first run of nouns that no possessive follows. */
    static int head(TaggedSentence sentence, int start, int end) {
        int head = -1;
        for (int i = start; i < end; i++) {
            if (sentence.isTagged(i, "NOUN", "PROPN")) {
                head = i;
            } else if (sentence.is(i, "'s") || sentence.is(i, "'")) {
                head = -1;
            } else if (head >= 0) {
                break;
            }
        }
        return head;
    }

    private static boolean hasVerb(TaggedSentence sentence, int start, int end) {
        for (int i = start; i < end; i++) {
            if (sentence.isAny(i, Set.of("who", "which", "whose", "that", "where"))) {
                return false;
            }
            if (sentence.isTagged(i, "AUX")
                    || sentence.isTagged(i, "VERB") && sentence.token(i).lower().matches(".*(?:ed|said|says)")) {
                return true;
            }
        }
        return false;
    }
}
