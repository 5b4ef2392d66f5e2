package org.stet.core.language.lexical.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.core.language.WordLists;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.Quantity.Bound;
import org.stet.core.text.Span;

/**
 * Reads the figures of languages that write a comma before decimals and a full stop or a space between thousands: "1.200",
 * "2,408 %", "61 000", "1,2 Milliarden".
 */
public final class Figures {

    private static final String SPACE = "[ \\u00a0\\u2009\\u202f]";

    private static final String DIGITS = "(?:\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?(?!\\d)|\\d{1,3}(?:" + SPACE
            + "\\d{3})++(?:,\\d+)?(?![\\d])|\\d{1,3}(?:['’]\\d{3})++(?!\\d)|\\d+,\\d+|\\d+\\.\\d+|\\d+)";

    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:\\.\\d{3})+(?:,\\d+)?");

    private static final Pattern TIME_OF_DAY =
            Pattern.compile("^(?:[.:]\\d{2})?" + SPACE + "?(?:Uhr|h(?:\\d{2})?)(?![\\p{L}\\d])|^:\\d{2}");

    private static final Pattern ORDINAL =
            Pattern.compile("^(?:\\. ?\\p{L}|er\\b|ère\\b|e\\b|è?me\\b|º|ª|\\.º|\\.ª|ª)");

    private static final int LONGEST_NUMBER = 24;

    private static final int LONGEST_BOUND = 24;

    private final Map<String, BigDecimal> numbers;
    private final Map<String, BigDecimal> scales;
    private final Map<String, String> units;
    private final Map<String, Bound> bounds = new LinkedHashMap<>();
    private final Set<String> notUnits;
    private final Pattern number;
    private final Pattern scale;
    private final Pattern unit;
    private final Pattern range;
    private final boolean nounsAreCapitalised;

    public Figures(WordLists values, Lexicon lexicon, boolean nounsAreCapitalised) {
        this.nounsAreCapitalised = nounsAreCapitalised;
        this.numbers = numbers(values.list("numbers"));
        this.scales = numbers(values.list("scales"));
        this.units = new HashMap<>();
        values.list("units").forEach(each -> {
            int equals = each.lastIndexOf('=');
            units.put(words(each.substring(0, equals)), words(each.substring(equals + 1)));
        });
        values.list("about").forEach(each -> bounds.put(words(each), Bound.ABOUT));
        values.list("at-least").forEach(each -> bounds.put(words(each), Bound.AT_LEAST));
        values.list("at-most").forEach(each -> bounds.put(words(each), Bound.AT_MOST));
        this.notUnits = Set.copyOf(lexicon.all(WordClass.STOPS));
        String scaleWords = alternatives(scales.keySet());
        this.scale = Pattern.compile("^(?:[\\s\\u00a0-]?(?i:" + scaleWords + ")(?![\\p{L}]))+");
        this.number = Pattern.compile("(?<![\\p{L}\\d.,–-])(?:(?<=[\\s(])[-−](?=\\d))?+(?:" + DIGITS + "(?![\\d])|(?i:"
                + alternatives(numbers.keySet()) + ")(?![\\p{L}-]))");
        this.unit = Pattern.compile(
                "^(?:[\\s\\u00a0-]?(?:de |d['’])?)(?i:" + alternatives(units.keySet()) + ")(?![\\p{L}])");
        String to = values.list("to").stream()
                .map(Figures::words)
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        this.range = Pattern.compile("^(?:" + SPACE + "?[–-]" + SPACE + "?| (?:" + to + ") )(?=\\d)");
    }

    private static String words(String listed) {
        return listed.replace('_', ' ');
    }

    private static Map<String, BigDecimal> numbers(List<String> listed) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        for (String each : listed) {
            int equals = each.indexOf('=');
            numbers.put(words(each.substring(0, equals)), new BigDecimal(each.substring(equals + 1)));
        }
        return numbers;
    }

    /** The longest first. */
    private static String alternatives(Set<String> words) {
        return words.stream()
                .sorted((one, other) -> Integer.compare(other.length(), one.length()))
                .map(each -> Pattern.quote(each).replace("'", "\\E['’]\\Q"))
                .collect(Collectors.joining("|"));
    }

    /** The words for units and currencies. */
    public Set<String> units() {
        return Set.copyOf(units.keySet());
    }

    /** The figures of a stretch that are no part of a time. */
    public List<Quantity> in(String text, Span stretch, List<DateMention> dates) {
        List<Quantity> found = new ArrayList<>();
        Matcher matcher =
                number.matcher(text).region(stretch.start(), stretch.end()).useTransparentBounds(true);
        int from = stretch.start();
        while (from < stretch.end() && matcher.region(from, stretch.end()).find()) {
            Span span = new Span(matcher.start(), matcher.end());
            Optional<Quantity> quantity =
                    dates.stream().anyMatch(date -> date.span().overlaps(span))
                            ? Optional.empty()
                            : read(text, span, stretch);
            quantity.ifPresent(found::add);
            from = Math.max(
                    matcher.end(), quantity.map(each -> each.span().end()).orElse(0));
        }
        return found;
    }

    private Optional<Quantity> read(String text, Span digits, Span stretch) {
        String rest = text.substring(digits.end(), Math.min(stretch.end(), digits.end() + 80));
        boolean negative = "-−".indexOf(text.charAt(digits.start())) >= 0;
        String word = negative ? digits.of(text).substring(1) : digits.of(text);
        boolean inDigits = Character.isDigit(word.charAt(0));
        if (inDigits
                && (TIME_OF_DAY.matcher(rest).find() || ORDINAL.matcher(rest).find())) {
            return Optional.empty();
        }
        if (word.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        BigDecimal value = negative ? value(word).negate() : value(word);
        int end = digits.end();
        Optional<BigDecimal> upper = Optional.empty();
        Matcher to = range.matcher(rest);
        if (inDigits && to.find()) {
            Matcher next = Pattern.compile(DIGITS).matcher(text).region(digits.end() + to.end(), stretch.end());
            if (next.lookingAt()
                    && next.group().length() <= LONGEST_NUMBER
                    && value(next.group()).compareTo(value) > 0) {
                upper = Optional.of(value(next.group()));
                end = next.end();
                rest = text.substring(end, Math.min(stretch.end(), end + 80));
            }
        }
        Matcher scaled = scale.matcher(rest);
        if (scaled.find()) {
            BigDecimal by = by(scaled.group());
            value = value.multiply(by);
            upper = upper.map(each -> each.multiply(by));
            end += scaled.end();
            rest = rest.substring(scaled.end());
        } else if (!inDigits && isArticle(word)) {
            return Optional.empty();
        }
        Matcher known = unit.matcher(rest);
        String unitName = "";
        if (known.find()) {
            unitName = units.get(known.group()
                    .strip()
                    .replaceFirst("^-", "")
                    .replaceFirst("^(?:de |d['’])", "")
                    .toLowerCase(Locale.ROOT));
            end += known.end();
        } else {
            Optional<Span> noun = noun(text, end, stretch.end());
            if (noun.isPresent()) {
                unitName = noun.get().of(text).toLowerCase(Locale.ROOT);
                end = noun.get().end();
            }
        }
        Bound bound = upper.isPresent() ? Bound.BETWEEN : bound(text, digits.start(), stretch.start());
        return Optional.of(
                new Quantity(new Span(digits.start(), end), plain(value), upper.map(Figures::plain), unitName, bound));
    }

    /** "un", "une", "ein": a number only with a scale behind it. */
    private boolean isArticle(String word) {
        return numbers.get(word.toLowerCase(Locale.ROOT)).compareTo(BigDecimal.ONE) == 0;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private BigDecimal value(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return numbers.get(word.toLowerCase(Locale.ROOT));
        }
        String digits = word.replaceAll(SPACE + "|['’]", "");
        if (THOUSANDS.matcher(digits).matches()) {
            digits = digits.replace(".", "");
        }
        return new BigDecimal(digits.replace(',', '.'));
    }

    private BigDecimal by(String words) {
        BigDecimal by = BigDecimal.ONE;
        for (String word : words.strip().replaceFirst("^-", "").split("[\\s\\u00a0-]+")) {
            by = by.multiply(scales.get(word.toLowerCase(Locale.ROOT)));
        }
        return by;
    }

    private static final Pattern NEXT_WORDS =
            Pattern.compile("[ \\u00a0](?:de |d['’])?([\\p{L}-]+)(?: ([\\p{L}-]+))?(?: ([\\p{L}-]+))?");

    /** The noun that is counted. */
    private Optional<Span> noun(String text, int from, int to) {
        Matcher words = NEXT_WORDS.matcher(text).region(from, to);
        if (!words.lookingAt()) {
            return Optional.empty();
        }
        int groups = nounsAreCapitalised ? 3 : 1;
        for (int i = 1; i <= groups && words.group(i) != null; i++) {
            String word = words.group(i);
            boolean capital = Character.isUpperCase(word.charAt(0));
            if (notUnits.contains(word.toLowerCase(Locale.ROOT))
                    || !nounsAreCapitalised && (capital || word.length() < 3)) {
                return Optional.empty();
            }
            if (capital || !nounsAreCapitalised) {
                return Optional.of(new Span(words.start(i), words.end(i)));
            }
        }
        return Optional.empty();
    }

    private Bound bound(String text, int at, int from) {
        String before = text.substring(Math.max(from, at - LONGEST_BOUND), at)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
        return bounds.entrySet().stream()
                .filter(bound -> before.equals(bound.getKey()) || before.endsWith(" " + bound.getKey()))
                .max(Map.Entry.comparingByKey((one, other) -> Integer.compare(one.length(), other.length())))
                .map(Map.Entry::getValue)
                .orElse(Bound.EXACTLY);
    }
}
