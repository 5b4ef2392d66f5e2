package org.stet.core.sentence;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.article.Article;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/** Splits texts into sentences. */
public final class SentenceSplitter {

    /** The sentences of a text, in its order. */
    public List<Span> split(String text) {
        List<Span> spans = new ArrayList<>();
        Span whole = new Span(0, text.length()).trim(text);
        if (whole.length() > 0) {
            spans.add(whole);
        }
        return spans;
    }

    /** The sentences of an article's paragraphs. */
    public List<Sentence> split(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs()) {
            for (Span span : split(paragraph.span().of(article.text()))) {
                sentences.add(new Sentence(span.shift(paragraph.span().start()), paragraph));
            }
        }
        return sentences;
    }
}
