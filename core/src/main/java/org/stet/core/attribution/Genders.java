package org.stet.core.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.stet.core.attribution.Entity.Gender;

/** Tells a person's gender by titles, roles and given names ({@code given-names.txt}), to match pronouns. */
final class Genders {

    private static final Map<String, Gender> GIVEN_NAMES = read();

    private static final Set<String> MALE = Set.of(
            "mr.",
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "father",
            "spokesman",
            "chairman",
            "congressman",
            "he",
            "him",
            "his",
            "himself",
            "businessman",
            "policeman",
            "actor",
            "alderman",
            "son",
            "brother",
            "husband");

    private static final Set<String> FEMALE = Set.of(
            "mrs.",
            "mrs",
            "ms.",
            "ms",
            "lady",
            "dame",
            "queen",
            "princess",
            "baroness",
            "spokeswoman",
            "chairwoman",
            "congresswoman",
            "she",
            "her",
            "hers",
            "herself",
            "businesswoman",
            "policewoman",
            "actress",
            "mother",
            "daughter",
            "sister",
            "wife");

    private Genders() {}

    private static Map<String, Gender> read() {
        Map<String, Gender> genders = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Genders.class.getResourceAsStream("given-names.txt"), StandardCharsets.UTF_8))) {
            for (String line :
                    lines.lines().filter(each -> !each.startsWith("#")).toList()) {
                int colon = line.indexOf(':');
                Gender gender = Gender.valueOf(line.substring(0, colon).toUpperCase(Locale.ENGLISH));
                List.of(line.substring(colon + 1).strip().split(" ")).forEach(name -> genders.put(name, gender));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the given names cannot be read", e);
        }
        return genders;
    }

    /** The gender that a pronoun, a title or a role tells. */
    static Gender ofWord(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        if (MALE.contains(lower)) {
            return Gender.MALE;
        }
        return FEMALE.contains(lower) ? Gender.FEMALE : Gender.UNKNOWN;
    }

    /** The gender that the roles tell, else the first word of the name. */
    static Gender of(String name, Set<String> roles) {
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
