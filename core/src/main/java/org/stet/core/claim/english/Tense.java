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

    private static boolean expecting(TaggedSentence sentence, int i, int to) {
        for (int at = i; at < Math.min(i + 3, to); at++) {
            if (sentence.isAny(at, EXPECTING) && sentence.is(at + 1, "to")) {
                return true;
            }
        }
        return false;
    }
}
