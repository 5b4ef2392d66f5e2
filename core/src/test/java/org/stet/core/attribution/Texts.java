package org.stet.core.attribution;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.text.Span;

/** Articles for tests. */
final class Texts {

    private Texts() {}

    /** Every line that is not blank is a paragraph. */
    static Article article(String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return new Article(text, paragraphs, Metadata.NONE);
    }
}
