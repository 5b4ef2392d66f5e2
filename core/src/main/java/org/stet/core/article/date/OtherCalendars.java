package org.stet.core.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days that are written in other calendars than the Gregorian: the solar Hijri of Iran and Afghanistan, the Hijri of
 * the Umm al-Qura, the Buddhist era with Thai short names of months, the years of the Republic of China.
 */
final class OtherCalendars {

    /** 1 Farvardin 1400. */
    private static final LocalDate SOLAR_1400 = LocalDate.of(2021, 3, 21);

    /** The years in a cycle of 33 that have a day more. */
    private static final List<Integer> SOLAR_LEAP_YEARS = List.of(1, 5, 9, 13, 17, 22, 26, 30);

    private static final List<String> SOLAR_MONTHS = List.of(
            "فروردین|حمل",
            "اردیبهشت|ثور",
            "خرداد|جوزا",
            "تیر|سرطان",
            "مرداد|اسد",
            "شهریور|سنبله",
            "مهر|میزان",
            "آبان|عقرب",
            "آذر|قوس",
            "دی|جدی",
            "بهمن|دلو",
            "اسفند|حوت");

    private static final List<String> HIJRI_MONTHS = List.of(
            "محرم|محرّم",
            "صفر",
            "ربيع الأول|ربيع الاول",
            "ربيع الآخر|ربيع الثاني",
            "جمادى الأولى|جمادى الاولى|جمادى الأول",
            "جمادى الآخرة|جمادى الثانية|جمادى الآخر",
            "رجب",
            "شعبان",
            "رمضان",
            "شوال",
            "ذو القعدة|ذي القعدة",
            "ذو الحجة|ذي الحجة");

    private static final List<String> THAI_MONTHS = List.of(
            "ม\\.ค\\.",
            "ก\\.พ\\.",
            "มี\\.ค\\.",
            "เม\\.ย\\.",
            "พ\\.ค\\.",
            "มิ\\.ย\\.",
            "ก\\.ค\\.",
            "ส\\.ค\\.",
            "ก\\.ย\\.",
            "ต\\.ค\\.",
            "พ\\.ย\\.",
            "ธ\\.ค\\.");

    private static final String DAY = "(?<!\\d)([0-3]?\\d)\\s{0,2}";
    private static final String MONTH_END = "(?![\\p{L}\\p{M}])";

    private static final Pattern SOLAR =
            Pattern.compile("(?<!\\d)(1[34]\\d\\d)\\s?[/.-]\\s?([01]?\\d)\\s?[/.-]\\s?([0-3]?\\d)(?!\\d)");
    private static final Pattern SOLAR_NAMED =
            Pattern.compile(DAY + any(SOLAR_MONTHS) + MONTH_END + "(?:\\sماه)?[،,]?\\s{0,2}(1[34]\\d\\d)(?!\\d)");
    private static final Pattern HIJRI =
            Pattern.compile(DAY + any(HIJRI_MONTHS) + MONTH_END + "[،,]?\\s{0,2}(14\\d\\d)(?!\\d)");
    private static final Pattern THAI = Pattern.compile(DAY + any(THAI_MONTHS) + "\\s{0,2}((?:25)?\\d\\d)(?!\\d)");
    private static final Pattern REPUBLIC =
            Pattern.compile("民[國国]\\s?(\\d{2,3})\\s?年\\s?([01]?\\d)\\s?月\\s?([0-3]?\\d)\\s?日");

    private OtherCalendars() {}

    private static String any(List<String> names) {
        return "(" + String.join("|", names) + ")";
    }

    /** Whether years of the fourteenth century on a page in this language are solar Hijri years. */
    static boolean isSolar(Optional<String> language) {
        return language.filter(tag -> tag.startsWith("fa") || tag.startsWith("ps") || tag.startsWith("ckb"))
                .isPresent();
    }

    /**
     * Adds the days in a text by the places where they begin.
     *
     * @param text with ASCII digits
     * @param solar whether numbers alone may be a solar Hijri day
     */
    static void addTo(Map<Integer, LocalDate> found, String text, boolean solar) {
        if (solar) {
            each(SOLAR, text, m -> solar(m.group(1), Integer.parseInt(m.group(2)), m.group(3)), found);
        }
        each(SOLAR_NAMED, text, m -> solar(m.group(3), month(SOLAR_MONTHS, m.group(2)), m.group(1)), found);
        each(HIJRI, text, m -> hijri(m.group(3), month(HIJRI_MONTHS, m.group(2)), m.group(1)), found);
        each(THAI, text, m -> thai(m.group(3), month(THAI_MONTHS, m.group(2)), m.group(1)), found);
        each(REPUBLIC, text, m -> republic(m.group(1), m.group(2), m.group(3)), found);
    }

    private static void each(
            Pattern pattern, String text, Function<Matcher, LocalDate> day, Map<Integer, LocalDate> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            try {
                LocalDate read = day.apply(matcher);
                if (DateText.isPlausible(read)) {
                    found.putIfAbsent(matcher.start(), read);
                }
            } catch (DateTimeException e) {
                continue;
            }
        }
    }

    private static int month(List<String> names, String name) {
        for (int i = 0; i < names.size(); i++) {
            if (name.matches(names.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Six months of 31 days, five of 30, and one of 29 or 30. */
    private static LocalDate solar(String year, int month, String day) {
        int days = Integer.parseInt(day);
        if (month < 1 || month > 12 || days < 1 || days > (month <= 6 ? 31 : 30)) {
            throw new DateTimeException("no such day");
        }
        int wanted = Integer.parseInt(year);
        LocalDate first = SOLAR_1400;
        for (int each = 1400; each < wanted; each++) {
            first = first.plusDays(lengthOf(each));
        }
        for (int each = 1399; each >= wanted; each--) {
            first = first.minusDays(lengthOf(each));
        }
        return first.plusDays(Math.min(month - 1, 6) * 31L + Math.max(0, month - 7) * 30L + days - 1);
    }

    private static int lengthOf(int solarYear) {
        return SOLAR_LEAP_YEARS.contains(solarYear % 33) ? 366 : 365;
    }

    private static LocalDate hijri(String year, int month, String day) {
        return LocalDate.from(HijrahDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
    }

    private static LocalDate thai(String year, int month, String day) {
        int buddhist = Integer.parseInt(year);
        return LocalDate.of((buddhist < 100 ? buddhist + 2500 : buddhist) - 543, month, Integer.parseInt(day));
    }

    private static LocalDate republic(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year) + 1911, Integer.parseInt(month), Integer.parseInt(day));
    }
}
