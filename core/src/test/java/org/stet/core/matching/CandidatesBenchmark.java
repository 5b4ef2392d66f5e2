package org.stet.core.matching;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.stet.core.encoder.Encoder;
import org.stet.core.matching.CandidateSearch.IndexedClaim;

import static org.assertj.core.api.Assertions.assertThat;

/** How fast claims are taken in and found: {@code mvn -pl core test -Dtest=CandidatesBenchmark}. */
class CandidatesBenchmark {

    private static final Logger LOG = Logger.getLogger(CandidatesBenchmark.class.getName());
    private static final int CLAIMS = Integer.getInteger("benchmark.claims", 100_000);
    private static final int VECTORS = Integer.getInteger("benchmark.vectors", 3_000);
    private static final int QUESTIONS = 200;
    private static final List<String> WHO = List.of(
            "The mayor", "A minister", "The bank", "A doctor", "The union", "An airline", "The school", "A farmer");
    private static final List<String> DID =
            List.of("paid for", "closed", "sold", "banned", "built", "flooded", "taxed", "insured", "moved", "painted");
    private static final List<String> WHAT = List.of(
            "bridges",
            "vaccines",
            "ferries",
            "clinics",
            "wind farms",
            "elections",
            "schools",
            "dogs",
            "reactors",
            "parks");

    @TempDir
    Path folder;

    private static String text(Random random) {
        return WHO.get(random.nextInt(WHO.size())) + " of " + town(random) + " " + DID.get(random.nextInt(DID.size()))
                + " "
                + random.nextInt(100_000) + " " + WHAT.get(random.nextInt(WHAT.size())) + " near " + town(random)
                + " in "
                + (1990 + random.nextInt(36)) + ".";
    }

    private static String town(Random random) {
        return (char) ('A' + random.nextInt(26)) + Integer.toString(random.nextInt(40_000), 36) + "ton";
    }

    @Test
    void claims_are_taken_in_and_found() {
        Random random = new Random(7);
        try (LuceneCandidates index = LuceneCandidates.in(folder, Encoder.shipped(), "a benchmark")) {
            long start = System.nanoTime();
            for (int i = 0; i < CLAIMS; i += 1_000) {
                List<IndexedClaim> some = new ArrayList<>();
                for (int j = i; j < i + 1_000; j++) {
                    some.add(new IndexedClaim(new ArchivedClaim("c" + j, text(random), "", "", "2024-01-02"), "en"));
                }
                index.upsert(some);
                index.keep(Map.of("reached", Integer.toString(i)));
            }
            log("claims a second, words", CLAIMS, start);
            start = System.nanoTime();
            int read = 0;
            while (read < VECTORS) {
                read += index.readVectors(100);
            }
            index.keep(Map.of("reached", "all"));
            log("claims a second, vectors", read, start);
            ClaimArchive archive = ClaimArchive.over(index);
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < QUESTIONS + 50; i++) {
                String question = text(random);
                start = System.nanoTime();
                archive.match(question, "en", 5);
                if (i >= 50) {
                    times.add(System.nanoTime() - start);
                }
            }
            times.sort(null);
            LOG.info(
                    "Of %d questions to %d claims (%d with vectors) half took less than %.1f ms, 95 of 100 less than %.1f ms"
                            .formatted(
                                    QUESTIONS,
                                    index.size(),
                                    read,
                                    times.get(QUESTIONS / 2) / 1e6,
                                    times.get(QUESTIONS * 95 / 100) / 1e6));
            assertThat(index.size()).isEqualTo(CLAIMS);
        }
    }

    private static void log(String what, int count, long start) {
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        LOG.info("%s: %.0f (%d in %s)".formatted(what, count * 1e9 / took.toNanos(), count, took));
    }
}
