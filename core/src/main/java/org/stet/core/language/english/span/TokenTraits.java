package org.stet.core.language.english.span;

import java.util.Arrays;

import org.stet.core.language.english.token.Token;
import org.stet.core.sequence.FeatureHashes;

/**
 * What each token of a paragraph is like, as numbers to be combined to features. Every array has {@value #PAD} places of
 * room at both ends, so that neighbours can be asked for without a check: token {@code i} stands at {@code i + PAD}.
 */
final class TokenTraits {

    static final int PAD = 4;

    static final int VERB = "VERB".hashCode();
    static final int AUX = "AUX".hashCode();
    static final int NOUN = "NOUN".hashCode();
    static final int PROPN = "PROPN".hashCode();
    static final int PRON = "PRON".hashCode();

    static final int THAT = word("that");
    static final int WHO = word("who");
    static final int COMMA = word(",");
    static final int COLON = word(":");
    static final int SEMICOLON = word(";");
    static final int AND = word("and");
    static final int BUT = word("but");
    static final int TO = word("to");

    private static final int NOTHING = 0x5bd1e995;

    private static final int MOST_PLACES = 3;

    final ParagraphTokens tokens;
    final int size;
    final int[] word;
    final int[] tag;
    final int[] shape;
    final int[] suffix2;
    final int[] suffix3;
    /** The base form of a verb that attributes, 0 for other words. */
    final int[] verb;
    /** What such a verb takes. */
    final int[] frames;
    /** Where in a quotation, as {@link ParagraphTokens#quote} tells it. */
    final int[] quote;
    /** How long the quotation is, 0 (none) to 5. */
    final int[] quoteLength;
    /** How far from the sentence's first token, up to 3. */
    final int[] fromStart;
    /** How far from the sentence's last token, up to 3. */
    final int[] fromEnd;

    TokenTraits(ParagraphTokens tokens, CueLexicon lexicon) {
        this.tokens = tokens;
        this.size = tokens.size();
        this.word = row();
        this.tag = row();
        this.shape = row();
        this.suffix2 = row();
        this.suffix3 = row();
        this.verb = row();
        this.frames = row();
        this.quote = row();
        this.quoteLength = row();
        this.fromStart = row();
        this.fromEnd = row();
        for (int i = 0; i < size; i++) {
            read(i, lexicon);
        }
        measureQuotations();
    }

    private int[] row() {
        int[] row = new int[size + 2 * PAD];
        Arrays.fill(row, 0, PAD, NOTHING);
        Arrays.fill(row, size + PAD, row.length, NOTHING);
        return row;
    }

    private void read(int i, CueLexicon lexicon) {
        Token token = tokens.token(i);
        String lower = token.lower();
        int at = i + PAD;
        word[at] = word(lower);
        tag[at] = token.tag().hashCode();
        shape[at] = shape(token.text());
        suffix2[at] = suffix(lower, 2);
        suffix3[at] = suffix(lower, 3);
        lexicon.find(lower).ifPresent(found -> {
            verb[at] = found.base().hashCode();
            frames[at] = found.frames().hashCode();
        });
        quote[at] = tokens.quote(i);
        fromStart[at] = Math.min(MOST_PLACES, i - tokens.sentenceStart(i));
        fromEnd[at] = Math.min(MOST_PLACES, tokens.sentenceEnd(i) - 1 - i);
    }

    /** A word's hash; digits and the forms of quotation marks are not told apart. */
    private static int word(String lower) {
        int hash = 17;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            hash = hash * 31 + (c >= '0' && c <= '9' ? '0' : "“”„«»".indexOf(c) >= 0 ? '"' : c);
        }
        return hash;
    }

    private static int suffix(String lower, int length) {
        int hash = 0;
        if (lower.length() > length) {
            for (int i = lower.length() - length; i < lower.length(); i++) {
                hash = hash * 31 + lower.charAt(i);
            }
        }
        return hash;
    }

    /** 1 small letters, 2 a capital first, 3 capitals, 4 a number, 5 a mark, 6 capitals inside. */
    private static int shape(String word) {
        int first = word.codePointAt(0);
        if (Character.isDigit(first)) {
            return 4;
        }
        if (!Character.isLetter(first)) {
            return 5;
        }
        boolean small = false;
        boolean capital = false;
        for (int i = Character.charCount(first); i < word.length(); i++) {
            small |= Character.isLowerCase(word.charAt(i));
            capital |= Character.isUpperCase(word.charAt(i));
        }
        if (!Character.isUpperCase(first)) {
            return capital ? 6 : 1;
        }
        return capital && !small ? 3 : 2;
    }

    private void measureQuotations() {
        int to;
        for (int from = PAD; from < size + PAD; from = to) {
            to = from + 1;
            if (quote[from] != 0) {
                while (to < size + PAD && quote[to] != 0 && quote[to] != ParagraphTokens.OPENS) {
                    to++;
                }
                Arrays.fill(quoteLength, from, to, lengthClass(to - from));
            }
        }
    }

    private static int lengthClass(int tokens) {
        if (tokens <= 5) {
            return tokens <= 3 ? 1 : 2;
        }
        return tokens <= 8 ? 3 : tokens <= 15 ? 4 : 5;
    }

    /** The tags from one token to another as one number. */
    int path(int from, int to) {
        int hash = 7;
        for (int i = from; i < to; i++) {
            hash = FeatureHashes.mix(hash, tag[i + PAD]);
        }
        return hash;
    }

    /** What stands between two places, a bit for each kind of thing. */
    int between(int from, int to) {
        int bits = 0;
        for (int at = from + PAD; at < to + PAD; at++) {
            bits |= bit(at, bits);
        }
        return bits;
    }

    private int bit(int at, int before) {
        int each = word[at];
        if (each == COMMA) {
            return (before & 1) == 0 ? 1 : 2;
        }
        if (quote[at] == ParagraphTokens.OPENS || quote[at] == ParagraphTokens.CLOSES) {
            return 4;
        }
        if (each == COLON || each == SEMICOLON) {
            return 8;
        }
        if (each == WHO || each == THAT) {
            return 16;
        }
        if (tag[at] == VERB || tag[at] == AUX) {
            return 32;
        }
        if (each == AND || each == BUT) {
            return 64;
        }
        return each == TO ? 128 : 0;
    }
}
