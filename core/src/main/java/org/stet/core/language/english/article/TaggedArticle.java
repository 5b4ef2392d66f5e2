package org.stet.core.language.english.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Quotations;
import org.stet.core.deadline.Deadline;
import org.stet.core.encoder.EncodedArticle;
import org.stet.core.encoder.Encoder;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.entity.Entities;
import org.stet.core.language.english.entity.Mentions;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Tagger;
import org.stet.core.language.english.token.Token;
import org.stet.core.sentence.Sentence;
import org.stet.core.text.Span;

/**
 * An article as the English rules read it: with parts of speech and entities once somebody asks for them, so that the parts
 * of one extraction need not read it twice. For one thread.
 */
public final class TaggedArticle {

    private final SplitArticle split;
    private List<TaggedSentence> tagged;
    private Mentions mentions;
    private Turns turns;
    private Entities entities;

    private TaggedArticle(SplitArticle split) {
        this.split = split;
    }

    /** What the English rules make of an article; the same at each call. */
    public static TaggedArticle of(SplitArticle split) {
        return split.kept(TaggedArticle.class, TaggedArticle::new);
    }

    /** When all that is asked of it must be done; who goes through its sentences checks it at each. */
    public Deadline deadline() {
        return split.deadline();
    }

    /** The article. */
    public Article article() {
        return split.article();
    }

    /** Its sentences in the order of the text. */
    public List<Sentence> sentences() {
        return split.sentences();
    }

    /** What of it stands in quotation marks; found at the first call. */
    public Quotations quotations() {
        return split.quotations();
    }

    /** What an encoder makes of its paragraphs; read at the first call, and again where another encoder is given. */
    public EncodedArticle encoded(Encoder encoder) {
        return split.encoded(encoder);
    }

    /** Its sentences as tokens with parts of speech, by the English model; tagged at the first call. */
    public List<TaggedSentence> tagged() {
        if (tagged == null) {
            Tagger tagger = Tagger.shipped();
            tagged = new ArrayList<>();
            for (Sentence sentence : sentences()) {
                deadline().check();
                List<Token> tokens = tagger.tag(article().text(), sentence.span());
                if (!tokens.isEmpty()) {
                    tagged.add(new TaggedSentence(sentence.span(), tokens, quotations()));
                }
            }
        }
        return tagged;
    }

    /** Who and what the article speaks of, by the English rules; found at the first call. */
    public Entities entities() {
        if (entities == null) {
            entities = new Entities(mentions(), tagged());
        }
        return entities;
    }

    /** Its turns and other paragraphs with a label; found at the first call. */
    public Turns turns() {
        if (turns == null) {
            turns = Turns.of(this);
        }
        return turns;
    }

    /** The names and descriptions in it; found at the first call. */
    public Mentions mentions() {
        if (mentions == null) {
            mentions = Mentions.of(tagged());
        }
        return mentions;
    }

    /**
     * The number of the tagged sentence at {@code position}: the last that begins there or before; 0 if none does.
     */
    public int sentenceAt(int position) {
        return last(tagged(), TaggedSentence::span, position);
    }

    /** The number of the paragraph at {@code position}: the last that begins there or before; 0 if none does. */
    public int paragraphAt(int position) {
        return last(article().paragraphs(), Paragraph::span, position);
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
        return tagged().isEmpty()
                ? Optional.empty()
                : Optional.of(tagged().get(sentenceAt(stretch.start())))
                        .filter(sentence -> sentence.span().contains(stretch));
    }
}
