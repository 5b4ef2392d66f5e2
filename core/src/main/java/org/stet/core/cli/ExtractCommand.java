package org.stet.core.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import org.stet.core.article.Article;
import org.stet.core.article.ArticleReader;
import org.stet.core.article.FetchedPage;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.PackedPage;
import org.stet.core.article.PageFetcher;
import org.stet.core.article.PageNotFetched;
import org.stet.core.claim.ClaimExtractor;

/** {@code stet extract FILE|URL|-}: one page or text in; the article and its claims out, as one JSON object. */
@Command(
        name = "extract",
        description =
                "Reads one page or text and writes the article and its claims. The exit status is 1, with the reason"
                        + " on the error output, if it cannot be read.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    private static final int UNREADABLE = 1;

    @ParentCommand
    private Stet stet;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE|URL|-",
            description = "an HTML or text file (plain or gzip), a web address, or - for" + " the standard input")
    private String place;

    @Option(names = "--fast", description = "Do without the encoder.")
    private boolean fast;

    private final ArticleReader reader = new ArticleReader();

    @Override
    public Integer call() {
        try {
            Article article = read();
            ClaimExtractor extractor = fast ? ClaimExtractor.fast() : ClaimExtractor.shipped();
            stet.lines().answerPretty(ExtractionJson.of(extractor.extract(article)));
            return 0;
        } catch (NotAnArticle | PageNotFetched e) {
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

    private Article read() throws IOException {
        if (place.toLowerCase(Locale.ENGLISH).matches("https?://.*")) {
            return fetched();
        }
        if (place.equals("-")) {
            return reader.readPageOrText(stet.lines().input(reader.maxBytes()), Optional.empty(), Optional.empty());
        }
        try (InputStream in = Files.newInputStream(Path.of(place))) {
            byte[] bytes = PackedPage.unpack(in, reader.maxBytes());
            return reader.readPageOrText(bytes, Optional.empty(), Optional.empty());
        }
    }

    private Article fetched() {
        try (PageFetcher fetcher = new PageFetcher()) {
            FetchedPage page = fetcher.fetch(address());
            return reader.readPageOrText(page.bytes(), page.charset(), Optional.of(page.address()));
        }
    }

    private URI address() {
        try {
            return URI.create(place);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "This is no web address: " + place, e);
        }
    }
}
