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
    private static final int LONGEST_BYLINE = 150;

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

    /** {@code Analysis by}, {@code Posted on 4 May by}. */
    private static final Pattern BEFORE_BY = Pattern.compile("^.{0,60}\\sby\\s*:?\\s+(?=\\p{L})", FLAGS);

    private static final Pattern ADDRESS = Pattern.compile("(?:https?:)?//\\S+|www\\.\\S+|\\S+@\\S+");

    /** The first of the words with which a date begins, and all that comes after it. */
    private static final Pattern DATE_AFTER = Pattern.compile(
            "(?:^|[\\s,|·•–—-]+)(?:(?:mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?,?\\s+)?(?:(?:january|february|march|april|may|june|july|august|september|october"
                    + "|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)\\s+\\d.*|\\d{1,4}\\b.*)",
            FLAGS);

    /** A sentence end: what follows is the name of a house. */
    private static final Pattern HOUSE_AFTER = Pattern.compile("(?<=\\p{Ll}{3})\\.\\s+\\p{Lu}.*");

    private static final Pattern MONTH = Pattern.compile(
            "(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?",
            FLAGS);

    private static final Pattern HOUSE = Pattern.compile(
            "(?:the|el|la|le|die|das)\\s.*|.*\\b(?:news|media|agency|agencies|bureau|newswires?|wires?|services?|network|foundation|magazine|institute|university|ministry|association|radio|tv"
                    + "|tribune|gazette|insider|desk|reports?|weekly|business|international|associated press|inc|gmbh|ltd|llc|redactie|admin\\w*|\\w+admin|agentur|verlag|zeitung|agencia|agência)\\b.*",
            FLAGS);

    private static final Pattern CREDENTIAL = Pattern.compile("\\p{Lu}{2,5}");

    private static final Pattern TRAILING_AGENCY =
            Pattern.compile("\\s+(?:the\\s+)?(?:associated press|reuters|afp|ap|dpa|efe)$", FLAGS);

    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "des", "di", "da", "das", "do", "dos", "du", "van", "von", "vom", "zu",
            "zur", "la", "le", "el", "al", "bin", "ibn", "bint", "ben", "ter", "ten", "te", "af", "av", "y", "e", "i",
            "op", "het", "st", "und", "dal", "lo", "mac", "abu", "san");

    /** {@code Posted on 4 May by}: a date before the name. */
    private static final Pattern DATE_BEFORE =
            Pattern.compile("^[^,;]{0,12}\\b.{0,40}\\d.{0,12}?\\s(?:by|von|par|por|door)\\s*:?\\s+(?=\\p{L})", FLAGS);

    private static final Pattern BETWEEN =
            Pattern.compile("\\s*(?:[;|/,，、•·]|\\s(?:and|und|et|with|mit|og|och|и)\\s|&|\\s\\+\\s)\\s*", FLAGS);

    /** These also stand inside names. */
    private static final Pattern PERHAPS_BETWEEN = Pattern.compile("\\s(?:y|e|en|i|ja|ve|dan|a)\\s");

    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s*(?:[(<\\[@].*|\\s[–—-]+\\s.*|\\s(?:on|at|in|for|is|was|has|updated|published|posted|am|um|vom|le|el|à|contributing|special to|reporting|follow|via|from)(?:\\s.*)?|\\s\\d.*|[.,:•·|–*-]+)$",
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
            "the",
            "on",
            "at",
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

    /**
     * The persons in a line of a page that begins with a word such as "by" and holds little else.
     *
     * @param line the line
     * @param next the line after it, which has the names where the first has only the word
     */
    List<String> ofByline(String line, String next) {
        if (line.length() > LONGEST_BYLINE || next.length() > LONGEST_BYLINE) {
            return List.of();
        }
        Matcher matcher = BYLINE.matcher(line);
        if (!matcher.find()) {
            matcher = BYLINE.matcher(line + " " + next);
            if (!matcher.find() || matcher.end() != line.length() + 1) {
                return List.of();
            }
        }
        return of(List.of(matcher.replaceFirst(""))).stream()
                .filter(name -> Character.isUpperCase(name.codePointAt(0)) && name.contains(" "))
                .toList();
    }

    private void add(Set<String> names, String credit) {
        if (credit.length() > LONGEST_CREDIT) {
            return;
        }
        String plain = Whitespace.collapse(ADDRESS.matcher(credit).replaceAll(" "));
        plain = DATE_BEFORE.matcher(plain).replaceFirst("");
        plain = BEFORE_BY.matcher(plain).replaceFirst("");
        plain = LEAD.matcher(plain).replaceFirst("");
        plain = DATE_AFTER.matcher(plain).replaceFirst("");
        boolean alone = true;
        for (String part : BETWEEN.split(plain)) {
            for (String name : apart(part)) {
                String one = bare(name);
                // capitals after a name are a degree, a rank or a house
                if (isPerson(one) && (alone || !CREDENTIAL.matcher(one).matches())) {
                    names.add(one);
                }
                alone = false;
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
        one = TRAILING_AGENCY.matcher(one).replaceFirst("");
        one = HOUSE_AFTER.matcher(one).replaceFirst("");
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
                && !ROLE.matcher(name).matches()
                && !HOUSE.matcher(name).matches()
                && !MONTH.matcher(name).matches()
                && isSpeltLikeAName(name)
                && publisher.map(house -> !house.equalsIgnoreCase(name)).orElse(true);
    }

    /** Words in small letters between capitalised ones are particles of names, or it is no name. */
    private static boolean isSpeltLikeAName(String name) {
        String[] words = name.split(" ");
        boolean capital = name.codePoints().anyMatch(Character::isUpperCase);
        for (String word : words) {
            int first = word.codePointAt(0);
            if (capital && words.length > 1 && Character.isLowerCase(first) && !isParticle(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isParticle(String word) {
        return PARTICLES.contains(word) || word.contains("'") || word.contains("’") || word.contains("-");
    }
}
