package org.stet.core.language.english.token;

import java.util.Set;

import org.stet.core.language.WordLists;

/** Forms of English verbs, as far as splitting and tense need them. */
public final class Verbs {

    private static final WordLists LISTS = WordLists.read("english/verbs");

    /** Past forms that are no participles: after "had" or "was" they begin a clause of their own. */
    private static final Set<String> PAST_ONLY = LISTS.set("past-only");

    /** Past forms that are participles too. */
    private static final Set<String> PAST_OR_PARTICIPLE = LISTS.set("past-or-participle");

    private static final Set<String> PARTICIPLES = LISTS.set("participles");

    private static final Set<String> BASE = LISTS.set("base");

    private Verbs() {}

    public static boolean past(String verb) {
        return verb.endsWith("ed") || PAST_ONLY.contains(verb) || PAST_OR_PARTICIPLE.contains(verb);
    }

    public static boolean pastOnly(String verb) {
        return PAST_ONLY.contains(verb);
    }

    public static boolean participle(String verb) {
        return verb.endsWith("ed") || PARTICIPLES.contains(verb) || PAST_OR_PARTICIPLE.contains(verb);
    }

    /** Whether it can follow "will": neither past, participle, "-ing" nor "-s". */
    public static boolean base(String verb) {
        boolean inflected =
                past(verb) || participle(verb) || verb.endsWith("ing") || verb.endsWith("s") && !verb.endsWith("ss");
        return !inflected || BASE.contains(verb);
    }
}
