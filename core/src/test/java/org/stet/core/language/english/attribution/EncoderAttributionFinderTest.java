package org.stet.core.language.english.attribution;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.attribution.Attribution;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.encoder.Encoder;
import org.stet.core.language.SplitArticle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Runs where the distribution came with the encoder. */
class EncoderAttributionFinderTest {

    private static final String TEXT = """
            The harbour of Karsten will lose its northern pier, Mayor Ilse Brandt said on Monday.
            “The pier is older than all of us,” Brandt told reporters. “Nobody can say how long it will stand.”
            According to the port authority, repairs would cost 40 million euros.
            Union leader Tomas Arendt, who has led the tugboat crews since 2014, rejected the plan. He said that 85 jobs would be lost.
            The Karsten Gazette reported, citing two officials, that the cranes had been sold.
            It rained for most of the day.
            """;

    private static List<Attribution> found;

    @BeforeAll
    static void find() {
        Optional<Encoder> encoder = Encoder.shipped();
        assumeTrue(encoder.isPresent());
        found = EnglishAttributions.with(encoder.get()).find(SplitArticle.of(Article.ofLines(TEXT)));
    }

    private static Attribution saying(String words) {
        return found.stream()
                .filter(each ->
                        each.content().stream().anyMatch(span -> span.of(TEXT).contains(words)))
                .findFirst()
                .orElseThrow();
    }

    private static String source(Attribution attribution) {
        return attribution.source().get(0).of(TEXT);
    }

    @Test
    void a_statement_before_its_cue_has_its_source() {
        Attribution attribution = saying("northern pier");
        assertThat(source(attribution)).isEqualTo("Mayor Ilse Brandt");
        assertThat(attribution.chain())
                .containsExactly(new ChainLink("Ilse Brandt", SourceKind.OFFICIAL, "said", "Mayor", List.of()));
    }

    @Test
    void a_broken_quotation_is_one_attribution_with_its_marks() {
        Attribution attribution = saying("older than all");
        assertThat(attribution.content())
                .extracting(span -> span.of(TEXT))
                .contains("“Nobody can say how long it will stand.”");
        assertThat(attribution.chain().get(0).name()).isEqualTo("Ilse Brandt");
    }

    @Test
    void a_pronoun_means_who_was_named_before() {
        Attribution attribution = saying("85 jobs");
        assertThat(source(attribution)).isEqualTo("He");
        assertThat(attribution.chain().get(0).name()).isEqualTo("Tomas Arendt");
    }

    @Test
    void an_authority_is_a_source() {
        assertThat(source(saying("40 million euros"))).isEqualTo("the port authority");
    }

    @Test
    void what_nobody_said_is_attributed_to_nobody() {
        assertThat(found).noneMatch(each -> each.content().stream()
                .anyMatch(span -> span.of(TEXT).contains("It rained")));
    }
}
