package org.stet.core.claim.english;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Reads English number words and digits. */
final class Numbers {

    private static final Map<String, Integer> WORDS = words();

    /** A pattern for a number in words below one hundred, without a group. */
    static final String SMALL = "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
            + "(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)(?![\\p{L}]))?"
            + "|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
            + "|eighteen|nineteen)";

    /** A pattern for digits, with marks between thousands and before decimals, without a group. */
    static final String DIGITS = "(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";

    private Numbers() {}

    private static Map<String, Integer> words() {
        Map<String, Integer> values = new HashMap<>();
        String[] small = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                        + " sixteen seventeen eighteen nineteen")
                .split(" ");
        for (int i = 0; i < small.length; i++) {
            values.put(small[i], i + 1);
        }
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
        for (int i = 0; i < tens.length; i++) {
            values.put(tens[i], (i + 2) * 10);
        }
        values.put("a", 1);
        values.put("an", 1);
        return values;
    }

    /**
     * The value of digits or of number words below one hundred.
     *
     * @throws NumberFormatException if it is neither
     */
    static BigDecimal value(String number) {
        String lower = number.toLowerCase(Locale.ENGLISH);
        if (Character.isDigit(lower.charAt(0))) {
            return new BigDecimal(lower.replace(",", ""));
        }
        if (lower.equals("half a")) {
            return new BigDecimal("0.5");
        }
        int sum = 0;
        for (String word : lower.split("[- ]")) {
            Integer value = WORDS.get(word);
            if (value == null) {
                throw new NumberFormatException("no number: " + number);
            }
            sum += value;
        }
        return BigDecimal.valueOf(sum);
    }

    /** What a word such as "million" or "bn" multiplies by; 1 for an empty one. */
    static BigDecimal scale(String word) {
        return switch (word.toLowerCase(Locale.ENGLISH)) {
            case "hundred" -> BigDecimal.valueOf(100);
            case "thousand", "k" -> BigDecimal.valueOf(1_000);
            case "million", "m", "mn" -> BigDecimal.valueOf(1_000_000);
            case "billion", "bn", "b" -> BigDecimal.valueOf(1_000_000_000);
            case "trillion", "tn" -> BigDecimal.valueOf(1_000_000_000_000L);
            case "dozen" -> BigDecimal.valueOf(12);
            default -> BigDecimal.ONE;
        };
    }
}
