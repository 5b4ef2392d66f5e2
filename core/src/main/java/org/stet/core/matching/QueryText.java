package org.stet.core.matching;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.text.FoldedText;

/**
 * A text asked about, parted into what it says and what stands around it.
 *
 * @param words what it says, without addresses and handles; hashtags are split into their words
 * @param author the name in a closing signature "— Name (@handle) date"; empty where there is none
 * @param date the day in that signature
 */
record QueryText(String words, String author, Optional<LocalDate> date) {

    private static final Pattern SIGNATURE = Pattern.compile(
            "\\s*[—–-]\\s*([^—–()]{1,80}?)\\s*\\(@\\w+\\)\\s*((?:\\p{L}+\\s+\\d{1,2},\\s*\\d{4})?)\\s*$");
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|www\\.|pic\\.twitter\\.com/|t\\.co/)\\S*");
    private static final Pattern HANDLE = Pattern.compile("(?<!\\w)@\\w+");
    private static final Pattern HASHTAG = Pattern.compile("#(\\w+)");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})|_|(?<=\\p{L})(?=\\d)");

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE, written("MMMM d, uuuu"), written("d MMMM uuuu"), written("MMM d, uuuu"));

    private static DateTimeFormatter written(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }

    static QueryText of(String unfolded) {
        String text = FoldedText.of(unfolded);
        Matcher signature = SIGNATURE.matcher(text);
        boolean signed = signature.find();
        String said = signed ? text.substring(0, signature.start()) : text;
        return new QueryText(
                clean(said), signed ? signature.group(1) : "", signed ? day(signature.group(2)) : Optional.empty());
    }

    private static String clean(String said) {
        String plain = HANDLE.matcher(ADDRESS.matcher(said).replaceAll(" ")).replaceAll(" ");
        return HASHTAG.matcher(plain)
                .replaceAll(tag -> Matcher.quoteReplacement(
                        INNER_CAPITAL.matcher(tag.group(1)).replaceAll(" ")));
    }

    /** A day written as archives and signatures write it, or empty. */
    static Optional<LocalDate> day(String written) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(written.strip(), format));
            } catch (DateTimeParseException notThisWay) {
                continue;
            }
        }
        return Optional.empty();
    }
}
