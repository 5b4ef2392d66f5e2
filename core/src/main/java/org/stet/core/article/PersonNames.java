package org.stet.core.article;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes credits apart into names of persons: {@code By Ann Lee and Bob Ray, Science Editor} names two. Titles of posts,
 * agencies, feeds, accounts of content systems and addresses are no persons.
 */
final class PersonNames {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final int LONGEST_CREDIT = 300;

    private static final String BY =
            "(?:by|von|par|por|door|di|af|av|autor[ae]?|auteure?|tekst|text|texte?|texto|testo|автор|от|yazan|oleh|penulis|napsal[ai]?|yazar|kirjoittanut|szerző)";

    private static final Pattern LEAD = Pattern.compile(
            "^(?:post author\\s+|(?:by|an?)\\s+author\\s+)?(?:(?:written|posted|published|reported|article|story|words|reviewed|updated|created|submitted|geschrieben|verfasst|ein beitrag|publi[ée]|escrito|écrit|scritto|publicado|geplaatst|skrevet|skriven)?\\s*"
                    + BY + "|authors?|foto|words|story)\\s*:?\\s+",
            FLAGS);

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:written|posted|published|reported|story|article|words|geschrieben|ein beitrag|publi[ée]|escrito|scritto|écrit)\\s+)?"
                    + BY + "\\s*:?\\s+(?=\\p{Lu})",
            FLAGS);

    /** {@code Posted on 4 May by}: a date before the name. */
    private static final Pattern DATE_BEFORE =
            Pattern.compile("^[^,;]{0,12}\\b.{0,40}\\d.{0,12}?\\s(?:by|von|par|por|door)\\s*:?\\s+(?=\\p{L})", FLAGS);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[;|/,，、•·]|\\s(?:and|und|et|with|mit|og|och|и)\\s|&|\\s\\+\\s)\\s*", FLAGS);

    /** These also stand inside names. */
    private static final Pattern PERHAPS_BETWEEN = Pattern.compile("\\s(?:y|e|en|i|ja|ve|dan|a)\\s");

    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*(?:[(<\\[@].*|\\s[–—-]+\\s.*|\\s(?:on|at|in|for|is|was|has|updated|published|posted|am|um|vom|le|el|à|contributing|special to|reporting|follow|via|from)\\s.*|\\s\\d.*|[.,:•·|–*-]+)$",
            FLAGS);

    private static final Pattern KEEPS_STOP = Pattern.compile(".* (?:[Jj]r|[Ss]r|\\p{Lu})\\.");

    private static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b)?(?:editor|reporter|correspondent|writer|columnist|producer|contributor|journalist|anchor|columnista|redakteur(?:in)?|redaktion|redaktör"
                    + "|korrespondent(?:in)?|journaliste?|rédact(?:eur|rice|ion)|redactor[ae]?|corresponsal|editora?|repórter|redazione|giornalista|verslaggever|staff|team|director|manager"
                    + "|professor|chief|ceo|founder|analyst|photographer|fotograf|ph\\.?\\s?d\\.?|m\\.?d\\.?|r\\.?n\\.?|r\\.?d\\.?|mba|esq\\.?|dpt|mph|msc|m\\.?sc\\.?|bsc|cpt|cscs)(?:\\b.*)?",
            FLAGS);

    private static final Pattern ODD =
            Pattern.compile(".*[*?!\"=<>{}\\[\\]:#_%$€].*|.*\\d.*|.*(?:://|www\\.|@|\\.(?:com|org|net|de|co|uk)\\b).*");

    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "editors",
            "editorial",
            "redaktion",
            "redaction",
            "redacción",
            "redacao",
            "redação",
            "redazione",
            "author",
            "authors",
            "guest",
            "guest author",
            "staff",
            "unknown",
            "none",
            "null",
            "undefined",
            "webmaster",
            "anonymous",
            "anonym",
            "by",
            "posted",
            "posted by",
            "article by",
            "written by",
            "about",
            "about the author",
            "view all posts",
            "share",
            "de",
            "la",
            "name",
            "email",
            "cortesía",
            "contributor",
            "contributors",
            "root",
            "user",
            "super user",
            "moderator",
            "web desk",
            "newsroom",
            "news desk",
            "newsdesk",
            "desk",
            "feed",
            "rss",
            "rss feed",
            "wire",
            "wire reports",
            "wire services",
            "news agencies",
            "true",
            "false",
            "more",
            "read more",
            "follow",
            "subscribe",
            "comments",
            "leave a comment",
            "print",
            "home",
            "jr",
            "sr",
            "post author",
            "von",
            "par",
            "por",
            "me",
            "my",
            "you",
            "us",
            "profile",
            "website",
            "all posts",
            "see more",
            "source",
            "quelle",
            "fuente");

    private static final Set<String> AGENCIES = Set.of(
            "afp",
            "agence france-presse",
            "agence france presse",
            "ap",
            "associated press",
            "the associated press",
            "reuters",
            "thomson reuters",
            "reuters staff",
            "dpa",
            "deutsche presse-agentur",
            "apa",
            "epa",
            "efe",
            "agencia efe",
            "ansa",
            "adnkronos",
            "upi",
            "united press international",
            "tass",
            "xinhua",
            "kyodo",
            "kyodo news",
            "pti",
            "press trust of india",
            "ians",
            "ani",
            "anp",
            "belga",
            "ritzau",
            "ntb",
            "tt",
            "stt",
            "sid",
            "kna",
            "epd",
            "sda",
            "keystone-sda",
            "lusa",
            "notimex",
            "interfax",
            "ria novosti",
            "pa media",
            "pa",
            "press association",
            "canadian press",
            "the canadian press",
            "europa press",
            "agencies",
            "agencias",
            "agenturen",
            "bloomberg news",
            "pap",
            "čtk",
            "mti",
            "aap",
            "yonhap",
            "anadolu agency",
            "aa",
            "télam",
            "ukrinform",
            "unian",
            "ukrainska pravda",
            "bta",
            "hina",
            "tanjug",
            "dow jones newswires",
            "cna",
            "pr newswire",
            "business wire",
            "globe newswire",
            "globenewswire",
            "prnewswire",
            "businesswire");

    private final Optional<String> publisher;

    /** Names on a page of the publisher given, who is no person. */
    PersonNames(Optional<String> publisher) {
        this.publisher = publisher;
    }

    /** The persons in some credits, in their order, none twice. */
    List<String> of(List<String> credits) {
        Set<String> names = new LinkedHashSet<>();
        credits.forEach(credit -> add(names, credit));
        return List.copyOf(names);
    }

    /** The same of credits that libraries can read: {@code Lee, Ann}. */
    List<String> ofLastNameFirst(List<String> credits) {
        return of(credits.stream().map(PersonNames::turned).toList());
    }

    private static String turned(String credit) {
        String[] parts = credit.strip().split("\\s*,\\s*");
        boolean turns = parts.length == 2
                && !parts[0].contains(" ")
                && parts[1].split(" ").length <= 3
                && !ROLE.matcher(parts[1]).matches();
        return turns ? parts[1] + " " + parts[0] : credit;
    }

    /** The persons in a line of a page, if it begins with a word such as "by" and holds little else. */
    List<String> ofByline(String line) {
        Matcher matcher = BYLINE.matcher(line);
        if (line.length() > 150 || !matcher.find()) {
            return List.of();
        }
        return of(List.of(line.substring(matcher.end()))).stream()
                .filter(name -> Character.isUpperCase(name.codePointAt(0)) && name.contains(" "))
                .toList();
    }

    private void add(Set<String> names, String credit) {
        if (credit.length() > LONGEST_CREDIT) {
            return;
        }
        String plain = Whitespace.collapse(credit);
        plain = DATE_BEFORE.matcher(plain).replaceFirst("");
        plain = LEAD.matcher(plain).replaceFirst("");
        for (String part : BETWEEN.split(plain)) {
            for (String name : apart(part)) {
                String one = bare(name);
                if (isPerson(one)) {
                    names.add(one);
                }
            }
        }
    }

    /** At a short "and" of other languages where both sides are whole names. */
    private static List<String> apart(String part) {
        String[] sides = PERHAPS_BETWEEN.split(part);
        boolean whole = sides.length > 1;
        for (String side : sides) {
            whole &= side.strip().contains(" ");
        }
        return whole ? List.of(sides) : List.of(part);
    }

    private static String bare(String name) {
        String one = LEAD.matcher(name.strip()).replaceFirst("").strip();
        return KEEPS_STOP.matcher(one).matches()
                ? one
                : AFTER_NAME.matcher(one).replaceFirst("").strip();
    }

    private boolean isPerson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > 1
                && name.length() < 50
                && name.split(" ").length <= 5
                && !ODD.matcher(name).matches()
                && !NOBODY.contains(lower)
                && !AGENCIES.contains(lower)
                && !isRole(name)
                && publisher.map(house -> !house.equalsIgnoreCase(name)).orElse(true);
    }

    private static boolean isRole(String name) {
        return ROLE.matcher(name).matches();
    }
}
