package org.stet.core.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/**
 * Splits text into sentences by rules; the text is never rewritten. Thread-safe; the time is linear in the text's length.
 *
 * <p>What it knows, and the policy where usage differs:
 *
 * <ul>
 *   <li><b>Abbreviations, initials, numbers.</b> Their full stop ends the sentence only where a new one plainly begins. Lists
 *       of abbreviations are kept for Czech, Danish, Dutch, English, Finnish, French, German, Italian, Norwegian, Polish,
 *       Portuguese, Russian, Spanish, Swedish and Ukrainian. Any other language is split by the stops of its script and
 *       the rules that Unicode gives for them (UAX #29): a full stop ends a sentence unless a small letter or a comma
 *       follows.
 *   <li><b>Quotations.</b> A stop inside a quotation does not end the outer sentence, that is, one whose words stand
 *       before the quotation and go on behind it ({@code She said "It is over." and left.}). Where they do not go on, it
 *       does. A quotation of several sentences with which a sentence opens is split like other text, and its last
 *       sentence keeps the words that attribute it. Closing marks, notes in brackets ({@code [3]}) and smileys belong to
 *       the sentence before them.
 *   <li><b>Ellipses</b> end a sentence before a capital, not before a small letter.
 *   <li><b>Lines.</b> A blank line ends a sentence. A single line break does where the line was ended on purpose, as
 *       behind a headline or the item of a list, and not where the text was wrapped.
 *   <li><b>Lists</b> in running text: an item with its marker is a sentence.
 *   <li><b>Datelines, salutations, heads of mails</b>, a line that is only an address on the web or a rule of stars or
 *       dashes: each a sentence of its own, so that the sentence behind it is nothing but itself.
 *   <li><b>Hasty English</b> (mails, posts, reviews): a missing capital or space behind a stop does not join sentences.
 *   <li><b>Colons and semicolons</b> never end a sentence.
 *   <li><b>Sentences without end</b> (tables, lists of names, noise) are cut at the last white space before {@value #LONGEST}
 *       characters.
 * </ul>
 *
 * <p>The rules are measured against the English golden rules of the Pragmatic Segmenter (diasks2/pragmatic_segmenter) and the
 * sentences of the Universal Dependencies treebanks EWT and GUM.
 */
public final class SentenceSplitter implements SentenceFinder {

    private static final String ENGLISH = "en";

    /** The most characters of a sentence. What reads a sentence may take the square of its length, never of the text's. */
    private static final int LONGEST = 2_000;

    /** How far before that a white space is looked for. */
    private static final int LONGEST_WORD = 200;

    /**
     * The sentences of an English text.
     *
     * @param text any text; a blank line ends a sentence
     * @return the sentences in the order of the text, without white space at their ends; they do not overlap, and no
     *     character but white space lies between them
     */
    public List<Span> split(String text) {
        return split(text, ENGLISH);
    }

    /**
     * The sentences of a text in a language.
     *
     * @param text any text; a blank line ends a sentence
     * @param language a BCP 47 language tag; only its primary language is read, and a tag that is not well-formed is
     *     taken for a language without a list of abbreviations
     * @return as of {@link #split(String)}
     */
    public List<Span> split(String text, String language) {
        String primary = Locale.forLanguageTag(language.replace('_', '-')).getLanguage();
        List<Span> spans = new ArrayList<>();
        for (Span stretch : Lines.stretches(text)) {
            addSentences(text, stretch, primary, spans);
        }
        return spans;
    }

    /**
     * The sentences of an article, in the language that its metadata name; in English if they name none.
     *
     * @param article the article; only its paragraphs are read
     * @return the sentences in the order of the text, each with its paragraph
     */
    @Override
    public List<Sentence> split(Article article) {
        String language = article.metadata().language().orElse(ENGLISH);
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            for (Span span : split(paragraph.span().of(article.text()), language)) {
                sentences.add(new Sentence(span.shift(paragraph.span().start()), paragraph));
            }
        }
        return sentences;
    }

    private static void addSentences(String text, Span stretch, String language, List<Span> spans) {
        String part = stretch.of(text);
        int start = 0;
        for (int boundary : Boundaries.of(part, language)) {
            add(text, new Span(start, boundary).shift(stretch.start()), spans);
            start = boundary;
        }
        add(text, new Span(start, part.length()).shift(stretch.start()), spans);
    }

    private static void add(String text, Span span, List<Span> spans) {
        Span sentence = span.trim(text);
        while (sentence.length() > LONGEST) {
            int cut = cut(text, sentence.start() + LONGEST);
            spans.add(new Span(sentence.start(), cut).trim(text));
            sentence = new Span(cut, sentence.end()).trim(text);
        }
        if (sentence.length() > 0) {
            spans.add(sentence);
        }
    }

    private static int cut(String text, int limit) {
        for (int at = limit; at > limit - LONGEST_WORD; at--) {
            if (Characters.isSpace(text.charAt(at))) {
                return at;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
    }
}
