package org.stet.core.language.english.value;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Tense;
import org.stet.core.statement.DateMention;
import org.stet.core.text.Span;

/**
 * Reads the times in a stretch of English text, and says what stands for them in a wording that is read on another day.
 * Words that only a day of publication gives a meaning are resolved against it; "on Sunday" is the last one before it
 * where the clause tells of the past, the next one where it tells of the future, and unresolved where it tells neither.
 */
public final class Times {

    /**
     * A time that was read.
     *
     * @param mention the time
     * @param wording what stands for it in a wording; empty where the words can stay
     */
    public record Found(DateMention mention, Optional<String> wording) {}

    private static final String DAY = "(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";

    private static final String DAY_OF_MONTH = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final String MONTH = "(" + Months.PATTERN + ")";

    private static final String YEAR = "((?:1[6-9]|20)\\d\\d)";

    /** How many days ahead and behind a day or month without a year is looked for where no tense tells it. */
    private static final long NEAR_AHEAD = 60;

    private static final long NEAR_BEHIND = 200;

    private static final Pattern GOVERNING =
            Pattern.compile("\\b(?i:since|until|of|by|for|from|than|during|before|after|to|on|in) $");

    private static final String NO_POSSESSIVE = "(?!['’]s)(?!-)\\b";

    private static final Pattern ISO_DAY = Pattern.compile("\\b" + YEAR + "-(\\d\\d)-(\\d\\d)\\b");

    private static final Pattern DAY_MONTH_YEAR =
            Pattern.compile("\\b" + DAY_OF_MONTH + "(?: of)? " + MONTH + ",? " + YEAR + "\\b");

    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("\\b" + MONTH + " " + DAY_OF_MONTH + ",? " + YEAR + "\\b");

    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",? (?:of )?" + YEAR + "\\b");

    private static final Pattern DECADE = Pattern.compile("\\b(?:the )?(?:early |late |mid-)?((?:1[6-9]|20)\\d0)s\\b");

    private static final Pattern YEAR_ALONE = Pattern.compile(
            "(?<=\\b(?i:in|since|from|by|until|till|of|during|between|and|to|early|late|than|before|after|for|mid|year)[ -])"
                    + YEAR + "\\b(?![,.]?\\d)(?! (?:people|euros|dollars|pounds|crowns|tonnes|tons|jobs|homes))"
                    + "(?! (?:[\\p{Lu}\\d][\\p{L}\\d]{0,20} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Boulevard|Blvd"
                    + "|Court|Place|Terrace)\\b)");

    private static final Pattern DAY_MONTH =
            Pattern.compile("\\b" + DAY_OF_MONTH + " " + MONTH + "(?! \\d)" + NO_POSSESSIVE);

    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " " + DAY_OF_MONTH + "(?![\\d,.:]{0,40}\\d)" + NO_POSSESSIVE);

    private static final Pattern WEEKDAY = Pattern.compile("(?<=\\b(?i:on|last|next|since|until|by|from) )" + DAY
            + "( (?:morning|afternoon|evening|night))?" + NO_POSSESSIVE);

    private static final Pattern MONTH_ALONE =
            Pattern.compile("(?<=\\b(?i:in|since|until|by|during|early|late|mid|from|through|throughout|before|after"
                    + "|(?:all|most|much|half|end|beginning|start|middle|rest) of)[ -])" + MONTH
                    + "(?!['’]s| \\d|[ -]" + MONTH + ")\\b(?=[^\\p{L}]|$)");

    /** "a key September conversation". */
    private static final Pattern MONTH_OF_SOMETHING =
            Pattern.compile("(?<=\\b(?:an?|the|his|her|its|their|our|my|key|early|late) )" + MONTH + "(?= \\p{Ll}{4})");

    private static final Pattern PERIOD =
            Pattern.compile("\\b(?i)(earlier |later |in )?(last|this|next) (week|month|year)" + NO_POSSESSIVE);

    /** "this year’s race", "last month’s vote". */
    private static final Pattern PERIOD_OF_SOMETHING =
            Pattern.compile("(?<!\\b(?i:the|of) )\\b(?i:(last|this|next) (month|year))(?=['’]s\\b)");

    private static final Pattern NEAR = Pattern.compile(
            "\\b(?!TODAY\\b)(?i)(yesterday|today|tomorrow|tonight|(?<!\\b(?:the|an?|its|his|her|their|our|my|your|every|that|this|s) )last night"
                    + "(?! (?!(?:in|at|on|by|to|for|from|and|or|but|after|when|before|while|as|with|near|that|the|a|an|was|were|is|over"
                    + "|during|about|outside|inside)\\b)\\p{Ll}))" + NO_POSSESSIVE);

    private static final Pattern AGO =
            Pattern.compile("\\b(\\d{1,4}|two|three|four|five|six|seven|ten) (days?|weeks?) ago\\b");

    /** A year that no preposition leads in: "the 2014 law", "in 2010, 2011 and 2013". */
    private static final Pattern YEAR_OF_SOMETHING = Pattern.compile("(?<![\\d.,:/$€£–—-])(?<!\\b(?i:of|no\\.) )\\b"
            + "((?:19[5-9]|20[0-4])\\d)\\b(?![.,:]?\\d|[-–/]\\d|['’]s|%| (?:percent|per cent|degrees|people|\\p{Lu}\\p{Ll}+ (?:Street|St"
            + "|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Boulevard|Blvd|Court|Place)\\b))"
            + "(?! (?!(?:elections|primaries|midterms|caucuses|protests|attacks|riots|figures|results|games|regulations|rules)\\b)"
            + "\\p{Ll}+s\\b)");

    private static final Pattern DAY_OF_WEEK_OF = Pattern.compile(
            "(?<=\\b(?i:on) )" + DAY + " (this|last|next) week" + NO_POSSESSIVE, Pattern.CASE_INSENSITIVE);

    /** As news agencies write it: "was released Tuesday". */
    private static final Pattern BARE_WEEKDAY = Pattern.compile(
            "(?<=\\p{Ll} )(?<!\\b(?:the|an?|every|each|(?<!deadline )of|per|and|or|this|until|between) )" + DAY
                    + "( (?:morning|afternoon|evening|night))?" + NO_POSSESSIVE + "(?! (?:is|was|are|were)\\b)");

    /** "Monday’s debate", "Tuesday night’s vote". */
    private static final Pattern WEEKDAY_POSSESSIVE =
            Pattern.compile("\\b" + DAY + "( (?:morning|afternoon|evening|night))?['’]s(?= \\p{L})");

    /** Words before such a day that tell of a time to come, or that leave no room for an article. */
    private static final Pattern BEFORE_POSSESSIVE =
            Pattern.compile("\\b(?i:ahead of|before|until|for|next|last|this|the|an?|every|each) $");

    private static final Pattern MONTH_TO_NOW =
            Pattern.compile("\\b(?i:(last|next)) " + MONTH + "(?!['’]s| \\d)(?=[^\\p{L}]|$)");

    private final String text;
    private final Span stretch;
    private final Optional<LocalDate> published;
    private final TaggedSentence sentence;
    private Tense tense = Tense.UNTOLD;
    private final boolean quoted;
    private final List<Found> found = new ArrayList<>();
    /** The characters of the text from the stretch on that a time has taken. */
    private final BitSet taken = new BitSet();

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
    public static List<Found> in(
            String text, Span stretch, Optional<LocalDate> published, TaggedSentence sentence, boolean quoted) {
        Times times = new Times(text, stretch, published, sentence, quoted);
        times.absolute();
        times.relative();
        times.found.sort(Comparator.comparing(each -> each.mention().span()));
        return times.found;
    }

    private void absolute() {
        each(ISO_DAY, m -> day(m, number(m, 1), number(m, 2), number(m, 3)));
        each(DAY_MONTH_YEAR, m -> day(m, number(m, 3), month(m, 2), number(m, 1)));
        each(MONTH_DAY_YEAR, m -> day(m, number(m, 3), month(m, 1), number(m, 2)));
        each(
                MONTH_YEAR,
                m -> Optional.of(
                        month(m, YearMonth.of(number(m, 2), month(m, 1)), Optional.empty(), Optional.empty())));
        each(DECADE, m -> Optional.of(decadeOrCentury(m, number(m, 1))));
        each(YEAR_ALONE, m -> Optional.of(year(m, number(m, 1), Optional.empty(), Optional.empty())));
        each(YEAR_OF_SOMETHING, m -> Optional.of(year(m, number(m, 1), Optional.empty(), Optional.empty())));
    }

    private void relative() {
        if (published.isEmpty()) {
            return;
        }
        LocalDate today = published.get();
        each(DAY_MONTH, m -> dayWithoutYear(m, month(m, 2), number(m, 1), " "));
        each(MONTH_DAY, m -> dayWithoutYear(m, month(m, 1), number(m, 2), ", "));
        each(DAY_OF_WEEK_OF, m -> dayOfWeek(m, today));
        each(WEEKDAY_POSSESSIVE, this::weekdayOfSomething);
        each(WEEKDAY, this::weekday);
        each(BARE_WEEKDAY, m -> weekday(m).map(this::governed));
        each(MONTH_TO_NOW, m -> Optional.of(monthToNow(m, today)));
        each(MONTH_ALONE, this::monthWithoutYear);
        each(MONTH_OF_SOMETHING, this::monthWithoutYear);
        each(PERIOD, this::period);
        each(PERIOD_OF_SOMETHING, m -> Optional.of(periodOfSomething(m, today)));
        if (!quoted) {
            each(NEAR, m -> near(m, today));
        }
        each(AGO, m -> ago(m, today));
    }

    private void each(Pattern pattern, Function<MatchResult, Optional<Found>> reading) {
        Matcher matcher = pattern.matcher(text).region(stretch.start(), stretch.end());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            int next = taken.nextSetBit(span.start() - stretch.start());
            if (next < 0 || next >= span.end() - stretch.start()) {
                tense = tenseAt(span.start());
                reading.apply(matcher.toMatchResult()).ifPresent(time -> {
                    found.add(time);
                    Span taking = time.mention().span();
                    taken.set(taking.start() - stretch.start(), taking.end() - stretch.start());
                });
            }
        }
    }

    private Tense tenseAt(int position) {
        return Tense.at(
                sentence,
                sentence.firstFrom(stretch.start()),
                sentence.firstFrom(position),
                sentence.firstFrom(stretch.end()));
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

    /** "the 1990s" are ten years, "the 1800s" a hundred; of "the 2000s" the ten are meant as a rule. */
    private static Found decadeOrCentury(MatchResult match, int first) {
        int years = first % 100 == 0 && first < 2000 ? 100 : 10;
        return interval(
                match,
                LocalDate.of(first, 1, 1),
                LocalDate.of(first + years - 1, 12, 31),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<Found> dayWithoutYear(MatchResult match, int month, int day, String separator) {
        LocalDate today = published.orElseThrow();
        return date(today.getYear(), month, day).flatMap(same -> {
            Optional<LocalDate> meant = nearest(same, same.minusYears(1), same.plusYears(1));
            return meant.map(
                    date -> onDay(match, date, published, Optional.of(match.group() + separator + date.getYear())));
        });
    }

    /**
     * Of a time this year, last year and next year, the one that the tense tells; where it tells none, the one that is near,
     * which is a past one more often than not.
     */
    private Optional<LocalDate> nearest(LocalDate same, LocalDate before, LocalDate after) {
        LocalDate today = published.orElseThrow();
        LocalDate past = same.isAfter(today) ? before : same;
        LocalDate future = same.isBefore(today) ? after : same;
        return switch (tense) {
            case PAST -> Optional.of(past);
            case FUTURE -> Optional.of(future);
            default -> near(past, future);
        };
    }

    private Optional<LocalDate> near(LocalDate past, LocalDate future) {
        long since = ChronoUnit.DAYS.between(past, published.orElseThrow());
        long until = ChronoUnit.DAYS.between(published.orElseThrow(), future);
        if (until <= NEAR_AHEAD && until < since) {
            return Optional.of(future);
        }
        return since <= NEAR_BEHIND ? Optional.of(past) : Optional.empty();
    }

    /** "last September": the one before this month's. */
    private Found monthToNow(MatchResult match, LocalDate today) {
        boolean last = match.group(1).equalsIgnoreCase("last");
        YearMonth now = YearMonth.from(today);
        YearMonth meant = YearMonth.of(today.getYear(), Months.of(match.group(2)));
        if (last && !meant.isBefore(now)) {
            meant = meant.minusYears(1);
        } else if (!last && !meant.isAfter(now)) {
            meant = meant.plusYears(1);
        }
        String words = Months.name(meant.getMonth()) + " " + meant.getYear();
        return month(match, meant, published, Optional.of((governed(match) ? "" : "in ") + words));
    }

    /** "arrested Monday": in a wording, "on Monday". */
    private Found governed(Found found) {
        int before = sentence.firstFrom(found.mention().span().start()) - 1;
        boolean bare = sentence.isTagged(before, "NOUN", "PROPN", "VERB") && !sentence.is(before, "spent");
        return new Found(
                found.mention(),
                found.wording().map(words -> bare && !words.startsWith("on ") ? "on " + words : words));
    }

    /** Whether a preposition stands before a time. */
    private boolean governed(MatchResult match) {
        return GOVERNING
                .matcher(text.substring(Math.max(0, match.start() - 12), match.start()))
                .find();
    }

    /** "on Tuesday this week". */
    private Optional<Found> dayOfWeek(MatchResult match, LocalDate today) {
        DayOfWeek day = DayOfWeek.valueOf(match.group(1).toUpperCase(Locale.ENGLISH));
        LocalDate date = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .plusWeeks(steps(match.group(2)))
                .with(TemporalAdjusters.nextOrSame(day));
        return Optional.of(
                onDay(match, date, published, Optional.of(match.group(1) + ", " + longForm(date) + comma(match))));
    }

    private static int steps(String word) {
        return switch (word.toLowerCase(Locale.ENGLISH)) {
            case "last" -> -1;
            case "next" -> 1;
            default -> 0;
        };
    }

    private Optional<Found> weekday(MatchResult match) {
        LocalDate today = published.orElseThrow();
        DayOfWeek day = DayOfWeek.valueOf(match.group(1).toUpperCase(Locale.ENGLISH));
        String before =
                text.substring(Math.max(0, match.start() - 6), match.start()).toLowerCase(Locale.ENGLISH);
        boolean next = before.endsWith("next ") || before.endsWith("by ") || before.endsWith("until ");
        boolean past = before.endsWith("last ") || before.endsWith("since ") || tense == Tense.PAST;
        boolean sameDay = day == today.getDayOfWeek() && !next;
        if (next && tense == Tense.PAST || !next && !past && !sameDay && tense != Tense.FUTURE) {
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

    /** "Monday’s debate" as "the Monday, 18 March 2024, debate": the last such day, unless it is still to come. */
    private Optional<Found> weekdayOfSomething(MatchResult match) {
        boolean open = BEFORE_POSSESSIVE
                .matcher(text.substring(Math.max(0, match.start() - 12), match.start()))
                .find();
        DayOfWeek day = DayOfWeek.valueOf(match.group(1).toUpperCase(Locale.ENGLISH));
        if (open || tense == Tense.FUTURE) {
            return weekday(match).map(found -> new Found(found.mention(), Optional.empty()));
        }
        LocalDate date = published.orElseThrow().with(TemporalAdjusters.previousOrSame(day));
        String part = match.group(2) == null ? "" : match.group(2);
        return Optional.of(onDay(
                match, date, published, Optional.of("the " + match.group(1) + part + ", " + longForm(date) + ",")));
    }

    /** A comma behind an inserted date, unless a mark or the end follows. */
    private String comma(MatchResult match) {
        boolean ends = match.end() >= stretch.end() || " \t\n\u000b\f\r".indexOf(text.charAt(match.end())) < 0;
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
        int steps = steps(match.group(2));
        String opening = match.group(1) == null ? "" : match.group(1);
        String before = text.substring(Math.max(0, match.start() - 12), match.start());
        boolean governed = governed(match);
        if (before.matches("(?s).*\\b(?:the|over|within|through|per) $")) {
            return Optional.empty();
        }
        String prefix = governed ? "" : opening.isBlank() || opening.equalsIgnoreCase("in ") ? "in " : opening + "in ";
        return switch (match.group(3).toLowerCase(Locale.ENGLISH)) {
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

    private static Found periodOfSomething(MatchResult match, LocalDate today) {
        int steps = steps(match.group(1));
        if (match.group(2).equalsIgnoreCase("year")) {
            int year = today.getYear() + steps;
            return year(match, year, Optional.of(today), Optional.of(String.valueOf(year)));
        }
        YearMonth month = YearMonth.from(today).plusMonths(steps);
        return month(
                match, month, Optional.of(today), Optional.of(Months.name(month.getMonth()) + " " + month.getYear()));
    }

    private Optional<Found> near(MatchResult match, LocalDate today) {
        String word = match.group(1).toLowerCase(Locale.ENGLISH);
        LocalDate date = today.plusDays(
                switch (word) {
                    case "yesterday", "last night" -> -1;
                    case "tomorrow" -> 1;
                    default -> 0;
                });
        boolean vague = word.equals("today") && tense != Tense.PAST
                || text.substring(Math.max(0, match.start() - 4), match.start()).matches("(?s).*(?:['’]s|is|of) $");
        String words = (word.endsWith("night") ? "on the night of " : "on ")
                + date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + ", " + longForm(date)
                + comma(match);
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
