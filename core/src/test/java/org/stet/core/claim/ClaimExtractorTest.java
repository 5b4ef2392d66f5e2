package org.stet.core.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.ChainLink;
import org.stet.core.attribution.SourceKind;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class ClaimExtractorTest {

    private static final ClaimExtractor EXTRACTOR = ClaimExtractor.shipped();

    private static final String PAGE = """
            Menu Sections
            # Report: Norland pulls its engineers out of the harbour
            Norland is withdrawing its engineers from the harbour run by President Tomas el-Varga, the Lisbon-based Correio \
            do Mar newspaper reported Sunday.
            “Norland has begun to walk away from the harbour,” the newspaper said, citing senior port and bank officials.
            According to the report, union sources also noted that the tugboat crews had left the northern pier.
            The change is reportedly linked to talks about 40 million euros of debt.
            Local union sources told Correio that 85 Norland engineers had left through the airport of Estrela.
            Who will repair the cranes?
            Varga announced in late May that Norland is supplying cranes under contracts signed in 2014.
            “There are contracts that were signed before the strike began. There are other agreements that are being \
            carried out now,” Varga said.
            The harbour handled 85,000 containers in 2019.
            The harbour handled 85,000 containers in 2019.
            Click here for our best stories! »
            """;

    private static Article article(Metadata metadata) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : PAGE.split("\n", -1)) {
            boolean clutter = line.startsWith("Menu") || line.startsWith("Click") || line.isBlank();
            if (!clutter) {
                Paragraph.Kind kind = line.startsWith("#") ? Paragraph.Kind.HEADING : Paragraph.Kind.TEXT;
                paragraphs.add(new Paragraph(kind, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        return new Article(PAGE, paragraphs, metadata);
    }

    private static List<ClaimCandidate> claims() {
        return EXTRACTOR.extract(article(Metadata.NONE)).claims();
    }

    private static ClaimCandidate claim(String words) {
        return claims().stream()
                .filter(each -> each.span().of(PAGE).contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_claim_is_cut_out_of_its_frame_and_its_origin_speaks() {
        ClaimCandidate claim = claim("85 Norland engineers");
        assertThat(claim.span().of(PAGE)).isEqualTo("85 Norland engineers had left through the airport of Estrela");
        assertThat(claim.wording()).isEqualTo("85 Norland engineers had left through the airport of Estrela.");
        assertThat(claim.speaker()).isEqualTo("Local union sources");
        assertThat(claim.chain())
                .containsExactly(
                        new ChainLink("Correio do Mar", SourceKind.PUBLICATION, "was told"),
                        new ChainLink("Local union sources", SourceKind.ANONYMOUS, "told"));
    }

    @Test
    void whoever_speaks_the_words_is_the_speaker_and_whom_they_cite_ends_the_chain() {
        ClaimCandidate claim = claim("walk away");
        assertThat(claim.span().of(PAGE)).isEqualTo("Norland has begun to walk away from the harbour");
        assertThat(claim.speaker()).isEqualTo("Correio do Mar");
        assertThat(claim.chain())
                .last()
                .isEqualTo(new ChainLink("senior port and bank officials", SourceKind.ANONYMOUS, "citing"));
    }

    @Test
    void a_claim_inside_a_report_leads_through_the_report() {
        ClaimCandidate claim = claim("tugboat crews");
        assertThat(claim.span().of(PAGE)).isEqualTo("the tugboat crews had left the northern pier");
        assertThat(claim.wording()).isEqualTo("The tugboat crews had left the northern pier.");
        assertThat(claim.chain()).extracting(ChainLink::name).containsExactly("Correio do Mar", "union sources");
    }

    @Test
    void a_short_name_is_resolved_and_each_sentence_of_a_quotation_is_a_claim() {
        assertThat(claim("supplying cranes").speaker()).isEqualTo("Tomas el-Varga");
        assertThat(claim("There are contracts").speaker()).isEqualTo("Tomas el-Varga");
        assertThat(claim("There are other agreements").span().of(PAGE))
                .isEqualTo("There are other agreements that are being carried out now");
    }

    @Test
    void a_hedge_is_kept_as_a_mark_of_the_claim() {
        assertThat(claim("40 million euros").hedged()).isTrue();
        assertThat(claim("85 Norland engineers").hedged()).isFalse();
    }

    @Test
    void where_the_article_speaks_the_publisher_is_the_speaker() {
        Metadata metadata = new Metadata(
                Optional.empty(),
                List.of("Ana Reis"),
                Optional.of("Porto Post"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        List<ClaimCandidate> claims = EXTRACTOR.extract(article(metadata)).claims();
        assertThat(claims)
                .filteredOn(claim -> claim.wording().contains("85,000"))
                .singleElement()
                .satisfies(claim ->
                        assertThat(claim.chain()).containsExactly(new ChainLink("Porto Post", SourceKind.AUTHOR, "")));
        assertThat(claim("85,000").speaker()).isEqualTo("The article");
    }

    @Test
    void headings_and_clutter_are_no_claims_and_questions_stand_below_what_is_claimed() {
        List<String> wordings = claims().stream().map(ClaimCandidate::wording).toList();
        assertThat(wordings)
                .noneMatch(each -> each.contains("Menu") || each.contains("Click") || each.contains("Report:"));
        ClaimCandidate first = claims().get(0);
        assertThat(claims())
                .filteredOn(each -> each.wording().endsWith("?"))
                .allMatch(each ->
                        each.assessment().checkworthiness() < first.assessment().checkworthiness() / 2);
    }

    @Test
    void candidates_come_most_check_worthy_first() {
        assertThat(claims())
                .isSortedAccordingTo((a, b) -> Double.compare(
                        b.assessment().checkworthiness(), a.assessment().checkworthiness()));
    }

    @Test
    void the_models_that_took_part_are_named() {
        assertThat(EXTRACTOR.extract(article(Metadata.NONE)).models()).isNotEmpty();
    }
}
