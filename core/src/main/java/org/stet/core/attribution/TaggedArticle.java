package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/**
 * An article with its sentences, and with parts of speech, entities and the encoder's reading once somebody asks for them,
 * so that the parts of one extraction need not read it twice. For one thread.
 */
public final class TaggedArticle {

    private final Article article;
    private final List<Sentence> sentences;
    private Quotations quotations;
    private List<TaggedSentence> tagged;
    private Entities entities;
    private Encoder reader;
    private EncodedArticle encoded;

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

    /** What of it stands in quotation marks; found at the first call. */
    Quotations quotations() {
        if (quotations == null) {
            quotations = Quotations.of(article);
        }
        return quotations;
    }

    /** Its sentences as tokens with parts of speech, by the English model; tagged at the first call. */
    public List<TaggedSentence> tagged() {
        if (tagged == null) {
            Tagger tagger = Tagger.shipped();
            tagged = new ArrayList<>();
            for (Sentence sentence : sentences) {
                List<Token> tokens = tagger.tag(article.text(), sentence.span());
                if (!tokens.isEmpty()) {
                    tagged.add(new TaggedSentence(sentence.span(), tokens, quotations()));
                }
            }
        }
        return tagged;
    }

    /** What an encoder makes of its paragraphs; read at the first call, and again where another encoder is given. */
    public EncodedArticle encoded(Encoder encoder) {
        if (reader != encoder) {
            reader = encoder;
            encoded = encoder.encode(article.text(), article.paragraphSpans());
        }
        return encoded;
    }

    /** Who and what the article speaks of, by the English rules; found at the first call. */
    public Entities entities() {
        if (entities == null) {
            entities = new Entities(Mentions.of(tagged()), tagged());
        }
        return entities;
    }

    /**
     * The number of the tagged sentence at {@code position}: the last that begins there or before; 0 if none does.
     */
    int sentenceAt(int position) {
        return last(tagged(), TaggedSentence::span, position);
    }

    /** The number of the paragraph at {@code position}: the last that begins there or before; 0 if none does. */
    int paragraphAt(int position) {
        return last(article.paragraphs(), Paragraph::span, position);
    }

    private static <T> int last(List<T> all, Function<T, Span> place, int position) {
        int low = 0;
        int high = all.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (place.apply(all.get(middle)).start() <= position) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The tagged sentence that holds a stretch. */
    public Optional<TaggedSentence> sentenceOf(Span stretch) {
        return tagged().stream()
                .filter(sentence -> sentence.span().contains(stretch))
                .findFirst();
    }
}
