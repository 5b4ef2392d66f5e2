package org.stet.core.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.reader.ArticleReader;

/** An article as a line gives it: a text or a page, and what is known about it. */
final class GivenArticle {

    private GivenArticle() {}

    /**
     * Reads the article of a line.
     *
     * @throws BadLine if it has neither a text nor a page, or both, or a field that cannot be understood
     */
    static Article read(JsonNode line, ArticleReader reader) {
        Optional<String> text = field(line, "text");
        Optional<String> html = field(line, "html");
        if (text.isPresent() == html.isPresent()) {
            throw new BadLine("Give either \"text\" or \"html\".");
        }
        Metadata known = Metadata.known(
                field(line, "title"),
                List.of(),
                field(line, "publisher"),
                Optional.empty(),
                field(line, "published").map(GivenArticle::day),
                field(line, "language").map(GivenArticle::languageTag));
        return text.map(pasted -> reader.readText(pasted, known))
                .orElseGet(() -> reader.readPage(html.get(), Optional.empty()).knowing(known));
    }

    /** A field's string; a field without a value counts as one that is not there. */
    private static Optional<String> field(JsonNode line, String field) {
        return line.hasNonNull(field)
                ? Optional.of(JsonLines.text(line, field)).filter(value -> !value.isBlank())
                : Optional.empty();
    }

    private static LocalDate day(String published) {
        try {
            return LocalDate.parse(published);
        } catch (DateTimeParseException e) {
            throw new BadLine("Give \"published\" as a day, such as 2026-03-31.");
        }
    }

    private static String languageTag(String language) {
        String tag = Locale.forLanguageTag(language).toLanguageTag();
        if (tag.equals("und")) {
            throw new BadLine("Give \"language\" as a BCP 47 tag, such as en or pt-BR.");
        }
        return tag;
    }
}
