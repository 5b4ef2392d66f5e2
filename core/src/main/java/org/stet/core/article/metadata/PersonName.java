package org.stet.core.article.metadata;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether some words are the name of a person. Titles of posts, agencies and other houses, feeds, accounts of
 * content systems, addresses, dates and labels are none.
 */
final class PersonName {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 50;
    private static final int MOST_WORDS = 5;

    private static final Pattern MONTH = Pattern.compile(
            "(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?",
            FLAGS);

    private static final Pattern HOUSE = Pattern.compile(
            "(?:the|el|la|le|die|das)\\s.*|.*\\b(?:news|media|agency|agencies|bureau|newswires?|wires?|services?|network|foundation|magazine|institute|university|ministry|association|radio|tv"
                    + "|tribune|gazette|insider|desk|reports?|weekly|business|international|associated press|inc|gmbh|ltd|llc|broadcasting|corporation|company|publishing|newspapers?|online|digital|council|committee|department|government|authority|federation|commission|communications|redactie|admin\\w*|\\w+admin|agentur|verlag|zeitung|agencia|agência)\\b.*",
            FLAGS);

    private static final Pattern CREDENTIAL = Pattern.compile("\\p{Lu}{2,5}");

    private static final Pattern ROLE = Pattern.compile(
            "(?:.*\\b)?(?:editor|reporter|correspondent|writer|columnist|producer|contributor|journalist|anchor|columnista|redakteur(?:in)?|redaktion|redaktör"
                    + "|korrespondent(?:in)?|journaliste?|rédact(?:eur|rice|ion)|redactor[ae]?|corresponsal|editora?|repórter|redazione|giornalista|verslaggever|staff|team|director|manager"
                    + "|professor|chief|ceo|founder|analyst|photographer|fotograf|ph\\.?\\s?d\\.?|m\\.?d\\.?|r\\.?n\\.?|r\\.?d\\.?|mba|esq\\.?|dpt|mph|msc|m\\.?sc\\.?|bsc|cpt|cscs)(?:\\b.*)?",
            FLAGS);

    private static final Pattern ODD =
            Pattern.compile(".*[*?!\"=<>{}\\[\\]:#_%$€].*|.*\\d.*|.*(?:://|www\\.|@|\\.(?:com|org|net|de|co|uk)\\b).*");

    /** Words of names that are written small. */
    private static final Set<String> PARTICLES = words(
            "de, del, della, der, den, des, di, da, das, do, dos, du, van, von, vom, zu, zur, la, le, el, al, bin, ibn, bint, ben, ter, "
                    + "ten, te, af, av, y, e, i, op, het, st, und, dal, lo, mac, abu, san");

    /** Accounts and labels that stand where a name would. */
    private static final Set<String> NOBODY = words(
            "admin, administrator, editor, editors, editorial, redaktion, redaction, redacción, redacao, redação, redazione, author, "
                    + "authors, guest, guest author, staff, unknown, none, null, undefined, webmaster, anonymous, anonym, by, posted, posted by, "
                    + "article by, written by, about, about the author, view all posts, share, de, la, name, email, cortesía, contributor, "
                    + "contributors, root, user, super user, moderator, web desk, newsroom, news desk, newsdesk, desk, feed, rss, rss feed, wire, "
                    + "wire reports, wire services, news agencies, the, on, at, true, false, more, read more, follow, subscribe, comments, leave a "
                    + "comment, print, home, jr, sr, post author, von, par, por, me, my, you, us, profile, website, all posts, see more, source, "
                    + "quelle, fuente");

    /** News agencies, and feeds of announcements. */
    private static final Set<String> AGENCIES = words(
            "afp, agence france-presse, agence france presse, ap, associated press, the associated press, reuters, thomson reuters, "
                    + "reuters staff, dpa, deutsche presse-agentur, apa, epa, efe, agencia efe, ansa, adnkronos, upi, united press international, "
                    + "tass, xinhua, kyodo, kyodo news, pti, press trust of india, ians, ani, anp, belga, ritzau, ntb, tt, stt, sid, kna, epd, sda, "
                    + "keystone-sda, lusa, notimex, interfax, ria novosti, pa media, pa, press association, canadian press, the canadian press, "
                    + "europa press, agencies, agencias, agenturen, bloomberg news, pap, čtk, mti, aap, yonhap, anadolu agency, aa, télam, "
                    + "ukrinform, unian, ukrainska pravda, bta, hina, tanjug, dow jones newswires, cna, pr newswire, business wire, globe newswire, "
                    + "globenewswire, prnewswire, businesswire");

    private PersonName() {}

    /** Whether the words, white space collapsed, can be a person's name. */
    static boolean isOne(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return words.length() > 1
                && words.length() < LONGEST
                && words.split(" ").length <= MOST_WORDS
                && !NOBODY.contains(lower)
                && !AGENCIES.contains(lower)
                && !ODD.matcher(words).matches()
                && !isRole(words)
                && !HOUSE.matcher(words).matches()
                && !MONTH.matcher(words).matches()
                && isSpeltLikeOne(words);
    }

    /** Whether the words say what somebody does rather than who it is. */
    static boolean isRole(String words) {
        return ROLE.matcher(words).matches();
    }

    /** Whether a word after a name is a degree, a rank or a house: capitals only. */
    static boolean isCredential(String word) {
        return CREDENTIAL.matcher(word).matches();
    }

    /** Words in small letters between capitalised ones are particles of names, or it is no name. */
    private static boolean isSpeltLikeOne(String name) {
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

    private static Set<String> words(String list) {
        return Set.of(list.split(", "));
    }
}
