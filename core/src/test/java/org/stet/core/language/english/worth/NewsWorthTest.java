package org.stet.core.language.english.worth;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.checkworthiness.Assessment;
import org.stet.core.checkworthiness.Reason;
import org.stet.core.checkworthiness.Reason.Code;
import org.stet.core.claim.ClaimExtractor;
import org.stet.core.language.SplitArticle;
import org.stet.core.language.worth.NewsModel;
import org.stet.core.statement.SpeechAct;
import org.stet.core.statement.Statement;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class NewsWorthTest {

    private static Assessment worth(String wording, double opinion, List<String> hedges, Reason... reasons) {
        Statement statement = new Statement(
                List.of(new Span(0, wording.length())),
                wording,
                Optional.empty(),
                hedges,
                SpeechAct.STATEMENT,
                List.of(),
                List.of(),
                List.of());
        return NewsWorth.of(
                        SplitArticle.of(Article.ofLines(wording)),
                        List.of(statement),
                        List.of(new Assessment(0.5, true, opinion, Set.of(), List.of(reasons))),
                        NewsModel.shipped().orElseThrow(),
                        Optional.empty())
                .get(0);
    }

    @Test
    void opinion_is_worth_less_than_fact() {
        String wording = "The harbour board closed the southern pier without a vote of the council.";

        assertThat(worth(wording, 0.9, List.of()).checkworthiness())
                .isLessThan(worth(wording, 0.1, List.of()).checkworthiness());
    }

    @Test
    void a_fragment_of_opinion_is_not_flagged() {
        assertThat(worth("A great day.", 0.9, List.of()).checkworthy()).isFalse();
    }

    @Test
    void a_month_is_no_hedge_and_if_is_nobody() {
        Assessment worth = worth(
                "If the bill passes in May it will cost 12 million crowns.",
                0.1,
                List.of(),
                Reason.of(Code.HEDGE, "May"),
                Reason.of(Code.NAMES, "If"),
                Reason.of(Code.FIGURE, "12"));

        assertThat(worth.reasons()).containsExactly(Reason.of(Code.FIGURE, "12"));
    }

    @Test
    void a_word_that_describes_a_noun_is_no_event() {
        for (String wording : List.of(
                "Among non-university-fixed voters, 47% back the plan.",
                "The fixed loans cost 7% now.",
                "Fixed loans cost 7% in Norvane.",
                "30-year fixed loans cost 7% now.")) {
            String word = wording.startsWith("Fixed") ? "Fixed" : "fixed";
            assertThat(worth(wording, 0.1, List.of(), Reason.of(Code.PAST, word))
                            .reasons())
                    .isEmpty();
        }
        assertThat(worth("The mayor fixed 12 lamps.", 0.1, List.of(), Reason.of(Code.PAST, "fixed"))
                        .reasons())
                .containsExactly(Reason.of(Code.PAST, "fixed"));
    }

    @Test
    void a_hedge_of_the_statement_stays_a_reason() {
        assertThat(worth("The bill may cost 12 million.", 0.1, List.of("may"), Reason.of(Code.HEDGE, "may"))
                        .reasons())
                .containsExactly(Reason.of(Code.HEDGE, "may"));
    }

    @Test
    void what_says_much_the_same_as_a_better_statement_comes_after_another() {
        String text = """
                The port of Dorvik handled 3.1 million containers in 2023.

                In 2023 the port of Dorvik handled 3.1 million containers, its director said.

                The port's director was charged with taking bribes of 400,000 crowns on Friday.
                """;
        List<String> claims = ClaimExtractor.shipped().extract(Article.ofLines(text)).claims().stream()
                .map(claim -> claim.wording())
                .toList();

        assertThat(claims.subList(0, 2)).anyMatch(claim -> claim.contains("bribes"));
    }

    @Test
    void a_model_that_is_written_and_read_again_has_the_same_weights() throws IOException {
        NewsModel model = NewsModel.shipped().orElseThrow();
        try (InputStream shipped = NewsModel.class.getResourceAsStream("/org/stet/core/models/news-worth.txt")) {
            assertThat(model.bytes()).isEqualTo(shipped.readAllBytes());
        }
    }
}
