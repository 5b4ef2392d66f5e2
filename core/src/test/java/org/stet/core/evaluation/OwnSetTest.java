package org.stet.core.evaluation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.attribution.ChainLink;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.claim.Occurrence;
import org.stet.core.evaluation.OwnArticle.Expectation;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

/** The own set: kinds of source, chains, hedges, doubles and wording in short invented articles. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnSetTest {

    private record Outcome(String article, Expectation expectation, boolean right, String found) {

        @Override
        public String toString() {
            return (right ? "  right " : "  WRONG ") + article + " | " + expectation.kind() + " | "
                    + expectation.words() + " | " + expectation.expected() + " | found: " + found;
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    void read_the_articles() throws IOException, URISyntaxException {
        ClaimExtractor extractor = ClaimExtractor.shipped();
        for (OwnArticle article : articles()) {
            List<ClaimCandidate> claims = extractor.extract(article.article()).claims();
            article.expectations().forEach(each -> outcomes.add(outcome(article, claims, each)));
        }
        outcomes.stream().filter(each -> !each.right()).forEach(System.out::println);
        Map<String, List<Outcome>> kinds = outcomes.stream()
                .collect(Collectors.groupingBy(each -> each.expectation().kind(), TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, all) -> System.out.printf(
                Locale.ROOT,
                "own set, %-8s %3d of %3d%n",
                kind,
                all.stream().filter(Outcome::right).count(),
                all.size()));
    }

    private static List<OwnArticle> articles() throws IOException, URISyntaxException {
        String folder = System.getProperty("stet.own-set", "");
        Path path = folder.isEmpty()
                ? Path.of(OwnSetTest.class
                        .getResource("/org/stet/core/evaluation")
                        .toURI())
                : Path.of(folder);
        try (Stream<Path> files = Files.list(path)) {
            List<OwnArticle> articles = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                articles.add(OwnArticle.of(file.getFileName().toString(), Files.readString(file)));
            }
            return articles;
        }
    }

    private static Outcome outcome(OwnArticle article, List<ClaimCandidate> claims, Expectation expectation) {
        Optional<Place> place = covering(claims, article.place(expectation.words()));
        if (place.isEmpty()) {
            return new Outcome(article.name(), expectation, false, "no candidate there");
        }
        ClaimCandidate claim = place.get().claim();
        List<ChainLink> chain = place.get().occurrence().chain();
        String only = expectation.expected().get(0);
        return switch (expectation.kind()) {
            case "kind" ->
                among(article, expectation, chain.get(chain.size() - 1).kind().name());
            case "chain" ->
                among(article, expectation, chain.stream().map(ChainLink::name).collect(Collectors.joining(" < ")));
            case "wording" ->
                among(article, expectation, place.get().occurrence().wording());
            case "hedge" -> {
                String hedges = String.join(", ", claim.hedges());
                boolean right = only.equals("none") ? hedges.isEmpty() : hedges.contains(only);
                yield new Outcome(article.name(), expectation, right, hedges);
            }
            case "double", "apart" -> {
                Optional<Place> other = covering(claims, article.place(only));
                boolean same = other.filter(each -> each.claim() == claim).isPresent();
                boolean right = other.isPresent() && same == expectation.kind().equals("double");
                yield new Outcome(
                        article.name(),
                        expectation,
                        right,
                        claim.wording() + " | "
                                + other.map(each -> each.claim().wording()).orElse("no candidate"));
            }
            default -> throw new IllegalArgumentException("no kind of expectation: " + expectation.kind());
        };
    }

    private record Place(ClaimCandidate claim, Occurrence occurrence, int shared) {}

    /** The place of a candidate that covers most of the words; of several, the shortest. */
    private static Optional<Place> covering(List<ClaimCandidate> claims, Span words) {
        return claims.stream()
                .flatMap(claim ->
                        claim.occurrences().stream().map(each -> new Place(claim, each, shared(each.span(), words))))
                .filter(place -> place.shared() * 2 > words.length())
                .max(Comparator.comparingInt(Place::shared)
                        .thenComparingInt(place -> -place.occurrence().span().length()));
    }

    private static int shared(Span one, Span other) {
        return Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.start(), other.start()));
    }

    private static Outcome among(OwnArticle article, Expectation expectation, String found) {
        boolean right =
                expectation.expected().stream().anyMatch(each -> plain(each).equals(plain(found)));
        return new Outcome(article.name(), expectation, right, found);
    }

    /** Without what does not count: case, articles before names, quotation marks, the last stop. */
    private static String plain(String words) {
        return words.toLowerCase(Locale.ENGLISH)
                .replace('’', '\'')
                .replaceAll("[“”\"]", "")
                .replaceAll("(^|< )(?:the|a|an) ", "$1")
                .replaceAll("[.]$", "");
    }

    @ParameterizedTest
    @CsvSource({"kind, 0.8", "chain, 0.8", "hedge, 0.9", "double, 0.6", "apart, 0.9", "wording, 0.7"})
    void each_kind_stays_above_its_floor(String kind, double floor) {
        List<Outcome> all = outcomes.stream()
                .filter(each -> each.expectation().kind().equals(kind))
                .toList();
        assertThat(all.stream().filter(Outcome::right).count())
                .as(() -> all.stream()
                        .filter(each -> !each.right())
                        .map(Outcome::toString)
                        .collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo((long) Math.ceil(floor * all.size()));
    }

    @Test
    void the_set_holds_enough_to_tell() {
        assertThat(outcomes).hasSizeGreaterThan(100);
    }
}
