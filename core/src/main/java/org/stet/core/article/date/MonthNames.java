package org.stet.core.article.date;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the months in the languages of the web, from the Unicode CLDR as Java carries it: long and short, alone and
 * in a date, and a few that are used but not listed there. A name that two languages use for different months
 * ({@code listopad}) is read in the page's language.
 */
final class MonthNames {

    /** The first to give a name keeps it. */
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "pl", "cs", "sk", "ru", "uk", "ro", "hu",
            "tr", "id", "ms", "ca", "gl", "eu", "hr", "sl", "sr", "bs", "mk", "bg", "el", "et", "lv", "lt", "is", "sq",
            "az", "ka", "hy", "kk", "ar", "fa", "he", "hi", "bn", "ur", "th", "sw", "af", "ga", "be", "cy", "mn");

    private static final Map<String, Integer> MORE = Map.ofEntries(
            Map.entry("sept", 9),
            Map.entry("märz", 3),
            Map.entry("mrz", 3),
            Map.entry("maerz", 3),
            Map.entry("jänner", 1),
            Map.entry("jän", 1),
            Map.entry("feber", 2),
            Map.entry("setiembre", 9),
            Map.entry("fevrier", 2),
            Map.entry("aout", 8),
            Map.entry("decembre", 12),
            Map.entry("marco", 3),
            Map.entry("subat", 2),
            Map.entry("agustos", 8),
            Map.entry("eylul", 9),
            Map.entry("kasim", 11),
            Map.entry("aralik", 12),
            Map.entry("أغسطس", 8),
            Map.entry("اغسطس", 8),
            Map.entry("ابريل", 4),
            Map.entry("اكتوبر", 10),
            Map.entry("شباط", 2),
            Map.entry("آذار", 3),
            Map.entry("اذار", 3),
            Map.entry("نيسان", 4),
            Map.entry("أيار", 5),
            Map.entry("ايار", 5),
            Map.entry("حزيران", 6),
            Map.entry("تموز", 7),
            Map.entry("آب", 8),
            Map.entry("أيلول", 9),
            Map.entry("ايلول", 9),
            Map.entry("جانفي", 1),
            Map.entry("فيفري", 2),
            Map.entry("أفريل", 4),
            Map.entry("جوان", 6),
            Map.entry("جويلية", 7),
            Map.entry("أوت", 8));

    private static final Map<String, Integer> ALL = all();

    private static final Map<String, MonthNames> KNOWN = new ConcurrentHashMap<>();

    private final Map<String, Integer> own;

    private MonthNames(Map<String, Integer> own) {
        this.own = own;
    }

    /** The names that a page in the language uses. */
    static MonthNames of(Optional<String> language) {
        String code =
                language.map(tag -> Locale.forLanguageTag(tag).getLanguage()).orElse("en");
        return LANGUAGES.contains(code)
                ? KNOWN.computeIfAbsent(code, each -> new MonthNames(in(each)))
                : new MonthNames(Map.of());
    }

    /** 1 to 12; 0 if it is no month's name. */
    int number(String name) {
        String plain = plain(name);
        int number = own.getOrDefault(plain, ALL.getOrDefault(plain, 0));
        // Hebrew writes "in" as the first letter of the name
        return number == 0 && plain.startsWith("ב") ? number(plain.substring(1)) : number;
    }

    private static Map<String, Integer> all() {
        Map<String, Integer> names = new HashMap<>(MORE);
        LANGUAGES.forEach(language -> in(language).forEach(names::putIfAbsent));
        return Map.copyOf(names);
    }

    private static Map<String, Integer> in(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (String name : forms(month, locale)) {
                if (name.length() >= 3 && name.codePoints().noneMatch(Character::isDigit)) {
                    names.putIfAbsent(name, month.getValue());
                }
            }
        }
        return names;
    }

    private static List<String> forms(Month month, Locale locale) {
        List<String> forms = new ArrayList<>();
        for (TextStyle style :
                List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
            forms.add(plain(month.getDisplayName(style, locale)));
        }
        return forms;
    }

    /** Lower case without full stops; the Turkish dotted capital loses its second dot. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace(".", "")
                .replace("\u0307", "")
                .strip();
    }
}
