package org.stet.core.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the kind of a source by its words; the nouns stand in {@code source-kinds.txt}. */
final class SourceKinds {

    private static final Map<String, Set<String>> NOUNS = read();

    private static final Set<String> PUBLICATIONS = NOUNS.get("publication");

    private static final Set<String> DOCUMENTS = NOUNS.get("document");

    private static final Set<String> HOLDERS = NOUNS.get("holder");

    private static final Set<String> INSTITUTIONS = NOUNS.get("institution");

    private static final Set<String> ORGANISATIONS = NOUNS.get("organisation");

    private static final Set<String> UNNAMED = NOUNS.get("unnamed");

    /** Countries and capitals: by their names a text means their governments. */
    private static final Set<String> STATES = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)),
                    Stream.of(
                            ("Moscow Washington Beijing London Paris Berlin Brussels Tehran Kyiv Damascus Ankara Delhi"
                                            + " Tokyo Riyadh Cairo Jerusalem Baghdad Kabul Rome Madrid Warsaw Ottawa"
                                            + " Canberra Seoul Pyongyang Islamabad Britain U.S. U.K. EU UN Kremlin"
                                            + " Pentagon")
                                    .split(" ")))
            .map(name -> name.toLowerCase(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    /** Nouns for companies that are nouns for people too. */
    private static final Set<String> PERSON_OR_BODY =
            Set.of("producer", "owner", "publisher", "developer", "builder", "supplier", "operator", "partners");

    private SourceKinds() {}

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> nouns = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                SourceKinds.class.getResourceAsStream("source-kinds.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int colon = line.indexOf(':');
                nouns.computeIfAbsent(line.substring(0, colon), kind -> new HashSet<>())
                        .addAll(List.of(line.substring(colon + 1).strip().split(" ")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("the nouns for kinds of source cannot be read", e);
        }
        return nouns;
    }

    static boolean publicationNoun(String word) {
        return PUBLICATIONS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    static boolean document(String word) {
        return DOCUMENTS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether somebody with this noun or title speaks for an office. */
    static boolean holder(String word) {
        return HOLDERS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether this noun names a body: a ministry, a company, a union. */
    static boolean body(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return INSTITUTIONS.contains(lower) || ORGANISATIONS.contains(lower);
    }

    static boolean office(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return HOLDERS.contains(lower) || INSTITUTIONS.contains(lower);
    }

    static boolean unnamed(String word) {
        return UNNAMED.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /** Whether it is a noun for people, documents or bodies, and so no name by itself. */
    static boolean common(String word) {
        String lower = word.toLowerCase(Locale.ENGLISH);
        return UNNAMED.contains(lower) || DOCUMENTS.contains(lower) || HOLDERS.contains(lower) || body(lower);
    }

    /**
     * The kind of a source.
     *
     * @param head the last word of its noun phrase: "sources", "Awsat"
     * @param words all words around it: titles, a noun after
     * @param named whether the head is a name
     */
    static SourceKind of(String head, String words, boolean named) {
        List<String> all = Arrays.asList(words.toLowerCase(Locale.ENGLISH).split("[\\s,]+"));
        return named ? ofName(head, all, Set.copyOf(all)) : ofCommonNoun(head.toLowerCase(Locale.ENGLISH), all);
    }

    /**
     * The kind of somebody or something with a name.
     *
     * @param last the last word of the name
     * @param all all words around the name
     * @param roles the nouns by which the article describes it: "mayor", "newspaper"
     */
    static SourceKind ofName(String last, List<String> all, Set<String> roles) {
        String lower = last.toLowerCase(Locale.ENGLISH);
        if (PUBLICATIONS.contains(lower) || has(roles, PUBLICATIONS)) {
            return SourceKind.PUBLICATION;
        }
        if (ORGANISATIONS.contains(lower) || INSTITUTIONS.contains(lower)) {
            return SourceKind.ORGANISATION;
        }
        if (STATES.contains(lower)) {
            return SourceKind.OFFICIAL;
        }
        if (has(roles, HOLDERS)) {
            return SourceKind.OFFICIAL;
        }
        if (has(roles, ORGANISATIONS) || has(roles, INSTITUTIONS)) {
            return SourceKind.ORGANISATION;
        }
        if (has(roles, DOCUMENTS)) {
            return SourceKind.DOCUMENT;
        }
        boolean initials = last.length() > 1
                && last.equals(last.toUpperCase(Locale.ENGLISH))
                && last.indexOf('.') < 0
                && Character.isLetter(last.charAt(0));
        return initials || all.contains("the") && all.size() < 4 ? SourceKind.ORGANISATION : SourceKind.PERSON;
    }

    private static boolean has(Set<String> roles, Set<String> nouns) {
        return roles.stream().anyMatch(nouns::contains);
    }

    private static SourceKind ofCommonNoun(String head, List<String> all) {
        if (UNNAMED.contains(head)) {
            return SourceKind.ANONYMOUS;
        }
        if (DOCUMENTS.contains(head)) {
            return SourceKind.DOCUMENT;
        }
        if (HOLDERS.contains(head)) {
            return SourceKind.OFFICIAL;
        }
        if (INSTITUTIONS.contains(head)) {
            return SourceKind.ORGANISATION;
        }
        if (PUBLICATIONS.contains(head) || head.equals("agency") && all.contains("news")) {
            return SourceKind.PUBLICATION;
        }
        boolean somebody = PERSON_OR_BODY.contains(head) && (all.contains("a") || all.contains("an"));
        return ORGANISATIONS.contains(head) && !somebody ? SourceKind.ORGANISATION : SourceKind.ANONYMOUS;
    }
}
