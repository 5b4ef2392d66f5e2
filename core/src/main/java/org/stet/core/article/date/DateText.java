package org.stet.core.article.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days out of text as pages write them: ISO 8601, numbers in the order of the page's language, names of months in
 * some fifty languages, the East Asian forms, Arabic and Indian digits, the Buddhist and the Japanese eras,
 * {@linkplain OtherCalendars other calendars}. A day is
 * plausible from 1995 (the web has no older articles) until tomorrow (somewhere it is tomorrow already).
 *
 * <p>Every pattern is bounded and none nests repetitions: the time is linear in the text.
 */
public final class DateText {

    private static final LocalDate EARLIEST = LocalDate.of(1995, 1, 1);

    /** No way of writing a day takes fewer. */
    private static final int FEWEST_DIGITS = 3;

    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final String NAME = "([\\p{L}\\p{M}]{3,14})";

    private static final Pattern ISO =
            Pattern.compile("(?<![\\d.])" + YEAR + "([-/.]?)([01]\\d)\\2([0-3]\\d)(?!\\d{1,5}(?!\\d))");
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<![\\d./-])" + YEAR + "\\s?([-/.]|年|년)\\s?([01]?\\d)\\s?(?:[-/.]|月|월)\\s?([0-3]?\\d)(?!\\d)");
    private static final Pattern JAPANESE_ERA = Pattern.compile("(令和|平成)(\\d{1,2}|元)年([01]?\\d)月([0-3]?\\d)日");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d./-])([0-3]?\\d)([./-])\\s?([0-3]?\\d)\\2\\s?((?:(?:19|20|25)\\d\\d)|\\d\\d)(?!\\d)(?!\\.\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|ste|de|[º°ª])?[.,]?[\\s-]{0,3}(?:(?:de|of|di|ngày|tháng|ng)\\s|d[’'])?"
                    // Arabic pages give a month both its names
                    + "(?:\\p{L}{2,9}(?:\\s\\p{L}{3,8})?\\s?/\\s?)?"
                    + NAME
                    + "[.,]?[\\s,/-]{1,3}(?:(?:de|del|г\\.|năm|of)\\s)?[’']?((?:19|20|25)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile("(?<![\\p{L}\\p{M}])"
            + NAME
            + "[.,]?[\\s-]{0,3}([0-3]?\\d)(?:st|nd|rd|th)?(?:,|\\s|-){1,3}"
            + YEAR
            + "(?!\\d)");
    private static final Pattern YEAR_MONTH_DAY = Pattern.compile("(?<!\\d)"
            + YEAR
            + "(?:\\.|,|\\sm\\.|ko|-?[еe]?\\s?оны)?[\\s-]{1,3}"
            + NAME
            + "\\.?[\\s-]{1,2}([0-3]?\\d)(?!\\d|:)");
    private static final Pattern LATVIAN =
            Pattern.compile("(?<!\\d)" + YEAR + "\\.\\s?gada\\s([0-3]?\\d)\\.\\s?" + NAME);
    private static final Pattern VIETNAMESE = Pattern.compile(
            "([0-3]?\\d)\\s(?:tháng|thg)\\s([01]?\\d)(?:,|\\snăm)?\\s" + YEAR, Pattern.CASE_INSENSITIVE);

    private final MonthNames months;
    private final boolean monthFirst;
    private final boolean solar;

    /**
     * A reader for pages in a language.
     *
     * @param language a BCP 47 tag: it tells the order of numbers and settles names that two languages share
     */
    public DateText(Optional<String> language) {
        this.months = MonthNames.of(language);
        this.monthFirst = language.filter(DateText::isMonthFirst).isPresent();
        this.solar = OtherCalendars.isSolar(language);
    }

    private static boolean isPersianDigit(int c) {
        return c >= '\u06f0' && c <= '\u06f9';
    }

    private static boolean isMonthFirst(String tag) {
        return tag.equalsIgnoreCase("en") || tag.equalsIgnoreCase("en-US") || tag.equalsIgnoreCase("en-PH");
    }

    /** Whether an article can bear that day. */
    static boolean isPlausible(LocalDate day) {
        return !day.isBefore(EARLIEST)
                && !day.isAfter(LocalDate.now(ZoneOffset.UTC).plusDays(1));
    }

    /** The first plausible day in the text. */
    Optional<LocalDate> first(String text) {
        List<LocalDate> days = all(text);
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(0));
    }

    /** Every plausible day that stands in the text, in its order, whichever way it is written. */
    List<LocalDate> all(String text) {
        return new ArrayList<>(places(text).values());
    }

    /** Every plausible day in the text by the place where it begins. */
    Map<Integer, LocalDate> places(String text) {
        Map<Integer, LocalDate> found = new TreeMap<>();
        String plain = Digits.ascii(text);
        if (plain.chars().filter(c -> c >= '0' && c <= '9').limit(FEWEST_DIGITS).count() < FEWEST_DIGITS) {
            return found;
        }
        each(ISO, plain, m -> day(m.group(1), m.group(3), m.group(4)), found);
        each(YEAR_FIRST, plain, m -> day(m.group(1), m.group(3), m.group(4)), found);
        each(DAY_FIRST, plain, m -> named(m.group(3), m.group(2), m.group(1)), found);
        each(MONTH_FIRST, plain, m -> named(m.group(3), m.group(1), m.group(2)), found);
        each(YEAR_MONTH_DAY, plain, m -> named(m.group(1), m.group(2), m.group(3)), found);
        each(NUMERIC, plain, this::numeric, found);
        if (plain.contains("gada")) {
            each(LATVIAN, plain, m -> named(m.group(1), m.group(3), m.group(2)), found);
        }
        if (!plain.chars().allMatch(c -> c < 0x80)) {
            each(VIETNAMESE, plain, m -> day(m.group(3), m.group(2), m.group(1)), found);
            each(JAPANESE_ERA, plain, DateText::inEra, found);
        }
        if (solar || !text.chars().allMatch(c -> c < 0x80)) {
            OtherCalendars.addTo(found, plain, solar || text.chars().anyMatch(DateText::isPersianDigit));
        }
        return found;
    }

    private static void each(
            Pattern pattern, String text, Function<Matcher, Optional<LocalDate>> day, Map<Integer, LocalDate> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            day.apply(matcher)
                    .filter(DateText::isPlausible)
                    .ifPresent(value -> found.putIfAbsent(matcher.start(), value));
        }
    }

    private Optional<LocalDate> numeric(Matcher matcher) {
        String year = gregorian(matcher.group(4).length() == 2 ? "20" + matcher.group(4) : matcher.group(4));
        Optional<LocalDate> dayFirst = day(year, matcher.group(3), matcher.group(1));
        Optional<LocalDate> american = day(year, matcher.group(1), matcher.group(3));
        return monthFirst && !matcher.group(2).equals(".") ? american.or(() -> dayFirst) : dayFirst.or(() -> american);
    }

    private static Optional<LocalDate> inEra(Matcher matcher) {
        int first = matcher.group(1).equals("令和") ? 2019 : 1989;
        int year = matcher.group(2).equals("元") ? first : first - 1 + Integer.parseInt(matcher.group(2));
        return day(Integer.toString(year), matcher.group(3), matcher.group(4));
    }

    private Optional<LocalDate> named(String year, String month, String day) {
        int number = months.number(month);
        return number == 0 ? Optional.empty() : day(gregorian(year), Integer.toString(number), day);
    }

    /** The Buddhist era is 543 years ahead. */
    private static String gregorian(String year) {
        return year.startsWith("25") ? Integer.toString(Integer.parseInt(year) - 543) : year;
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
