package org.stet.core.claim;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.reader.ArticleReader;
import org.stet.core.benchmark.HostileText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What makes a reader slow is answered, and takes time that grows with its length and no faster. What is measured is the
 * processor time of this thread, which other work on the machine hardly changes; the bound is wide, for its length grows
 * eightfold: time in its square would grow eight times as fast. The exact figures are HostileTextBenchmark's.
 */
@Timeout(value = 300, threadMode = Timeout.ThreadMode.SAME_THREAD)
class HostileTextTest {

    private static final int SHORT = 3_000;
    private static final int LONG = 24_000;

    private static final double FASTEST_GROWTH = 3;

    /** Below this many nanoseconds a character the start of it all is what is measured. */
    private static final double TOO_LITTLE = 4_000;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.fast();

    @BeforeAll
    static void warm_up() {
        for (HostileText text : HostileText.values()) {
            EXTRACTOR.extract(text.article(SHORT));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_found_in_time_that_grows_no_faster_than_the_text(HostileText text) {
        double bound =
                Math.max(TOO_LITTLE, Math.max(perCharacter(text, SHORT), perCharacter(text, SHORT))) * FASTEST_GROWTH;
        double found = perCharacter(text, LONG);
        for (int again = 0; again < 2 && found > bound; again++) {
            found = Math.min(found, perCharacter(text, LONG));
        }
        assertThat(found).isLessThan(bound);
    }

    private static double perCharacter(HostileText text, int characters) {
        Article article = text.article(characters);
        long start = THREADS.getCurrentThreadCpuTime();
        Extraction extraction = EXTRACTOR.extract(article);
        long time = THREADS.getCurrentThreadCpuTime() - start;
        assertThat(extraction.claims()).extracting(ClaimCandidate::wording).anySatisfy(wording -> assertThat(wording)
                .matches(".*spent \\d+ million crowns.*"));
        return (double) time / characters;
    }

    @Test
    void a_figure_without_end_is_none_and_a_day_too_long_ago_no_date() {
        Article article = new ArticleReader()
                .readText(
                        "The council paid " + "9".repeat(500) + " crowns for the bridge, which opened " + "9".repeat(25)
                                + " days ago.",
                        Metadata.NONE);

        assertThat(EXTRACTOR.extract(article).claims())
                .allSatisfy(claim -> assertThat(claim.dates()).isEmpty())
                .allSatisfy(claim -> assertThat(claim.quantities())
                        .allSatisfy(quantity ->
                                assertThat(quantity.value().precision()).isLessThanOrEqualTo(30)));
    }

    @Test
    void what_is_said_a_thousand_times_is_one_claim_with_all_its_places() {
        Article article = Article.ofLines("The council spent 5 million crowns in 2020.\n\n".repeat(1_000));

        assertThat(EXTRACTOR.extract(article).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.occurrences()).hasSize(1_000));
    }
}
