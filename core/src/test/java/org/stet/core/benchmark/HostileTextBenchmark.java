package org.stet.core.benchmark;

import java.util.concurrent.TimeUnit;

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

import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Extraction;

/** Milliseconds that a whole extraction takes of each {@link HostileText}, at three lengths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Dstet.encoder.threads=1")
@Threads(1)
public class HostileTextBenchmark {

    /** With the encoder, or without. */
    @Param({"ACCURATE", "FAST"})
    public String way;

    /** What there is too much of. */
    @Param
    public HostileText text;

    /** How much of it. */
    @Param({"10000", "50000", "250000"})
    public int characters;

    private ClaimExtractor extractor;

    /** Loads the models. */
    @Setup
    public void load() {
        extractor = way.equals("FAST") ? ClaimExtractor.fast() : ClaimExtractor.shipped();
        extractor.extract(HostileText.PROSE.article(10_000));
    }

    /** One text. */
    @Benchmark
    public Extraction extract() {
        return extractor.extract(text.article(characters));
    }
}
