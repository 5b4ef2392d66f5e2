package org.stet.core.claim.english;

import java.util.Set;

import org.stet.core.attribution.TaggedSentence;

/** When a clause is set, told by its first finite verb. */
enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNTOLD;

    private static final Set<String> FUTURE_VERBS = Set.of("will", "'ll", "shall", "would", "wo");

    private static final Set<String> PAST_VERBS = Set.of("was", "were", "had", "did", "'d");

    private static final Set<String> PERFECT = Set.of("has", "have", "'ve");

    private static final Set<String> EXPECTING = Set.of(
            "expected", "scheduled", "due", "set", "going", "planned", "plans", "expects", "hopes", "intends", "aims");

    /** The tense of the tokens from {@code from} to {@code to}, exclusive. */
    static Tense of(TaggedSentence sentence, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!sentence.verbal(i) || sentence.is(i - 1, "to")) {
                continue;
            }
            String verb = sentence.token(i).lower();
            if (FUTURE_VERBS.contains(verb) || expecting(sentence, i, to)) {
                return FUTURE;
            }
            if (PAST_VERBS.contains(verb) || PERFECT.contains(verb)) {
                return PAST;
            }
            if (sentence.isTagged(i, "AUX") && !Verbs.past(verb)) {
                return verb.equals("is") || verb.equals("are") || verb.equals("'s") ? PRESENT : UNTOLD;
            }
            if (verb.endsWith("ing")) {
                continue;
            }
            return Verbs.past(verb) ? PAST : verb.endsWith("s") ? PRESENT : UNTOLD;
        }
        return UNTOLD;
    }

    /**
     * The tense that holds at a place: that of the nearest verb before it from {@code from} on, or of the first verb behind
     * it where none stands before.
     */
    static Tense at(TaggedSentence sentence, int from, int place, int to) {
        int verb = place - 1;
        while (verb >= from && !sentence.verbal(verb)) {
            verb--;
        }
        if (verb < from) {
            return opens(sentence, from, place) ? of(sentence, place, to) : UNTOLD;
        }
        boolean timeless = sentence.token(verb).lower().endsWith("ing") && !sentence.isTagged(verb - 1, "AUX", "ADV")
                || sentence.is(verb - 1, "to") && !expecting(sentence, Math.max(from, verb - 2), verb + 1);
        if (timeless) {
            return UNTOLD;
        }
        int first = verb;
        while (first > from && (sentence.verbal(first - 1) || sentence.isTagged(first - 1, "PART", "ADV"))) {
            first--;
        }
        return of(sentence, first, verb + 1);
    }

    /** Whether a time stands at the beginning of its clause. */
    private static boolean opens(TaggedSentence sentence, int from, int place) {
        return place - from <= 2;
    }

    private static boolean expecting(TaggedSentence sentence, int i, int to) {
        for (int at = i; at < Math.min(i + 3, to); at++) {
            if (sentence.isAny(at, EXPECTING) && sentence.is(at + 1, "to")) {
                return true;
            }
        }
        return false;
    }
}
