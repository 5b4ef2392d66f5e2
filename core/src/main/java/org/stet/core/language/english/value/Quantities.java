package org.stet.core.language.english.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.language.WordLists;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.Quantity.Bound;
import org.stet.core.text.Span;

/** Reads the figures in a stretch of English text. */
public final class Quantities {

    private static final String NUMBER = "(" + Numbers.WITH_SCALE + ")";

    private static final String SIGN = "(US\\$|A\\$|C\\$|[$€£¥])";

    private static final String BOUND =
            "(?:\\b(about|around|roughly|nearly|almost|some|approximately|an estimated|more or less"
                    + "|at least|more than|over|no fewer than|no less than|up to|at most|fewer than|less than|under|as many as"
                    + "|as much as|as few as) )?";

    private static final String WORDS_OF_SCALE = "(?:dozen|hundred|thousand|million|billion|trillion|lakh|crore)\\b";

    private static final Pattern RANGE = Pattern.compile(
            "(?:\\bbetween |\\bfrom )?" + SIGN + "?(?<!\\d)" + NUMBER + "(?: and | to |–|—|-)" + SIGN + "?" + NUMBER
                    + "(?<=[\\p{L}\\d½¼¾])(?![\\d-])",
            Pattern.CASE_INSENSITIVE);

    /** Units that are written without a space: "75kb". */
    private static final String JOINED = "(?:kb|mb|gb|tb|km|kg|cm|mm|mg|ml|mph|kph|kWh|kW|MW|GW|lbs?|MHz|GHz)";

    private static final Pattern JOINED_UNIT = Pattern.compile("\\G" + JOINED + "\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern PLAIN = Pattern.compile(
            BOUND + "(?<![\\p{L}\\d.,])" + SIGN + "?" + NUMBER + "(?:(?![\\d\\p{L}])|(?=" + JOINED + "\\b))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FRACTION = Pattern.compile(
            BOUND + "(?<!\\band )\\b(a|one|two|three|four) ?-?(half|third|quarter|fifth|tenth)s?\\b(?!-)"
                    + "(?! of an? (?:century|" + WORDS_OF_SCALE + "))|\\b(half)\\b"
                    + "(?= of| the| an? (?!" + WORDS_OF_SCALE + ")| as)",
            Pattern.CASE_INSENSITIVE);

    /** "eight in 10", "two out of three", "nine of 10", "$4 of every $5". */
    private static final Pattern SHARE = Pattern.compile("(?i:" + BOUND
            + "(?<![\\p{L}\\d.,])(" + SIGN + "?)(one|two|three|four|five|six|seven|eight|nine|" + Numbers.DIGITS + "))"
            + "(?:(?: \\p{L}+)? (?:in|out of)(?: every)? | of every | of (?=(?:10|100|ten)\\b))\\3?("
            + Numbers.DIGITS + "|" + Numbers.SMALL + ")\\b(?!,\\d)(?! (?:years|months|days|weeks)\\b)"
            + "(?:(?<= (?:10|ten|100))|(?! \\p{Lu}))");

    /** Words by which "one" is a figure, and not somebody or other. */
    private static final Pattern ONE = Pattern.compile("\\b(only|just|at least) (one)\\b(?! of\\b)");

    /** "within a week", "up to an hour". */
    private static final Pattern PERIOD =
            Pattern.compile("\\b(within|about|nearly|almost|up to|at least|more than|less than)"
                    + " an? (year|month|week|day|hour|minute)\\b(?! (?:ago|earlier|later|before)\\b)");

    /** Figures that only name a time of day, a season or a house. */
    private static final Pattern NAMING = Pattern.compile(
            "\\b(?:\\d{1,2}:[0-5]\\d\\b(?: ?[ap]\\.?m\\b)?|\\d{1,2} ?[ap]\\.?m\\b"
                    + "|(?:19|20)\\d\\d/\\d\\d\\b|\\d{1,5}(?: [\\p{Lu}\\d][\\p{L}\\d.]{0,20}){1,3}?"
                    + " (?:Street|St\\.|Avenue|Ave\\.|Road|Rd\\.|Drive|Lane|Place|Boulevard|Blvd\\.|Court|Terrace|Square)(?!\\p{L}))");

    private static final Pattern PERCENT = Pattern.compile(
            "\\G(?: ?%|[ -]per ?cent\\b|[ -]percent\\b|( percentage points?\\b)|[ \\u00a0]?[°º] ?([CF])\\b)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ARTICLE = Pattern.compile("\\G an?(?= )");

    /** What follows a figure and makes it a bound: "or less". */
    private static final Pattern OR_LESS =
            Pattern.compile("\\G or (?:(less|fewer|under|below|younger)|more|over|above|older|higher|greater)\\b");

    /** Capitalised nouns that a number names rather than counts: "Proposition 4", "Section 8", "No. 14". */
    private static final Pattern LABELLED = Pattern.compile(
            "(?:\\b(?:No\\.|Nos\\.|no\\.|[Nn]umber|Proposition|Prop\\.?|Section|Article|Bill|Chapter|Level|Phase"
                    + "|Title|Rule|Amendment|Resolution|Fortune|Formula|Highway|Interstate|Route|Flight|Channel|Tier|Stage|Area|area"
                    + "|District|Ward|Precinct|Group|Grade|Figure|Table|Page|Act|Part|Volume|Season|Episode|Round|Boeing|Airbus"
                    + "|Apollo|Catch|Pier|Gate|Platform|Room|Unit|Exhibit|Count|Version|Next\\.js|Windows|iPhone|iOS) )$");

    private static final int LONGEST_LABEL = 14;

    /** Two numbers joined by a dash that are no range: a score, a record. */
    private static final Pattern OF_RANGE = Pattern.compile("(?s).*(?:[$€£¥%½¼¾]|\\p{L}).*");

    private static final Pattern ORDINAL = Pattern.compile("(?:st|nd|rd|th)\\b");

    private static final Pattern MONTH = Pattern.compile(" " + Months.PATTERN + "(?!\\p{L})");

    private static final Pattern DAY = Pattern.compile("\\b" + Months.PATTERN + " $");

    private static final Map<String, String> CURRENCY_SIGNS =
            Map.of("$", "USD", "US$", "USD", "A$", "AUD", "C$", "CAD", "€", "EUR", "£", "GBP", "¥", "JPY");

    private static final Map<String, String> CURRENCY_WORDS = Map.of(
            "dollars", "USD", "dollar", "USD", "euros", "EUR", "euro", "EUR", "pounds", "GBP", "yen", "JPY", "rupees",
            "INR", "francs", "CHF", "roubles", "RUB", "rubles", "RUB");

    private static final WordLists LISTS = WordLists.read("english/quantities");

    private static final Set<String> TIMES = LISTS.set("periods");

    private static final Set<String> MEASURES = Set.of(
            "percentage points",
            "point",
            "points",
            "mile",
            "miles",
            "kilometre",
            "kilometer",
            "metre",
            "meter",
            "foot",
            "inch",
            "pound",
            "ounce",
            "tonne",
            "ton",
            "litre",
            "liter",
            "pint",
            "acre",
            "mark",
            "cup",
            "hour");

    private static final int MOST_WORDS = 4;

    /** Longer numbers are keys or codes, or noise. */
    private static final int MOST_DIGITS = 30;

    private final String text;
    private final TaggedSentence sentence;
    private final Span stretch;
    /** The characters of the text from the stretch on that times and figures have taken. */
    private final BitSet taken = new BitSet();

    private final List<Quantity> found = new ArrayList<>();

    private Quantities(String text, TaggedSentence sentence, Span stretch, List<DateMention> dates) {
        this.text = text;
        this.sentence = sentence;
        this.stretch = stretch;
        dates.forEach(date -> take(date.span()));
    }

    private void take(Span span) {
        taken.set(Math.max(0, span.start() - stretch.start()), Math.max(0, span.end() - stretch.start()));
    }

    /**
     * The figures in a stretch, in order.
     *
     * @param dates the times in it, whose figures are none
     */
    public static List<Quantity> in(String text, TaggedSentence sentence, Span stretch, List<DateMention> dates) {
        Quantities quantities = new Quantities(text, sentence, stretch, dates);
        quantities.each(NAMING, quantities::naming);
        quantities.each(SHARE, quantities::share);
        quantities.each(RANGE, quantities::range);
        quantities.each(FRACTION, quantities::fraction);
        quantities.each(ONE, quantities::one);
        quantities.each(PERIOD, quantities::period);
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
            int next = taken.nextSetBit(matcher.start() - stretch.start());
            if (next < 0 || next >= matcher.end() - stretch.start()) {
                reading.read(matcher).ifPresent(quantity -> {
                    found.add(quantity);
                    take(quantity.span());
                });
            }
        }
    }

    private static boolean tooLong(String number) {
        return number.length() > MOST_DIGITS && Character.isDigit(number.charAt(0));
    }

    private Optional<Quantity> share(Matcher matcher) {
        if (tooLong(matcher.group(4)) || tooLong(matcher.group(5))) {
            return Optional.empty();
        }
        BigDecimal whole = Numbers.value(matcher.group(5));
        BigDecimal part = Numbers.value(matcher.group(4));
        if (whole.signum() == 0 || part.compareTo(whole) > 0) {
            return Optional.empty();
        }
        return Optional.of(quantity(
                new Span(matcher.start(), matcher.end()),
                percent(part, whole),
                Optional.empty(),
                "%",
                bound(matcher.group(1))));
    }

    private Optional<Quantity> naming(Matcher matcher) {
        take(new Span(matcher.start(), matcher.end()));
        return Optional.empty();
    }

    private Optional<Quantity> one(Matcher matcher) {
        Unit unit = unit(null, matcher.end());
        Bound bound = matcher.group(1).equals("at least") ? Bound.AT_LEAST : Bound.EXACTLY;
        return Optional.of(
                quantity(new Span(matcher.start(), unit.end()), BigDecimal.ONE, Optional.empty(), unit.name(), bound));
    }

    private Optional<Quantity> period(Matcher matcher) {
        Bound bound = matcher.group(1).equals("within") ? Bound.AT_MOST : bound(matcher.group(1));
        return Optional.of(quantity(
                new Span(matcher.start(), matcher.end()), BigDecimal.ONE, Optional.empty(), matcher.group(2), bound));
    }

    private Optional<Quantity> fraction(Matcher matcher) {
        if (matcher.group(4) != null) {
            return Optional.of(fraction(matcher, BigDecimal.ONE, BigDecimal.valueOf(2), Bound.EXACTLY));
        }
        int whole =
                switch (matcher.group(3).toLowerCase(Locale.ENGLISH)) {
                    case "half" -> 2;
                    case "third" -> 3;
                    case "quarter" -> 4;
                    case "fifth" -> 5;
                    default -> 10;
                };
        return Optional.of(
                fraction(matcher, Numbers.value(matcher.group(2)), BigDecimal.valueOf(whole), bound(matcher.group(1))));
    }

    /** "half of the homes" is a share, "a quarter percentage point" and "half an hour" are measures. */
    private Quantity fraction(Matcher matcher, BigDecimal part, BigDecimal whole, Bound bound) {
        Matcher article = ARTICLE.matcher(text).region(matcher.end(), stretch.end());
        Unit unit = unit(null, article.find() ? article.end() : matcher.end());
        boolean measure = TIMES.contains(unit.name()) || MEASURES.contains(unit.name());
        return measure
                ? quantity(
                        new Span(matcher.start(), unit.end()),
                        ratio(part, whole, 4),
                        Optional.empty(),
                        unit.name(),
                        bound)
                : quantity(
                        new Span(matcher.start(), matcher.end()), percent(part, whole), Optional.empty(), "%", bound);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return ratio(part.movePointRight(2), whole, 1);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole, int places) {
        return part.divide(whole, places, RoundingMode.HALF_UP).stripTrailingZeros();
    }

    private Optional<Quantity> range(Matcher matcher) {
        if (tooLong(matcher.group(2)) || tooLong(matcher.group(4))) {
            return Optional.empty();
        }
        Numbers.Read from = Numbers.read(matcher.group(2));
        Numbers.Read to = Numbers.read(matcher.group(4));
        boolean unscaled = from.scale().equals(BigDecimal.ONE);
        BigDecimal lower = unscaled ? from.value().multiply(to.scale()) : from.number();
        BigDecimal upper = to.number();
        String opening = matcher.group().toLowerCase(Locale.ENGLISH);
        boolean numbered = text.substring(Math.max(0, matcher.start() - 4), matcher.start())
                .matches("(?i)\\s?No\\. ?");
        boolean told = !numbered
                && (opening.startsWith("between") || opening.startsWith("from") || !opening.contains(" and "));
        if (told
                && lower.compareTo(upper) >= 0
                && !OF_RANGE.matcher(matcher.group()).matches()) {
            take(new Span(matcher.start(), matcher.end()));
        }
        if (!told || lower.compareTo(upper) >= 0) {
            return Optional.empty();
        }
        Unit unit = unit(matcher.group(1) == null ? matcher.group(3) : matcher.group(1), matcher.end());
        if (unit.name().isEmpty() && !OF_RANGE.matcher(matcher.group()).matches()) {
            take(new Span(matcher.start(), matcher.end()));
            return Optional.empty();
        }
        return Optional.of(
                quantity(new Span(matcher.start(), unit.end()), lower, Optional.of(upper), unit.name(), Bound.BETWEEN));
    }

    private Optional<Quantity> plain(Matcher matcher) {
        if (tooLong(matcher.group(3))) {
            return Optional.empty();
        }
        BigDecimal value = Numbers.read(matcher.group(3)).number();
        boolean ordinal =
                ORDINAL.matcher(text).region(matcher.end(), text.length()).lookingAt();
        boolean partOfName = Character.isUpperCase(text.charAt(matcher.start(3))) && matcher.start() > stretch.start();
        int number = matcher.start(2) < 0 ? matcher.start(3) : matcher.start(2);
        boolean dayOfMonth = DAY.matcher(text.substring(Math.max(0, number - 12), number))
                        .find()
                || MONTH.matcher(text).region(matcher.end(), text.length()).lookingAt();
        boolean label = matcher.group(2) == null
                && LABELLED.matcher(text.substring(Math.max(stretch.start(), number - LONGEST_LABEL), number))
                        .find();
        boolean year = matcher.group(2) == null && matcher.group(3).matches("(?:19|20)\\d\\d");
        if (ordinal || partOfName || dayOfMonth || label || year || pointers(matcher.end())) {
            return Optional.empty();
        }
        Unit unit = unit(matcher.group(2), matcher.end());
        Matcher orLess = OR_LESS.matcher(text).region(unit.end(), Math.max(unit.end(), stretch.end()));
        Bound bound =
                !orLess.find() ? bound(matcher.group(1)) : orLess.group(1) != null ? Bound.AT_MOST : Bound.AT_LEAST;
        return Optional.of(
                quantity(new Span(matcher.start(), unit.end()), value, Optional.empty(), unit.name(), bound));
    }

    /** "3-pointers": the number belongs to a name for things. */
    private boolean pointers(int end) {
        int hyphen = sentence.firstFrom(end);
        return sentence.is(hyphen, "-")
                && sentence.token(hyphen).start() == end
                && sentence.has(hyphen + 1)
                && sentence.token(hyphen + 1).lower().endsWith("s")
                && !TIMES.contains(sentence.token(hyphen + 1).lower());
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
            String name = percent.group(1) != null
                    ? "percentage points"
                    : percent.group(2) != null ? "°" + percent.group(2).toUpperCase(Locale.ENGLISH) : "%";
            return new Unit(name, percent.end());
        }
        Matcher joined = JOINED_UNIT.matcher(text).region(end, stretch.end());
        if (joined.find()) {
            return new Unit(joined.group(), joined.end());
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
        int at = sentence.firstFrom(end);
        if (sentence.is(at, "-") && sentence.token(at).start() == end) {
            return sentence.isTagged(at + 1, "NOUN", "ADJ", "X") ? at + 1 : -1;
        }
        if (at == sentence.size() || sentence.token(at).start() > end + 1 || sentence.is(at, "per")) {
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
            } else if (noun >= 0 || !sentence.isTagged(i, "ADJ", "PROPN", "VERB", "INTJ")) {
                break;
            }
        }
        return noun;
    }
}
