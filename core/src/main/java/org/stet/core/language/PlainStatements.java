package org.stet.core.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.stet.core.article.Paragraph;
import org.stet.core.attribution.Attribution;
import org.stet.core.sentence.Sentence;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

/**
 * Statements in any language: what is attributed within a sentence, else the sentence. The wording is the words as they
 * stand; nothing is normalised.
 */
public final class PlainStatements implements StatementReader {

    @Override
    public List<Statement> read(SplitArticle article, List<Attribution> attributions) {
        String text = article.article().text();
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            if (sentence.paragraph().kind() == Paragraph.Kind.HEADING) {
                continue;
            }
            List<Statement> attributed = attributions.stream()
                    .flatMap(attribution -> attributed(text, sentence, attribution).stream())
                    .toList();
            statements.addAll(
                    attributed.isEmpty()
                            ? List.of(statement(text, List.of(sentence.span()), Optional.empty()))
                            : attributed);
        }
        return statements;
    }

    private static Optional<Statement> attributed(String text, Sentence sentence, Attribution attribution) {
        List<Span> parts = attribution.content().stream()
                .filter(span -> span.overlaps(sentence.span()))
                .map(span -> new Span(
                                Math.max(span.start(), sentence.span().start()),
                                Math.min(span.end(), sentence.span().end()))
                        .trim(text))
                .filter(span -> span.length() > 0)
                .toList();
        return parts.isEmpty() || attribution.chain().isEmpty()
                ? Optional.empty()
                : Optional.of(statement(text, parts, Optional.of(attribution)));
    }

    private static Statement statement(String text, List<Span> parts, Optional<Attribution> attribution) {
        String wording = String.join(
                " ", parts.stream().map(part -> part.of(text).strip()).toList());
        boolean asks = wording.matches("(?s).*[?？؟][\"”»’)]*");
        return new Statement(
                parts,
                wording,
                attribution,
                attribution.map(Attribution::hedges).orElse(List.of()),
                asks ? SpeechAct.QUESTION : SpeechAct.STATEMENT,
                List.of(),
                List.of(),
                List.of());
    }
}
