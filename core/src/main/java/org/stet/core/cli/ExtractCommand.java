package org.stet.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import org.stet.core.article.Article;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.fetch.FetchedPage;
import org.stet.core.article.fetch.PackedPage;
import org.stet.core.article.fetch.PageFetcher;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.core.article.reader.ArticleReader;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.deadline.DeadlinePassed;

/**
 * {@code stet extract FILE|URL|-}: one page or text in; the article and its claims out, as one JSON object. {@code stet
 * extract --lines}: an article a line in, {@code {"id", "text"|"html", "title"?, "published"?, "publisher"?,
 * "language"?}}; one such object a line out, with the {@code id}.
 */
@Command(
        name = "extract",
        description =
                "Reads one page or text and writes the article and its claims. The exit status is 1, with the reason"
                        + " on the error output, if it cannot be read, or not in time. With --lines: lines {\"id\", \"text\" or \"html\","
                        + " \"title\"?, \"published\"?, \"publisher\"?, \"language\"?} in, an extraction a line out.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final int UNREADABLE = 1;

    @ParentCommand
    private Stet stet;

    @Spec
    private CommandSpec spec;

    @ArgGroup(multiplicity = "1")
    private Input input;

    /** Where articles come from: a place with one, or lines with many. */
    private static final class Input {

        @Parameters(
                paramLabel = "FILE|URL|-",
                description = "an HTML or text file (plain or gzip), a web address, or - for the standard input")
        private String place;

        @Option(names = "--lines", description = "Read an article a line, as JSON, from the standard input.")
        private boolean lines;
    }

    @Option(names = "--fast", description = "Do without the encoder.")
    private boolean fast;

    @Option(
            names = "--limit",
            defaultValue = "60",
            paramLabel = "SECONDS",
            description = "Give up an article that takes longer (default: ${DEFAULT-VALUE}).")
    private int limit;

    private final ArticleReader reader = new ArticleReader();

    @Override
    public Integer call() {
        if (input.lines) {
            ClaimExtractor extractor = extractor();
            stet.lines().answerEach(line -> answer(line, extractor));
            return 0;
        }
        return extract(input.place);
    }

    private ClaimExtractor extractor() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 or more.");
        }
        ClaimExtractor extractor = fast ? ClaimExtractor.fast() : ClaimExtractor.shipped();
        return extractor.within(Duration.ofSeconds(limit));
    }

    /** What cannot be read is answered with the line's id too, so that an archive's keeper finds it again. */
    private ObjectNode answer(JsonNode line, ClaimExtractor extractor) {
        ObjectNode answer = JsonLines.object();
        if (line.has("id")) {
            answer.set("id", line.get("id"));
        }
        try {
            return answer.setAll(ExtractionJson.of(extractor.extract(GivenArticle.read(line, reader))));
        } catch (BadLine | NotAnArticle | DeadlinePassed e) {
            return answer.put("error", e.getMessage());
        }
    }

    private int extract(String place) {
        try {
            Article article = read(place);
            stet.lines().answerPretty(ExtractionJson.of(extractor().extract(article)));
            return 0;
        } catch (NotAnArticle | PageNotFetched | DeadlinePassed e) {
            return unreadable(e.getMessage());
        } catch (NoSuchFileException | InvalidPathException e) {
            return unreadable("There is no file " + place + ".");
        } catch (IOException e) {
            return unreadable(place + " cannot be read: " + e.getMessage());
        }
    }

    private int unreadable(String reason) {
        spec.commandLine().getErr().println(reason);
        return UNREADABLE;
    }

    private Article read(String place) throws IOException {
        if (place.toLowerCase(Locale.ENGLISH).matches("https?://.*")) {
            return fetched(place);
        }
        if (place.equals("-")) {
            return reader.readFile(stet.lines().input(reader.maxBytes()), Optional.empty(), Optional.empty());
        }
        try (InputStream in = Files.newInputStream(Path.of(place))) {
            byte[] bytes = PackedPage.unpack(in, reader.maxBytes());
            return reader.readFile(bytes, Optional.empty(), Optional.empty());
        }
    }

    private Article fetched(String place) {
        try (PageFetcher fetcher = new PageFetcher()) {
            FetchedPage page = fetcher.fetch(address(place));
            return reader.readFile(page.bytes(), page.charset(), Optional.of(page.address()));
        }
    }

    private URI address(String place) {
        try {
            return URI.create(place);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "This is no web address: " + place, e);
        }
    }
}
