package org.stet.core.language.lexical.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.stet.core.language.lexical.word.LexicalArticle;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/**
 * Whom or what an article is about: the name in its headline that its body has most often. A wording that names nobody says
 * it first: "Nordac: Der Umsatz …".
 */
final class Topic {

    private static final int FEWEST = 3;

    /** The share of a noun's places with an article or an adjective before it, from which on it is no name. */
    private static final double MOST_DETERMINED = 0.3;

    private final LexicalArticle article;
    private final Lexicon lexicon;
    private final boolean nounsAreCapitalised;
    private final Set<String> units;
    private final Optional<String> name;

    private Topic(LexicalArticle article, Lexicon lexicon, Set<String> units, boolean nounsAreCapitalised) {
        this.units = units;
        this.article = article;
        this.lexicon = lexicon;
        this.nounsAreCapitalised = nounsAreCapitalised;
        this.name = article.split().article().metadata().title().flatMap(this::find);
    }

    /**
     * The topic of an article.
     *
     * @param units words that are counted with, which are no names
     * @param nounsAreCapitalised whether every noun has a capital letter, so that a name is known by standing without article
     */
    static Topic of(LexicalArticle article, Lexicon lexicon, Set<String> units, boolean nounsAreCapitalised) {
        return new Topic(article, lexicon, units, nounsAreCapitalised);
    }

    /** The wording, with the topic before it where it names neither that nor a person. */
    String before(String wording) {
        if (name.isEmpty() || wording.contains(name.get()) || names(wording)) {
            return wording;
        }
        return name.get() + ": " + wording;
    }

    private boolean names(String wording) {
        Words words = Words.of(wording, new Span(0, wording.length()), position -> false);
        String last = name.get().substring(name.get().lastIndexOf(' ') + 1);
        return words.all().stream().anyMatch(word -> word.text().contains(last))
                || !article.people().in(words).isEmpty();
    }

    private Optional<String> find(String title) {
        Words headline = Words.of(title, new Span(0, title.length()), position -> false);
        Map<String, int[]> counts = new HashMap<>();
        headline.all().stream()
                .filter(word ->
                        word.isWord() && word.isCapitalised() && word.text().length() > 2)
                .filter(word -> !lexicon.is(WordClass.STOPS, word.lower())
                        && !lexicon.is(WordClass.DETERMINERS, word.lower())
                        && !lexicon.is(WordClass.PREPOSITIONS, word.lower())
                        && !article.people().common(word.lower())
                        && !units.contains(word.lower()))
                .forEach(word -> counts.put(word.text(), new int[2]));
        article.sentences().forEach(sentence -> count(sentence, counts));
        return counts.entrySet().stream()
                .filter(each -> each.getValue()[0] >= FEWEST)
                .filter(each -> !nounsAreCapitalised || each.getValue()[1] <= MOST_DETERMINED * each.getValue()[0])
                .max(Map.Entry.<String, int[]>comparingByValue((one, other) -> Integer.compare(one[0], other[0]))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .map(word -> article.people()
                        .named(word)
                        .map(person -> person.name())
                        .orElse(word));
    }

    /** Counts the places of words inside sentences, and those behind an article or an adjective. */
    private void count(Words sentence, Map<String, int[]> counts) {
        for (int i = nounsAreCapitalised ? 0 : 1; i < sentence.size(); i++) {
            int[] count = counts.get(sentence.at(i).text());
            if (count != null && i == 0) {
                count[0]++;
            } else if (count != null) {
                count[0]++;
                String before = sentence.at(i - 1).lower();
                boolean small = !sentence.at(i - 1).isCapitalised()
                        && sentence.at(i - 1).isWord();
                if (lexicon.is(WordClass.DETERMINERS, before)
                        || small && before.matches(".{3,}(?:e|er|en|es|em)") && !lexicon.is(WordClass.STOPS, before)) {
                    count[1]++;
                }
            }
        }
    }
}
