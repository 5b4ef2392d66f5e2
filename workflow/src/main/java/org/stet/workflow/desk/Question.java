package org.stet.workflow.desk;

import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.stet.workflow.refusal.Message;

/**
 * One question of a desk's checklist.
 *
 * @param code the name that programs use, unique within the checklist: "numbers-checked"; where it is blank,
 *     one is made of what is asked
 * @param text what is asked
 * @param kind what kind of answer it takes
 * @param required whether a review can be submitted only with an answer
 * @param choices the answers to choose from; empty unless the kind is {@link Kind#CHOICE}
 */
public record Question(String code, String text, Kind kind, boolean required, List<String> choices) {

    /** The kinds of answers. */
    public enum Kind {
        /** "yes" or "no". */
        YES_NO,
        /** One of the choices. */
        CHOICE,
        /** Any words. */
        TEXT,
        /** A decimal number with a point: "1234.5". */
        NUMBER,
        /** A day: "2026-11-30". */
        DATE,
        /** A web address. */
        ADDRESS
    }

    private static final int LONGEST_ANSWER = 2_000;

    /** Keeps its own copy of the choices. */
    public Question {
        code = CodeName.of(code, text);
        choices = List.copyOf(choices);
    }

    /** What is wrong with an answer that is not empty; empty where it answers the question. */
    public Optional<Message> refusal(String answer) {
        return answers(answer.strip()) ? Optional.empty() : Optional.of(advice());
    }

    private Message advice() {
        return switch (kind) {
            case YES_NO -> Message.of("review.answer-yes-or-no");
            case CHOICE -> Message.of("review.answer-choice");
            case TEXT -> Message.of("review.answer-too-long", LONGEST_ANSWER);
            case NUMBER -> Message.of("review.answer-number");
            case DATE -> Message.of("review.answer-day");
            case ADDRESS -> Message.of("review.answer-address");
        };
    }

    private boolean answers(String answer) {
        return answer.length() <= LONGEST_ANSWER
                && switch (kind) {
                    case YES_NO -> answer.equals("yes") || answer.equals("no");
                    case CHOICE -> choices.contains(answer);
                    case TEXT -> true;
                    case NUMBER -> isNumber(answer);
                    case DATE -> isDay(answer);
                    case ADDRESS -> isWebAddress(answer);
                };
    }

    private static boolean isNumber(String answer) {
        try {
            return new BigDecimal(answer).precision() > 0;
        } catch (NumberFormatException notANumber) {
            return false;
        }
    }

    private static boolean isDay(String answer) {
        try {
            return LocalDate.parse(answer).isAfter(LocalDate.MIN);
        } catch (DateTimeException notADay) {
            return false;
        }
    }

    private static boolean isWebAddress(String answer) {
        try {
            URI address = URI.create(answer);
            return address.getHost() != null
                    && ("https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme()));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
