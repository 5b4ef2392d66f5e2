package org.stet.core.article.metadata;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.text.Whitespace;

/** Takes the credits of a page apart into persons: {@code By Ann Lee and Bob Ray, Science Editor} names two. */
final class Credits {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final int LONGEST_CREDIT = 300;
    private static final int LONGEST_BYLINE = 150;

    private static final String BY =
            "(?:by|von|par|por|door|di|af|av|autor[ae]?|auteure?|tekst|text|texte?|texto|testo|автор|от|yazan|oleh|penulis|napsal[ai]?|yazar|kirjoittanut|szerző|بقلم|به قلم|كتبت?|الكاتبة?|نویسنده|تحرير|מאת)";

    private static final Pattern LEAD = Pattern.compile(
            "^(?:post author\\s+|(?:by|an?)\\s+author\\s+)?(?:(?:written|posted|published|reported|article|story|words|reviewed|updated|created|submitted|geschrieben|verfasst|ein beitrag|publi[ée]|escrito|écrit|scritto|publicado|geplaatst|skrevet|skriven)?\\s*"
                    + BY + "|authors?|words|story)(?:\\s*[:：]\\s*|\\s+)",
            FLAGS);

    /** In languages that put no space between words. */
    private static final Pattern LEAD_AND_SIGN =
            Pattern.compile("^(?:作者|文|撰文|撰稿|执笔|執筆|(?:本报|本報)?(?:记者|記者)|取材・文|글|글쓴이)\\s?(?:[:：/／=＝]\\s?|\\s)");

    private static final Pattern REPORTER_AFTER = Pattern.compile("\\s?(?:기자|记者|記者)$");

    /** Who made something else than the text: what follows, up to the next part that names a writer, is no author. */
    private static final Pattern OTHER_PART = Pattern.compile(
            "(?:^|[\\s,;/|·•(–—-])(?:(?:and|with|additional|original|medically|lead)\\s+)*"
                    + "(?:(?:photo(?:s|graphs?|graphy)?|pictures?|images?|illustrat(?:ions?|ed)|videos?|graphics?|design(?:ed)?|art(?:work)?|edit(?:ed|ing)|translat(?:ed|ion)|produc(?:ed|tion)|fact[- ]?checked|compiled|research(?:ed)?|filmed|data|music|layout"
                    + "|foto(?:s|grafien?|grafías?|grafie|’s|'s)?|bild(?:er)?|imágenes|imagen|édit[ée]|traduit|traduction|traducido|traducción|editado|übersetz(?:t|ung)|bearbeitet|tekeningen|beeld)\\s*(?::|\\s(?:by|von|par|por|di|door|de|av|af)\\s)"
                    + "|(?<=[,;/|·•] {0,3})reviewed\\s+by\\s|medically reviewed by\\s|photos? )",
            FLAGS);

    private static final Pattern TEXT_PART = Pattern.compile(
            "(?:^|[\\s,;/|·•)–—-])(?:words|text|story|article|reporting|texte|texto|testo|tekst|written)\\s*(?::|\\s(?:by|von|par|por|di|door|de|av|af)\\s)",
            FLAGS);

    private static final Pattern BYLINE = Pattern.compile(
            "^(?:(?:written|posted|published|reported|story|article|words|geschrieben|ein beitrag|publi[ée]|escrito|scritto|écrit)\\s+)?"
                    + BY + "(?:\\s*[:：]\\s*|\\s+)(?=[\\p{Lu}\\p{Lo}])",
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

    private static final Pattern TRAILING_AGENCY =
            Pattern.compile("\\s+(?:the\\s+)?(?:associated press|reuters|afp|ap|dpa|efe)$", FLAGS);

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

    private final List<String> houses;

    /** Names on a page that names the houses given, publishers and other organisations, which are no persons. */
    Credits(List<String> houses) {
        this.houses = houses;
    }

    /** The persons in some credits, in their order, none twice. */
    List<String> of(List<String> credits) {
        Set<String> names = new LinkedHashSet<>();
        credits.forEach(credit -> add(names, credit));
        return names.stream().filter(name -> !isRunTogether(name, names)).toList();
    }

    /** Whether a name is made of others that are named too: {@code Ann Lee Bob Ray} beside Ann Lee and Bob Ray. */
    private static boolean isRunTogether(String name, Set<String> names) {
        String left = name;
        for (String other : names) {
            if (!other.equals(name) && left.contains(other)) {
                left = left.replace(other, "").strip();
            }
        }
        return left.isEmpty();
    }

    /** The part of a credit that says who wrote the text. */
    private static String textPart(String credit) {
        Matcher other = OTHER_PART.matcher(credit);
        if (!other.find()) {
            return credit;
        }
        String before = credit.substring(0, other.start());
        Matcher text = TEXT_PART.matcher(credit);
        return text.find(other.end()) ? before + " ; " + textPart(credit.substring(text.end())) : before;
    }

    /** A first and a last name, or a name in a script that puts no space between them. */
    private static boolean isWhole(String name) {
        return name.contains(" ") || Character.isIdeographic(name.codePointAt(0));
    }

    /** The same of credits that libraries can read: {@code Lee, Ann}. */
    List<String> ofLastNameFirst(List<String> credits) {
        return of(credits.stream().map(Credits::turned).toList());
    }

    private static String turned(String credit) {
        String[] parts = credit.strip().split("\\s*,\\s*");
        boolean turns = parts.length == 2
                && !parts[0].contains(" ")
                && parts[1].split(" ").length <= 3
                && !PersonName.isRole(parts[1]);
        return turns ? parts[1] + " " + parts[0] : credit;
    }

    /**
     * The persons in a line of a page that begins with a word such as "by" and holds little else.
     *
     * @param line the line
     * @param next the line after it, which has the names where the first has only the word
     */
    List<String> ofByline(String line, String next) {
        if (line.length() > LONGEST_BYLINE) {
            return List.of();
        }
        Matcher matcher = BYLINE.matcher(line);
        if (!matcher.find()) {
            if (next.length() > LONGEST_BYLINE) {
                return List.of();
            }
            matcher = BYLINE.matcher(line + " " + next);
            if (!matcher.find() || matcher.end() != line.length() + 1) {
                return List.of();
            }
        }
        return of(List.of(matcher.replaceFirst(""))).stream()
                .filter(name -> !Character.isLowerCase(name.codePointAt(0)) && isWhole(name))
                .toList();
    }

    private void add(Set<String> names, String credit) {
        if (credit.length() > LONGEST_CREDIT) {
            return;
        }
        String plain = textPart(Whitespace.collapse(ADDRESS.matcher(credit).replaceAll(" ")));
        plain = DATE_BEFORE.matcher(plain).replaceFirst("");
        plain = BEFORE_BY.matcher(plain).replaceFirst("");
        plain = LEAD_AND_SIGN.matcher(plain).replaceFirst("");
        plain = LEAD.matcher(plain).replaceFirst("");
        plain = DATE_AFTER.matcher(plain).replaceFirst("");
        boolean alone = true;
        for (String part : BETWEEN.split(plain)) {
            for (String name : apart(part)) {
                String one = bare(name);
                // capitals after a name are a degree, a rank or a house
                if (isPerson(one) && (alone || !PersonName.isCredential(one))) {
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
        one = REPORTER_AFTER.matcher(one).replaceFirst("");
        one = TRAILING_AGENCY.matcher(one).replaceFirst("");
        one = HOUSE_AFTER.matcher(one).replaceFirst("");
        return KEEPS_STOP.matcher(one).matches()
                ? one
                : AFTER_NAME.matcher(one).replaceFirst("").strip();
    }

    private boolean isPerson(String name) {
        return PersonName.isOne(name) && houses.stream().noneMatch(house -> house.equalsIgnoreCase(name));
    }
}
