package org.stet.core.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
public final class SentenceSplitter implements SentenceFinder {

    private static final Pattern BLANK_LINE = Pattern.compile("\\R[ \\t\\u00a0]*(?:\\R[ \\t\\u00a0]*)+");

    /**
     * The sentences of a text.
     *
     * @param text any text; a blank line ends a sentence
     * @return the sentences in the order of the text, without white space at their ends; they do not overlap
     */
    public List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        Matcher blank = BLANK_LINE.matcher(text);
        while (blank.find()) {
            addSentences(text, new Span(start, blank.start()), spans);
            start = blank.end();
        }
        addSentences(text, new Span(start, text.length()), spans);
        return spans;
    }

    /**
     * The sentences of an article.
     *
     * @param article the article; only its paragraphs are read
     * @return the sentences in the order of the text, each with its paragraph
     */
    @Override
    public List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            for (Span span : split(paragraph.span().of(article.text()))) {
                sentences.add(new Sentence(span.shift(paragraph.span().start()), paragraph));
            }
        }
        return sentences;
    }

    /** The model in use: name to "version sha256". */
    @Override
    public Map<String, String> models() {
        return ModelBoundaries.models();
    }

    private static void addSentences(String text, Span stretch, List<Span> spans) {
        String part = stretch.of(text);
        int start = 0;
        for (int boundary : Boundaries.of(part)) {
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
