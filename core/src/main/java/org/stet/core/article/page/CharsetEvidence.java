package org.stet.core.article.page;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.mozilla.universalchardet.UniversalDetector;

/**
 * What a page's bytes say about their character set. A set is believed if it turns them into characters that texts have:
 * few that do not exist, no runs of accented letters, no signs inside words, not all in Cyrillic capitals, which is how texts
 * look in the wrong set.
 */
final class CharsetEvidence {

    private static final int SAMPLE = 200_000;
    private static final double BELIEVED = 0.05;

    /** A run of so many accented letters is no Latin word's. */
    private static final int RUN = 3;

    /** Soft hyphen, middle dot, acute as an apostrophe. */
    private static final String SIGNS_IN_WORDS = "\u00ad\u00b7\u00b4";

    private final byte[] sample;

    /** The bytes from the first line or tag on that is not plain ASCII; empty if there is none. */
    CharsetEvidence(byte[] bytes) {
        int first = 0;
        while (first < bytes.length && bytes[first] >= 0 && bytes[first] != 0x1b) {
            first++;
        }
        int start = first;
        while (first < bytes.length && start > 0 && bytes[start] != '\n' && bytes[start] != '>') {
            start--;
        }
        sample = Arrays.copyOfRange(bytes, start, (int) Math.min(bytes.length, start + (long) SAMPLE));
    }

    /** Whether most of what is not ASCII is UTF-8; in other sets hardly anything is. */
    boolean isMostlyUtf8() {
        int good = 0;
        int bad = 0;
        String text = new String(sample, StandardCharsets.UTF_8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\ufffd') {
                bad++;
            } else if (c >= 0x80 && !Character.isLowSurrogate(c)) {
                good++;
            }
        }
        return good > bad;
    }

    /** The first of the sets that is believed, or the one with the least against it. */
    Charset best(List<Charset> candidates) {
        Optional<Charset> believed = candidates.stream()
                .filter(charset -> against(charset) < BELIEVED)
                .findFirst();
        return believed.orElseGet(() -> candidates.stream()
                .min(Comparator.comparingDouble(this::against))
                .orElse(WebCharset.WINDOWS_1252));
    }

    /** Mozilla's detector (Li and Momoi, "A composite approach to language/encoding detection", 2001). */
    Optional<Charset> detected() {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        // it takes the one for the other: their small letters are the same bytes
        return Optional.ofNullable(detector.getDetectedCharset())
                .map(name -> name.equals("MACCYRILLIC") ? "windows-1251" : name)
                .flatMap(WebCharset::named);
    }

    /** The share of the characters beyond ASCII that speak against a set, 0 to 1. */
    private double against(Charset charset) {
        String text = new String(sample, charset);
        if (isMostlyCapitals(text)) {
            return 1;
        }
        int beyond = 0;
        int bad = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                beyond++;
            }
            if (isNoCharacter(c) || isMisplacedSign(text, i)) {
                bad++;
            }
            run = isAccented(c) ? run + 1 : 0;
            if (run >= RUN) {
                bad += run == RUN ? RUN : 1;
            }
        }
        return beyond == 0 ? 0 : Math.min(1, (double) bad / beyond);
    }

    private static boolean isNoCharacter(char c) {
        return c == '\ufffd'
                || c == 0
                || c >= 0x80 && c < 0xa0
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.UNASSIGNED;
    }

    private static boolean isMisplacedSign(String text, int at) {
        char c = text.charAt(at);
        return c > 0xa0
                && c < 0xc0
                && !Character.isLetter(c)
                && SIGNS_IN_WORDS.indexOf(c) < 0
                && at > 0
                && Character.isLetter(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at + 1));
    }

    /** KOI8 and windows-1251 have capitals where the other has small letters. */
    private static boolean isMostlyCapitals(String text) {
        long letters = text.chars().filter(CharsetEvidence::isCyrillic).count();
        long capitals = text.chars()
                .filter(c -> isCyrillic(c) && Character.isUpperCase(c))
                .count();
        return capitals * 2 > letters;
    }

    private static boolean isCyrillic(int c) {
        return c >= 0x400 && c < 0x530;
    }

    private static boolean isAccented(char c) {
        return c >= 0xa1 && c < 0x250;
    }
}
