package org.stet.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.article.Article;
import org.stet.core.sequence.SpanRole;
import org.stet.core.text.CodePoints;
import org.stet.core.text.Span;

/**
 * An article in which people marked who says what.
 *
 * @param article the article
 * @param attributions for each the spans of every role
 */
public record LabelledArticle(Article article, List<Map<SpanRole, List<Span>>> attributions) {

    /** Keeps its own copy of the list. */
    public LabelledArticle {
        attributions = List.copyOf(attributions);
    }

    /** All spans of a role, each once, in the order of the text. */
    public List<Span> spans(SpanRole role) {
        return attributions.stream()
                .flatMap(attribution -> attribution.get(role).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Reads articles of the form {@code {"text", "attributions": [{"source": [[start, end], …], "cue": …, "content": …}, …]}},
     * places counted in code points; each line of a text that is not blank is a paragraph.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<LabelledArticle> read(Path file) throws IOException {
        List<LabelledArticle> articles = new ArrayList<>();
        for (JsonNode line : LabelledData.lines(file)) {
            Article article = Article.ofLines(LabelledData.field(line, "text"));
            CodePoints codePoints = CodePoints.of(article.text());
            List<Map<SpanRole, List<Span>>> attributions = new ArrayList<>();
            for (JsonNode attribution : line.path("attributions")) {
                Map<SpanRole, List<Span>> spans = new EnumMap<>(SpanRole.class);
                for (SpanRole role : SpanRole.values()) {
                    spans.put(role, spans(attribution.path(role.name().toLowerCase(Locale.ROOT)), codePoints));
                }
                attributions.add(spans);
            }
            articles.add(new LabelledArticle(article, attributions));
        }
        return articles;
    }

    private static List<Span> spans(JsonNode places, CodePoints codePoints) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode place : places) {
            spans.add(codePoints.toSpan(place.path(0).asInt(), place.path(1).asInt()));
        }
        return spans;
    }
}
