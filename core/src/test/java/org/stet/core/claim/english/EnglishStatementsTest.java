package org.stet.core.claim.english;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.stet.core.article.Article;
import org.stet.core.article.Metadata;
import org.stet.core.article.Paragraph;
import org.stet.core.attribution.AttributionFinder;
import org.stet.core.attribution.TaggedArticle;
import org.stet.core.claim.DateMention;
import org.stet.core.claim.HeadlineFinding;
import org.stet.core.claim.PlaceMention;
import org.stet.core.claim.Quantity;
import org.stet.core.claim.SpeechAct;
import org.stet.core.claim.Statement;
import org.stet.core.sentence.SentenceSplitter;
import org.stet.core.text.Span;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishStatementsTest {

    private static final AttributionFinder FINDER = AttributionFinder.fast();

    private static TaggedArticle article(String title, String text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (!line.isBlank()) {
                paragraphs.add(new Paragraph(Paragraph.Kind.TEXT, new Span(start, start + line.length())));
            }
            start += line.length() + 1;
        }
        Metadata metadata = new Metadata(
                Optional.of(title),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(LocalDate.of(2023, 5, 10)),
                Optional.empty(),
                Optional.of("en"),
                Optional.empty());
        Article article = new Article(text, paragraphs, metadata);
        return new TaggedArticle(article, new SentenceSplitter().split(article));
    }

    private static List<Statement> statements(String text) {
        TaggedArticle article = article("Harbour", text);
        return new EnglishStatements().read(article, FINDER.find(article));
    }

    private static List<String> wordings(String text) {
        return statements(text).stream().map(Statement::wording).toList();
    }

    private static List<HeadlineFinding.Kind> headline(String title, String text) {
        TaggedArticle article = article(title, text);
        List<Statement> statements = new EnglishStatements().read(article, FINDER.find(article));
        return EnglishParts.fast().compareHeadline(article, statements).stream()
                .map(HeadlineFinding::kind)
                .toList();
    }

    @Test
    void two_things_that_one_subject_did_are_two_claims() {
        assertThat(wordings("The council closed the bridge and sold the old quay to a shipping company."))
                .containsExactly(
                        "The council closed the bridge.", "The council sold the old quay to a shipping company.");
    }

    @Test
    void what_two_subjects_did_is_two_claims() {
        assertThat(wordings("The council closed the bridge, and the port was sold to a shipping company."))
                .containsExactly("The council closed the bridge.", "The port was sold to a shipping company.");
    }

    @Test
    void auxiliaries_go_with_the_shared_subject() {
        assertThat(wordings("The mayor had signed the contract and hidden the letters from the auditors."))
                .containsExactly(
                        "The mayor had signed the contract.", "The mayor had hidden the letters from the auditors.");
    }

    @Test
    void two_verbs_with_one_object_stay_together() {
        assertThat(wordings("The council repaired and painted the bridge.")).hasSize(1);
        assertThat(wordings("The council plans to repair the bridge and paint the railings."))
                .hasSize(1);
    }

    @Test
    void a_clause_with_which_becomes_a_claim_of_its_own() {
        assertThat(wordings("The bridge, which was built in 1931, carries 4,000 lorries a day."))
                .containsExactly("The bridge carries 4,000 lorries a day.", "The bridge was built in 1931.");
    }

    @Test
    void an_apposition_with_a_figure_becomes_a_claim_of_its_own() {
        assertThat(wordings("Norsund Lines, a company with 4,000 employees, closed its office in Karsten."))
                .containsExactly(
                        "Norsund Lines closed its office in Karsten.",
                        "Norsund Lines is a company with 4,000 employees.");
    }

    @Test
    void the_span_stays_verbatim_where_the_wording_is_resolved() {
        String text = "Mayor Ilse Brandt opened the bridge. She had promised it in 2019.";
        Statement second = statements(text).get(1);
        assertThat(second.wording()).isEqualTo("Ilse Brandt had promised it in 2019.");
        assertThat(second.cover().of(text)).isEqualTo("She had promised it in 2019");
    }

    @Test
    void a_pronoun_that_may_mean_two_people_stays() {
        assertThat(wordings("Karl Lind met Jonas Beck in the harbour. He had lost 40,000 euros."))
                .last()
                .isEqualTo("He had lost 40,000 euros.");
    }

    @Test
    void a_short_name_and_a_role_are_named_in_full() {
        assertThat(wordings("Mayor Ilse Brandt opened the bridge.\n\nBrandt earned 90,000 euros in 2022."))
                .last()
                .isEqualTo("Ilse Brandt earned 90,000 euros in 2022.");
        assertThat(wordings("The ferry operator Sundline sold three ships.\n\nThe company employs 340 people."))
                .last()
                .isEqualTo("Sundline employs 340 people.");
    }

    @Test
    void days_are_resolved_against_the_day_of_publication() {
        assertThat(wordings(
                        "The bridge collapsed on Sunday. The new one will open on Friday. It was repaired last year."))
                .containsExactly(
                        "The bridge collapsed on Sunday, 7 May 2023.",
                        "The new one will open on Friday, 12 May 2023.",
                        "It was repaired in 2022.");
    }

    @Test
    void a_day_of_which_nothing_tells_the_week_stays() {
        assertThat(wordings("The mayor plans to meet the union on Friday."))
                .containsExactly("The mayor plans to meet the union on Friday.");
    }

    @Test
    void figures_times_and_places_are_normalised() {
        Statement statement = statements("At least 1.4 million people left Syria for Turkey in March 2014.")
                .get(0);
        assertThat(statement.quantities()).singleElement().satisfies(quantity -> {
            assertThat(quantity.value()).isEqualByComparingTo("1400000");
            assertThat(quantity.unit()).isEqualTo("people");
            assertThat(quantity.bound()).isEqualTo(Quantity.Bound.AT_LEAST);
        });
        assertThat(statement.dates()).extracting(DateMention::iso).containsExactly("2014-03");
        assertThat(statement.places()).extracting(PlaceMention::country).containsExactly("SY", "TR");
    }

    @Test
    void shares_money_and_ranges_are_figures() {
        assertThat(statements("Two thirds of them paid between 300 and 400 euros, $3bn in all, 20 percent more.")
                        .get(0)
                        .quantities())
                .extracting(each -> each.value().toPlainString() + " " + each.unit())
                .containsExactly("0.6667 ", "300 EUR", "3000000000 USD", "20 %");
    }

    @Test
    void questions_and_instructions_are_told_from_statements() {
        assertThat(statements("Who repaired the cranes? Click here for more photos of the harbour. It will rain."))
                .extracting(Statement::act)
                .containsExactly(SpeechAct.QUESTION, SpeechAct.INSTRUCTION, SpeechAct.PREDICTION);
    }

    @Test
    void a_headline_with_a_figure_or_a_name_of_its_own_is_reported() {
        String body = "The council closed 14 bridges in Karsten in 2022, the council said.";
        assertThat(headline("Council closes 40 bridges", body)).containsExactly(HeadlineFinding.Kind.FIGURE);
        assertThat(headline("Fourteen bridges in Lindholm are closed", body))
                .containsExactly(HeadlineFinding.Kind.NAME);
        assertThat(headline("Council closes 14 bridges, officials say", body)).isEmpty();
    }

    @Test
    void a_headline_that_drops_the_hedge_or_denies_the_body_is_reported() {
        assertThat(headline("Mayor sold old quay to brother", "The mayor reportedly sold the old quay to his brother."))
                .containsExactly(HeadlineFinding.Kind.CERTAINTY);
        assertThat(headline("Mayor never sold the old quay", "The mayor sold the old quay in 2019."))
                .containsExactly(HeadlineFinding.Kind.NEGATION);
        assertThat(headline(
                        "Mayor sold old quay to brother",
                        "The mayor had sold the old quay to his brother, two sources said."))
                .containsExactly(HeadlineFinding.Kind.ATTRIBUTION);
    }
}
