package org.stet.core.checkworthiness;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A sentence as a sparse vector of hashed features: words and pairs of words in lower case, runs of three to five
 * characters inside words (on request), the {@link Signal signals} found by rule, and the shape of the sentence (length,
 * share of numbers, capitals).
 *
 * <p>Feature hashing after Weinberger et al., <i>Feature Hashing for Large Scale Multitask Learning</i>, 2009, without
 * the sign. Words and characters are scaled to unit length each, so that long sentences weigh no more than short ones.
 */
public final class SentenceFeatures {

    private static final int FNV_OFFSET = 0x811c9dc5;
    private static final int FNV_PRIME = 0x01000193;

    private final int mask;
    private int[] buckets = new int[256];
    private float[] values = new float[256];
    private int size;

    private SentenceFeatures(int bits) {
        this.mask = (1 << bits) - 1;
    }

    /**
     * The vector of a sentence.
     *
     * @param sentence the sentence as it stands in the text
     * @param signals the rules of its language
     * @param recipe which features, and how many buckets they are hashed into
     */
    public static SparseVector of(String sentence, SignalFinder signals, FeatureRecipe recipe) {
        List<Token> tokens = Token.of(sentence);
        return of(tokens, signals.find(tokens), recipe);
    }

    static SparseVector of(List<Token> tokens, Map<Signal, String> signals, FeatureRecipe recipe) {
        SentenceFeatures features = new SentenceFeatures(recipe.bits());
        features.words(tokens);
        if (recipe.characters()) {
            features.characters(tokens);
        }
        features.shape(tokens, signals);
        return features.vector();
    }

    static int bucket(Signal signal, FeatureRecipe recipe) {
        return spread(hash('s', signal.name())) & ((1 << recipe.bits()) - 1);
    }

    static int bucket(Token token, FeatureRecipe recipe) {
        return spread(hash('w', form(token))) & ((1 << recipe.bits()) - 1);
    }

    private void words(List<Token> tokens) {
        int from = size;
        String before = "^";
        for (Token token : tokens) {
            String word = form(token);
            add(hash('w', word), 1);
            add(hash('b', before + ' ' + word), 1);
            before = word;
        }
        add(hash('b', before + " $"), 1);
        scale(from, 3.0);
    }

    /** A number stands for its size only, so that figures not seen in training still count. */
    private static String form(Token token) {
        if (!token.isNumber()) {
            return token.lower();
        }
        return token.isYear() ? "#year" : "#" + Math.min(token.text().length(), 7);
    }

    private void characters(List<Token> tokens) {
        int from = size;
        for (Token token : tokens) {
            if (token.isWord()) {
                String padded = '<' + token.lower() + '>';
                for (int n = 3; n <= 5; n++) {
                    for (int i = 0; i + n <= padded.length(); i++) {
                        add(hash('c', padded.substring(i, i + n)), 1);
                    }
                }
            }
        }
        scale(from, 3.0);
    }

    private void shape(List<Token> tokens, Map<Signal, String> signals) {
        signals.keySet().forEach(signal -> add(hash('s', signal.name()), 0.5));
        long words = count(tokens, Token::isWord);
        long numbers = count(tokens, Token::isNumber);
        long capitals = count(tokens, t -> t.isWord() && t.isCapitalised());
        add(hash('l', "words" + Math.min(words / 4, 10)), 0.5);
        add(hash('l', "numbers" + Math.min(numbers, 4)), 0.5);
        add(hash('l', "capitals" + Math.min(capitals, 6)), 0.5);
        add(hash('l', "length"), Math.min(words, 60) / 40.0);
    }

    private static long count(List<Token> tokens, Predicate<Token> test) {
        return tokens.stream().filter(test).count();
    }

    private void add(int hash, double value) {
        if (size == buckets.length) {
            buckets = Arrays.copyOf(buckets, size * 2);
            values = Arrays.copyOf(values, size * 2);
        }
        buckets[size] = spread(hash) & mask;
        values[size++] = (float) value;
    }

    private void scale(int from, double length) {
        float factor = (float) (length / Math.sqrt(Math.max(1, size - from)));
        for (int i = from; i < size; i++) {
            values[i] *= factor;
        }
    }

    private SparseVector vector() {
        return new SparseVector(Arrays.copyOf(buckets, size), Arrays.copyOf(values, size));
    }

    private static int hash(char kind, String text) {
        int hash = (FNV_OFFSET ^ kind) * FNV_PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    /** Mixes the high bits into the low ones that the mask keeps (the finaliser of MurmurHash3). */
    private static int spread(int hash) {
        int h = hash;
        h = (h ^ (h >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
