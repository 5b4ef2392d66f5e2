package org.stet.core.language.english.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.stet.core.attribution.SourceKind;
import org.stet.core.language.WordLists;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.entity.Entities.Mention;
import org.stet.core.language.english.token.TaggedSentence;

/**
 * What an article is about: the nouns and names of its headline that its text takes up, and the name that its beginning is
 * about where the headline has none.
 */
final class Topic {

    /**
     * A phrase of the headline, as the text writes it.
     *
     * @param words its names, or all its words where it has none, by which a wording tells it
     */
    private record Phrase(String text, Set<String> words, boolean name) {}

    /** How the text uses a word. */
    private static final class Use {
        private int times;
        private int nouns;
        private int adjectives;
        private int names;
        private int capitals;

        boolean named() {
            return 2 * names > times;
        }
    }

    private static final WordLists LISTS = WordLists.read("english/topics");

    /** Nouns that tell nobody what an article is about. */
    private static final Set<String> VAGUE = LISTS.set("vague");

    /** What is longer is no headline. */
    private static final int LONGEST_HEADLINE = 300;

    /** How far into an article its beginning goes, in characters. */
    private static final int BEGINNING = 400;

    /** A second name in a wording: two words with a capital letter, other words in between or not. */
    private static final Pattern FURTHER_NAME =
            Pattern.compile("(?s)\\P{L}\\p{Lu}\\p{L}.{0,400}?\\p{Ll}\\P{L}{1,3}\\p{Lu}\\p{L}");

    private static final int OFTEN = 2;

    /** How often the text has a noun that stands by itself in the headline, or the name that its beginning is about. */
    private static final int VERY_OFTEN = 4;

    private static final int MOST_PHRASES = 3;

    private final List<Phrase> phrases;

    private Topic(List<Phrase> phrases) {
        this.phrases = phrases;
    }

    /** The topic of an article. */
    static Topic of(TaggedArticle article) {
        Map<String, Use> uses = uses(article.tagged());
        List<Phrase> phrases = article.article()
                .metadata()
                .title()
                .filter(title -> title.length() <= LONGEST_HEADLINE)
                .map(title -> phrases(title, uses))
                .orElseGet(ArrayList::new);
        if (phrases.stream().noneMatch(Phrase::name)) {
            opening(article).ifPresent(name -> phrases.add(0, name));
        }
        return new Topic(phrases);
    }

    private static Map<String, Use> uses(List<TaggedSentence> sentences) {
        Map<String, Use> uses = new HashMap<>();
        for (TaggedSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                String word = sentence.token(i).text();
                Use use = uses.computeIfAbsent(sentence.token(i).lower(), each -> new Use());
                boolean capital = Character.isUpperCase(word.charAt(0));
                use.times++;
                use.nouns += sentence.isTagged(i, "NOUN", "PROPN") && !sentence.time(i) ? 1 : 0;
                use.adjectives += sentence.isTagged(i, "ADJ") ? 1 : 0;
                use.names += sentence.isTagged(i, "PROPN") && capital ? 1 : 0;
                use.capitals += capital ? 1 : 0;
            }
        }
        return uses;
    }

    /** The runs of nouns, names and their adjectives in a headline. */
    private static List<Phrase> phrases(String title, Map<String, Use> uses) {
        List<Phrase> phrases = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (String raw : title.strip().split("[\\s\\u00a0]+")) {
            String word = raw.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
            boolean nominal = nominal(word, uses);
            if (!nominal || !raw.startsWith(word)) {
                close(run, uses, phrases);
            }
            if (nominal) {
                run.add(word);
            }
            if (!raw.endsWith(word)) {
                close(run, uses, phrases);
            }
        }
        close(run, uses, phrases);
        return phrases;
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ENGLISH).replaceAll("['’]s?$", "");
    }

    private static boolean nominal(String word, Map<String, Use> uses) {
        Use use = uses.get(key(word));
        return use != null && 2 * (use.nouns + use.adjectives) > use.times && !VAGUE.contains(key(word));
    }

    private static void close(List<String> run, Map<String, Use> uses, List<Phrase> phrases) {
        while (!run.isEmpty() && uses.get(key(run.get(run.size() - 1))).nouns == 0) {
            run.remove(run.size() - 1);
        }
        List<Use> used = run.stream().map(word -> uses.get(key(word))).toList();
        boolean name = used.stream().anyMatch(Use::named);
        int least = name || used.size() > 1 ? OFTEN : VERY_OFTEN;
        if (used.stream().anyMatch(use -> use.times >= least)) {
            String text = run.stream()
                    .map(word -> written(word, uses.get(key(word))))
                    .collect(Collectors.joining(" "))
                    .replaceAll("['’]s$", "");
            String told = name
                    ? run.stream().filter(word -> uses.get(key(word)).named()).collect(Collectors.joining(" "))
                    : text;
            phrases.add(new Phrase(text, content(told), name));
        }
        run.clear();
    }

    /** A word of the headline with the capital letter that the text gives it. */
    private static String written(String word, Use use) {
        return 2 * use.capitals > use.times ? word : word.toLowerCase(Locale.ENGLISH);
    }

    /** The name that the beginning of the article is about. */
    private static Optional<Phrase> opening(TaggedArticle article) {
        Set<String> early = new HashSet<>();
        Map<String, Integer> named = new LinkedHashMap<>();
        for (Mention mention : article.entities().mentions()) {
            String name = mention.entity().name();
            named.merge(name, 1, Integer::sum);
            if (mention.span().start() < BEGINNING
                    && !mention.entity().human()
                    && mention.entity().kind() != SourceKind.PUBLICATION) {
                early.add(name);
            }
        }
        return named.entrySet().stream()
                .filter(entry -> early.contains(entry.getKey()) && entry.getValue() >= VERY_OFTEN)
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .map(entry -> new Phrase(entry.getKey(), content(entry.getKey()), true));
    }

    /**
     * What of the topic a reader of a wording must know who does not know the article; empty where the wording has one of the
     * topic's names and another name besides.
     */
    Optional<String> beside(String wording) {
        Set<String> said = content(wording);
        boolean named = phrases.stream().filter(Phrase::name).anyMatch(phrase -> phrase.words().stream()
                .anyMatch(said::contains));
        if (named && FURTHER_NAME.matcher(wording).find()) {
            return Optional.empty();
        }
        List<String> open = phrases.stream()
                .filter(phrase -> phrase.words().stream().noneMatch(said::contains))
                .map(Phrase::text)
                .distinct()
                .limit(MOST_PHRASES)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", open));
    }

    private static Set<String> content(String words) {
        Set<String> content = new HashSet<>();
        for (String word :
                words.toLowerCase(Locale.ENGLISH).replaceAll("['’]s?\\b", "").split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1) {
                content.add(EnglishWordForms.withoutEnding(word));
            }
        }
        return content;
    }
}
