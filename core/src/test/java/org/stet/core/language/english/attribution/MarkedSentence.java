package org.stet.core.language.english.attribution;

import java.util.ArrayList;
import java.util.List;

import org.stet.core.article.Article;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.english.article.TaggedArticle;
import org.stet.core.language.english.span.RoleSpans;
import org.stet.core.text.Span;

/**
 * A text of a test whose spans are marked: {@code <s>source</s>}, {@code <c>cue</c>}, {@code <k>content</k>}.
 *
 * @param text the text without marks
 * @param roles the spans in it
 */
record MarkedSentence(String text, RoleSpans roles) {

    static MarkedSentence of(String marked) {
        return new MarkedSentence(
                marked.replaceAll("</?[sck]>", ""),
                new RoleSpans(spans(marked, 's'), spans(marked, 'c'), spans(marked, 'k')));
    }

    TaggedArticle tagged() {
        return TaggedArticle.of(SplitArticle.of(Article.ofLines(text)));
    }

    private static List<Span> spans(String marked, char role) {
        List<Span> spans = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int start = 0;
        for (int i = 0; i < marked.length(); i++) {
            if (marked.startsWith("<" + role + ">", i)) {
                start = plain.length();
            } else if (marked.startsWith("</" + role + ">", i)) {
                spans.add(new Span(start, plain.length()));
            }
            if (marked.charAt(i) == '<') {
                i = marked.indexOf('>', i);
            } else {
                plain.append(marked.charAt(i));
            }
        }
        return spans;
    }
}
