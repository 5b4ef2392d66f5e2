package org.stet.workflow.claimreview;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.stet.core.attribution.SourceKind;
import org.stet.core.language.LanguageParts;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.CheckDocument;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule of ClaimReview finds what breaks it, and nothing else. */
class ClaimReviewLintTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-14T09:12:00Z"), ZoneOffset.UTC);

    @Test
    void a_complete_check_has_nothing_wrong() {
        assertThat(new Check().codes()).isEmpty();
    }

    @Test
    void every_rule_finds_what_breaks_it_and_nothing_else() {
        Map<Rule, Consumer<Check>> breaks = new EnumMap<>(Rule.class);
        breaks.put(Rule.CLAIM_MISSING, check -> check.wording = " ");
        breaks.put(Rule.RATING_NAME_MISSING, check -> check.rating = "");
        breaks.put(Rule.RATING_SCALE_FLAT, check -> check.worst = check.best);
        breaks.put(Rule.RATING_OUTSIDE_SCALE, check -> check.value = Optional.of(6));
        breaks.put(
                Rule.CORRECTION_WITHOUT_REASON,
                check -> check.correction = Optional.of(new CheckDocument.CorrectionNote("typo", "")));
        breaks.put(Rule.ADDRESS_NOT_SET, check -> check.address = Optional.empty());
        breaks.put(Rule.CLAIM_LONG, check -> check.wording = "🚢".repeat(151));
        breaks.put(Rule.CLAIM_WITH_MARKUP, check -> check.wording = "Ferries carried <b>61,000</b> passengers.");
        breaks.put(Rule.CLAIMANT_UNKNOWN, check -> check.speaker = LanguageParts.THE_ARTICLE);
        breaks.put(Rule.CLAIMANT_IS_NEWSROOM, check -> check.url = Optional.of("https://CHECKS.example.org/news/1"));
        breaks.put(Rule.CLAIM_DATE_MISSING, check -> check.day = Optional.empty());
        breaks.put(Rule.CLAIM_DATE_IN_FUTURE, check -> check.day = Optional.of(LocalDate.parse("2026-05-16")));
        breaks.put(Rule.APPEARANCE_MISSING, check -> check.url = Optional.empty());
        breaks.put(Rule.CLAIM_LANGUAGE_MISSING, check -> check.language = Optional.empty());
        breaks.put(Rule.EVIDENCE_MISSING, check -> check.cites = false);
        breaks.put(Rule.RATING_WITHOUT_NUMBER, check -> check.value = Optional.empty());
        breaks.put(Rule.RATING_NAME_LONG, check -> check.rating = "x".repeat(51));
        breaks.put(Rule.HEADLINE_LONG, check -> check.headline = "x".repeat(111));
        assertThat(breaks.keySet()).containsExactlyInAnyOrder(Rule.values());
        breaks.forEach((rule, broken) -> {
            Check check = new Check();
            broken.accept(check);
            assertThat(check.codes()).as("%s", rule).containsExactly(code(rule));
        });
    }

    @Test
    void limits_are_kept_to_the_character() {
        Check check = new Check();
        check.wording = "🚢".repeat(150);
        check.rating = "x".repeat(50);
        check.headline = "x".repeat(110);
        check.day = Optional.of(LocalDate.parse("2026-05-15"));
        assertThat(check.codes()).isEmpty();
    }

    @Test
    void errors_come_first_and_stop_publication() {
        Check check = new Check();
        check.address = Optional.empty();
        check.worst = check.best;
        assertThat(check.lint().findings(check.document()))
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR, Severity.WARNING);
        assertThat(check.lint().errors(check.document()))
                .extracting(Finding::code)
                .containsExactly("rating-scale-flat");
    }

    @Test
    void the_article_is_nobody_and_a_newspaper_is_no_person() {
        assertThat(claimant("The article", SourceKind.AUTHOR)).isEmpty();
        assertThat(claimant("The article", SourceKind.ORGANISATION)).isEmpty();
        assertThat(claimant("The Herald", SourceKind.AUTHOR)).contains(new Claimant("Organization", "The Herald"));
        assertThat(claimant("Ann Reed", SourceKind.AUTHOR)).contains(new Claimant("Person", "Ann Reed"));
        assertThat(claimant("Mayor Inger Holt", SourceKind.OFFICIAL))
                .contains(new Claimant("Person", "Mayor Inger Holt"));
        assertThat(claimant("the ministry", SourceKind.OFFICIAL))
                .contains(new Claimant("Organization", "the ministry"));
        assertThat(claimant("a report", SourceKind.DOCUMENT)).isEmpty();
        assertThat(claimant("officials", SourceKind.ANONYMOUS)).isEmpty();
    }

    @Test
    void every_rule_is_in_the_documentation_with_its_severity() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "claim-review.md"));
        Arrays.stream(Rule.values()).forEach(rule -> assertThat(page)
                .contains("| `%s` | %s |"
                        .formatted(code(rule), rule.finding().severity().code())));
    }

    private static String code(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<Claimant> claimant(String name, SourceKind kind) {
        Check check = new Check();
        check.speaker = name;
        check.kind = kind;
        return Claimant.of(check.document());
    }

    /** A check that is right, part by part; a test changes one of them. */
    private static final class Check implements Publisher {

        private String wording = "Ferries carried 61,000 passengers in 2025.";
        private String speaker = "Mayor Inger Holt";
        private SourceKind kind = SourceKind.OFFICIAL;
        private String rating = "True";
        private Optional<Integer> value = Optional.of(5);
        private Optional<Integer> best = Optional.of(5);
        private Optional<Integer> worst = Optional.of(1);
        private String headline = "A headline";
        private Optional<String> url = Optional.of("https://herald.example/1");
        private Optional<LocalDate> day = Optional.of(LocalDate.parse("2026-05-01"));
        private Optional<String> language = Optional.of("en");
        private boolean cites = true;
        private Optional<CheckDocument.CorrectionNote> correction = Optional.empty();
        private Optional<URI> address = Optional.of(URI.create("https://checks.example.org"));

        @Override
        public String name() {
            return "The Checkers";
        }

        @Override
        public Optional<URI> address() {
            return address;
        }

        @Override
        public Optional<List<URI>> sameAs() {
            return Optional.empty();
        }

        @Override
        public String language() {
            return "en";
        }

        ClaimReviewLint lint() {
            return new ClaimReviewLint(this, CLOCK);
        }

        List<String> codes() {
            return lint().findings(document()).stream().map(Finding::code).toList();
        }

        CheckDocument document() {
            return new CheckDocument(
                    UUID.randomUUID(),
                    wording,
                    speaker,
                    List.of(new CheckDocument.Link(speaker, kind, "said")),
                    new CheckDocument.ArticleReference("A title", url, Optional.of("The Herald"), day, language),
                    new CheckDocument.Report(headline, "A summary", "A body", Optional.empty()),
                    new CheckDocument.Verdict(
                            "true", rating, "It is true.", Rating.Tone.TRUE, value, best, worst, List.of()),
                    cites ? List.of(source()) : List.of(),
                    List.of(),
                    correction);
        }

        private static CheckDocument.Source source() {
            return new CheckDocument.Source(
                    UUID.randomUUID(),
                    "https://register.example/1",
                    "The register",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Evidence.Stance.SUPPORTS,
                    Evidence.Kind.PRIMARY,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }
    }
}
