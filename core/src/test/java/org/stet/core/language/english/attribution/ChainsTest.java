package org.stet.core.language.english.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.stet.core.attribution.Attribution;
import org.stet.core.language.english.article.TaggedArticle;

import static org.assertj.core.api.Assertions.assertThat;

class ChainsTest {

    /** The chain of each attribution. */
    private static List<String> chains(String marked) {
        MarkedSentence sentence = MarkedSentence.of(marked);
        TaggedArticle article = sentence.tagged();
        return Chains.attributions(article, AttributionLinker.link(article, sentence.roles())).stream()
                .map(ChainsTest::chain)
                .toList();
    }

    private static String chain(Attribution attribution) {
        return String.join(
                " > ",
                attribution.chain().stream()
                        .map(link -> link.name() + " " + link.kind())
                        .toList());
    }

    @Test
    void whom_a_source_told_stands_before_it_also_behind_a_quotation() {
        assertThat(chains("<k>“The quay was closed for 20 days,”</k> <s>a source</s> <c>told</c> the Norvane Courier."))
                .containsExactly("Norvane Courier PUBLICATION > a source ANONYMOUS");
    }

    @Test
    void the_document_that_has_the_words_stands_before_who_wrote_them() {
        assertThat(chains("<k>“We closed 20 quays,”</k> <s>Emma Lunt</s> <c>wrote</c> in the memo."))
                .containsExactly("the memo DOCUMENT > Emma Lunt PERSON");
        assertThat(chains("<k>“We closed 20 quays,”</k> <s>Emma Lunt</s> <c>said</c> in the statement."))
                .containsExactly("Emma Lunt PERSON");
    }

    @Test
    void who_wrote_a_document_stands_behind_it() {
        assertThat(chains("According to an email sent by <c>director</c> Emma Lunt, <k>20 quays were closed</k>."
                        .replace("<c>director</c>", "director")
                        .replace("According to an email", "<c>According to</c> <s>an email</s>")))
                .containsExactly("an email DOCUMENT > Emma Lunt PERSON");
    }

    @Test
    void the_statement_is_of_whoever_made_it() {
        assertThat(chains("<s>The Norvane navy</s> <c>said</c> in a statement <k>that 20 ships were lost</k>. "
                        + "<s>The statement</s> <c>said</c> <k>that 3 were found</k>."))
                .hasSize(2)
                .allMatch(chain -> chain.endsWith("navy OFFICIAL"));
    }

    @Test
    void an_article_that_retells_another_has_its_people_from_there() {
        assertThat(chains("<s>The Norvane Courier</s> <c>reported</c> <k>that 20 quays were closed</k>.\n"
                        + "<s>The Norvane Courier</s> <c>said</c> <k>that 3 were flooded</k>.\n"
                        + "<k>The sea rose by a metre</k>, <s>people familiar with the quays</s> <c>said</c>."))
                .last()
                .isEqualTo("Norvane Courier PUBLICATION > people familiar with the quays ANONYMOUS");
    }

    @Test
    void people_who_are_counted_are_the_finding_of_the_poll() {
        assertThat(chains("A new Harbour College poll asked 900 drivers.\nThe poll took a week. "
                        + "<s>Nineteen percent of drivers</s> <c>said</c> <k>that they distrust the firm</k>."))
                .containsExactly("A new Harbour College poll DOCUMENT");
        assertThat(chains("<s>Nineteen percent of drivers</s> <c>said</c> <k>that they distrust the firm</k>."))
                .containsExactly("Nineteen percent of drivers ANONYMOUS");
    }

    @Test
    void a_document_is_named_without_what_only_describes_it() {
        assertThat(
                        chains(
                                "<s>The results of a Norvane News poll released on Monday</s> <c>show</c> <k>that rents rose</k>."))
                .containsExactly("a Norvane News poll DOCUMENT");
        assertThat(chains("<s>A slide that the clerks carry with them</s> <c>says</c> <k>that rents rose</k>."))
                .containsExactly("A slide DOCUMENT");
    }

    @Test
    void a_person_is_named_without_a_country_behind() {
        assertThat(chains("<s>President Emma Lunt of Norvane</s> <c>said</c> <k>that rents rose</k>."))
                .containsExactly("Emma Lunt OFFICIAL");
    }

    @Test
    void titles_tell_who_is_in_office() {
        assertThat(chains("<s>Sen. Emma Lunt (D-Norvane)</s> <c>said</c> <k>that rents rose by 4 percent</k>."))
                .containsExactly("Emma Lunt OFFICIAL");
        assertThat(chains("<s>Emma Lunt, the president of the Harbour Institute,</s> <c>said</c> <k>rents rose</k>."))
                .containsExactly("Emma Lunt PERSON");
        assertThat(chains("<s>Former prosecutor and Dorvik Mayor Emma Lunt</s> <c>said</c> <k>rents rose</k>."))
                .containsExactly("Emma Lunt PERSON");
        assertThat(chains("<s>Secretary of State William Lunt</s> <c>said</c> <k>that rents rose</k>."))
                .containsExactly("William Lunt OFFICIAL");
    }

    @Test
    void a_reporter_is_told_for_the_publication() {
        assertThat(
                        chains(
                                "<s>A sailor</s> <c>told</c> BBC harbour correspondent Nell Ardwick on Monday <k>that 20 quays were closed</k>."))
                .containsExactly("BBC PUBLICATION > A sailor ANONYMOUS");
        assertThat(
                        chains(
                                "<s>A sailor</s> <c>told</c> the Norvane Courier in October 2018 <k>that 20 quays were closed</k>."))
                .containsExactly("Norvane Courier PUBLICATION > A sailor ANONYMOUS");
    }

    @Test
    void who_speaks_for_somebody_in_office_is_official() {
        assertThat(chains("Mayor Emma Lunt closed 20 quays in May. "
                        + "<s>Lunt’s press secretary, William Pell,</s> <c>said</c> <k>that rents rose</k>."))
                .containsExactly("William Pell OFFICIAL");
    }

    @Test
    void a_document_of_any_article_stands_before_who_wrote_it() {
        assertThat(chains("<k>“We closed 20 quays,”</k> <s>Emma Lunt</s> <c>wrote</c> in a letter."))
                .containsExactly("a letter DOCUMENT > Emma Lunt PERSON");
    }

    @Test
    void what_somebody_states_is_theirs() {
        assertThat(chains("<s>Emma Lunt’s statement</s> <c>said</c> <k>that rents rose by 4 percent</k>."))
                .containsExactly("Emma Lunt PERSON");
    }

    @Test
    void whom_a_paper_quotes_was_told_it_by_the_paper() {
        assertThat(chains("<k>“It all came at once,”</k> <s>the Norvane Courier</s> <c>reported</c>, <c>quoting</c> "
                        + "<s>a harbour worker</s>. <k>“They sold 20 boats.”</k>"))
                .last()
                .isEqualTo("Norvane Courier PUBLICATION > a harbour worker ANONYMOUS");
    }

    @Test
    void whoever_says_i_is_no_link_of_their_own() {
        assertThat(
                        chains(
                                "<k>“<s>I</s> <c>think</c> <k>that 20 quays are closed</k>,”</k> <s>Emma Lunt</s> <c>said</c>."))
                .noneMatch(chain -> chain.contains("I "));
    }

    @Test
    void a_medical_examiner_is_no_newspaper() {
        assertThat(chains("<s>Norvane’s chief medical examiner</s> <c>said</c> <k>that 3 sailors drowned</k>."))
                .allMatch(chain -> chain.endsWith("OFFICIAL"));
    }

    @Test
    void a_name_that_has_a_chief_executive_or_sells_is_a_body() {
        assertThat(
                        chains(
                                "Harwell Rigby CEO Emma Lunt left the firm in May after a strike. <s>Harwell Rigby</s> <c>said</c> <k>it had sold 20 boats</k>."))
                .containsExactly("Harwell Rigby ORGANISATION");
    }
}
