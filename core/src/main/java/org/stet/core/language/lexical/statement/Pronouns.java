package org.stet.core.language.lexical.statement;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.language.lexical.word.LexicalArticle;
import org.stet.core.language.lexical.word.Lexicon;
import org.stet.core.language.lexical.word.Word;
import org.stet.core.language.lexical.word.WordClass;
import org.stet.core.language.lexical.word.Words;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/** Pronouns in what is stated: the speaker's own, and those that only the article explains. */
public final class Pronouns {

    private Pronouns() {}

    /**
     * The speaker's name for a pronoun with which indirect speech begins, where it means the speaker: the pronoun with which
     * a body speaks of itself.
     */
    static Optional<Wording.Edit> speaker(String text, List<Span> parts, Attribution attribution, Lexicon lexicon) {
        Words words = Words.of(text, parts.get(0), position -> false);
        Optional<ChainLink> speaker = attribution.speaker();
        if (words.size() == 0 || speaker.isEmpty()) {
            return Optional.empty();
        }
        SourceKind kind = speaker.get().kind();
        boolean person = kind == SourceKind.PERSON || kind == SourceKind.OFFICIAL;
        if (!lexicon.is(WordClass.ITSELF, words.at(0).lower())
                && !(person && lexicon.is(WordClass.ONE_PERSON, words.at(0).lower()))) {
            return Optional.empty();
        }
        boolean named = kind != SourceKind.ANONYMOUS && kind != SourceKind.DOCUMENT && kind != SourceKind.AUTHOR;
        return named
                ? Optional.of(new Wording.Edit(words.at(0).span(), speaker.get().name()))
                : Optional.empty();
    }

    /**
     * The name for a pronoun with which a sentence of the article begins, where the sentence before in the paragraph names
     * one person and no other.
     */
    static Optional<Wording.Edit> person(LexicalArticle article, int number, Span part, Lexicon lexicon) {
        Words words = article.sentences().get(number);
        boolean opens = words.size() > 0
                && words.at(0).span().start() == part.start()
                && lexicon.is(WordClass.ONE_PERSON, words.at(0).lower());
        List<Sentence> sentences = article.split().sentences();
        boolean same = opens
                && number > 0
                && sentences
                        .get(number - 1)
                        .paragraph()
                        .equals(sentences.get(number).paragraph());
        if (!same) {
            return Optional.empty();
        }
        Set<String> names = article.people().in(article.sentences().get(number - 1));
        return names.size() == 1
                ? Optional.of(
                        new Wording.Edit(words.at(0).span(), names.iterator().next()))
                : Optional.empty();
    }

    /** The words of a wording that only its article explains, in order, each once. */
    public static List<String> open(String wording, Lexicon lexicon) {
        Words words = Words.of(wording, new Span(0, wording.length()), position -> false);
        Set<String> open = new LinkedHashSet<>();
        boolean named = false;
        for (int i = 0; i < words.size(); i++) {
            Word word = words.at(i);
            boolean pronoun = lexicon.is(WordClass.PRONOUNS, word.lower()) && !(i > 0 && word.isCapitalised());
            int pointing = lexicon.at(WordClass.POINTING, words, i);
            if (lexicon.is(WordClass.FIRST_PERSON, word.lower())) {
                open.add(word.lower());
            } else if (pointing > 0 && !named) {
                open.add(Wording.lower(words.text(i, i + pointing)));
            } else if (pronoun && !named) {
                open.add(word.lower());
            }
            named |= i > 0
                    && word.isCapitalised()
                    && i + 1 < words.size()
                    && words.at(i + 1).isCapitalised();
        }
        return List.copyOf(open);
    }
}
