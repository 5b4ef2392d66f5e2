package org.stet.core.claim.english;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.attribution.TaggedSentence;
import org.stet.core.claim.DateMention;
import org.stet.core.claim.Quantity;
import org.stet.core.claim.Quantity.Bound;
import org.stet.core.text.Span;

/** Reads the figures in a stretch of English text. */
final class Quantities {

    private static final String SCALE =
            "(?:(?: |-)?(hundred|thousand|million|billion|trillion|dozen)\\b|(mn|m|bn|tn|k)\\b)?";

    private static final String NUMBER = "(" + Numbers.DIGITS + "|\\b" + Numbers.SMALL
            + "|\\bhalf a(?= dozen)|\\ban?(?= (?:dozen|hundred|thousand|million|billion)))" + SCALE;

    private static final String SIGN = "(US\\$|A\\$|C\\$|[$€£¥])";

    private static final String BOUND =
            "(?:\\b(about|around|roughly|nearly|almost|some|approximately|an estimated|more or less"
                    + "|at least|more than|over|no fewer than|no less than|up to|at most|fewer than|less than|under|as many as"
                    + "|as much as|as few as) )?";

    private static final Pattern RANGE = Pattern.compile(
            "(?:\\bbetween |\\bfrom )?" + SIGN + "?" + NUMBER + "(?: and | to |–|—|-)" + SIGN + "?" + NUMBER
                    + "(?<=[\\p{L}\\d])(?![\\d-])",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile(
            BOUND + "(?<![\\p{L}\\d.,])" + SIGN + "?" + NUMBER + "(?![\\d\\p{L}])", Pattern.CASE_INSENSITIVE);

    private static final Pattern FRACTION = Pattern.compile(
            BOUND + "\\b(a|one|two|three|four) ?-?(half|third|quarter|fifth|tenth)s?\\b(?! of a century)|\\b(half)\\b"
                    + "(?= of| the| a(?! dozen)| as)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHARE = Pattern.compile(
            "\\b(one|two|three|four|five|" + Numbers.DIGITS + ")(?: \\p{L}+)? (?:in|out of)(?: every)? ("
                    + Numbers.DIGITS + "|" + Numbers.SMALL + ")\\b(?! (?:years|months|days|weeks|[A-Z]))");

    private static final Pattern PERCENT = Pattern.compile(
            "\\G(?: ?%|[ -]per ?cent\\b|[ -]percent\\b| percentage points?\\b)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DAY = Pattern.compile("\\b" + Months.PATTERN + " $");

    private static final Map<String, String> CURRENCY_SIGNS =
            Map.of("$", "USD", "US$", "USD", "A$", "AUD", "C$", "CAD", "€", "EUR", "£", "GBP", "¥", "JPY");

    private static final Map<String, String> CURRENCY_WORDS = Map.of(
            "dollars", "USD", "dollar", "USD", "euros", "EUR", "euro", "EUR", "pounds", "GBP", "yen", "JPY", "rupees",
            "INR", "francs", "CHF", "roubles", "RUB", "rubles", "RUB");

    private static final Set<String> TIMES = Set.of(
            "year",
            "years",
            "month",
            "months",
            "week",
            "weeks",
            "day",
            "days",
            "hour",
            "hours",
            "minutes",
            "seconds",
            "decades",
            "centuries");

    private static final int MOST_WORDS = 4;

    private final String text;
    private final TaggedSentence sentence;
    private final Span stretch;
    private final List<DateMention> dates;
    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String text, TaggedSentence sentence, Span stretch, List<DateMention> dates) {
        this.text = text;
        this.sentence = sentence;
        this.stretch = stretch;
        this.dates = dates;
    }

    /**
     * The figures in a stretch, in order.
     *
     * @param dates the times in it, whose figures are none
     */
    static List<Quantity> in(String text, TaggedSentence sentence, Span stretch, List<DateMention> dates) {
        Quantities quantities = new Quantities(text, sentence, stretch, dates);
        quantities.each(SHARE, quantities::share);
        quantities.each(RANGE, quantities::range);
        quantities.each(FRACTION, quantities::fraction);
        quantities.each(PLAIN, quantities::plain);
        quantities.found.sort(Comparator.comparing(Quantity::span));
        return quantities.found;
    }

    private interface Reading {
        Optional<Quantity> read(Matcher matcher);
    }

    private void each(Pattern pattern, Reading reading) {
        Matcher matcher = pattern.matcher(text).region(stretch.start(), stretch.end());
        matcher.useTransparentBounds(true);
        while (matcher.find()) {
            Span span = new Span(matcher.start(), matcher.end());
            boolean free = found.stream().noneMatch(each -> each.span().overlaps(span))
                    && dates.stream().noneMatch(date -> date.span().overlaps(span));
            if (free) {
                reading.read(matcher).ifPresent(found::add);
            }
        }
    }

    private Optional<Quantity> share(Matcher matcher) {
        BigDecimal whole = Numbers.value(matcher.group(2));
        BigDecimal part = Numbers.value(matcher.group(1));
        if (whole.signum() == 0 || part.compareTo(whole) > 0) {
            return Optional.empty();
        }
        return Optional.of(quantity(
                new Span(matcher.start(), matcher.end()), ratio(part, whole), Optional.empty(), "", Bound.EXACTLY));
    }

    private Optional<Quantity> fraction(Matcher matcher) {
        if (matcher.group(4) != null) {
            return Optional.of(quantity(
                    new Span(matcher.start(), matcher.end()),
                    ratio(BigDecimal.ONE, BigDecimal.valueOf(2)),
                    Optional.empty(),
                    "",
                    Bound.EXACTLY));
        }
        int whole =
                switch (matcher.group(3).toLowerCase(Locale.ENGLISH)) {
                    case "half" -> 2;
                    case "third" -> 3;
                    case "quarter" -> 4;
                    case "fifth" -> 5;
                    default -> 10;
                };
        return Optional.of(quantity(
                new Span(matcher.start(), matcher.end()),
                ratio(Numbers.value(matcher.group(2)), BigDecimal.valueOf(whole)),
                Optional.empty(),
                "",
                bound(matcher.group(1))));
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, 4, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private Optional<Quantity> range(Matcher matcher) {
        BigDecimal upperScale = scale(matcher, 7);
        BigDecimal lowerScale = matcher.group(3) == null && matcher.group(4) == null ? upperScale : scale(matcher, 3);
        BigDecimal lower = Numbers.value(matcher.group(2)).multiply(lowerScale);
        BigDecimal upper = Numbers.value(matcher.group(6)).multiply(upperScale);
        String opening = matcher.group().toLowerCase(Locale.ENGLISH);
        boolean numbered = text.substring(Math.max(0, matcher.start() - 4), matcher.start())
                .matches("(?i)\\s?No\\. ?");
        boolean told = !numbered
                && (opening.startsWith("between") || opening.startsWith("from") || !opening.contains(" and "));
        if (!told || lower.compareTo(upper) >= 0) {
            return Optional.empty();
        }
        Unit unit = unit(matcher.group(1) == null ? matcher.group(5) : matcher.group(1), matcher.end());
        return Optional.of(
                quantity(new Span(matcher.start(), unit.end()), lower, Optional.of(upper), unit.name(), Bound.BETWEEN));
    }

    private static BigDecimal scale(Matcher matcher, int group) {
        String word = matcher.group(group) != null ? matcher.group(group) : matcher.group(group + 1);
        return Numbers.scale(word == null ? "" : word);
    }

    private Optional<Quantity> plain(Matcher matcher) {
        BigDecimal value = Numbers.value(matcher.group(3)).multiply(scale(matcher, 4));
        boolean ordinal = text.substring(matcher.end()).matches("(?s)(?:st|nd|rd|th)\\b.*");
        boolean partOfName = Character.isUpperCase(text.charAt(matcher.start(3))) && matcher.start() > stretch.start();
        boolean dayOfMonth = DAY.matcher(text.substring(Math.max(0, matcher.start() - 12), matcher.start()))
                .find();
        boolean year = matcher.group(2) == null
                && matcher.group(3).matches("(?:19|20)\\d\\d")
                && scale(matcher, 4).equals(BigDecimal.ONE);
        if (ordinal || partOfName || dayOfMonth || year) {
            return Optional.empty();
        }
        Unit unit = unit(matcher.group(2), matcher.end());
        return Optional.of(quantity(
                new Span(matcher.start(), unit.end()), value, Optional.empty(), unit.name(), bound(matcher.group(1))));
    }

    private static Quantity quantity(
            Span span, BigDecimal value, Optional<BigDecimal> upper, String unit, Bound bound) {
        return new Quantity(span, plain(value), upper.map(Quantities::plain), unit, bound);
    }

    private static BigDecimal plain(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }

    private static Bound bound(String words) {
        if (words == null) {
            return Bound.EXACTLY;
        }
        return switch (words.toLowerCase(Locale.ENGLISH)) {
            case "at least", "more than", "over", "no fewer than", "no less than" -> Bound.AT_LEAST;
            case "up to", "at most", "fewer than", "less than", "under" -> Bound.AT_MOST;
            case "as many as", "as much as", "as few as" -> Bound.EXACTLY;
            default -> Bound.ABOUT;
        };
    }

    private record Unit(String name, int end) {}

    private Unit unit(String sign, int end) {
        if (sign != null) {
            return new Unit(CURRENCY_SIGNS.get(sign.toUpperCase(Locale.ENGLISH)), end);
        }
        Matcher percent = PERCENT.matcher(text).region(end, stretch.end());
        if (percent.find()) {
            return new Unit("%", percent.end());
        }
        int noun = counted(end);
        if (noun < 0) {
            return new Unit("", end);
        }
        String word = sentence.token(noun).lower();
        return new Unit(
                CURRENCY_WORDS.getOrDefault(word, word), sentence.token(noun).end());
    }

    /** The noun that is counted: the last of the words that follow the figure at once. */
    private int counted(int end) {
        int at = 0;
        while (at < sentence.size() && sentence.token(at).start() < end) {
            at++;
        }
        if (sentence.is(at, "-") && sentence.token(at).start() == end) {
            return sentence.isTagged(at + 1, "NOUN", "ADJ", "X") ? at + 1 : -1;
        }
        if (at == sentence.size() || sentence.token(at).start() > end + 1) {
            return -1;
        }
        int noun = -1;
        for (int i = at;
                i < sentence.size() && i < at + MOST_WORDS && sentence.token(i).end() <= stretch.end();
                i++) {
            if (sentence.isTagged(i, "NOUN") && !sentence.time(i) || sentence.isAny(i, TIMES)) {
                noun = i;
            } else if (i == at
                    && sentence.isTagged(i, "VERB")
                    && sentence.token(i).lower().endsWith("s")) {
                return i;
            } else if (noun >= 0 || !sentence.isTagged(i, "ADJ", "PROPN", "VERB")) {
                break;
            }
        }
        return noun;
    }
}
