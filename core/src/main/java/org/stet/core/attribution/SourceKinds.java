package org.stet.core.attribution;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the kind of a source by its words. */
final class SourceKinds {

    private static final Set<String> PUBLICATION_NOUNS = Set.of(
            "newspaper",
            "paper",
            "daily",
            "magazine",
            "outlet",
            "website",
            "broadcaster",
            "network",
            "weekly",
            "tabloid",
            "news",
            "times",
            "post",
            "journal",
            "tribune",
            "herald",
            "gazette",
            "guardian",
            "telegraph",
            "chronicle",
            "observer",
            "reuters",
            "bloomberg",
            "afp",
            "ap",
            "cnn",
            "bbc",
            "npr",
            "abc",
            "cbs",
            "nbc",
            "msnbc",
            "politico",
            "mirror",
            "dispatch",
            "courier",
            "sun-times",
            "press",
            "wire",
            "blog",
            "podcast");

    private static final Set<String> DOCUMENTS = Set.of(
            "report",
            "reports",
            "study",
            "studies",
            "poll",
            "polls",
            "survey",
            "surveys",
            "document",
            "documents",
            "memo",
            "email",
            "emails",
            "e-mail",
            "filing",
            "filings",
            "records",
            "data",
            "letter",
            "statement",
            "book",
            "analysis",
            "audit",
            "figures",
            "statistics",
            "census",
            "lawsuit",
            "complaint",
            "indictment",
            "transcript",
            "article",
            "story",
            "release",
            "law",
            "bill",
            "treaty",
            "register",
            "accounts",
            "paperwork",
            "minutes",
            "index",
            "review",
            "paperback",
            "dossier",
            "affidavit",
            "ruling",
            "headline",
            "tweet",
            "video");

    private static final Set<String> OFFICES = Set.of(
            "president",
            "minister",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "secretary",
            "governor",
            "senator",
            "sen.",
            "rep.",
            "gov.",
            "representative",
            "congressman",
            "congresswoman",
            "mayor",
            "judge",
            "court",
            "police",
            "ministry",
            "department",
            "government",
            "house",
            "kremlin",
            "ambassador",
            "general",
            "gen.",
            "delegation",
            "commissioner",
            "king",
            "queen",
            "prince",
            "pentagon",
            "council",
            "councillor",
            "congress",
            "parliament",
            "prosecutor",
            "prosecutors",
            "sheriff",
            "chancellor",
            "premier",
            "attorney",
            "treasury",
            "administration",
            "embassy",
            "envoy",
            "diplomat",
            "official",
            "senate",
            "commission",
            "inspector",
            "legislator",
            "lawmaker",
            "army",
            "military",
            "authorities",
            "authority",
            "chairman",
            "chairwoman");

    private static final Set<String> ORGANISATIONS = Set.of(
            "inc.",
            "inc",
            "corp.",
            "corp",
            "ltd",
            "company",
            "party",
            "group",
            "university",
            "bank",
            "campaign",
            "committee",
            "association",
            "institute",
            "foundation",
            "union",
            "organisation",
            "organization",
            "center",
            "centre",
            "agency",
            "league",
            "federation",
            "coalition",
            "club",
            "school",
            "college",
            "hospital",
            "firm",
            "network",
            "alliance",
            "society",
            "fund",
            "trust",
            "museum",
            "church",
            "team",
            "airline",
            "airlines",
            "watch",
            "council",
            "board",
            "office",
            "movement");

    private static final Set<String> UNNAMED = Set.of(
            "source",
            "sources",
            "officials",
            "people",
            "analysts",
            "experts",
            "critics",
            "witnesses",
            "residents",
            "activists",
            "some",
            "many",
            "others",
            "insiders",
            "observers",
            "someone",
            "person",
            "voters",
            "supporters",
            "opponents",
            "researchers",
            "scientists",
            "economists",
            "diplomats",
            "lawmakers",
            "aides",
            "advisers",
            "advisors",
            "strategists",
            "scholars",
            "those",
            "several",
            "most",
            "neighbours",
            "neighbors",
            "employees",
            "workers",
            "one",
            "man",
            "woman",
            "protesters",
            "politicians",
            "rebels",
            "fighters",
            "commentators",
            "everyone",
            "executives",
            "managers",
            "veterans",
            "members",
            "leaders",
            "doctors",
            "lawyers",
            "parents");

    /** Countries and capitals: by their names a text means their governments. */
    private static final Set<String> STATES = Stream.concat(
                    Stream.of(Locale.getISOCountries())
                            .map(code -> new Locale("", code).getDisplayCountry(Locale.ENGLISH)),
                    Stream.of(
                            "Moscow",
                            "Washington",
                            "Beijing",
                            "London",
                            "Paris",
                            "Berlin",
                            "Brussels",
                            "Tehran",
                            "Kyiv",
                            "Damascus",
                            "Ankara",
                            "Delhi",
                            "Tokyo",
                            "Riyadh",
                            "Cairo",
                            "Jerusalem",
                            "Baghdad",
                            "Kabul",
                            "Rome",
                            "Madrid",
                            "Warsaw",
                            "Ottawa",
                            "Canberra",
                            "Seoul",
                            "Pyongyang",
                            "Islamabad",
                            "Britain",
                            "U.S.",
                            "U.K.",
                            "EU",
                            "UN"))
            .map(name -> name.toLowerCase(Locale.ENGLISH))
            .collect(Collectors.toUnmodifiableSet());

    private SourceKinds() {}

    static boolean publicationNoun(String word) {
        return PUBLICATION_NOUNS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    static boolean document(String word) {
        return DOCUMENTS.contains(word.toLowerCase(Locale.ENGLISH));
    }

    static boolean office(String word) {
        return OFFICES.contains(word.toLowerCase(Locale.ENGLISH));
    }

    /**
     * The kind of a source.
     *
     * @param head the last word of its noun phrase: "sources", "Awsat"
     * @param words all words around it: titles, appositions
     * @param named whether the head is a name
     */
    static SourceKind of(String head, String words, boolean named) {
        String lower = head.toLowerCase(Locale.ENGLISH);
        List<String> all = Arrays.asList(words.toLowerCase(Locale.ENGLISH).split("[\\s,]+"));
        if (PUBLICATION_NOUNS.contains(lower)) {
            return SourceKind.PUBLICATION;
        }
        if (!named) {
            return ofCommonNoun(lower, all);
        }
        if (ORGANISATIONS.contains(lower)) {
            return SourceKind.ORGANISATION;
        }
        if (STATES.contains(lower)) {
            return SourceKind.OFFICIAL;
        }
        if (all.stream().anyMatch(OFFICES::contains)) {
            return SourceKind.OFFICIAL;
        }
        boolean initials = head.length() > 1 && head.equals(head.toUpperCase(Locale.ENGLISH)) && head.indexOf('.') < 0;
        return initials || all.stream().anyMatch(word -> word.equals("the")) && all.size() < 4
                ? SourceKind.ORGANISATION
                : SourceKind.PERSON;
    }

    private static SourceKind ofCommonNoun(String head, List<String> all) {
        if (UNNAMED.contains(head)) {
            return SourceKind.ANONYMOUS;
        }
        if (DOCUMENTS.contains(head)) {
            return SourceKind.DOCUMENT;
        }
        if (OFFICES.contains(head) || head.matches("head|chief|leader|chair")) {
            return SourceKind.OFFICIAL;
        }
        if (ORGANISATIONS.contains(head)) {
            return SourceKind.ORGANISATION;
        }
        return all.stream().anyMatch(OFFICES::contains) ? SourceKind.OFFICIAL : SourceKind.ANONYMOUS;
    }
}
