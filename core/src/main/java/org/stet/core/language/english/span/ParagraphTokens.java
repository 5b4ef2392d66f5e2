package org.stet.core.language.english.span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.attribution.Quotations;
import org.stet.core.attribution.Quotations.Quotation;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.token.TaggedSentence;
import org.stet.core.language.english.token.Token;
import org.stet.core.sequence.SpanLabels.Run;
import org.stet.core.text.Span;

/** The tokens of one paragraph in a row, over its sentences. */
final class ParagraphTokens {

    /** In no quotation. */
    static final byte OUTSIDE = 0;

    /** The mark that opens a quotation. */
    static final byte OPENS = 1;

    /** Inside a quotation. */
    static final byte QUOTED = 2;

    /** The mark that closes a quotation. */
    static final byte CLOSES = 3;

    /** A mark that belongs to no quotation. */
    static final byte STRAY_MARK = 4;

    /** What the paragraph before leads to. */
    private static final int FIRST = 0;

    private static final int AFTER_COLON = 1;
    private static final int AFTER_QUOTATION = 2;
    private static final int AFTER_TEXT = 3;

    /** Longer paragraphs are read in parts, so that what is kept of them stays bounded. */
    private static final int MOST_TOKENS = 2_000;

    private final int paragraph;
    private final int before;
    private final Token[] tokens;
    private final int[] sentenceStart;
    private final int[] sentenceEnd;
    private final int[] sentence;
    private final byte[] quote;
    private final byte[] quotesAround;

    private ParagraphTokens(int paragraph, int before, List<TaggedSentence> sentences, Quotations quotations) {
        this.paragraph = paragraph;
        this.before = before;
        int size = sentences.stream().mapToInt(TaggedSentence::size).sum();
        this.tokens = new Token[size];
        this.sentenceStart = new int[size];
        this.sentenceEnd = new int[size];
        this.sentence = new int[size];
        this.quote = new byte[size];
        this.quotesAround = new byte[size];
        int from = 0;
        for (int number = 0; number < sentences.size(); number++) {
            TaggedSentence tagged = sentences.get(number);
            for (int i = 0; i < tagged.size(); i++) {
                int at = from + i;
                tokens[at] = tagged.token(i);
                quote[at] = quote(quotations, tagged.token(i));
                sentence[at] = number;
                sentenceStart[at] = from;
                sentenceEnd[at] = from + tagged.size();
            }
            readQuotes(from, from + tagged.size());
            from += tagged.size();
        }
    }

    private static byte quote(Quotations quotations, Token token) {
        Optional<Quotation> found = quotations.at(token.start());
        if (found.isEmpty()) {
            return token.isQuotationMark() ? STRAY_MARK : OUTSIDE;
        }
        Quotation quotation = found.get();
        if (token.start() == quotation.span().start()) {
            return OPENS;
        }
        return token.end() == quotation.span().end() && !quotation.continues() ? CLOSES : QUOTED;
    }

    private void readQuotes(int from, int to) {
        boolean earlier = false;
        for (int i = from; i < to; i++) {
            quotesAround[i] = (byte) (earlier ? 1 : 0);
            earlier |= quote[i] == OPENS;
        }
        boolean later = false;
        for (int i = to - 1; i >= from; i--) {
            later |= quote[i] == OPENS;
            quotesAround[i] |= (byte) (later ? 2 : 0);
        }
    }

    /** The paragraphs of an article. */
    static List<ParagraphTokens> of(TaggedArticle article) {
        List<ParagraphTokens> paragraphs = new ArrayList<>();
        List<TaggedSentence> sentences = new ArrayList<>();
        boolean headline = article.article().paragraphs().size() > 1;
        int before = headline ? FIRST : AFTER_TEXT;
        int current = -1;
        int size = 0;
        int shift = headline ? 0 : 1;
        for (TaggedSentence sentence : article.tagged()) {
            int number = article.paragraphAt(sentence.span().start());
            boolean full = size + sentence.size() > MOST_TOKENS;
            if ((number != current || full) && !sentences.isEmpty()) {
                paragraphs.add(new ParagraphTokens(current + shift, before, sentences, article.quotations()));
                before = endOf(sentences.get(sentences.size() - 1));
                sentences.clear();
                size = 0;
            }
            current = number;
            sentences.add(sentence);
            size += sentence.size();
        }
        if (!sentences.isEmpty()) {
            paragraphs.add(new ParagraphTokens(current + shift, before, sentences, article.quotations()));
        }
        return paragraphs;
    }

    private static int endOf(TaggedSentence sentence) {
        int last = sentence.size() - 1;
        if (sentence.is(last, ":")) {
            return AFTER_COLON;
        }
        return sentence.quoted(last) ? AFTER_QUOTATION : AFTER_TEXT;
    }

    /** The number of tokens. */
    int size() {
        return tokens.length;
    }

    Token token(int i) {
        return tokens[i];
    }

    /** {@link #OUTSIDE} quotations, {@link #QUOTED} in one, {@link #OPENS} or {@link #CLOSES} one, or {@link #STRAY_MARK}. */
    int quote(int i) {
        return quote[i];
    }

    /** The place of the first token of token {@code i}'s sentence. */
    int sentenceStart(int i) {
        return sentenceStart[i];
    }

    /** The place after the last token of token {@code i}'s sentence. */
    int sentenceEnd(int i) {
        return sentenceEnd[i];
    }

    /** The number of token {@code i}'s sentence in the paragraph. */
    int sentence(int i) {
        return sentence[i];
    }

    /** 1 if a quotation opens in the sentence before token {@code i}, 2 if one does at it or after it, 3 for both. */
    int quotesAround(int i) {
        return quotesAround[i];
    }

    /** The number of the paragraph in the article; 0 is taken for a headline, and a text of one paragraph has none. */
    int paragraph() {
        return paragraph;
    }

    /** How the paragraph before ends: 0 there is none, 1 with a colon, 2 in a quotation, 3 otherwise. */
    int before() {
        return before;
    }

    Span span(Run run) {
        return new Span(tokens[run.from()].start(), tokens[run.to() - 1].end());
    }

    /** The tokens that each of {@code spans}, in order, covers or touches; spans outside the paragraph are left out. */
    List<Run> runs(List<Span> spans) {
        List<Run> runs = new ArrayList<>();
        int last = 0;
        for (Span span : spans) {
            int from = last;
            while (from < tokens.length && tokens[from].end() <= span.start()) {
                from++;
            }
            int to = from;
            while (to < tokens.length && tokens[to].start() < span.end()) {
                to++;
            }
            if (to > from) {
                runs.add(new Run(from, to));
                last = to;
            }
        }
        return runs;
    }
}
