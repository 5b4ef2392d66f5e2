package org.stet.core.claim.english;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.attribution.TaggedSentence;
import org.stet.core.claim.DateMention;
import org.stet.core.text.Span;

/**
 * Reads the times in a stretch of English text, and says what stands for them in a wording that is read on another day.
 * Words that only a day of publication gives a meaning are resolved against it; "on Sunday" is the last one before it
 * where the clause tells of the past, the next one where it tells of the future, and unresolved where it tells neither.
 */
final class Times {

    /**
     * A time that was read.
     *
     * @param mention the time
     * @param wording what stands for it in a wording; empty where the words can stay
     */
    record Found(DateMention mention, Optional<String> wording) {}

    private static final String DAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private static final String DAY_OF_MONTH = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final String MONTH = "(" + Months.PATTERN + ")";

    private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";

    private static final String NO_POSSESSIVE = "(?!['’]s)(?!-)\\b";

    private final String text;
    private final Span stretch;
    private final Optional<LocalDate> published;
    private final TaggedSentence sentence;
    private Tense tense = Tense.UNTOLD;
    private final boolean quoted;
    private final List<Found> found = new ArrayList<>();

    private Times(String text, Span stretch, Optional<LocalDate> published, TaggedSentence sentence, boolean quoted) {
        this.text = text;
        this.stretch = stretch;
        this.published = published;
        this.sentence = sentence;
        this.quoted = quoted;
    }

    /**
     * The times in a stretch, in order; none overlaps another.
     *
     * @param published the day of publication
     * @param sentence the sentence that holds the stretch
     * @param quoted whether somebody said these very words, on a day that is not known
     */
    static List<Found> in(
            String text, Span stretch, Optional<LocalDate> published, TaggedSentence sentence, boolean quoted) {
        Times times = new Times(text, stretch, published, sentence, quoted);
        times.absolute();
        times.relative();
        times.found.sort(Comparator.comparing(each -> each.mention().span()));
        return times.found;
    }

    private void absolute() {
        each("\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b", m -> day(m, number(m, 1), number(m, 2), number(m, 3)));
        each(
                "\\b" + DAY_OF_MONTH + "(?: of)? " + MONTH + ",? " + YEAR + "\\b",
                m -> day(m, number(m, 3), month(m, 2), number(m, 1)));
        each(
                "\\b" + MONTH + " " + DAY_OF_MONTH + ",? " + YEAR + "\\b",
                m -> day(m, number(m, 3), month(m, 1), number(m, 2)));
        each(
                "\\b" + MONTH + ",? (?:of )?" + YEAR + "\\b",
                m -> Optional.of(
                        month(m, YearMonth.of(number(m, 2), month(m, 1)), Optional.empty(), Optional.empty())));
        each(
                "\\b(?:the )?(?:early |late |mid-)?((?:1[6-9]|20)\\d0)s\\b",
                m -> Optional.of(interval(
                        m,
                        LocalDate.of(number(m, 1), 1, 1),
                        LocalDate.of(number(m, 1) + 9, 12, 31),
                        Optional.empty(),
                        Optional.empty())));
        each(
                "(?<=\\b(?:in|since|from|by|until|till|of|during|between|and|to|early|late|than|before|after|for|mid|year)[ -])"
                        + YEAR + "\\b(?![,.]?\\d)(?! (?:people|euros|dollars|pounds|crowns|tonnes|tons|jobs|homes))",
                m -> Optional.of(year(m, number(m, 1), Optional.empty(), Optional.empty())));
    }

    private void relative() {
        if (published.isEmpty()) {
            return;
        }
        LocalDate today = published.get();
        each(
                "\\b" + DAY_OF_MONTH + " " + MONTH + "(?! \\d)" + NO_POSSESSIVE,
                m -> dayWithoutYear(m, month(m, 2), number(m, 1), " "));
        each(
                "\\b" + MONTH + " " + DAY_OF_MONTH + "(?![\\d,.:]*\\d)" + NO_POSSESSIVE,
                m -> dayWithoutYear(m, month(m, 1), number(m, 2), ", "));
        each(
                "(?<=\\b(?:on|last|next|since|until|by|from) )" + DAY + "( (?:morning|afternoon|evening|night))?"
                        + NO_POSSESSIVE,
                this::weekday);
        each(
                "(?<=\\b(?:in|since|until|by|during|early|late|mid|from)[ -])" + MONTH + "(?!['’]s| \\d|[ -]" + MONTH
                        + ")\\b(?=[^\\p{L}]|$)",
                this::monthWithoutYear);
        each("\\b(earlier |later |in )?(last|this|next) (week|month|year)" + NO_POSSESSIVE, this::period);
        if (!quoted) {
            each("\\b(yesterday|today|tomorrow)" + NO_POSSESSIVE, m -> near(m, today));
        }
        each("\\b(\\d+|two|three|four|five|six|seven|ten) (days?|weeks?) ago\\b", m -> ago(m, today));
    }

    private void each(String pattern, Function<MatchResult, Optional<Found>> reading) {
        Matcher matcher = Pattern.compile(pattern).matcher(text).region(stretch.start(), stretch.end());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            if (found.stream().noneMatch(each -> each.mention().span().overlaps(span))) {
                tense = tenseAt(span.start());
                reading.apply(matcher.toMatchResult()).ifPresent(found::add);
            }
        }
    }

    private Tense tenseAt(int position) {
        int from = 0;
        int place = 0;
        int to = 0;
        for (int i = 0; i < sentence.size(); i++) {
            from += sentence.token(i).start() < stretch.start() ? 1 : 0;
            place += sentence.token(i).start() < position ? 1 : 0;
            to += sentence.token(i).start() < stretch.end() ? 1 : 0;
        }
        return Tense.at(sentence, from, place, to);
    }

    private static int number(MatchResult match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int month(MatchResult match, int group) {
        return Months.of(match.group(group)).getValue();
    }

    private static Span span(MatchResult match) {
        return new Span(match.start(), match.end());
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private Optional<Found> day(MatchResult match, int year, int month, int day) {
        return date(year, month, day).map(date -> onDay(match, date, Optional.empty(), Optional.empty()));
    }

    private static Found onDay(
            MatchResult match, LocalDate day, Optional<LocalDate> against, Optional<String> wording) {
        return new Found(new DateMention(span(match), day.toString(), day, day, against), wording);
    }

    private static Found month(
            MatchResult match, YearMonth month, Optional<LocalDate> against, Optional<String> wording) {
        return new Found(
                new DateMention(span(match), month.toString(), month.atDay(1), month.atEndOfMonth(), against), wording);
    }

    private static Found year(MatchResult match, int year, Optional<LocalDate> against, Optional<String> wording) {
        return new Found(
                new DateMention(
                        span(match),
                        String.valueOf(year),
                        LocalDate.of(year, 1, 1),
                        LocalDate.of(year, 12, 31),
                        against),
                wording);
    }

    private static Found interval(
            MatchResult match, LocalDate first, LocalDate last, Optional<LocalDate> against, Optional<String> wording) {
        return new Found(new DateMention(span(match), first + "/" + last, first, last, against), wording);
    }

    private Optional<Found> dayWithoutYear(MatchResult match, int month, int day, String separator) {
        LocalDate today = published.orElseThrow();
        return date(today.getYear(), month, day).flatMap(same -> {
            Optional<LocalDate> meant = nearest(same, same.minusYears(1), same.plusYears(1));
            return meant.map(date -> onDay(
                    match,
                    date,
                    published,
                    Optional.of(match.group() + separator + date.getYear()).filter(words -> standsAlone(match))));
        });
    }

    /** Whether no noun follows that a date belongs to, as in "the June 7 primary". */
    private boolean standsAlone(MatchResult match) {
        return text.substring(match.end(), stretch.end())
                .matches(
                        "(?s)(?:[^\\p{L}].*)?|\\s(?:in|at|on|by|to|for|and|or|after|when|before|with|from|as|that|but|the|was|were|is)\\b.*");
    }

    /** Of a time this year, last year and next year, the one that the tense tells. */
    private Optional<LocalDate> nearest(LocalDate same, LocalDate before, LocalDate after) {
        LocalDate today = published.orElseThrow();
        return switch (tense) {
            case PAST -> Optional.of(same.isAfter(today) ? before : same);
            case FUTURE -> Optional.of(same.isBefore(today) ? after : same);
            default -> Optional.empty();
        };
    }

    private Optional<Found> weekday(MatchResult match) {
        LocalDate today = published.orElseThrow();
        DayOfWeek day = DayOfWeek.valueOf(match.group(1).toUpperCase(Locale.ENGLISH));
        String before = text.substring(Math.max(0, match.start() - 5), match.start());
        boolean next = before.endsWith("next ") || before.endsWith("by ") || before.endsWith("until ");
        boolean past = before.endsWith("last ") || before.endsWith("since ") || tense == Tense.PAST;
        if (next && tense == Tense.PAST || !next && !past && tense != Tense.FUTURE) {
            return Optional.empty();
        }
        LocalDate date = next
                ? today.with(TemporalAdjusters.next(day))
                : past
                        ? today.with(
                                before.endsWith("last ")
                                        ? TemporalAdjusters.previous(day)
                                        : TemporalAdjusters.previousOrSame(day))
                        : today.with(TemporalAdjusters.nextOrSame(day));
        return Optional.of(
                onDay(match, date, published, Optional.of(match.group() + ", " + longForm(date) + comma(match))));
    }

    /** A comma behind an inserted date, unless a mark or the end follows. */
    private String comma(MatchResult match) {
        boolean ends =
                match.end() >= stretch.end() || !text.substring(match.end()).matches("(?s)\\s.*");
        return ends ? "" : ",";
    }

    private static String longForm(LocalDate date) {
        return date.getDayOfMonth() + " " + Months.name(date.getMonth()) + " " + date.getYear();
    }

    private Optional<Found> monthWithoutYear(MatchResult match) {
        LocalDate today = published.orElseThrow();
        Month month = Months.of(match.group(1));
        LocalDate same = LocalDate.of(today.getYear(), month, 1);
        return nearest(same, same.minusYears(1), same.plusYears(1)).map(first -> {
            YearMonth meant = YearMonth.from(first);
            return month(match, meant, published, Optional.of(match.group() + " " + meant.getYear()));
        });
    }

    private Optional<Found> period(MatchResult match) {
        LocalDate today = published.orElseThrow();
        int steps = match.group(2).equals("last") ? -1 : match.group(2).equals("next") ? 1 : 0;
        String opening = match.group(1) == null ? "" : match.group(1);
        String before = text.substring(Math.max(0, match.start() - 12), match.start());
        boolean governed = before.matches("(?s).*\\b(?:since|until|of|by|for|from|than|during|before|after|to|on) $");
        if (before.matches("(?s).*\\b(?:the|over|within|through|per) $")) {
            return Optional.empty();
        }
        String prefix = governed ? "" : opening.isBlank() || opening.equals("in ") ? "in " : opening + "in ";
        return switch (match.group(3)) {
            case "year" -> {
                int year = today.getYear() + steps;
                yield Optional.of(year(match, year, published, Optional.of(prefix + year)));
            }
            case "month" -> {
                YearMonth month = YearMonth.from(today).plusMonths(steps);
                String words = Months.name(month.getMonth()) + " " + month.getYear();
                yield Optional.of(month(match, month, published, Optional.of(prefix + words)));
            }
            default -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .plusWeeks(steps);
                Optional<String> words = governed || !opening.isBlank()
                        ? Optional.empty()
                        : Optional.of("in the week of " + longForm(monday));
                yield Optional.of(interval(match, monday, monday.plusDays(6), published, words));
            }
        };
    }

    private Optional<Found> near(MatchResult match, LocalDate today) {
        LocalDate date = today.plusDays(
                switch (match.group(1)) {
                    case "yesterday" -> -1;
                    case "tomorrow" -> 1;
                    default -> 0;
                });
        boolean vague = match.group(1).equals("today") && tense != Tense.PAST
                || text.substring(Math.max(0, match.start() - 4), match.start()).matches("(?s).*(?:['’]s|is|of) $");
        String words = "on " + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", "
                + longForm(date) + comma(match);
        boolean governed = text.substring(Math.max(0, match.start() - 8), match.start())
                .matches("(?s).*\\b(?:since|until|by|of|from|than) $");
        boolean opens = match.start() == stretch.start();
        return vague
                ? Optional.empty()
                : Optional.of(onDay(
                        match,
                        date,
                        published,
                        opens ? Optional.empty() : Optional.of(governed ? longForm(date) : words)));
    }

    private Optional<Found> ago(MatchResult match, LocalDate today) {
        int count = (int) Numbers.value(match.group(1)).longValueExact();
        boolean weeks = match.group(2).startsWith("week");
        LocalDate day = weeks ? today.minusWeeks(count) : today.minus(count, ChronoUnit.DAYS);
        return weeks
                ? Optional.of(interval(match, day.minusDays(3), day.plusDays(3), published, Optional.empty()))
                : Optional.of(onDay(match, day, published, Optional.empty()));
    }
}
