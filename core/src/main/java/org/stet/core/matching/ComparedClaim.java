package org.stet.core.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.core.article.Article;
import org.stet.core.language.LanguageParts;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.WordForms;
import org.stet.core.statement.DateMention;
import org.stet.core.statement.PlaceMention;
import org.stet.core.statement.Quantity;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/**
 * What a claim says, as far as it can be compared with another.
 *
 * @param words what it says in order, in lower case, without figures, times and words that say too little
 * @param stems the same words without their endings
 * @param negations how many of its words deny
 * @param extents the words that say of how many, or of what whole
 * @param names what it names, in order
 * @param figures its figures
 * @param numbers its figures as they are written, where the language's figures cannot be read
 * @param times its times
 * @param passive whether the one who acts stands behind the verb
 */
record ComparedClaim(
        List<String> words,
        List<String> stems,
        long negations,
        Set<String> extents,
        List<Name> names,
        List<Quantity> figures,
        Set<String> numbers,
        List<DateMention> times,
        boolean passive) {

    /** A longer text is a post or an article, not one claim. */
    private static final int LONGEST = 600;

    private static final int LONGEST_WORD = 40;

    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}\\d]{0," + LONGEST_WORD + "}|\\d[\\d.,]{0," + LONGEST_WORD + "}");

    /** A text with so many capitals is a headline, or shouts. */
    private static final double HEADLINE = 0.6;

    private static final double FEWEST_WORDS_OF_A_HEADLINE = 5;

    /**
     * A name.
     *
     * @param words its words in lower case
     * @param place the place that it is, as "name country"; empty where the gazetteer has none
     * @param sure whether its capital letter says that it is one: at the beginning of a sentence any word has one
     */
    record Name(List<String> words, String place, boolean sure) {

        boolean isSameAs(Name other) {
            return last().equals(other.last())
                    || words.containsAll(other.words)
                    || other.words.containsAll(words)
                    || !place.isEmpty() && place.equals(other.place)
                    || isShortFor(other)
                    || other.isShortFor(this);
        }

        private String last() {
            return words.get(words.size() - 1);
        }

        private boolean isShortFor(Name other) {
            String letters =
                    other.words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
            return words.size() == 1 && other.words.size() > 1 && words.get(0).equals(letters);
        }
    }

    private record Word(Span span, String text) {

        boolean isCapitalised() {
            return Character.isUpperCase(text.charAt(0));
        }

        String lower() {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    ComparedClaim {
        words = List.copyOf(words);
        stems = List.copyOf(stems);
        extents = Set.copyOf(extents);
        names = List.copyOf(names);
        figures = List.copyOf(figures);
        numbers = Set.copyOf(numbers);
        times = List.copyOf(times);
    }

    static boolean isOneClaim(String text) {
        return text.length() <= LONGEST;
    }

    /** Reads a claim of at most {@link #isOneClaim so many} characters. */
    static ComparedClaim of(String text, LanguageParts language) {
        Article article = Article.ofLines(text);
        SplitArticle split = new SplitArticle(article, language.sentences().split(article));
        List<Statement> statements = language.statements().read(split, List.of());
        List<Quantity> figures = statements.stream()
                .flatMap(statement -> statement.quantities().stream())
                .distinct()
                .toList();
        List<DateMention> times = statements.stream()
                .flatMap(statement -> statement.dates().stream())
                .distinct()
                .toList();
        List<Span> measured = new ArrayList<>();
        figures.forEach(figure -> measured.add(figure.span()));
        times.forEach(time -> measured.add(time.span()));
        List<Word> all = words(text);
        List<Word> plain = all.stream()
                .filter(word -> measured.stream().noneMatch(span -> span.overlaps(word.span())))
                .toList();
        WordForms forms = language.words();
        List<String> said = plain.stream()
                .filter(word -> Character.isLetter(word.text().charAt(0)))
                .map(Word::lower)
                .filter(word -> !forms.isSmall(word)
                        && !forms.negates(word)
                        && forms.extent(word).isEmpty())
                .toList();
        Set<Integer> beginnings = split.sentences().stream()
                .map(sentence -> sentence.span().start())
                .collect(Collectors.toSet());
        return new ComparedClaim(
                said,
                said.stream().map(forms::stem).toList(),
                plain.stream().filter(word -> forms.negates(word.lower())).count(),
                plain.stream()
                        .map(word -> forms.extent(word.lower()))
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                names(text, plain, forms, beginnings, places(statements)),
                figures,
                plain.stream()
                        .map(Word::text)
                        .filter(word -> Character.isDigit(word.charAt(0)))
                        .collect(Collectors.toSet()),
                times,
                forms.isPassive(all.stream().map(Word::lower).toList()));
    }

    private static List<PlaceMention> places(List<Statement> statements) {
        return statements.stream()
                .flatMap(statement -> statement.places().stream())
                .toList();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(new Word(new Span(matcher.start(), matcher.end()), matcher.group()));
        }
        return words;
    }

    /** Words with a capital that stand side by side, but not where all words have one. */
    private static List<Name> names(
            String text, List<Word> words, WordForms forms, Set<Integer> beginnings, List<PlaceMention> places) {
        long capitals = words.stream().filter(Word::isCapitalised).count();
        if (words.size() >= FEWEST_WORDS_OF_A_HEADLINE && capitals > HEADLINE * words.size()) {
            return List.of();
        }
        List<Name> names = new ArrayList<>();
        List<Word> name = new ArrayList<>();
        for (Word word : words) {
            boolean part = word.isCapitalised() && !forms.isSmall(word.lower()) && !forms.negates(word.lower());
            boolean beside = !name.isEmpty()
                    && text.substring(
                                    name.get(name.size() - 1).span().end(),
                                    word.span().start())
                            .isBlank();
            if (!name.isEmpty() && !(part && beside)) {
                names.add(name(name, beginnings, places));
                name.clear();
            }
            if (part) {
                name.add(word);
            }
        }
        if (!name.isEmpty()) {
            names.add(name(name, beginnings, places));
        }
        return names;
    }

    private static Name name(List<Word> words, Set<Integer> beginnings, List<PlaceMention> places) {
        Span cover = new Span(
                words.get(0).span().start(), words.get(words.size() - 1).span().end());
        String place = places.stream()
                .filter(mention -> mention.span().overlaps(cover))
                .map(mention -> mention.name() + " " + mention.country())
                .findFirst()
                .orElse("");
        return new Name(
                words.stream().map(Word::lower).toList(),
                place,
                words.size() > 1 || !beginnings.contains(cover.start()));
    }

    /** The words that both have, by their stems. */
    private static Set<String> shared(ComparedClaim one, ComparedClaim other) {
        Set<String> shared = new HashSet<>(one.stems);
        shared.retainAll(new HashSet<>(other.stems));
        return shared;
    }

    /** The share of the words of each, the smaller of the two, that the other has as well. */
    double likeness(ComparedClaim other) {
        double shared = shared(this, other).size();
        int more = Math.max(new HashSet<>(stems).size(), new HashSet<>(other.stems).size());
        return more == 0 ? 0 : shared / more;
    }

    /** Its words whose stems the other lacks. */
    Set<String> wordsNotIn(ComparedClaim other) {
        Set<String> lacking = new LinkedHashSet<>();
        Set<String> had = new HashSet<>(other.stems);
        for (int i = 0; i < words.size(); i++) {
            if (!had.contains(stems.get(i))) {
                lacking.add(words.get(i));
            }
        }
        return lacking;
    }

    /** What it names that the other does not name. */
    List<Name> namesNotIn(ComparedClaim other) {
        return names.stream()
                .filter(name ->
                        other.names.stream().noneMatch(name::isSameAs) && !other.words.containsAll(name.words()))
                .toList();
    }

    /** Whether two times have a day in common. */
    static boolean overlap(DateMention one, DateMention other) {
        LocalDate first = one.first().isAfter(other.first()) ? one.first() : other.first();
        LocalDate last = one.last().isBefore(other.last()) ? one.last() : other.last();
        return !first.isAfter(last);
    }
}
