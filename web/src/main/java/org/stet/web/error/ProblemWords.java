package org.stet.web.error;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.stet.web.error.Problem.Violation;

/**
 * Problems in the language that {@code Accept-Language} prefers, of those that Stet has words in. Codes, rules and fields stay
 * as they are. What there are no words for is told in English.
 */
@ApplicationScoped
public class ProblemWords {

    /** What the language of a problem depends on. */
    public static final String VARY = "Accept-Language";

    private static final Map<Locale, Phrases> LANGUAGES = Map.of(Locale.GERMAN, new Phrases("de"));
    private static final List<Locale> KNOWN = List.of(Locale.ENGLISH, Locale.GERMAN);

    /**
     * A problem with the languages of its words.
     *
     * @param languages as {@code Content-Language} names them
     */
    public record Told(Problem problem, String languages) {}

    /** The problem, in the best of the languages that are asked for. */
    public Told told(Problem problem, String acceptLanguage) {
        Locale language = language(acceptLanguage);
        Phrases phrases = LANGUAGES.get(language);
        return phrases == null
                ? new Told(problem, Problem.LANGUAGE)
                : told(problem, new Telling(phrases), language.getLanguage());
    }

    private static Locale language(String acceptLanguage) {
        try {
            return Optional.ofNullable(acceptLanguage)
                    .map(Locale.LanguageRange::parse)
                    .map(ranges -> Locale.lookup(ranges, KNOWN))
                    .orElse(Locale.ENGLISH);
        } catch (IllegalArgumentException noLanguages) {
            return Locale.ENGLISH;
        }
    }

    private static Told told(Problem problem, Telling telling, String language) {
        List<Violation> violations = problem.violations().stream()
                .map(each -> new Violation(each.field(), telling.of(each.message()), each.code(), each.pointer()))
                .toList();
        Problem told = problem.inWords(telling.of(problem.title()), detail(problem, violations, telling), violations);
        return new Told(told, telling.isWhole() ? language : language + ", " + Problem.LANGUAGE);
    }

    /** The detail is one sentence, or what a code means with what to do, or all that the violations say. */
    private static String detail(Problem problem, List<Violation> told, Telling telling) {
        if (problem.detail().equals(messages(problem.violations()))) {
            return messages(told);
        }
        return ProblemCode.of(problem.code())
                .filter(code -> problem.detail().equals(code.explanation() + " " + code.advice()))
                .map(code -> telling.of(code.explanation()) + " " + telling.of(code.advice()))
                .orElseGet(() -> telling.of(problem.detail()));
    }

    private static String messages(List<Violation> violations) {
        return violations.stream().map(Violation::message).collect(Collectors.joining(" "));
    }

    /** Puts one problem into words, and notes whether there were words for all of it. */
    private static final class Telling {

        private final Phrases phrases;
        private boolean isWhole = true;

        Telling(Phrases phrases) {
            this.phrases = phrases;
        }

        String of(String english) {
            Optional<String> told = phrases.of(english);
            isWhole &= told.isPresent();
            return told.orElse(english);
        }

        boolean isWhole() {
            return isWhole;
        }
    }
}
