package org.stet.core.language.worth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.stet.core.article.Paragraph;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.language.SplitArticle;
import org.stet.core.sentence.Sentence;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;
import org.stet.core.text.SpanIndex;

/**
 * A statement in its article.
 *
 * @param statement the statement
 * @param assessment what is thought of its words
 * @param text its words as they stand in the article
 * @param ofItsSentence how much of its sentence it covers, 0 to 1
 * @param beside how many other statements its sentence makes
 * @param listed whether it stands in a list
 * @param quoted whether it opens with a quotation mark, or behind one
 * @param inArticle how many statements the article makes
 */
public record NewsStatement(
        Statement statement,
        Assessment assessment,
        String text,
        double ofItsSentence,
        int beside,
        boolean listed,
        boolean quoted,
        int inArticle) {

    /** The statements of an article, in its order. */
    public static List<NewsStatement> of(
            SplitArticle article, List<Statement> statements, List<Assessment> assessments) {
        String text = article.article().text();
        SpanIndex<Sentence> sentences = SpanIndex.of(article.sentences(), Sentence::span);
        List<Span> homes = new ArrayList<>();
        List<Boolean> listed = new ArrayList<>();
        Map<Span, Integer> inSentence = new HashMap<>();
        for (Statement statement : statements) {
            Span cover = statement.cover();
            Sentence home = sentences.overlapping(cover).stream().findFirst().orElse(null);
            Span span = home == null ? cover : home.span();
            homes.add(span);
            listed.add(home != null && home.paragraph().kind() == Paragraph.Kind.LIST_ITEM);
            inSentence.merge(span, 1, Integer::sum);
        }
        List<NewsStatement> all = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Span cover = statements.get(i).cover();
            all.add(new NewsStatement(
                    statements.get(i),
                    assessments.get(i),
                    cover.of(text),
                    (double) cover.length() / Math.max(1, homes.get(i).length()),
                    inSentence.get(homes.get(i)) - 1,
                    listed.get(i),
                    mark(text, cover.start()) || mark(text, cover.start() - 1),
                    statements.size()));
        }
        return all;
    }

    private static boolean mark(String text, int at) {
        return at >= 0 && at < text.length() && "“\"„«»".indexOf(text.charAt(at)) >= 0;
    }
}
