package org.stet.core.sentence;

import java.util.List;
import java.util.Map;

import org.stet.core.article.Article;

/** Splits the articles of a language into sentences. Safe for use by several threads. */
public interface SentenceFinder {

    /**
     * The sentences of an article.
     *
     * @param article the article; only its paragraphs are read
     * @return the sentences in the order of the text, each with its paragraph; they do not overlap
     */
    List<Sentence> split(Article article);

    /** The models in use: name to "version sha256". */
    default Map<String, String> models() {
        return Map.of();
    }
}
