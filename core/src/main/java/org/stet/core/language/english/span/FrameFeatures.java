package org.stet.core.language.english.span;

import java.util.List;

import org.stet.core.sequence.FeatureHashes;
import org.stet.core.sequence.SpanLabels;

import static org.stet.core.language.english.span.TokenTraits.PAD;

/**
 * The features that tell where a token stands to the spans of roles found before: how far, what is in between, and what
 * of them the sentence has had up to the token and has still to come.
 */
final class FrameFeatures {

    private static final int FARTHEST_PATH = 6;
    private static final int FARTHEST = 60;
    private static final int NONE = -1;

    private static final int COMMA = 3;
    private static final int FIRST_ROLE = 10;

    private final TokenTraits traits;
    private final List<byte[]> found;
    private final FeatureHashes hashes;
    private final int[] before;
    private final int[] after;
    private final int[] whole;
    /** For each role the last token before each token, and the first after it, that stands in a span; -1 for none. */
    private final int[][] lefts;

    private final int[][] rights;
    /** For each role and token the last token of the span that goes on from there; the token itself outside of spans. */
    private final int[][] ends;

    FrameFeatures(TokenTraits traits, List<byte[]> found, FeatureHashes hashes) {
        this.traits = traits;
        this.found = found;
        this.hashes = hashes;
        this.before = new int[traits.size];
        this.after = new int[traits.size];
        this.whole = new int[traits.size];
        this.lefts = new int[found.size()][traits.size];
        this.rights = new int[found.size()][traits.size];
        this.ends = new int[found.size()][traits.size];
        for (int role = 0; role < found.size(); role++) {
            readNearest(found.get(role), lefts[role], rights[role]);
            readEnds(found.get(role), ends[role]);
        }
        int to;
        for (int from = 0; from < traits.size; from = to) {
            to = traits.tokens.sentenceEnd(from);
            readSentence(from, to);
        }
    }

    private static void readNearest(byte[] labels, int[] lefts, int[] rights) {
        int last = NONE;
        for (int i = 0; i < labels.length; i++) {
            lefts[i] = last;
            last = labels[i] == SpanLabels.OUTSIDE ? last : i;
        }
        last = NONE;
        for (int i = labels.length - 1; i >= 0; i--) {
            rights[i] = last;
            last = labels[i] == SpanLabels.OUTSIDE ? last : i;
        }
    }

    private static void readEnds(byte[] labels, int[] ends) {
        for (int i = labels.length - 1; i >= 0; i--) {
            boolean goesOn = i + 1 < labels.length && (labels[i] == SpanLabels.BEGIN || labels[i] == SpanLabels.INSIDE);
            ends[i] = goesOn ? ends[i + 1] : i;
        }
    }

    private void readSentence(int from, int to) {
        int hash = 1;
        int last = 0;
        for (int i = from; i < to; i++) {
            before[i] = hash;
            int event = event(i);
            if (event != 0 && event != last) {
                hash = FeatureHashes.mix(hash, event);
                last = event;
            }
        }
        for (int i = from; i < to; i++) {
            whole[i] = hash;
        }
        hash = 2;
        last = 0;
        for (int i = to - 1; i >= from; i--) {
            after[i] = hash;
            int event = event(i);
            if (event != 0 && event != last) {
                hash = FeatureHashes.mix(hash, event);
                last = event;
            }
        }
    }

    private int event(int i) {
        for (int role = 0; role < found.size(); role++) {
            if (found.get(role)[i] != SpanLabels.OUTSIDE) {
                return FIRST_ROLE + role;
            }
        }
        int quote = traits.quote[i + PAD];
        if (quote == ParagraphTokens.OPENS || quote == ParagraphTokens.CLOSES) {
            return quote == ParagraphTokens.OPENS ? 1 : 2;
        }
        return traits.word[i + PAD] == TokenTraits.COMMA ? COMMA : 0;
    }

    int[] of(int i) {
        for (int role = 0; role < found.size(); role++) {
            hashes.group(WordFeatures.GROUPS + 2 + 2 * role);
            nearest(role, i, WordFeatures.GROUPS + 3 + 2 * role);
        }
        hashes.group(WordFeatures.GROUPS);
        flow(i);
        if (found.size() > 1) {
            hashes.group(WordFeatures.GROUPS + 1);
            together(i);
        }
        return hashes.take();
    }

    private void flow(int i) {
        int at = i + PAD;
        hashes.add(whole[i], traits.fromStart[at], traits.quote[at]);
        hashes.add(whole[i], traits.fromEnd[at], traits.quote[at]);
        hashes.add(before[i], after[i]);
        hashes.add(before[i], after[i], traits.tag[at]);
        hashes.add(before[i], traits.fromStart[at], traits.fromEnd[at]);
        hashes.add(after[i], traits.fromStart[at], traits.fromEnd[at]);
        hashes.add(before[i], traits.word[at]);
        hashes.add(after[i], traits.word[at]);
        hashes.add(before[i], traits.word[at - 1]);
        hashes.add(after[i], traits.word[at + 1]);
    }

    /** What two roles say of the token and its neighbours. */
    private void together(int i) {
        int at = i + PAD;
        int here = both(i);
        int left = FeatureHashes.mix(both(i - 1), here);
        int right = FeatureHashes.mix(both(i + 1), here);
        hashes.add(left, right);
        hashes.add(left, traits.word[at]);
        hashes.add(left, traits.tag[at]);
        hashes.add(right, traits.word[at]);
        hashes.add(right, traits.tag[at]);
    }

    private int both(int i) {
        return i < 0 || i >= traits.size ? -1 : found.get(0)[i] * SpanLabels.COUNT + found.get(1)[i];
    }

    private void nearest(int role, int i, int aroundGroup) {
        byte[] labels = found.get(role);
        int labelBefore = i > 0 ? labels[i - 1] : NONE;
        int labelAfter = i + 1 < labels.length ? labels[i + 1] : NONE;
        hashes.add(labels[i]);
        hashes.add(labelBefore, labels[i], labelAfter);
        if (labels[i] != SpanLabels.OUTSIDE) {
            return;
        }
        int left = lefts[role][i];
        int right = rights[role][i];
        boolean leftHere = left >= traits.tokens.sentenceStart(i);
        boolean rightHere = right >= 0 && right < traits.tokens.sentenceEnd(i);
        inSentence(ends[role], i, leftHere ? left : NONE, rightHere ? right : NONE);
        if (!leftHere && !rightHere) {
            hashes.group(aroundGroup);
            inSentencesAround(i, left, right);
        }
    }

    /** @param left the last token of the span before in the sentence, -1 for none; {@code right} likewise */
    private void inSentence(int[] ends, int i, int left, int right) {
        int at = i + PAD;
        int leftWord = left < 0 ? 0 : traits.word[left + PAD];
        int rightWord = right < 0 ? 0 : traits.word[ends[right] + PAD];
        int leftFar = left < 0 ? 0 : distance(i - left);
        int rightFar = right < 0 ? 0 : distance(right - i);
        int leftGap = left < 0 ? 0 : traits.between(Math.max(left + 1, i - FARTHEST), i);
        int rightGap = right < 0 ? 0 : traits.between(i + 1, Math.min(right, i + FARTHEST));
        int leftFrames = left < 0 ? 0 : traits.frames[left + PAD];
        int rightFrames = right < 0 ? 0 : traits.frames[ends[right] + PAD];
        int leftNext = left < 0 ? 0 : traits.word[left + 1 + PAD];
        int leftPlace = FeatureHashes.mix(leftFar, leftGap);
        int rightPlace = FeatureHashes.mix(rightFar, rightGap);
        hashes.add(leftFar);
        hashes.add(rightFar);
        hashes.add(leftFar, rightFar);
        hashes.add(leftWord, leftFar);
        hashes.add(rightWord, rightFar);
        hashes.add(leftPlace, traits.tag[at]);
        hashes.add(rightPlace, traits.tag[at]);
        hashes.add(leftPlace, rightPlace);
        hashes.add(leftGap, leftWord);
        hashes.add(rightGap, rightWord);
        hashes.add(leftPlace, traits.word[at]);
        hashes.add(rightPlace, traits.word[at]);
        hashes.add(leftFrames, leftGap, traits.tag[at]);
        hashes.add(rightFrames, rightGap, traits.tag[at]);
        hashes.add(leftNext, leftFar, traits.tag[at]);
        hashes.add(leftNext, leftFrames, leftFar);
        hashes.add(FeatureHashes.mix(leftFar, rightFar), traits.quote[at], traits.tag[at]);
        hashes.add(
                FeatureHashes.mix(leftGap, rightGap),
                FeatureHashes.mix(traits.fromStart[at], traits.fromEnd[at]),
                traits.quote[at]);
        hashes.add(left >= 0 && i - left <= FARTHEST_PATH ? traits.path(left + 1, i + 1) : 0, traits.tag[at + 1]);
        hashes.add(right >= 0 && right - i <= FARTHEST_PATH ? traits.path(i, right) : 0, traits.tag[at - 1]);
    }

    private void inSentencesAround(int i, int left, int right) {
        ParagraphTokens tokens = traits.tokens;
        int at = i + PAD;
        boolean near = left >= 0 && tokens.sentenceStart(i) - left < FARTHEST;
        boolean soon = right >= 0 && right - tokens.sentenceEnd(i) < FARTHEST;
        int sentencesBefore = near ? Math.min(3, tokens.sentence(i) - tokens.sentence(left)) : 0;
        int sentencesAfter = soon ? Math.min(3, tokens.sentence(right) - tokens.sentence(i)) : 0;
        hashes.add(sentencesBefore, sentencesAfter, traits.quote[at]);
        hashes.add(
                FeatureHashes.mix(sentencesBefore, sentencesAfter),
                FeatureHashes.mix(traits.fromStart[at], traits.fromEnd[at]),
                FeatureHashes.mix(traits.quote[at], traits.quoteLength[at]));
    }

    private static int distance(int tokens) {
        if (tokens <= 4) {
            return tokens;
        }
        return tokens <= 6 ? 5 : tokens <= 10 ? 6 : tokens <= 20 ? 7 : 8;
    }
}
