package org.stet.core.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import org.stet.core.article.reader.ArticleReader;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Extraction;

/**
 * Articles per second of a whole extraction, from the page's HTML to claims in order, two at a time on two cores; the encoder
 * computes each with one thread. Another operation reads the next page of the folder that {@code stet.pages} names.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-Dstet.encoder.threads=1")
@Threads(2)
public class ExtractionBenchmark {

    /** With the encoder, or without. */
    @Param({"ACCURATE", "FAST"})
    public String way;

    private final ArticleReader reader = new ArticleReader();
    private final AtomicInteger next = new AtomicInteger();
    private ClaimExtractor extractor;
    private List<String> pages;

    /** What was read. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Read {

        /** Words of bodies per second. */
        public long words;

        /** Claims per second. */
        public long claims;
    }

    /** Reads the pages from disk and loads the models. */
    @Setup
    public void load() throws IOException {
        pages = StoredPages.all(Path.of(System.getProperty("stet.pages")));
        extractor = way.equals("FAST") ? ClaimExtractor.fast() : ClaimExtractor.shipped();
    }

    /** One page. */
    @Benchmark
    public Extraction extract(Read read) {
        String page = pages.get(Math.floorMod(next.getAndIncrement(), pages.size()));
        Extraction extraction = extractor.extract(reader.readPage(page, Optional.empty()));
        read.words += extraction.article().text().split("\\s+").length;
        read.claims += extraction.claims().size();
        return extraction;
    }
}
