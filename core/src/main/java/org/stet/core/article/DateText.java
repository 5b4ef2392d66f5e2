package org.stet.core.article;

import java.text.DateFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days out of text, as pages write them in European languages. */
final class DateText {

    private static final Map<String, Integer> MONTHS = months();

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)([-/.]?)([01]\\d)\\2([0-3]\\d)(?!\\d)");
    private static final Pattern ISO_LOOSE =
            Pattern.compile("(?<![\\d./-])((?:19|20)\\d\\d)([-/.]|年)([01]?\\d)(?:[-/.]|月)([0-3]?\\d)(?![\\d])");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d./-])([0-3]?\\d)([./-])\\s?([0-3]?\\d)\\2\\s?((?:(?:19|20)\\d\\d)|\\d\\d)(?![\\d])(?!\\.\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)([0-3]?\\d)(?:st|nd|rd|th|er|º|ª)?[.,]?[\\s-]{1,3}(?:de |of |d[’'])?(\\p{L}{3,12})[.,]?(?:[\\s-]{1,3}|,)(?:de |del |г\\. )?((?:19|20)\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,12})[.,]?\\s{1,3}([0-3]?\\d)(?:st|nd|rd|th)?(?:,|\\s)\\s{0,2}((?:19|20)\\d\\d)(?!\\d)");

    private DateText() {}

    /** The day that a machine-readable value begins with ({@code 2019-11-18T…}), or the first day in it. */
    static Optional<LocalDate> parse(String value, boolean monthFirst) {
        List<LocalDate> days = all(value, monthFirst);
        return days.isEmpty() ? Optional.empty() : Optional.of(days.get(0));
    }

    /** Every day that stands in the text, in its order, whichever way it is written. */
    static List<LocalDate> all(String text, boolean monthFirst) {
        Map<Integer, LocalDate> found = new TreeMap<>();
        each(ISO, text, m -> day(m.group(1), m.group(3), m.group(4)), found);
        each(ISO_LOOSE, text, m -> day(m.group(1), m.group(3), m.group(4)), found);
        each(DAY_FIRST, text, m -> named(m.group(3), m.group(2), m.group(1)), found);
        each(MONTH_FIRST, text, m -> named(m.group(3), m.group(1), m.group(2)), found);
        each(NUMERIC, text, m -> numeric(m, monthFirst), found);
        return new ArrayList<>(found.values());
    }

    private static void each(
            Pattern pattern, String text, Function<Matcher, Optional<LocalDate>> day, Map<Integer, LocalDate> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            day.apply(matcher).ifPresent(value -> found.putIfAbsent(matcher.start(), value));
        }
    }

    private static Optional<LocalDate> numeric(Matcher matcher, boolean monthFirst) {
        String year = matcher.group(4).length() == 2 ? "20" + matcher.group(4) : matcher.group(4);
        Optional<LocalDate> dayFirst = day(year, matcher.group(3), matcher.group(1));
        Optional<LocalDate> american = day(year, matcher.group(1), matcher.group(3));
        return monthFirst && matcher.group(2).equals("/") ? american.or(() -> dayFirst) : dayFirst.or(() -> american);
    }

    private static Optional<LocalDate> named(String year, String month, String day) {
        Integer number = MONTHS.get(month.toLowerCase(Locale.ROOT));
        return number == null ? Optional.empty() : day(year, number.toString(), day);
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (String language : List.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "pl", "cs", "ro", "ru", "uk", "hu", "fi", "tr",
                "id", "ca", "hr", "sk", "sl", "el", "bg", "nb")) {
            DateFormatSymbols names = DateFormatSymbols.getInstance(Locale.forLanguageTag(language));
            for (int month = 0; month < 12; month++) {
                put(months, names.getMonths()[month], month + 1);
                put(months, names.getShortMonths()[month], month + 1);
            }
        }
        put(months, "sept", 9);
        put(months, "märz", 3);
        put(months, "jänner", 1);
        return months;
    }

    private static void put(Map<String, Integer> months, String name, int month) {
        String plain = name.toLowerCase(Locale.ROOT).replace(".", "");
        if (plain.length() >= 3) {
            months.putIfAbsent(plain, month);
        }
    }
}
