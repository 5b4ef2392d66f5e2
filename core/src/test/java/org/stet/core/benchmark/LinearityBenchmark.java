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

/** Milliseconds that pages of one, two, four and eight times a size take: linear is what doubles with them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-XX:ActiveProcessorCount=1")
@Threads(1)
public class LinearityBenchmark {

    private static final int PARAGRAPHS = 150;

    private static final String PARAGRAPH = "The ferry company said on Tuesday that it would run %d boats a day until"
            + " the bridge is open again, and that nobody would have to pay more than before the storm.";

    /** How many times the size. */
    @Param({"1", "2", "4", "8"})
    public int size;

    /** What there is more of: paragraphs, links around one article, elements without text, or metadata. */
    @Param({"article", "links", "empty", "meta"})
    public String kind;

    private String page;

    /** Writes the page. */
    @Setup
    public void write() {
        StringBuilder html = new StringBuilder("<html lang=en><head><title>Ferries to run daily</title>");
        repeat(html, "meta", "<meta name=keyword content='ferry %d, boat'>");
        html.append("</head><body><nav><a href=/>Front page</a></nav>");
        repeat(html, "links", "<ul><li><a href='/story/%d'>Another story about a ferry</a></li></ul>");
        html.append("<div class=story><h1>Ferries to run daily</h1>");
        for (int i = 0; i < 5; i++) {
            html.append("<p>").append(PARAGRAPH.formatted(i)).append("</p>\n");
        }
        repeat(html, "article", "<p>" + PARAGRAPH + "</p>\n");
        repeat(html, "empty", "<div class='date author slot-%d'></div>");
        page = html.append("</div></body></html>").toString();
    }

    private void repeat(StringBuilder html, String of, String part) {
        for (int i = 0; kind.equals(of) && i < PARAGRAPHS * size; i++) {
            html.append(part.formatted(i));
        }
    }

    /** One page. */
    @Benchmark
    public String read() {
        return BodyReader.STET.body(page);
    }
}
