package org.stet.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.reader.ArticleReader;

/**
 * An article whose claims a fact-checker has marked.
 *
 * @param article the article
 * @param marks its claims
 */
public record MarkedArticle(Article article, List<Mark> marks) {

    /** Keeps its own copy of the list. */
    public MarkedArticle {
        marks = List.copyOf(marks);
    }

    /**
     * A claim that was marked.
     *
     * @param quote its words in the article
     * @param must whether it must be checked, and not only may
     */
    public record Mark(String quote, boolean must) {}

    /**
     * Reads articles: {@code {"text", "title"?, "published"?, "publisher"?, "language"?, "claims": [{"quote", "level":
     * "must"|"may"}, …]}} a line.
     *
     * @throws IOException if the file cannot be read
     * @throws UnreadableExample if a line is not of this form
     */
    public static List<MarkedArticle> read(Path file) throws IOException {
        ArticleReader reader = new ArticleReader();
        return LabelledData.lines(file).stream().map(line -> read(line, reader)).toList();
    }

    private static MarkedArticle read(JsonNode line, ArticleReader reader) {
        Metadata known = Metadata.known(
                optional(line, "title"),
                List.of(),
                optional(line, "publisher"),
                Optional.empty(),
                optional(line, "published").map(LocalDate::parse),
                optional(line, "language"));
        List<Mark> marks = new ArrayList<>();
        for (JsonNode claim : line.path("claims")) {
            marks.add(new Mark(
                    LabelledData.field(claim, "quote"),
                    LabelledData.field(claim, "level").equals("must")));
        }
        return new MarkedArticle(reader.readText(LabelledData.field(line, "text"), known), marks);
    }

    private static Optional<String> optional(JsonNode line, String field) {
        return Optional.of(line.path(field).asText("")).filter(value -> !value.isBlank() && !value.equals("null"));
    }
}
