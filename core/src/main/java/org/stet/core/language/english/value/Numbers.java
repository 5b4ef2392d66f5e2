package org.stet.core.language.english.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.language.WordLists;

/** Reads English number words and digits. */
public final class Numbers {

    private static final WordLists LISTS = WordLists.read("english/numbers");

    private static final Map<String, Integer> WORDS = words();

    private static final String ONES = String.join("|", LISTS.list("ones"));

    private static final String TEENS = String.join("|", LISTS.list("teens"));

    private static final String TENS = "(?:" + String.join("|", LISTS.list("tens")) + ")";

    /** A pattern for a number in words below one hundred, without a group. */
    static final String SMALL = "(?:" + TENS + "(?:[- ](?:" + ONES + ")(?![\\p{L}]))?|"
            + ONES.substring("one|".length()) + "|" + TEENS + ")";

    private static final String ANY_SMALL = "(?:" + SMALL + "|one)";

    /** What may part thousands besides a comma. */
    private static final String SPACE = "[ \\u00a0\\u2009\\u202f]";

    /**
     * A pattern for digits, with marks between thousands (or lakhs) and before decimals, without a group: "1,200.5",
     * "61 000", "1,00,000".
     */
    public static final String DIGITS =
            "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,2}(?:,\\d{2}){1,4},\\d{3}(?!\\d)|\\d{1,3}(?:" + SPACE
                    + "\\d{3})+(?![\\d,.]*\\d)|\\d+(?:\\.\\d+)?)";

    private static final String SCALES = "(?:hundred|thousand|million|billion|trillion|dozen|lakh|crore)\\b";

    private static final String BIG = "(?:thousand|million|billion|trillion|lakh|crore)\\b";

    private static final String BELOW_THOUSAND =
            "(?:(?:" + ANY_SMALL + "|an?) hundred\\b(?:(?: and)? " + ANY_SMALL + "\\b)?|" + ANY_SMALL + "\\b)";

    private static final String IN_WORDS =
            "(?:(?:half an?|(?:(?:an?|one) )?quarter of an?|three quarters of an?|" + ANY_SMALL
                    + " and a half|" + BELOW_THOUSAND + "|an?) " + BIG + "(?:(?: and)? " + BELOW_THOUSAND + "(?: " + BIG
                    + ")?){0,3}|(?:(?:an? )?half(?: a)?|" + ANY_SMALL + "|a)[ -]dozen\\b|" + ANY_SMALL
                    + " and a half\\b|(?:" + ANY_SMALL
                    + "|an?) hundred\\b(?:(?: and)? " + ANY_SMALL + "\\b)?|" + SMALL + "\\b)";

    /** A pattern for a number with its scale, in digits or words, without a group: "3 hundred thousand", "1½ million". */
    static final String WITH_SCALE = "(?:" + DIGITS + "(?:[½¼¾]|(?!,?\\d))(?:(?:[ -]?" + SCALES
            + "){1,2}|(?:mn|m|bn|tn|k)\\b)?|[½¼¾](?: " + SCALES + ")?|\\b" + IN_WORDS + ")";

    private static final Pattern READ =
            Pattern.compile("(?s)(?<digits>[\\d.,\\u00a0\\u2009\\u202f ]*\\d)?(?<sign>[½¼¾])?[ -]*(?<words>.*)");

    private static final Map<String, String> SIGNS = Map.of("½", "0.5", "¼", "0.25", "¾", "0.75");

    private static final Set<String> LINKS = Set.of("", "and", "of");

    private Numbers() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> values = new HashMap<>();
        List<String> small = new ArrayList<>(LISTS.list("ones"));
        small.addAll(LISTS.list("teens"));
        for (int i = 0; i < small.size(); i++) {
            values.put(small.get(i), i + 1);
        }
        List<String> tens = LISTS.list("tens");
        for (int i = 0; i < tens.size(); i++) {
            values.put(tens.get(i), (i + 2) * 10);
        }
        values.put("a", 1);
        values.put("an", 1);
        return values;
    }

    /**
     * A number as it was read.
     *
     * @param value the number without the scale with which it ends: 5 of "5 million"
     * @param scale the scale with which it ends; 1 where it has none
     */
    record Read(BigDecimal value, BigDecimal scale) {

        BigDecimal number() {
            return value.multiply(scale);
        }
    }

    /**
     * Reads a number that {@link #WITH_SCALE} matches.
     *
     * @throws NumberFormatException if it is none
     */
    static Read read(String number) {
        Matcher matcher = READ.matcher(number.toLowerCase(Locale.ENGLISH));
        if (!matcher.matches()) {
            throw new NumberFormatException("no number: " + number);
        }
        String words = matcher.group("words").strip();
        if (matcher.group("digits") == null && matcher.group("sign") == null) {
            return inWords(number, words);
        }
        BigDecimal value = matcher.group("digits") == null ? BigDecimal.ZERO : value(matcher.group("digits"));
        if (matcher.group("sign") != null) {
            value = value.add(new BigDecimal(SIGNS.get(matcher.group("sign"))));
        }
        BigDecimal scale = BigDecimal.ONE;
        for (String word : words.split("[- ]+")) {
            scale = scale.multiply(scale(word));
        }
        return new Read(value, scale);
    }

    private static Read inWords(String number, String words) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal part = BigDecimal.ZERO;
        BigDecimal last = BigDecimal.ONE;
        String plain = words.replaceFirst("^three quarters of an?\\b", "¾")
                .replaceFirst("^(?:(?:an?|one) )?quarter of an?\\b", "¼")
                .replaceFirst("^(?:an? )?half(?: an?)?\\b", "½")
                .replaceFirst(" and a half\\b", " ½");
        for (String word : plain.split("[- ]+")) {
            BigDecimal scale = scale(word);
            if (SIGNS.containsKey(word)) {
                part = part.add(new BigDecimal(SIGNS.get(word)));
            } else if (WORDS.containsKey(word)) {
                part = part.add(BigDecimal.valueOf(WORDS.get(word)));
                last = BigDecimal.ONE;
            } else if (word.equals("hundred")) {
                part = part.multiply(scale);
                last = scale;
            } else if (scale.compareTo(BigDecimal.ONE) > 0) {
                sum = sum.add(part.multiply(scale));
                part = BigDecimal.ZERO;
                last = scale;
            } else if (!LINKS.contains(word)) {
                throw new NumberFormatException("no number: " + number);
            }
        }
        BigDecimal value = sum.add(part);
        return new Read(value.divide(last), last);
    }

    /**
     * The value of digits or of number words below one hundred.
     *
     * @throws NumberFormatException if it is neither
     */
    public static BigDecimal value(String number) {
        String lower = number.toLowerCase(Locale.ENGLISH);
        return Character.isDigit(lower.charAt(0))
                ? new BigDecimal(lower.replaceAll(",|" + SPACE, ""))
                : inWords(number, lower).number();
    }

    /** What a word such as "million" or "bn" multiplies by; 1 for any other. */
    public static BigDecimal scale(String word) {
        return switch (word.toLowerCase(Locale.ENGLISH)) {
            case "hundred" -> BigDecimal.valueOf(100);
            case "thousand", "k" -> BigDecimal.valueOf(1_000);
            case "lakh" -> BigDecimal.valueOf(100_000);
            case "million", "m", "mn" -> BigDecimal.valueOf(1_000_000);
            case "crore" -> BigDecimal.valueOf(10_000_000);
            case "billion", "bn", "b" -> BigDecimal.valueOf(1_000_000_000);
            case "trillion", "tn" -> BigDecimal.valueOf(1_000_000_000_000L);
            case "dozen" -> BigDecimal.valueOf(12);
            default -> BigDecimal.ONE;
        };
    }
}
