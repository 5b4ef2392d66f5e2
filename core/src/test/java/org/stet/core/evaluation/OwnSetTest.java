package org.stet.core.evaluation;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

/**
 * The own set: kinds of source, chains, hedges, doubles and wording in short invented articles. Half of them were read while
 * the rules were written ({@code read}), half were not ({@code kept}).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnSetTest {

    private enum Way {
        ACCURATE,
        FAST
    }

    private record Outcome(Way way, String half, String article, Expectation expectation, boolean right, String found) {

        String kind() {
            return expectation.kind();
        }

        @Override
        public String toString() {
            return way + " " + half + "/" + article + " | " + kind() + " | " + expectation.words() + " | "
                    + expectation.expected() + " | found: " + found;
        }
    }

    private final List<Outcome> outcomes = new ArrayList<>();

    @BeforeAll
    void read_the_articles() throws IOException, URISyntaxException {
        for (String half : List.of("read", "kept")) {
            for (OwnArticle article : articles(half)) {
                look(Way.ACCURATE, half, article, ClaimExtractor.shipped());
                look(Way.FAST, half, article, ClaimExtractor.fast());
            }
        }
        outcomes.stream().filter(each -> !each.right()).forEach(System.out::println);
        outcomes.stream()
                .collect(Collectors.groupingBy(
                        each -> each.way() + " " + each.half() + " " + each.kind(), TreeMap::new, Collectors.toList()))
                .forEach((group, all) ->
                        System.out.printf(Locale.ROOT, "own set, %-24s %3d of %3d%n", group, right(all), all.size()));
    }

    private static List<OwnArticle> articles(String half) throws IOException, URISyntaxException {
        Path folder = Path.of(OwnSetTest.class
                .getResource("/org/stet/core/evaluation/" + half)
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            List<OwnArticle> articles = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                articles.add(OwnArticle.of(file.getFileName().toString(), Files.readString(file)));
            }
            return articles;
        }
    }

    private void look(Way way, String half, OwnArticle article, ClaimExtractor extractor) {
        List<ClaimCandidate> claims = extractor.extract(article.article()).claims();
        for (Expectation expectation : article.expectations()) {
            Finding finding = finding(article, claims, expectation);
            outcomes.add(new Outcome(way, half, article.name(), expectation, finding.right(), finding.words()));
        }
    }

    private static long right(List<Outcome> outcomes) {
        return outcomes.stream().filter(Outcome::right).count();
    }

    private record Finding(boolean right, String words) {}

    private static Finding finding(OwnArticle article, List<ClaimCandidate> claims, Expectation expectation) {
        Optional<Place> place = covering(claims, article.place(expectation.words()));
        if (place.isEmpty()) {
            return new Finding(false, "no candidate there");
        }
        ClaimCandidate claim = place.get().claim();
        List<ChainLink> chain = place.get().occurrence().chain();
        String only = expectation.expected().get(0);
        return switch (expectation.kind()) {
            case "kind" -> among(expectation, chain.get(chain.size() - 1).kind().name());
            case "chain" ->
                among(expectation, chain.stream().map(ChainLink::name).collect(Collectors.joining(" < ")));
            case "wording" -> among(expectation, place.get().occurrence().wording());
            case "hedge" -> {
                String hedges = String.join(", ", claim.hedges());
                boolean right = only.equals("none") ? hedges.isEmpty() : hedges.contains(only);
                yield new Finding(right, hedges);
            }
            case "double", "apart" -> {
                Optional<Place> other = covering(claims, article.place(only));
                boolean same = other.filter(each -> each.claim() == claim).isPresent();
                boolean right = other.isPresent() && same == expectation.kind().equals("double");
                yield new Finding(
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

    private static Finding among(Expectation expectation, String found) {
        boolean right =
                expectation.expected().stream().anyMatch(each -> plain(each).equals(plain(found)));
        return new Finding(right, found);
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
    @CsvSource({
        "ACCURATE, kind, 0.7", "ACCURATE, chain, 0.7", "ACCURATE, hedge, 0.8",
        "ACCURATE, double, 0.3", "ACCURATE, apart, 0.9", "ACCURATE, wording, 0.7",
        "FAST, kind, 0.7", "FAST, chain, 0.7", "FAST, hedge, 0.8",
        "FAST, double, 0.3", "FAST, apart, 0.9", "FAST, wording, 0.7"
    })
    void each_kind_stays_above_its_floor(Way way, String kind, double floor) {
        List<Outcome> all = outcomes.stream()
                .filter(each -> each.way() == way && each.kind().equals(kind))
                .toList();
        assertThat(right(all))
                .as(() -> all.stream()
                        .filter(each -> !each.right())
                        .map(Outcome::toString)
                        .collect(Collectors.joining("\n")))
                .isGreaterThanOrEqualTo((long) Math.ceil(floor * all.size()));
    }

    @Test
    void the_set_holds_enough_to_tell() {
        assertThat(outcomes).hasSizeGreaterThan(2 * 250);
    }
}
