package org.stet.core.language.english.entity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.entity.Entity.Gender;

/** Tells a person's gender by titles, roles and given names ({@code given-names.txt}), to match pronouns. */
public final class Genders {

    private static final Map<String, Gender> GIVEN_NAMES = read();

    private static final WordLists LISTS = WordLists.read("english/names");

    private static final Set<String> MALE = LISTS.set("male");

    private static final Set<String> FEMALE = LISTS.set("female");

    private Genders() {}

    private static Map<String, Gender> read() {
        WordLists names = WordLists.read("english/given-names");
        Map<String, Gender> genders = new HashMap<>();
        for (String gender : names.names()) {
            names.list(gender).forEach(name -> genders.put(name, Gender.valueOf(gender.toUpperCase(Locale.ENGLISH))));
        }
        return genders;
    }

    /** Whether a word, in lower case, is a given name. */
    static boolean given(String word) {
        return GIVEN_NAMES.containsKey(word);
    }

    /** The gender that a pronoun, a title or a role tells. */
    public static Gender ofWord(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        if (MALE.contains(lower)) {
            return Gender.MALE;
        }
        return FEMALE.contains(lower) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The gender that the roles tell, else the first word of the name. */
    public static Gender of(String name, Set<String> roles) {
        return roles.stream()
                .map(Genders::ofWord)
                .filter(gender -> gender != Gender.UNKNOWN)
                .findFirst()
                .orElseGet(() -> {
                    int space = name.indexOf(' ');
                    String first = space < 0 ? "" : name.substring(0, space);
                    return GIVEN_NAMES.getOrDefault(first.toLowerCase(Locale.ENGLISH), Gender.UNKNOWN);
                });
    }
}
