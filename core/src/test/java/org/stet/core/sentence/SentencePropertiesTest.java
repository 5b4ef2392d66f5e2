package org.stet.core.sentence;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** What holds of the sentences of any text whatever. */
class SentencePropertiesTest {

    private static final String[] PIECES = {
        " ",
        " ",
        " ",
        " ",
        "\n",
        "\r\n",
        "\r",
        "\t",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u00a0",
        "\n\n",
        ". ",
        ".",
        "...",
        " . . . ",
        "…",
        "!",
        "?!",
        "。",
        "।",
        "؟",
        "\"",
        "“",
        "”",
        "„",
        "«",
        "»",
        "'",
        "’",
        "(",
        ")",
        "[1]",
        "[...]",
        "•",
        "1.",
        "2)",
        "a.",
        "Dr.",
        "U.S.",
        "e.g.",
        "a.m.",
        "J. R.",
        "Inc.",
        "etc.",
        "3.50",
        "1,000",
        "No. 5",
        "https://stet.test/a.b?c=d",
        "a@b.test",
        "01/02/2003 04:05 PM",
        "From: ",
        "-----",
        "***",
        ":-)",
        "--",
        "Hello",
        "world",
        "The",
        "the",
        "said",
        "Brill",
        "é",
        "e\u0301",
        "🔥",
        "👩‍🚒",
        "\ud83d",
        "\udd25",
        "\u0000",
        "\ufeff",
        "漢字",
        "سلام",
        "हिन्दी",
        "İ",
        "ß",
        "5",
        "Hi Ada,",
        "Regards, Bo",
        "GENEVA (XY) -",
        ":",
        ";",
        ",",
        "\"Stone, Ada\" <a@b.test>"
    };

    private final SentenceSplitter splitter = new SentenceSplitter();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "ru", "hi", "xx"})
    void sentences_of_random_texts_are_trimmed_ordered_and_leave_nothing_out(String language) {
        Random random = new Random(20261122);
        for (int i = 0; i < 1500; i++) {
            String text = randomText(random);
            assertSound(text, splitter.split(text, language));
        }
    }

    @Test
    void sentences_of_random_characters_are_trimmed_ordered_and_leave_nothing_out() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append((char) random.nextInt(random.nextBoolean() ? 0x80 : 0x10000));
            }
            assertSound(text.toString(), splitter.split(text.toString()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                " ",
                ".",
                "word ",
                ". ",
                "... ",
                "!",
                "\n",
                "\r\n",
                "\r\n \t",
                "\"",
                "“",
                "(",
                ")",
                "[1]",
                "a.b",
                "A. ",
                "- ",
                "--",
                "He said \"no. ",
                "U.S. ",
                "1. a ",
                "https://",
                "@",
                "01/02/2003 04:05 ",
                "To: ",
                "Hi Ada, ",
                ":-) ",
                "One. Two. ",
                "Inc. Brill ",
                "line\n",
                "(x) Y ",
                "*** ",
                "i ",
                "\ud83d\udd25",
                "。",
                "\u2028"
            })
    void a_long_text_takes_no_more_than_linear_time(String piece) {
        String text = piece.repeat(1 + (1 << 20) / piece.length());

        List<Span> sentences = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> splitter.split(text));

        assertSound(text, sentences);
    }

    private static String randomText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
            if (random.nextInt(3) > 0) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static void assertSound(String text, List<Span> sentences) {
        int covered = 0;
        for (Span sentence : sentences) {
            boolean ordered = sentence.start() >= covered && isBlank(text, covered, sentence.start());
            boolean trimmed = sentence.length() > 0 && sentence.trim(text).equals(sentence);
            boolean whole = !splitsPair(text, sentence.start()) && !splitsPair(text, sentence.end());
            if (!ordered || !trimmed || !whole) {
                fail("%s after %d in: %s", sentence, covered, text);
            }
            covered = sentence.end();
        }
        assertThat(isBlank(text, covered, text.length())).as(text).isTrue();
    }

    private static boolean isBlank(String text, int start, int end) {
        return new Span(start, end).trim(text).length() == 0;
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
