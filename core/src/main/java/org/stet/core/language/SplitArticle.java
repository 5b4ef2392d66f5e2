package org.stet.core.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.stet.core.article.Article;
import org.stet.core.attribution.Quotations;
import org.stet.core.deadline.Deadline;
import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.sentence.Sentence;

/**
 * An article with its sentences, and what the parts of a language have made of it, so that the parts of one extraction need
 * not read it twice. For one thread.
 */
public final class SplitArticle {

    private final Article article;
    private final List<Sentence> sentences;
    private final Deadline deadline;
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private Quotations quotations;
    private Encoder reader;
    private EncodedArticle encoded;

    /**
     * An article that has been split.
     *
     * @param sentences its sentences in the order of the text
     */
    public SplitArticle(Article article, List<Sentence> sentences) {
        this(article, sentences, Deadline.none());
    }

    /**
     * An article that has been split and must be read in time.
     *
     * @param sentences its sentences in the order of the text
     * @param deadline when all that is asked of it must be done
     */
    public SplitArticle(Article article, List<Sentence> sentences, Deadline deadline) {
        this.article = article;
        this.sentences = List.copyOf(sentences);
        this.deadline = deadline;
    }

    /** An article split by the rules that hold in most languages, and those of its own where they are known. */
    public static SplitArticle of(Article article) {
        return new SplitArticle(article, PlainParts.SENTENCES.split(article));
    }

    /** When all that is asked of it must be done; who goes through its sentences checks it at each. */
    public Deadline deadline() {
        return deadline;
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
    public Quotations quotations() {
        if (quotations == null) {
            quotations = Quotations.of(article);
        }
        return quotations;
    }

    /** What an encoder makes of its paragraphs; read at the first call, and again where another encoder is given. */
    public EncodedArticle encoded(Encoder encoder) {
        if (reader != encoder) {
            reader = encoder;
            encoded = encoder.encode(article.text(), article.paragraphSpans(), deadline);
        }
        return encoded;
    }

    /**
     * What a language makes of it for several of its parts, such as its words with their parts of speech; made at the first
     * call.
     *
     * @param kind the class of what is made
     * @param maker makes it
     */
    public <T> T kept(Class<T> kind, Function<SplitArticle, T> maker) {
        if (!kept.containsKey(kind)) {
            kept.put(kind, maker.apply(this));
        }
        return kind.cast(kept.get(kind));
    }
}
