package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.article.Article;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/**
 * An article with its sentences, and with parts of speech and entities once somebody asks for them, so that the parts of
 * one extraction need not read it twice. For one thread.
 */
public final class TaggedArticle {

    private final Article article;
    private final List<Sentence> sentences;
    private List<TaggedSentence> tagged;
    private Entities entities;

    /**
     * An article that has been split.
     *
     * @param sentences its sentences in the order of the text
     */
    public TaggedArticle(Article article, List<Sentence> sentences) {
        this.article = article;
        this.sentences = List.copyOf(sentences);
    }

    /** The article. */
    public Article article() {
        return article;
    }

    /** Its sentences in the order of the text. */
    public List<Sentence> sentences() {
        return sentences;
    }

    /** Its sentences as tokens with parts of speech, by the English model; tagged at the first call. */
    public List<TaggedSentence> tagged() {
        if (tagged == null) {
            Tagger tagger = Tagger.shipped();
            Quotations quotations = Quotations.of(article);
            tagged = new ArrayList<>();
            for (Sentence sentence : sentences) {
                List<Token> tokens = tagger.tag(article.text(), sentence.span());
                if (!tokens.isEmpty()) {
                    tagged.add(new TaggedSentence(sentence.span(), tokens, quotations));
                }
            }
        }
        return tagged;
    }

    /** Who and what the article speaks of, by the English rules; found at the first call. */
    public Entities entities() {
        if (entities == null) {
            entities = new Entities(Mentions.of(tagged()), tagged());
        }
        return entities;
    }

    /** The tagged sentence that holds a stretch. */
    public Optional<TaggedSentence> sentenceOf(Span stretch) {
        return tagged().stream()
                .filter(sentence -> sentence.span().contains(stretch))
                .findFirst();
    }
}
