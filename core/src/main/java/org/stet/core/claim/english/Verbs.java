package org.stet.core.claim.english;

import java.util.List;
import java.util.Set;

/** Forms of English verbs, as far as splitting and tense need them. */
final class Verbs {

    /** Past forms that are no participles: after "had" or "was" they begin a clause of their own. */
    private static final Set<String> PAST_ONLY = words(
            "went took gave wrote became began rose fell saw did spoke chose drove flew knew grew threw drew broke"
                    + " froze rang sang sank shook stole swore tore wore ate drank swam woke arose forgot forgave hid"
                    + " bore ran came overcame withdrew undertook mistook oversaw");

    /** Past forms that are participles too. */
    private static final Set<String> PAST_OR_PARTICIPLE = words(
            "said told made left lost won sold bought brought built sent spent paid met held kept led found got cut"
                    + " put hit set shut hurt cost let quit split spread stood struck taught thought felt meant dealt"
                    + " fought caught sought shot fed fled bled sped slept swept wept crept heard understood laid lent"
                    + " bent bound wound ground hung dug stuck swung spun clung read bid cast broadcast forecast upset"
                    + " burst withheld upheld sat spat had");

    private static final Set<String> PARTICIPLES =
            words("gone taken given written become risen fallen seen done spoken chosen driven flown known grown thrown"
                    + " drawn broken frozen sung sunk shaken stolen sworn torn worn eaten drunk woken forgotten forgiven"
                    + " hidden borne run come overcome withdrawn undertaken been begun beaten bitten");

    private static final Set<String> BASE =
            words("cut put hit set shut hurt cost let quit split spread read bid run come become need feed breed bleed"
                    + " speed succeed proceed exceed focus discuss bias");

    private Verbs() {}

    private static Set<String> words(String list) {
        return Set.copyOf(List.of(list.split(" ")));
    }

    static boolean past(String verb) {
        return verb.endsWith("ed") || PAST_ONLY.contains(verb) || PAST_OR_PARTICIPLE.contains(verb);
    }

    static boolean pastOnly(String verb) {
        return PAST_ONLY.contains(verb);
    }

    static boolean participle(String verb) {
        return verb.endsWith("ed") || PARTICIPLES.contains(verb) || PAST_OR_PARTICIPLE.contains(verb);
    }

    /** Whether it can follow "will": neither past, participle, "-ing" nor "-s". */
    static boolean base(String verb) {
        boolean inflected =
                past(verb) || participle(verb) || verb.endsWith("ing") || verb.endsWith("s") && !verb.endsWith("ss");
        return !inflected || BASE.contains(verb);
    }
}
