package org.stet.core.language.lexical.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.stet.core.language.lexical.word.LexicalArticle;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.text.Span;

/**
 * What an article is about: the name in its headline that its body has most often. A wording that names nobody says it
 * first: "Nordac: Der Umsatz …". No person stands there: it would read as if the person had said it.
 */
final class Topic {

    private static final int FEWEST = 3;

    /** The share of a noun's places with an article or an adjective before it, from which on it is no name. */
    private static final double MOST_DETERMINED = 0.3;

    private static final Set<String> PARTICLES = Set.of(
            "von", "van", "der", "den", "zu", "zum", "zur", "de", "del", "la", "las", "los", "du", "des", "da", "di",
            "le");

    /** What a company is called whose name is known. */
    private static final Pattern COMPANY = Pattern.compile(
            "(?<!\\p{L})(?:[Dd](?:er|em|en|es) Konzerns?|[Dd](?:as|em|es) Unternehmens?"
                    + "|[Ll][’']entreprise|[Ll]a (?:société|compagnie|empresa|compañía))(?![\\p{L}-])(?! (?:[a-zà-ÿ]{2,} )?\\p{Lu})");

    private static final Pattern GENITIVE = Pattern.compile("[Dd]es ");

    private final LexicalArticle article;
    private final Lexicon lexicon;
    private final boolean nounsAreCapitalised;
    private final Set<String> units;
    private final Optional<String> name;
    private final boolean person;

    private Topic(LexicalArticle article, Lexicon lexicon, Set<String> units, boolean nounsAreCapitalised) {
        this.units = units;
        this.article = article;
        this.lexicon = lexicon;
        this.nounsAreCapitalised = nounsAreCapitalised;
        this.name = article.split().article().metadata().title().flatMap(this::find);
        this.person = name.map(whole -> whole.substring(whole.lastIndexOf(' ') + 1))
                .flatMap(article.people()::named)
                .isPresent();
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
        if (name.isEmpty() || person || wording.contains(name.get()) || names(wording)) {
            return wording;
        }
        Matcher company = COMPANY.matcher(wording);
        if (company.find()) {
            boolean genitive = GENITIVE.matcher(company.group()).lookingAt();
            return wording.substring(0, company.start())
                    + (genitive ? "von " + name.get() : name.get())
                    + wording.substring(company.end());
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
                        .orElseGet(() -> whole(headline, word)));
    }

    /** A name of several words with small ones between: "Van der Bellen". */
    private static String whole(Words headline, String word) {
        int from = 0;
        while (!headline.at(from).text().equals(word)) {
            from++;
        }
        int to = from + 1;
        int last = to;
        while (to < headline.size()
                && (headline.at(to).isCapitalised() && to > last
                        || PARTICLES.contains(headline.at(to).lower()))) {
            to++;
            if (headline.at(to - 1).isCapitalised()) {
                last = to;
            }
        }
        return headline.text(from, last);
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
                        || small
                                && before.matches(".{3,}(?:(?<!t)e|er|(?<!te)n|es|em)")
                                && !lexicon.is(WordClass.STOPS, before)) {
                    count[1]++;
                }
            }
        }
    }
}
