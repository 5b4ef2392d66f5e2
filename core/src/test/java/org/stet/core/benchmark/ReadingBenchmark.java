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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Pages per second of each reader, over the folder that {@code stet.pages} names; one operation reads them all. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
@Threads(1)
public class ReadingBenchmark {

    /** Whose turn it is: a name of {@link BodyReader}. */
    @Param({"STET", "READABILITY4J", "BOILERPIPE"})
    public String reader;

    private List<String> pages;

    /** The row to look at. */
    @State(Scope.Thread)
    @AuxCounters
    public static class Read {

        /** Pages per second. */
        public long pages;
    }

    /** Reads the pages from disk. */
    @Setup
    public void load() throws IOException {
        pages = StoredPages.all(Path.of(System.getProperty("stet.pages")));
    }

    /** Every page once. */
    @Benchmark
    public void read(Read read, Blackhole blackhole) {
        BodyReader chosen = BodyReader.valueOf(reader);
        for (String page : pages) {
            blackhole.consume(chosen.body(page));
            read.pages++;
        }
    }
}
