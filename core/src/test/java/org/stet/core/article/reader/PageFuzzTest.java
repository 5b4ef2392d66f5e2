package org.stet.core.article.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.NotAnArticle;
import org.stet.core.article.Paragraph;
import org.stet.core.text.WellFormedText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads pages that were damaged on purpose: each becomes an article with the properties that every article has, or {@link
 * NotAnArticle}, and none takes longer than a bound that only a hang reaches. Input {@code n} is always the same;
 * {@code -Dstet.fuzz=N} reads N of them, {@code -Dstet.fuzz.from=F} begins with another one.
 */
class PageFuzzTest {

    private static final System.Logger LOG = System.getLogger(PageFuzzTest.class.getName());

    private static final int INPUTS = Integer.getInteger("stet.fuzz", 2_000);
    private static final long FIRST = Long.getLong("stet.fuzz.from", 0);
    private static final int HANG_SECONDS = 30;

    private final ArticleReader reader = new ArticleReader();
    private final List<String> failures = new ArrayList<>();
    private int articles;
    private int refused;

    @Test
    void no_page_makes_the_reader_fail_or_hang() throws IOException, InterruptedException {
        PageMutator mutator = new PageMutator(seeds());
        ExecutorService worker = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "fuzz");
            thread.setDaemon(true);
            return thread;
        });
        for (long number = FIRST; number < FIRST + INPUTS; number++) {
            PageMutator.Input input = mutator.input(number);
            check(number, worker.submit(() -> read(input)));
        }
        worker.shutdownNow();
        LOG.log(
                System.Logger.Level.INFO,
                "{0} inputs: {1} articles, {2} refused, {3} failures",
                INPUTS,
                articles,
                refused,
                failures.size());
        assertThat(failures).isEmpty();
        assertThat(articles).isGreaterThan(INPUTS / 2);
    }

    private void check(long number, Future<List<Article>> answer) throws InterruptedException {
        try {
            List<Article> read = answer.get(HANG_SECONDS, TimeUnit.SECONDS);
            articles += read.isEmpty() ? 0 : 1;
            refused += read.isEmpty() ? 1 : 0;
            read.forEach(PageFuzzTest::checkArticle);
        } catch (TimeoutException e) {
            failures.add("input " + number + " takes more than " + HANG_SECONDS + " seconds");
        } catch (ExecutionException e) {
            failures.add("input " + number + ": " + e.getCause() + " at "
                    + e.getCause().getStackTrace()[0]);
        } catch (AssertionError e) {
            failures.add("input " + number + ": " + e.getMessage());
        }
    }

    /** The page as a page, and as a text that somebody pasted; nothing where both are refused. */
    private List<Article> read(PageMutator.Input input) {
        List<Article> articles = new ArrayList<>();
        try {
            articles.add(reader.readPage(input.bytes(), input.declared(), Optional.empty()));
        } catch (NotAnArticle e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        try {
            String text = new String(input.bytes(), input.declared().orElse(StandardCharsets.UTF_8));
            articles.add(reader.readText(text, Metadata.NONE));
        } catch (NotAnArticle e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        return articles;
    }

    private static void checkArticle(Article article) {
        String text = article.text();
        assertWellFormed(text);
        assertThat(article.paragraphs()).isNotEmpty();
        int end = 0;
        for (Paragraph paragraph : article.paragraphs()) {
            assertThat(paragraph.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(paragraph.span().of(text)).isNotBlank();
            end = paragraph.span().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        Metadata metadata = article.metadata();
        metadata.authors().forEach(PageFuzzTest::assertWellFormed);
        metadata.title().ifPresent(PageFuzzTest::assertWellFormed);
        metadata.publisher().ifPresent(PageFuzzTest::assertWellFormed);
        metadata.language().ifPresent(PageFuzzTest::assertWellFormed);
    }

    private static void assertWellFormed(String text) {
        assertThat(WellFormedText.of(text).equals(text)).as("is well-formed").isTrue();
    }

    private static List<String> seeds() throws IOException {
        List<String> seeds = new ArrayList<>();
        for (String name : List.of("harbour", "broken", "council", "tables", "liveblog", "scripted")) {
            try (InputStream in = PageFuzzTest.class.getResourceAsStream("/pages/" + name + ".html")) {
                seeds.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return seeds;
    }
}
