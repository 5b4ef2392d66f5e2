package org.stet.core.language.english.entity;

import java.util.Optional;
import java.util.Set;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.token.Stretch;
import org.stet.core.language.english.token.TaggedSentence;

/** Finds the bounds of a noun phrase that names a source. */
public final class SourceLocator {

    private static final WordLists LISTS = WordLists.read("english/names");

    private static final Set<String> LINKS = LISTS.set("phrase-links");

    private static final Set<String> TIGHT_LINKS = LISTS.set("tight-links");

    private static final Set<String> RELATIVES = Set.of("who", "whose", "which");

    private SourceLocator() {}

    /** The noun phrase that begins at {@code start}, without appositions. */
    public static Optional<Stretch> shortAfter(TaggedSentence sentence, int start) {
        return sentence.beginsPhrase(start) && !sentence.time(start)
                ? Optional.of(new Stretch(start, phraseEnd(sentence, start, false)))
                : Optional.empty();
    }

    /** The noun phrase that begins at {@code start}, with its appositions. */
    public static Optional<Stretch> after(TaggedSentence sentence, int start) {
        if (!sentence.beginsPhrase(start) || sentence.time(start)) {
            return Optional.empty();
        }
        int end = phraseEnd(sentence, start, false);
        if (sentence.is(end, "(") && sentence.is(end + 2, ")")) {
            end += 3;
        }
        boolean apposed = false;
        while (sentence.is(end, ",") && beginsApposition(sentence, end + 1)) {
            end = sentence.isAny(end + 1, RELATIVES)
                    ? clauseEnd(sentence, end + 1)
                    : phraseEnd(sentence, end + 1, true);
            apposed = true;
        }
        if (sentence.is(end, "who")) {
            end = clauseEnd(sentence, end);
        } else if (apposed && sentence.is(end, ",")) {
            end++;
        }
        return Optional.of(new Stretch(start, end));
    }

    /** Walks back from the last word of a noun phrase to its first. */
    public static int phraseStart(TaggedSentence sentence, int last) {
        int at = last;
        if (sentence.isTagged(last, "PRON") && !sentence.possessive(last)) {
            return last;
        }
        while (at > 0) {
            int step = stepBack(sentence, at);
            if (step == 0 || sentence.quoted(at - step) != sentence.quoted(last)) {
                break;
            }
            at -= step;
        }
        return at;
    }

    private static int stepBack(TaggedSentence sentence, int at) {
        int previous = at - 1;
        boolean opened = sentence.isTagged(at, "DET") || sentence.possessive(at) && !sentence.is(at, "'s");
        if (sentence.isAny(previous, LINKS) && sentence.isTagged(previous, "ADP", "SCONJ", "PART")) {
            return sentence.nominal(previous - 1) && !sentence.isTagged(previous - 1, "PRON") ? 2 : 0;
        }
        if (sentence.isTagged(previous, "CCONJ") && !sentence.is(previous, "but")) {
            return joinsPhrases(sentence, previous) ? 2 : 0;
        }
        if (opened) {
            return sentence.isTagged(previous, "DET") && sentence.isAny(previous, Set.of("all", "both", "half"))
                    ? 1
                    : 0;
        }
        if (sentence.isTagged(previous, "DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X") && !sentence.time(previous)
                || sentence.possessive(previous)) {
            return 1;
        }
        if (previous == 0 && sentence.isTagged(0, "VERB", "INTJ") && sentence.isTagged(at, "NOUN")) {
            return 1;
        }
        boolean participle = sentence.isTagged(previous, "VERB", "ADV") && sentence.isTagged(at - 2, "DET");
        boolean counted = sentence.isTagged(previous, "ADV") && sentence.isTagged(at, "NUM");
        return participle || counted ? 1 : 0;
    }

    private static boolean joinsPhrases(TaggedSentence sentence, int conjunction) {
        return sentence.nominal(conjunction - 1)
                && !sentence.isTagged(conjunction - 1, "PRON")
                && sentence.firstVerb() >= conjunction;
    }

    private static int phraseEnd(TaggedSentence sentence, int start, boolean apposition) {
        int at = start;
        if (sentence.isTagged(start, "PRON") && !sentence.possessive(start)) {
            at = start + 1;
            if (!sentence.isAny(at, Set.of("of"))) {
                return at;
            }
        }
        while (sentence.has(at) && !sentence.quotationMark(at)) {
            boolean inside =
                    sentence.isTagged(at, "DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM", "X") && !sentence.time(at)
                            || sentence.possessive(at)
                            || sentence.isAny(at, apposition ? LINKS : TIGHT_LINKS)
                                    && sentence.beginsPhrase(at + 1)
                                    && !sentence.time(at + 1)
                            || sentence.isTagged(at, "CCONJ") && sentence.beginsPhrase(at + 1)
                            || sentence.isTagged(at, "VERB") && sentence.isTagged(at - 1, "DET");
            if (!inside) {
                break;
            }
            at++;
        }
        return Math.max(at, start + 1);
    }

    private static boolean beginsApposition(TaggedSentence sentence, int at) {
        return sentence.isAny(at, RELATIVES)
                || sentence.isTagged(at, "DET", "ADJ", "NOUN", "PROPN")
                        && !sentence.time(at)
                        && !sentence.opensQuotation(at);
    }

    private static int clauseEnd(TaggedSentence sentence, int start) {
        int at = start;
        while (at < sentence.endOfWords()
                && !sentence.is(at, ",")
                && !sentence.is(at, ":")
                && !sentence.opensQuotation(at)) {
            at++;
        }
        return at;
    }
}
