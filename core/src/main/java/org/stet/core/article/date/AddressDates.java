package org.stet.core.article.date;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days and months that stand in addresses: {@code /2021/03/14/}, {@code /2021-03-14-}, {@code -20210314},
 * {@code /2021/mar/14/}, {@code -14-03-2021}.
 */
final class AddressDates {

    private static final String YEAR = "((?:19|20)\\d\\d)";

    private static final Pattern DAY = Pattern.compile("(?<![\\d.])" + YEAR
            + "(?:([/_-])([01]?\\d)\\2([0-3]?\\d)|([01]\\d)([0-3]\\d)|/([01]\\d)([0-3]\\d))(?![\\d.]|\\p{L}{3})");
    private static final Pattern NAMED =
            Pattern.compile("/" + YEAR + "/(\\p{L}{3,9})/([0-3]?\\d)(?=/|-|_|$)", Pattern.UNICODE_CASE);
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d|\\d-)([0-3]\\d)-([01]\\d)-" + YEAR + "(?!\\d|-\\d)");
    private static final Pattern MONTH = Pattern.compile("/" + YEAR + "[/-]([01]\\d)(?=/|-\\p{L}|$)");

    private static final MonthNames ENGLISH = MonthNames.of(Optional.of("en"));

    private AddressDates() {}

    /** The day that an address gives, whole and plausible. */
    static Optional<LocalDate> day(URI address) {
        return day(address.getRawPath());
    }

    /** The day that the address of a picture or of a page gives. */
    static Optional<LocalDate> day(String path) {
        if (path == null) {
            return Optional.empty();
        }
        Matcher numbers = DAY.matcher(path);
        while (numbers.find()) {
            String month = first(numbers, 3, 5, 7);
            String day = first(numbers, 4, 6, 8);
            Optional<LocalDate> found = of(numbers.group(1), Integer.parseInt(month), day);
            if (found.isPresent()) {
                return found;
            }
        }
        Matcher named = NAMED.matcher(path);
        if (named.find()) {
            return of(named.group(1), ENGLISH.number(named.group(2)), named.group(3));
        }
        Matcher turned = DAY_FIRST.matcher(path);
        return turned.find()
                ? of(turned.group(3), Integer.parseInt(turned.group(2)), turned.group(1))
                : Optional.empty();
    }

    /** The month that an address gives, also of a picture: content systems file uploads by it. */
    static Optional<YearMonth> month(String address) {
        Matcher matcher = MONTH.matcher(address);
        try {
            return matcher.find()
                    ? Optional.of(YearMonth.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String first(Matcher matcher, int... groups) {
        for (int group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "0";
    }

    private static Optional<LocalDate> of(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)))
                    .filter(DateText::isPlausible);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
