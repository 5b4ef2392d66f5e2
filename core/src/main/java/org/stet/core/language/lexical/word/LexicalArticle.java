package org.stet.core.language.lexical.word;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.language.SplitArticle;
import org.stet.core.sentence.Sentence;

/**
 * An article with the words of its sentences and the people whom it names.
 *
 * @param sentences the words of each sentence, in the order of the sentences
 */
public record LexicalArticle(SplitArticle split, List<Words> sentences, People people) {

    /** Read once an article; the lists are those of its language. */
    public static LexicalArticle of(SplitArticle split, Lexicon lexicon) {
        return split.kept(LexicalArticle.class, article -> read(article, lexicon));
    }

    private static LexicalArticle read(SplitArticle split, Lexicon lexicon) {
        List<Words> sentences = new ArrayList<>();
        for (Sentence sentence : split.sentences()) {
            split.deadline().check();
            sentences.add(Words.of(split.article().text(), sentence.span(), position -> split.quotations()
                    .quoted(position)));
        }
        return new LexicalArticle(split, sentences, People.of(sentences, lexicon));
    }
}
