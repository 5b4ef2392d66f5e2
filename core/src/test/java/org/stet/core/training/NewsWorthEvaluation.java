package org.stet.core.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.language.Languages;
import org.stet.core.language.english.EnglishParts;
import org.stet.core.language.english.worth.NewsWorth;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How good the order of claims is in articles from which it has not learnt: in seven folds, each ranked by weights that are
 * fitted to the other six. {@code -Dstet.claims=FILE} names the marked articles.
 */
class NewsWorthEvaluation {

    private static final int FOLDS = 7;

    private static final int TEN = 10;

    /** Claims that must be checked, those of them at the top, first claims, and those of them worth a check. */
    private record Counts(int must, int found, int first, int right) {

        Counts and(Counts other) {
            return new Counts(must + other.must, found + other.found, first + other.first, right + other.right);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "stet.claims", matches = ".+")
    void claims_come_in_order_in_articles_that_were_not_learnt_from() throws IOException {
        List<MarkedArticle> articles = MarkedArticle.read(Path.of(System.getProperty("stet.claims")));
        Counts all = new Counts(0, 0, 0, 0);
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            NewsModel model = NewsWorthTrainer.train(
                    "fold",
                    IntStream.range(0, articles.size())
                            .filter(i -> i % FOLDS != held)
                            .mapToObj(articles::get)
                            .toList());
            ClaimExtractor extractor = ranking(model);
            for (int i = held; i < articles.size(); i += FOLDS) {
                all = all.and(counts(extractor, articles.get(i)));
            }
        }
        System.out.printf(
                "must-check claims at the top %.3f of %d%nfirst ten worth a check %.3f of %d%n",
                (double) all.found() / all.must(), all.must(), (double) all.right() / all.first(), all.first());
        assertThat(all.found()).isPositive();
    }

    private static ClaimExtractor ranking(NewsModel model) {
        EnglishParts english = new EnglishParts();
        return new ClaimExtractor(new Languages(List.of(new RankedEnglish(
                english,
                (article, statements, assessments) -> NewsWorth.of(
                        article,
                        statements,
                        assessments,
                        model,
                        english.checkWorthiness().encoder())))));
    }

    private static Counts counts(ClaimExtractor extractor, MarkedArticle marked) {
        int must =
                (int) marked.marks().stream().filter(MarkedArticle.Mark::must).count();
        List<Span> top = extractor.extract(marked.article()).claims().stream()
                .limit(Math.max(TEN, must))
                .map(ClaimCandidate::span)
                .toList();
        double[] worth = NewsWorthTrainer.worth(top, marked);
        int first = Math.min(TEN, worth.length);
        int found = (int) DoubleStream.of(worth).filter(each -> each == 1).count();
        int right = (int)
                DoubleStream.of(worth).limit(first).filter(each -> each > 0).count();
        return new Counts(must, found, first, right);
    }
}
