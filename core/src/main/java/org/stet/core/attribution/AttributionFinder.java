package org.stet.core.attribution;

import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;
import org.stet.core.encoder.Encoder;

/** Finds who says what in an article. */
public interface AttributionFinder {

    /**
     * The surest finder of this distribution: English, with the encoder, or the {@link #fast()} one where the encoder was left
     * out. Make one and keep it.
     */
    static AttributionFinder shipped() {
        return Encoder.shipped().map(AttributionFinder::with).orElseGet(AttributionFinder::fast);
    }

    /** A finder over an encoder. */
    static AttributionFinder with(Encoder encoder) {
        return new SpanAttributionFinder(new EncoderSpanTagger(encoder, EncoderSpanTagger.EAGERNESS));
    }

    /**
     * The finder that needs no encoder: English, by a model over hashed features. Without its model file it finds
     * nothing. Make one and keep it.
     */
    static AttributionFinder fast() {
        return new SpanAttributionFinder(
                SpanModel.shipped().<SpanTagger>map(SequenceSpanTagger::new).orElse(SpanTagger.NONE));
    }

    /**
     * Finds the attributions of an article.
     *
     * @param article the article; only its paragraphs are read
     * @return the attributions in the order of their first span, with offsets into the article's text
     */
    List<Attribution> find(Article article);

    /**
     * Finds the attributions of an article that others read too; a finder that needs sentences, parts of speech or the
     * encoder's reading takes them from there.
     *
     * @param article the article with its sentences
     */
    default List<Attribution> find(TaggedArticle article) {
        return find(article.article());
    }

    /** The models in use: name to "version sha256". Empty where the distribution came without. */
    default Map<String, String> models() {
        return Map.of();
    }
}
