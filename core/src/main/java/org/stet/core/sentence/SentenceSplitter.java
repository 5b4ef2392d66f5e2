package org.stet.core.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/**
 * Splits English text into sentences: rules for abbreviations, initials, numbers, quotations, ellipses and lists, and
 * OpenNLP's sentence model where they leave it open. Thread-safe; the model is loaded when it is first needed.
 *
 * <p>Quotations: a full stop inside a quotation does not end the outer sentence, that is, one whose words stand before the
 * quotation or go on behind it ({@code She said "It is over." and left.}). A quotation of several sentences with which a
 * sentence opens is split like other text, and its last sentence keeps the words that attribute it. Closing quotes,
 * brackets and footnote numbers belong to the sentence before them.
 *
 * <p>The rules are measured against the English golden rules of the Pragmatic Segmenter (diasks2/pragmatic_segmenter).
 */
public final class SentenceSplitter {

    private static final String ENGLISH = "en";

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
        if (sentence.length() > 0) {
            spans.add(sentence);
        }
    }
}
