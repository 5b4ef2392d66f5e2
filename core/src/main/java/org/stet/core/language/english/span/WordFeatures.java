package org.stet.core.language.english.span;

import org.stet.core.sequence.FeatureHashes;

import static org.stet.core.language.english.span.TokenTraits.PAD;

/** The features of a token that do not depend on spans found before: words around it, tags, quotation marks, verbs. */
final class WordFeatures {

    /** How many groups of features these are. */
    static final int GROUPS = 6;

    private static final int FARTHEST_VERB = 9;
    private static final int FARTHEST_NOUN = 7;

    private final TokenTraits traits;
    private final FeatureHashes hashes;

    WordFeatures(TokenTraits traits, FeatureHashes hashes) {
        this.traits = traits;
        this.hashes = hashes;
    }

    int[] of(int i) {
        int at = i + PAD;
        hashes.group(0);
        words(at);
        hashes.group(1);
        tags(at);
        hashes.group(2);
        cueVerbs(at);
        hashes.group(3);
        quotations(at);
        hashes.group(4);
        neighbours(i, at);
        hashes.group(5);
        place(i, at);
        return hashes.take();
    }

    private void words(int at) {
        int[] word = traits.word;
        int[] shape = traits.shape;
        hashes.add(0);
        for (int by = -3; by <= 3; by++) {
            hashes.add(word[at + by]);
        }
        for (int by = -1; by <= 1; by++) {
            hashes.add(shape[at + by]);
            hashes.add(traits.suffix3[at + by]);
        }
        hashes.add(traits.suffix2[at]);
        hashes.add(word[at - 1], word[at]);
        hashes.add(word[at], word[at + 1]);
        hashes.add(word[at - 2], word[at - 1]);
        hashes.add(word[at + 1], word[at + 2]);
        hashes.add(shape[at - 1], shape[at], shape[at + 1]);
    }

    private void tags(int at) {
        int[] word = traits.word;
        int[] tag = traits.tag;
        for (int by = -3; by <= 3; by++) {
            hashes.add(tag[at + by]);
        }
        hashes.add(tag[at - 1], tag[at]);
        hashes.add(tag[at], tag[at + 1]);
        hashes.add(tag[at - 2], tag[at - 1], tag[at]);
        hashes.add(tag[at - 1], tag[at], tag[at + 1]);
        hashes.add(tag[at], tag[at + 1], tag[at + 2]);
        hashes.add(tag[at + 1], tag[at + 2], tag[at + 3]);
        hashes.add(tag[at - 1], tag[at - 2], tag[at - 3]);
        hashes.add(word[at], tag[at]);
        hashes.add(word[at], tag[at + 1]);
        hashes.add(word[at], tag[at - 1]);
        hashes.add(word[at - 1], tag[at]);
        hashes.add(word[at + 1], tag[at]);
    }

    private void cueVerbs(int at) {
        int frames = traits.frames[at];
        for (int by = -2; by <= 2; by++) {
            hashes.add(traits.verb[at + by]);
            hashes.add(traits.frames[at + by]);
        }
        hashes.add(frames, traits.tag[at - 1]);
        hashes.add(frames, traits.word[at + 1]);
        hashes.add(frames, traits.tag[at], traits.tag[at + 1]);
        hashes.add(frames, traits.quote[at - 1], traits.quote[at + 1]);
        hashes.add(frames, traits.quote[at - 2]);
    }

    private void quotations(int at) {
        int[] quote = traits.quote;
        int[] length = traits.quoteLength;
        for (int by = -2; by <= 2; by++) {
            hashes.add(quote[at + by], length[at + by]);
        }
        hashes.add(
                FeatureHashes.mix(quote[at - 1], length[at - 1]),
                FeatureHashes.mix(quote[at], length[at]),
                FeatureHashes.mix(quote[at + 1], length[at + 1]));
        hashes.add(quote[at - 1], quote[at], traits.word[at]);
        hashes.add(quote[at], quote[at + 1], traits.word[at]);
        hashes.add(quote[at], traits.word[at - 1]);
    }

    /** The nearest verbs on both sides and the nearest noun before. */
    private void neighbours(int i, int at) {
        int[] tag = traits.tag;
        int from = traits.tokens.sentenceStart(i) + PAD;
        int to = traits.tokens.sentenceEnd(i) + PAD;
        int verbBefore = at - 1;
        while (verbBefore >= from && tag[verbBefore] != TokenTraits.VERB && at - verbBefore < FARTHEST_VERB) {
            verbBefore--;
        }
        int verbAfter = at + 1;
        while (verbAfter < to && tag[verbAfter] != TokenTraits.VERB && verbAfter - at < FARTHEST_VERB) {
            verbAfter++;
        }
        int noun = at - 1;
        while (noun >= from && !nominal(noun) && at - noun < FARTHEST_NOUN) {
            noun--;
        }
        int before = verbBefore >= from && tag[verbBefore] == TokenTraits.VERB ? traits.word[verbBefore] : 0;
        int after = verbAfter < to && tag[verbAfter] == TokenTraits.VERB ? traits.word[verbAfter] : 0;
        int named = noun >= from && nominal(noun) ? name(noun) : 0;
        hashes.add(before);
        hashes.add(after);
        hashes.add(before, tag[at]);
        hashes.add(after, tag[at]);
        hashes.add(Math.min(at - verbBefore, FARTHEST_VERB - 1), Math.min(verbAfter - at, FARTHEST_VERB - 1), tag[at]);
        hashes.add(named);
        hashes.add(named, traits.word[at]);
    }

    private boolean nominal(int at) {
        int tag = traits.tag[at];
        return tag == TokenTraits.NOUN || tag == TokenTraits.PROPN || tag == TokenTraits.PRON;
    }

    /** Nouns and pronouns by their word, names as one. */
    private int name(int at) {
        return traits.tag[at] == TokenTraits.PROPN ? TokenTraits.PROPN : traits.word[at];
    }

    private void place(int i, int at) {
        int from = traits.tokens.sentenceStart(i) + PAD;
        int to = traits.tokens.sentenceEnd(i) + PAD;
        int quotes = traits.tokens.quotesAround(i);
        int that = 0;
        for (int next = at + 1; next < Math.min(to, at + 5); next++) {
            that |= traits.word[next] == TokenTraits.THAT ? 1 : 0;
        }
        hashes.add(quotes, traits.word[at]);
        hashes.add(quotes, traits.verb[at]);
        hashes.add(that, traits.word[at]);
        hashes.add(traits.fromStart[at], traits.shape[at]);
        hashes.add(traits.fromEnd[at], traits.quote[at]);
        hashes.add(Math.min(2, traits.tokens.paragraph()), Math.min(1, traits.tokens.sentence(i)));
        hashes.add(traits.word[from], traits.fromStart[at]);
        hashes.add(traits.word[to - 1], traits.fromEnd[at]);
        hashes.add(traits.tokens.before(), Math.min(1, traits.tokens.sentence(i)), traits.quote[at]);
    }
}
