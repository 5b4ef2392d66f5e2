package org.stet.core.sentence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** English abbreviations by what may follow their full stop, and the words that as a rule begin a sentence. */
final class Abbreviations {

    /** A name follows. */
    private static final Set<String> TITLES = words(
            "mr mrs ms mx dr prof rev hon sen rep reps sens gov gen lt col capt cmdr sgt maj cpl pvt adm brig st mt ft messrs",
            "mmes mme mlle fr pres supt insp det treas sec asst assoc vs v viz cf ca approx e.g i.e al ald atty cllr ste hr",
            "msgr ven pfc spc amb dist op");

    /** A number follows. */
    private static final Set<String> COUNTED = words(
            "no nos p pp fig figs vol vols art arts ch chap sec sect eq eqs ver tel ext pt pts para n° nr cl jan feb mar apr jun",
            "jul aug sep sept oct nov dec est c");

    /** Either goes on, or ends the sentence too. */
    private static final Set<String> EITHER = words(
            "inc corp ltd co cos bros llc plc jr sr esq etc ave blvd rd dept univ assn dec jan feb mar apr jun jul aug sep sept",
            "oct nov mon tue tues wed thu thurs fri ariz calif colo conn del fla ga ill ind kan ky la md mass mich minn",
            "miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ala ark alta ont que ft sq mi lb lbs oz min hr hrs",
            "ed eds repr intl natl ph.d m.d b.a m.a ph d.c u.s u.k u.n e.u a.m p.m u.s.a");

    private static final Set<String> STARTERS = words(
            "a an the this that these those he she it they we you i his her its their our my your there here who what when",
            "where why how which if in on at by for from with after before since while during as but and or so yet also",
            "however although though because according is are was were do does did has have had will would can could",
            "should may might no not yes mr mrs ms dr both some many most all each every another one two three even just",
            "then now today yesterday meanwhile moreover instead still once under over about despite among let please",
            "only such other others few several more last next first to of nor neither either until unless whether");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");

    private Abbreviations() {}

    /** Whether a name must follow the word's full stop. */
    static boolean beforeName(String word) {
        return TITLES.contains(lower(word));
    }

    /** Whether a number may follow the word's full stop. */
    static boolean beforeNumber(String word) {
        return COUNTED.contains(lower(word));
    }

    /** Whether the word's full stop belongs to it and may end the sentence too. */
    static boolean mayEnd(String word) {
        return EITHER.contains(lower(word)) || INITIALS.matcher(word).matches();
    }

    /** Whether the word is an abbreviation of any kind. */
    static boolean isKnown(String word) {
        return beforeName(word) || beforeNumber(word) || mayEnd(word);
    }

    /** Whether the word is a single capital, as in a name. */
    static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }

    /** Whether a capitalised word is one that begins sentences more often than it begins names. */
    static boolean startsSentences(String word) {
        return STARTERS.contains(lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String... lists) {
        return Set.copyOf(new HashSet<>(List.of(String.join(" ", lists).split(" "))));
    }
}
