package org.stet.core.language.english.token;

import java.util.Set;

import org.stet.core.language.WordLists;

/** When a clause is set, told by its first finite verb. */
public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    UNTOLD;

    private static final Set<String> FUTURE_VERBS = Set.of("will", "'ll", "shall", "would", "wo");

    private static final Set<String> PAST_VERBS = Set.of("was", "were", "had", "did", "'d");

    private static final Set<String> PERFECT = Set.of("has", "have", "'ve");

    private static final Set<String> NEGATION = Set.of("n't", "n’t");

    private static final WordLists LISTS = WordLists.read("english/verbs");

    private static final Set<String> EXPECTING = LISTS.set("expecting");

    private static final Set<String> PLANNED = LISTS.set("planned");

    /** The tense of the tokens from {@code from} to {@code to}, exclusive. */
    public static Tense of(TaggedSentence sentence, int from, int to) {
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
    public static Tense at(TaggedSentence sentence, int from, int place, int to) {
        int verb = place - 1;
        while (verb >= from && (!sentence.verbal(verb) || participle(sentence, verb))) {
            verb--;
        }
        if (verb < from) {
            return opens(sentence, from, place) || beforeVerb(sentence, place) ? of(sentence, place, to) : UNTOLD;
        }
        if (sentence.is(verb - 1, "to") && !expecting(sentence, Math.max(from, verb - 2), verb + 1)) {
            return UNTOLD;
        }
        int first = verb;
        while (first > from
                && (sentence.verbal(first - 1)
                        || sentence.isTagged(first - 1, "PART", "ADV")
                        || sentence.isAny(first - 1, NEGATION))) {
            first--;
        }
        return of(sentence, first, verb + 1);
    }

    /** "passing a bill in May": the time is that of the verb before. */
    private static boolean participle(TaggedSentence sentence, int verb) {
        return sentence.token(verb).lower().endsWith("ing") && !sentence.isTagged(verb - 1, "AUX", "ADV");
    }

    /** Whether a time stands at the beginning of its clause. */
    private static boolean opens(TaggedSentence sentence, int from, int place) {
        return place - from <= 2;
    }

    /** "The council on Friday rejected the plan": the time stands between the subject and its verb. */
    private static boolean beforeVerb(TaggedSentence sentence, int place) {
        int next = sentence.time(place + 1) ? place + 2 : place + 1;
        return sentence.verbal(next) || sentence.isTagged(next, "ADV") && sentence.verbal(next + 1);
    }

    private static boolean expecting(TaggedSentence sentence, int i, int to) {
        for (int at = i; at < Math.min(i + 3, to); at++) {
            boolean planned = sentence.isAny(at, PLANNED)
                    && sentence.isAny(at + 1, Set.of("for", "on", "in", "at"))
                    && !sentence.isAny(at - 1, PAST_VERBS);
            if (sentence.isAny(at, EXPECTING) && sentence.is(at + 1, "to") || planned) {
                return true;
            }
        }
        return false;
    }
}
