package org.stet.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.Paragraph;
import org.stet.core.article.fetch.PackedPage;
import org.stet.core.article.reader.ArticleReader;

/** {@code stet read FILE…}: an article a file, with its metadata and the paragraphs of its body. */
@Command(
        name = "read",
        description = "Reads HTML files, plain or gzip, and writes the article in each.",
        mixinStandardHelpOptions = true)
final class ReadCommand implements Runnable {

    @ParentCommand
    private Stet stet;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "HTML files, plain or gzip, in any character set")
    private List<Path> files;

    private final ArticleReader reader = new ArticleReader();

    @Override
    public void run() {
        for (Path file : files) {
            stet.lines().answer(answer(file));
        }
    }

    private ObjectNode answer(Path file) {
        ObjectNode answer = JsonLines.object().put("file", file.toString());
        try {
            return fill(answer, reader.readPage(bytesOf(file), Optional.empty(), Optional.empty()));
        } catch (NotAnArticle e) {
            return answer.put("error", e.getMessage());
        } catch (IOException e) {
            return answer.put("error", "The file cannot be read: " + e.getMessage());
        }
    }

    private byte[] bytesOf(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return PackedPage.unpack(in, reader.maxBytes());
        }
    }

    private static ObjectNode fill(ObjectNode answer, Article article) {
        Metadata metadata = article.metadata();
        metadata.title().ifPresent(title -> answer.put("title", title));
        ArrayNode authors = answer.putArray("authors");
        metadata.authors().forEach(authors::add);
        metadata.published().ifPresent(day -> answer.put("published", day.toString()));
        metadata.modified().ifPresent(day -> answer.put("modified", day.toString()));
        metadata.publisher().ifPresent(publisher -> answer.put("publisher", publisher));
        metadata.url().ifPresent(url -> answer.put("url", url.toString()));
        metadata.language().ifPresent(language -> answer.put("language", language));
        metadata.declaredLanguage().ifPresent(language -> answer.put("languageDeclared", language));
        metadata.detectedLanguage().ifPresent(language -> answer.put("languageDetected", language));
        ArrayNode paragraphs = answer.putArray("paragraphs");
        for (Paragraph paragraph : article.paragraphs()) {
            paragraphs.add(paragraph.span().of(article.text()));
        }
        return answer;
    }
}
