package org.stet.core.language.lexical.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.core.language.WordLists;
import org.stet.core.statement.DateMention;
import org.stet.core.text.Span;

/** Reads the times of a language as days, those that are told from the day of publication included. */
public final class Calendar {

    /**
     * A time with the words that say the same to a reader of any day.
     *
     * @param span what the words stand for, the preposition included; empty where the time says all itself
     */
    public record Time(DateMention mention, Optional<Span> span, String words) {

        static Time of(DateMention mention) {
            return new Time(mention, Optional.empty(), "");
        }
    }

    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})[./-] ?(\\d{1,2})[./-] ?(\\d{4})(?![\\d/-])");

    private static final Pattern YEAR =
            Pattern.compile("(?<![\\p{L}\\d.,/-])(?:1[89]|20)\\d{2}(?![\\p{L}\\d/%]|[.,]\\d| ?[%€$]|er\\b)");

    private static final int DAYS_OF_WEEK = 7;

    private static final int MONTHS_AHEAD = 2;

    private static final int MONTH_LENGTH = "2024-03".length();

    private static final int YEAR_LENGTH = "2024".length();

    private final List<String> months;
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();
    private final Map<String, Integer> days = new HashMap<>();
    private final Map<String, Integer> weeks = new HashMap<>();
    private final Map<String, Integer> toldMonths = new HashMap<>();
    private final Map<String, Integer> years = new HashMap<>();
    private final Map<String, String> yearWords = new HashMap<>();
    private final Pattern dayOfMonth;
    private final Pattern month;
    private final Pattern weekday;
    private final Pattern day;
    private final Pattern week;
    private final Pattern toldMonth;
    private final Pattern toldYear;
    private final Pattern notYear;
    private final String onDay;
    private final String yearBehind;
    private final List<String> past;
    private final List<String> coming;

    public Calendar(WordLists values) {
        this.months = values.list("months");
        List<String> names = values.list("weekdays");
        for (int i = 0; i < names.size(); i++) {
            weekdays.put(names.get(i), DayOfWeek.of(i % DAYS_OF_WEEK + 1));
        }
        values.list("days").forEach(each -> days.put(key(each), number(each)));
        values.list("weeks").forEach(each -> weeks.put(key(each), number(each)));
        values.list("told-months").forEach(each -> toldMonths.put(key(each), number(each)));
        values.list("years").forEach(each -> {
            years.put(key(each), number(each));
            yearWords.put(key(each), words(each.substring(each.lastIndexOf('=') + 1)));
        });
        this.past = values.list("past");
        this.coming = values.list("coming");
        String monthNames = String.join("|", months);
        String modifiers = String.join("|", past) + "|" + String.join("|", coming);
        String on = values.list("on").stream()
                .map(Calendar::words)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.dayOfMonth = Pattern.compile("(?iu)(?<![\\d.,])(\\d{1,2})(?:\\.|er|º)?[ \\u00a0](?:de )?(" + monthNames
                + ")\\b(?:,?[ \\u00a0](?:de |del )?(\\d{4}))?");
        this.month = Pattern.compile("(?iu)(?<![\\p{L}])(" + monthNames + ")\\b(?![-'’])(?: (?:de |del )?(\\d{4}))?");
        this.weekday = Pattern.compile("(?iu)(?<![\\p{L}])(?:(?<on>" + on + ") )?(?:(?<before>" + modifiers
                + ") )?(?<day>"
                + String.join("|", names) + ")(?<part>"
                + values.list("parts-of-days").stream().map(Calendar::words).collect(Collectors.joining("|"))
                + ")?(?: (?<behind>" + modifiers + "))?(?![\\p{L}])");
        this.day = told(days);
        this.week = told(weeks);
        this.toldMonth = told(toldMonths);
        this.toldYear = told(years);
        this.notYear = Pattern.compile(
                "^ (?:" + String.join("|", values.list("not-behind-years")) + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
        this.onDay = words(values.list("on-day").get(0));
        this.yearBehind = words(values.list("year-behind").get(0));
    }

    private static Pattern told(Map<String, Integer> words) {
        return Pattern.compile("(?iu)(?<![\\p{L}'’-])(" + alternatives(words) + ")(?![\\p{L}-])");
    }

    private static int number(Map<String, Integer> told, Matcher matcher) {
        return told.get(told(matcher));
    }

    private static String told(Matcher matcher) {
        return matcher.group(1).toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static String key(String listed) {
        return words(listed.substring(0, listed.indexOf('=')));
    }

    private static int number(String listed) {
        return Integer.parseInt(listed.split("=")[1]);
    }

    private static String words(String listed) {
        return listed.replace('_', ' ');
    }

    private static String alternatives(Map<String, Integer> words) {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt((String each) -> -each.length()))
                .map(each -> Pattern.quote(each).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** The times of a stretch in order; without a day of publication only those that say all themselves. */
    public List<Time> in(String text, Span stretch, Optional<LocalDate> published) {
        List<Time> found = new ArrayList<>();
        each(NUMERIC, text, stretch, found, (matcher, span) -> date(
                        number(matcher, 3), number(matcher, 2), number(matcher, 1))
                .map(day -> Time.of(mention(span, day, Optional.empty()))));
        each(dayOfMonth, text, stretch, found, (matcher, span) -> dayOfMonth(matcher, span, published));
        each(month, text, stretch, found, (matcher, span) -> month(matcher, span, published));
        each(
                YEAR,
                text,
                stretch,
                found,
                (matcher, span) -> notYear.matcher(text.substring(span.end(), Math.min(stretch.end(), span.end() + 30)))
                                .find()
                        ? Optional.empty()
                        : Optional.of(Time.of(year(span, Integer.parseInt(matcher.group()), Optional.empty()))));
        published.ifPresent(from -> {
            each(weekday, text, stretch, found, (matcher, span) -> Optional.of(weekday(matcher, span, from, text)));
            each(day, text, stretch, found, (matcher, span) -> Optional.of(relativeDay(matcher, span, from)));
            each(week, text, stretch, found, (matcher, span) -> Optional.of(week(span, from, number(weeks, matcher))));
            each(
                    toldMonth,
                    text,
                    stretch,
                    found,
                    (matcher, span) -> Optional.of(Time.of(
                            month(span, YearMonth.from(from).plusMonths(number(toldMonths, matcher)), published))));
            each(toldYear, text, stretch, found, (matcher, span) -> Optional.of(toldYear(matcher, span, from)));
        });
        found.sort(Comparator.comparing(time -> time.mention().span()));
        return joined(found);
    }

    /** "Januar dieses Jahres" is one time. */
    private static List<Time> joined(List<Time> found) {
        List<Time> times = new ArrayList<>();
        for (Time time : found) {
            DateMention last =
                    times.isEmpty() ? null : times.get(times.size() - 1).mention();
            DateMention mention = time.mention();
            boolean adjoins = last != null
                    && last.resolvedAgainst().isPresent()
                    && last.iso().length() == MONTH_LENGTH
                    && mention.iso().length() == YEAR_LENGTH
                    && mention.span().start() == last.span().end() + 1;
            if (adjoins) {
                YearMonth month =
                        YearMonth.of(mention.first().getYear(), last.first().getMonth());
                Span span = new Span(last.span().start(), mention.span().end());
                times.set(
                        times.size() - 1,
                        new Time(month(span, month, mention.resolvedAgainst()), time.span(), time.words()));
            } else {
                times.add(time);
            }
        }
        return times;
    }

    private static void each(
            Pattern pattern,
            String text,
            Span stretch,
            List<Time> found,
            BiFunction<Matcher, Span, Optional<Time>> reader) {
        Matcher matcher =
                pattern.matcher(text).region(stretch.start(), stretch.end()).useTransparentBounds(true);
        List<Time> more = new ArrayList<>();
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            Span near = new Span(span.start(), span.end() + NEAR);
            if (found.stream().noneMatch(time -> time.mention().span().overlaps(pattern == YEAR ? span : near))) {
                reader.apply(matcher, span).ifPresent(more::add);
            }
        }
        found.addAll(more);
    }

    /** "Dienstag, den 5. März" is one time. */
    private static final int NEAR = 8;

    private Optional<Time> dayOfMonth(Matcher matcher, Span span, Optional<LocalDate> published) {
        int month = monthOf(matcher.group(2));
        int day = number(matcher, 1);
        if (matcher.group(3) != null) {
            return date(number(matcher, 3), month, day).map(at -> Time.of(mention(span, at, Optional.empty())));
        }
        return published.flatMap(from -> date(yearOf(month, from), month, day)
                .map(at -> new Time(
                        mention(span, at, published),
                        Optional.of(new Span(span.end(), span.end())),
                        yearBehind(at.getYear()))));
    }

    /** The year behind a day and a month, in the way of the language. */
    private String yearBehind(int year) {
        return yearBehind.replace("Y", Integer.toString(year));
    }

    private Optional<Time> month(Matcher matcher, Span span, Optional<LocalDate> published) {
        int month = monthOf(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(Time.of(month(span, YearMonth.of(number(matcher, 2), month), Optional.empty())));
        }
        return published.map(from -> {
            YearMonth at = YearMonth.of(yearOf(month, from), month);
            return new Time(
                    month(span, at, published),
                    Optional.of(new Span(span.end(), span.end())),
                    yearBehind(at.getYear()));
        });
    }

    private int monthOf(String name) {
        return months.indexOf(name.toLowerCase(Locale.ROOT)) % 12 + 1;
    }

    /** A month that is told without a year is of the months before, or one of the next. */
    private static int yearOf(int month, LocalDate published) {
        return month > published.getMonthValue() + MONTHS_AHEAD ? published.getYear() - 1 : published.getYear();
    }

    private Time weekday(Matcher matcher, Span span, LocalDate published, String text) {
        DayOfWeek day = weekdays.get(matcher.group("day").toLowerCase(Locale.ROOT));
        boolean ahead = listed(coming, matcher.group("before")) || listed(coming, matcher.group("behind"));
        boolean before = listed(past, matcher.group("before")) || listed(past, matcher.group("behind"));
        LocalDate at = ahead
                ? published.with(TemporalAdjusters.next(day))
                : published.with(before ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
        DateMention mention = mention(span, at, Optional.of(published));
        boolean whole = matcher.group("on") != null && matcher.group("part") == null;
        return whole ? new Time(mention, Optional.of(span), on(at)) : Time.of(mention);
    }

    private static boolean listed(List<String> modifiers, String word) {
        return word != null && modifiers.contains(word.toLowerCase(Locale.ROOT));
    }

    private Time relativeDay(Matcher matcher, Span span, LocalDate published) {
        LocalDate at = published.plusDays(number(days, matcher));
        return new Time(mention(span, at, Optional.of(published)), Optional.of(span), on(at));
    }

    private static Time week(Span span, LocalDate published, int by) {
        LocalDate monday = published
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(by);
        LocalDate sunday = monday.plusDays(DAYS_OF_WEEK - 1);
        return Time.of(new DateMention(span, monday + "/" + sunday, monday, sunday, Optional.of(published)));
    }

    private Time toldYear(Matcher matcher, Span span, LocalDate published) {
        int year = published.getYear() + number(years, matcher);
        String words = yearWords.get(told(matcher)).replace("Y", Integer.toString(year));
        return new Time(year(span, year, Optional.of(published)), Optional.of(span), words);
    }

    private String on(LocalDate day) {
        return onDay.replace("Y", Integer.toString(day.getYear()))
                .replace("D", Integer.toString(day.getDayOfMonth()))
                .replace("M", monthName(day.getMonthValue()));
    }

    private String monthName(int month) {
        String name = months.get(month - 1);
        return onDay.contains(".") ? name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) : name;
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static DateMention mention(Span span, LocalDate day, Optional<LocalDate> from) {
        return new DateMention(span, day.toString(), day, day, from);
    }

    private static DateMention month(Span span, YearMonth month, Optional<LocalDate> from) {
        return new DateMention(span, month.toString(), month.atDay(1), month.atEndOfMonth(), from);
    }

    private static DateMention year(Span span, int year, Optional<LocalDate> from) {
        return new DateMention(
                span, Integer.toString(year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), from);
    }
}
