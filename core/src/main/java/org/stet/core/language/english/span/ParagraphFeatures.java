package org.stet.core.language.english.span;

import java.util.List;

import org.stet.core.article.Article;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.sequence.FeatureHashes;
import org.stet.core.sequence.Sequence;
import org.stet.core.sequence.SpanLabels;
import org.stet.core.text.Span;

/** One paragraph as a sequence of tokens, as a {@link SpanModel} labels it and learns from it. */
public final class ParagraphFeatures {

    private final ParagraphTokens tokens;
    private final TokenTraits traits;
    private final int[][] words;

    ParagraphFeatures(ParagraphTokens tokens, CueLexicon lexicon) {
        this.tokens = tokens;
        this.traits = new TokenTraits(tokens, lexicon);
        this.words = new int[tokens.size()][];
        WordFeatures features = new WordFeatures(traits, new FeatureHashes());
        for (int i = 0; i < words.length; i++) {
            words[i] = features.of(i);
        }
    }

    /** The paragraphs of each article, without those that hold no token. */
    public static List<List<ParagraphFeatures>> ofAll(List<Article> articles) {
        CueLexicon lexicon = CueLexicon.shipped();
        return articles.stream()
                .map(article -> of(TaggedArticle.of(SplitArticle.of(article)), lexicon))
                .toList();
    }

    static List<ParagraphFeatures> of(TaggedArticle article, CueLexicon lexicon) {
        return ParagraphTokens.of(article).stream()
                .map(tokens -> new ParagraphFeatures(tokens, lexicon))
                .toList();
    }

    /** The labels that mark these spans of the article, in order; those outside the paragraph are left out. */
    public byte[] labels(List<Span> spans) {
        return SpanLabels.of(tokens.runs(spans), tokens.size());
    }

    /** The spans of the article that labels mark. */
    public List<Span> spans(byte[] labels) {
        return SpanLabels.runs(labels).stream().map(tokens::span).toList();
    }

    /**
     * The features for the next role.
     *
     * @param found the labels of the roles before it, in the order in which they are found
     */
    public Sequence sequence(List<byte[]> found) {
        int size = tokens.size();
        FeatureHashes hashes = new FeatureHashes();
        int[][] features = words;
        if (!found.isEmpty()) {
            FrameFeatures frames = new FrameFeatures(traits, found, hashes);
            features = new int[size][];
            for (int i = 0; i < size; i++) {
                features[i] = join(words[i], frames.of(i));
            }
        }
        int[][] joints = new int[size][];
        for (int i = 0; i < size; i++) {
            joints[i] = joint(i, found, hashes);
        }
        return new Sequence(features, joints);
    }

    /**
     * Raises the eagerness in sentences that have a cue but nothing of another role.
     *
     * @return whether there is such a sentence
     */
    boolean encourage(byte[] cues, byte[] labels, float[] eagerness, float by) {
        boolean any = false;
        int to;
        for (int from = 0; from < labels.length; from = to) {
            to = tokens.sentenceEnd(from);
            if (touches(cues, from, to) && !touches(labels, from, to)) {
                for (int i = from; i < to; i++) {
                    eagerness[i] += by;
                }
                any = true;
            }
        }
        return any;
    }

    private static boolean touches(byte[] labels, int from, int to) {
        for (int i = from; i < to; i++) {
            if (labels[i] != SpanLabels.OUTSIDE) {
                return true;
            }
        }
        return false;
    }

    private static int[] join(int[] first, int[] second) {
        int[] all = new int[first.length + second.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    /** What stands between a token and the one before it. */
    private int[] joint(int i, List<byte[]> found, FeatureHashes hashes) {
        int at = i + TokenTraits.PAD;
        hashes.group(0);
        hashes.add(0);
        hashes.add(tokens.sentenceStart(i) == i ? 1 : 0, traits.quote[at - 1], traits.quote[at]);
        hashes.add(traits.word[at - 1] == TokenTraits.COMMA ? 1 : 0, traits.word[at] == TokenTraits.COMMA ? 1 : 0);
        hashes.add(traits.tag[at - 1], traits.tag[at]);
        for (byte[] labels : found) {
            hashes.add(i > 0 ? labels[i - 1] : -1, labels[i]);
        }
        return hashes.take();
    }
}
