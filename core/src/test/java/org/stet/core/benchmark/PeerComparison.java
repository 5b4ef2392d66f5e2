package org.stet.core.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Compares the bodies that each reader finds with labelled ones: precision, recall and F1 of runs of four words, averaged
 * over the pages, the measure of Scrapinghub's article extraction benchmark.
 *
 * <p>Takes a file of JSON Lines, {@code {"page": FILE, "body": TEXT}}; the pages stand beside it, plain or packed.
 */
public final class PeerComparison {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final int RUN = 4;

    private PeerComparison() {}

    /** Prints a row a reader. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        System.out.printf(Locale.ROOT, "%-14s %9s %9s %9s %6s%n", "", "precision", "recall", "F1", "pages");
        for (BodyReader reader : BodyReader.values()) {
            List<Overlap> overlaps = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                JsonNode labelled = JsonMapper.builder().build().readTree(line);
                String html = StoredPages.page(
                        file.resolveSibling(labelled.get("page").textValue()));
                overlaps.add(Overlap.of(labelled.get("body").textValue(), reader.body(html)));
            }
            double precision = mean(overlaps, Overlap::extra);
            double recall = mean(overlaps, Overlap::missed);
            double f1 = 2 * precision * recall / (precision + recall);
            System.out.printf(
                    Locale.ROOT, "%-14s %9.4f %9.4f %9.4f %6d%n", reader, precision, recall, f1, overlaps.size());
        }
    }

    /** The mean share of hits among the hits and what else is counted; a page that has neither is left out. */
    private static double mean(List<Overlap> overlaps, ToDoubleFunction<Overlap> others) {
        return overlaps.stream()
                .filter(overlap -> overlap.hit() + others.applyAsDouble(overlap) > 0)
                .mapToDouble(overlap -> overlap.hit() / (overlap.hit() + others.applyAsDouble(overlap)))
                .average()
                .orElse(0);
    }

    /** Runs of words that both bodies have, that only the found one has, and that only the labelled one has. */
    private record Overlap(double hit, double extra, double missed) {

        static Overlap of(String labelled, String found) {
            Map<List<String>, Integer> wanted = runs(labelled);
            Map<List<String>, Integer> given = runs(found);
            int hit = wanted.entrySet().stream()
                    .mapToInt(run -> Math.min(run.getValue(), given.getOrDefault(run.getKey(), 0)))
                    .sum();
            return new Overlap(hit, size(given) - hit, size(wanted) - hit);
        }

        private static int size(Map<List<String>, Integer> runs) {
            return runs.values().stream().mapToInt(Integer::intValue).sum();
        }

        private static Map<List<String>, Integer> runs(String text) {
            List<String> words =
                    WORD.matcher(text).results().map(MatchResult::group).toList();
            Map<List<String>, Integer> runs = new HashMap<>();
            for (int i = 0; !words.isEmpty() && i < Math.max(1, words.size() - RUN + 1); i++) {
                runs.merge(words.subList(i, Math.min(i + RUN, words.size())), 1, Integer::sum);
            }
            return runs;
        }
    }
}
