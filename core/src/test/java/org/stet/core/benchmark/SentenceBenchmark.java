package org.stet.core.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

import org.stet.core.sentence.SentenceSplitter;

/** Sentences per second over the bodies of the pages in the folder that {@code stet.pages} names. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
@Threads(1)
public class SentenceBenchmark {

    private final SentenceSplitter splitter = new SentenceSplitter();
    private List<String> bodies;

    /** The row to look at. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Found {

        /** Sentences per second. */
        public long sentences;
    }

    /** Reads the pages from disk, and their bodies out of them. */
    @Setup
    public void load() throws IOException {
        bodies = StoredPages.all(Path.of(System.getProperty("stet.pages"))).stream()
                .map(BodyReader.STET::body)
                .toList();
    }

    /** Every body once. */
    @Benchmark
    public void split(Found found) {
        for (String body : bodies) {
            found.sentences += splitter.split(body).size();
        }
    }
}
