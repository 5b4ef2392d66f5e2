package org.stet.core.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two hundred pairs of a claim and a text that says the same in other words, or something else in nearly the same words: whether
 * the belief that it is the same tells them apart. The figures are logged.
 */
class ContrastTest {

    private static final Logger LOG = Logger.getLogger(ContrastTest.class.getName());
    private static final String SAME = "same";

    /** From this belief on Stet says that a claim is likely the same. */
    private static final double LIKELY = 0.6;

    private record Pair(String kind, String claim, String text) {

        boolean isSame() {
            return kind.equals(SAME);
        }
    }

    /** What the archive says of a pair: the belief, and whether a difference was named. */
    private record Told(Pair pair, double known, boolean differs) {

        boolean isCalledSame() {
            return known >= LIKELY && !differs;
        }
    }

    private static List<Pair> pairs() throws IOException {
        try (InputStream in = ContrastTest.class.getResourceAsStream("contrast.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t"))
                    .map(parts -> new Pair(parts[0], parts[1], parts[2]))
                    .toList();
        }
    }

    private static List<Told> told() throws IOException {
        List<Pair> pairs = pairs();
        List<ArchivedClaim> claims = pairs.stream()
                .map(Pair::claim)
                .distinct()
                .map(claim -> new ArchivedClaim(claim, claim, "", "", ""))
                .toList();
        ClaimArchive archive = ClaimArchive.of(claims);
        List<Told> told = new ArrayList<>();
        for (Pair pair : pairs) {
            Matches matches = archive.match(pair.text(), 1);
            boolean found =
                    !matches.best().isEmpty() && matches.best().get(0).id().equals(pair.claim());
            told.add(new Told(
                    pair,
                    found ? matches.known() : 0,
                    found && !matches.best().get(0).differs().isEmpty()));
        }
        return told;
    }

    /** How often a pair that is the same is believed more than one that is not; a tie counts half. */
    private static double auroc(List<Told> told) {
        double wins = 0;
        long compared = 0;
        for (Told same : told) {
            for (Told other : told) {
                if (same.pair().isSame() && !other.pair().isSame()) {
                    compared++;
                    wins += same.known() > other.known() ? 1 : same.known() == other.known() ? 0.5 : 0;
                }
            }
        }
        return wins / compared;
    }

    @Test
    void a_claim_in_other_words_is_believed_more_than_its_near_contraries() throws IOException {
        List<Told> told = told();
        assertThat(told).hasSize(200);
        Map<String, int[]> kinds = new LinkedHashMap<>();
        told.forEach(each -> {
            int[] counts = kinds.computeIfAbsent(each.pair().kind(), kind -> new int[3]);
            counts[0]++;
            counts[1] += each.differs() ? 1 : 0;
            counts[2] += each.isCalledSame() ? 1 : 0;
        });
        double auroc = auroc(told);
        StringBuilder report = new StringBuilder("AUROC %.3f".formatted(auroc));
        kinds.forEach((kind, counts) -> report.append("; %s: %d pairs, %d said to differ, %d said to be the same"
                .formatted(kind, counts[0], counts[1], counts[2])));
        LOG.info(report.toString());
        assertThat(auroc).as(report.toString()).isGreaterThan(0.5);
        long wronglySame = told.stream()
                .filter(each -> !each.pair().isSame() && each.isCalledSame())
                .count();
        assertThat(wronglySame).as(report.toString()).isLessThan(40);
    }
}
