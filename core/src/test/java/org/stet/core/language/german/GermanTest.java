package org.stet.core.language.german;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.attribution.ChainLink;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.Extraction;
import org.stet.core.claim.LeftOut;
import org.stet.core.language.LanguageRules;
import org.stet.core.language.lexical.ForeignArticles;

import static org.assertj.core.api.Assertions.assertThat;

/** German articles, all of them invented. */
class GermanTest {

    private static String origin(String text, String words) {
        return ForeignArticles.origin("de", text, words);
    }

    private static List<String> wordings(String text) {
        return ForeignArticles.wordings("de", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "„Wir haben 300 Betten geschlossen“, sagte Gesundheitsministerin Jana Rauh am Dienstag. | 300 Betten | Jana Rauh OFFICIAL",
                "Der Anwalt Emil Korn erklärte: „Die Firma hat 40 Verträge gebrochen.“ | 40 Verträge | Emil Korn PERSON",
                "Die Polizei teilte am Montag mit, dass drei Häuser in Brennau gebrannt haben. | drei Häuser | Polizei OFFICIAL",
                "Ein Sprecher der Polizei in Brennau sagte, der Fahrer habe die Kontrolle verloren. | die Kontrolle | Sprecher der Polizei in Brennau OFFICIAL",
                "Laut dem Ministerium fehlen 12.000 Pflegekräfte. | 12.000 | Ministerium OFFICIAL",
                "Nach Angaben der Gewerkschaft wurden 40 Stellen in Brennau gestrichen. | 40 Stellen | Gewerkschaft ORGANISATION",
                "Einer Studie zufolge trinken die Brennauer 8,6 Liter im Jahr. | 8,6 Liter | Studie DOCUMENT",
                "Im vorigen Jahr sind Medienberichten zufolge 20 Schiffe gesunken. | 20 Schiffe | Medienberichten PUBLICATION",
                "Der Hafen hat 2023 rund 40 Kräne verloren, so der Verband der Reeder. | 40 Kräne | Verband der Reeder ORGANISATION",
                "Wie das Innenministerium am Montag mitteilte, wurden 14 Menschen verletzt. | 14 Menschen | Innenministerium OFFICIAL",
                "Jana Rauh, Sprecherin der Polizei, sagte am Dienstag, dass 14 Menschen verletzt wurden. | 14 Menschen | Jana Rauh OFFICIAL",
                "Die Zeitung „Kurier“ berichtete, dass der Minister 40 Verträge kannte. | 40 Verträge | Zeitung „Kurier“ PUBLICATION",
                "Das Unternehmen hat nach eigenen Angaben 40 Filialen geschlossen. | 40 Filialen | Unternehmen ORGANISATION",
                "Augenzeugen berichteten von mindestens 30 Schüssen in der Nacht. | 30 Schüssen | Augenzeugen ANONYMOUS",
                "Die Stadt hat 40 Brücken gesperrt. Dies teilte die Feuerwehr mit. | 40 Brücken | Feuerwehr OFFICIAL",
            })
    void a_source_is_found_with_its_kind(String text, String words, String origin) {
        assertThat(origin(text, words)).isEqualTo(origin);
    }

    @Test
    void a_person_is_no_label_of_a_wording_for_it_would_read_as_their_words() {
        String text = """
                Van der Linden reiste nach Brennau.
                Die Reise von Van der Linden kostete 4.000 Euro.
                Ein Ausschuss prüft Van der Linden.
                Der Löwenanteil von 3.000 Euro entfiel auf die Bahn.
                """;

        assertThat(ForeignArticles.extract("de", "Reisen von Van der Linden geprüft", text)
                        .claims())
                .extracting(ClaimCandidate::wording)
                .contains("Der Löwenanteil von 3.000 Euro entfiel auf die Bahn.");
    }

    @Test
    void the_company_is_the_one_that_the_article_is_about() {
        String text = """
                Nordac baut 400 Züge.
                Den Auftrag hat Nordac am Montag gewonnen.
                Im vorigen Jahr steigerte Nordac den Gewinn um 14 Prozent.
                Der Konzern zählte 900 neue Kunden, die Aktie des Konzerns stieg um 3 Prozent.
                """;

        assertThat(ForeignArticles.extract("de", "Nordac gewinnt Auftrag", text).claims())
                .extracting(ClaimCandidate::wording)
                .anyMatch(wording -> wording.startsWith("Nordac zählte 900 neue Kunden"));
    }

    @Test
    void a_town_before_a_report_and_a_dash_are_no_part_of_a_claim() {
        assertThat(wordings("BRENNAU: Bisher sind 19 Züge bestellt - bis zum Jahr 2026 sollen es 40 werden."))
                .anyMatch(wording -> wording.equals("Bisher sind 19 Züge bestellt."));
    }

    @Test
    void the_frame_is_no_part_of_the_claim() {
        assertThat(wordings("„Wir haben 300 Betten geschlossen“, sagte Jana Rauh am Dienstag."))
                .containsExactly("Wir haben 300 Betten geschlossen.");
        assertThat(wordings("Die Polizei teilte mit, dass drei Häuser in Brennau gebrannt haben."))
                .containsExactly("Drei Häuser in Brennau gebrannt haben.");
    }

    @Test
    void who_speaks_goes_on_in_the_mood_of_reported_speech() {
        String text = "Jana Rauh sagte, die Stadt habe 300 Betten. Die Klinik sei seit 2019 geschlossen. "
                + "Brennau hat 40.000 Einwohner.";
        assertThat(origin(text, "seit 2019")).isEqualTo("Jana Rauh PERSON");
        assertThat(origin(text, "Einwohner")).isEqualTo("AUTHOR");
    }

    @Test
    void a_pronoun_is_the_person_who_spoke_before() {
        String text = "Jana Rauh leitet die Klinik. „Wir haben 300 Betten geschlossen“, sagte Rauh. "
                + "„Die Stadt hat 12 Ärzte verloren“, sagte sie.";
        assertThat(origin(text, "12 Ärzte")).isEqualTo("Jana Rauh PERSON");
        assertThat(origin(text, "300 Betten")).isEqualTo("Jana Rauh PERSON");
    }

    @Test
    void a_name_with_particles_is_one_name() {
        String text =
                "Die Ministerin Clara van der Holt kam aus Brennau. „Wir haben 300 Betten geschlossen“, sagte van der Holt.";
        assertThat(origin(text, "300 Betten")).isEqualTo("Clara van der Holt OFFICIAL");
    }

    @Test
    void who_told_a_paper_has_the_paper_before_them_in_the_chain() {
        String text = "„Wir haben 300 Betten geschlossen“, sagte Jana Rauh der Nachrichtenagentur Nordfunk.";
        assertThat(ForeignArticles.claim("de", text, "300 Betten").chain())
                .extracting(ChainLink::name)
                .containsExactly("Nachrichtenagentur Nordfunk", "Jana Rauh");
    }

    @Test
    void a_subordinate_clause_is_not_said() {
        assertThat(origin("Nachdem der Rat 40 Brücken gesperrt hatte, forderten die Händler mehr Geld.", "40 Brücken"))
                .isEqualTo("AUTHOR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Die Ausgaben stiegen um 1.200.000 Euro. | 1200000 EUR EXACTLY",
                "Die Quote liegt in Brennau bei 4,554 Prozent. | 4.554 % EXACTLY",
                "Der Konzern verlor rund 1,2 Milliarden Euro. | 1200000000 EUR ABOUT",
                "In Brennau leben mindestens 61 000 Menschen. | 61000 menschen AT_LEAST",
                "Der Rat strich bis zu zehn Millionen Dollar. | 10000000 USD AT_MOST",
                "Die Stadt baut zwischen 30 und 50 Häuser. | 30–50 häuser BETWEEN",
                "In Brennau fehlen mehr als 300 neue Betten. | 300 betten AT_LEAST",
                "Die Wirtschaft der Stadt wuchs um -1,2 %. | -1.2 % EXACTLY",
                "Die Stadt gibt 2,4 Mrd. Euro aus. | 2400000000 EUR EXACTLY",
                "Der Anteil sank um 3,5 Prozentpunkte. | 3.5 percentage points EXACTLY",
            })
    void a_figure_is_read_as_it_is_written(String text, String figure) {
        assertThat(ForeignArticles.figures("de", text, "")).containsExactly(figure);
    }

    @ParameterizedTest
    @CsvSource({
        "Der Zug kam am Montag um 14.30 Uhr in Brennau an.",
        "Der Rat feiert seinen 20. Jahrestag in Brennau.",
        "Die Klinik in Brennau wurde 2019 geschlossen."
    })
    void a_time_of_day_an_ordinal_and_a_year_are_no_figures(String text) {
        assertThat(ForeignArticles.figures("de", text, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Der Rat hat am Dienstag 40 Brücken gesperrt. | 2024-03-05",
                "Der Rat hat gestern alle Brücken gesperrt. | 2024-03-06",
                "Der Rat hat am 12. Mai 2021 alle Brücken gesperrt. | 2021-05-12",
                "Der Rat hat am 3.4.2020 alle Brücken gesperrt. | 2020-04-03",
                "Der Rat hat im Oktober alle Brücken gesperrt. | 2023-10",
                "Der Rat hat Ende Januar dieses Jahres alle Brücken gesperrt. | 2024-01",
                "Der Rat hat letzte Woche alle Brücken gesperrt. | 2024-02-26/2024-03-03",
                "Der Rat hat im vergangenen Jahr alle Brücken gesperrt. | 2023",
                "Der Rat hat am vergangenen Donnerstag alle Brücken gesperrt. | 2024-02-29",
                "Der Rat hat am Dienstag, den 5. März 2024, alle Brücken gesperrt. | 2024-03-05",
            })
    void a_time_is_a_day_from_the_day_of_publication_on(String text, String iso) {
        assertThat(ForeignArticles.dates("de", text)).containsExactly(iso);
    }

    @Test
    void a_wording_has_days_instead_of_times_told_from_the_day_of_publication() {
        assertThat(wordings("Der Rat hat am Dienstag alle Brücken gesperrt."))
                .containsExactly("Der Rat hat am 5. März 2024 alle Brücken gesperrt.");
        assertThat(wordings("Die Stadt hat im vergangenen Jahr 40 Brücken gesperrt."))
                .containsExactly("Die Stadt hat im Jahr 2023 40 Brücken gesperrt.");
    }

    @Test
    void a_wording_begins_with_the_subject_where_what_stood_before_the_verb_is_left_out() {
        assertThat(wordings("Laut dem Ministerium fehlen 12.000 Pflegekräfte in Brennau."))
                .containsExactly("12.000 Pflegekräfte fehlen in Brennau.");
        assertThat(wordings("Allerdings sperrte der Rat alle Brücken."))
                .containsExactly("Der Rat sperrte alle Brücken.");
    }

    @Test
    void a_pronoun_is_named_where_the_sentence_before_names_one_person() {
        assertThat(wordings("Emil Korn leitet den Hafen. Er kaufte 2019 alle Kräne."))
                .contains("Emil Korn kaufte 2019 alle Kräne.");
        assertThat(ForeignArticles.claim(
                                "de", "Emil Korn und Jana Rauh leiten den Hafen. Er kaufte 2019 alle Kräne.", "Kräne")
                        .needsContext())
                .containsExactly("er");
    }

    @Test
    void a_wording_that_names_nobody_says_first_what_the_article_is_about() {
        String text =
                "Nordac verdient so viel wie noch nie. Der Umsatz stieg um 14 Prozent. Der Gewinn von Nordac betrug "
                        + "40 Millionen Euro. Die Euro-Beträge prüfte Jana Rauh für Nordac.";
        assertThat(ForeignArticles.extract("de", "Nordac verdient viele Millionen Euro", text)
                        .claims())
                .extracting(ClaimCandidate::wording)
                .contains("Nordac: Der Umsatz stieg um 14 Prozent.", "Der Gewinn von Nordac betrug 40 Millionen Euro.");
    }

    @Test
    void a_body_that_speaks_of_itself_is_named() {
        assertThat(wordings("Die Reederei AG teilte mit, man habe 40 Kräne verkauft."))
                .containsExactly("Reederei AG habe 40 Kräne verkauft.");
    }

    @Test
    void two_main_clauses_are_two_claims() {
        assertThat(wordings("Die Stadt hat 40 Brücken gesperrt; der Hafen hat alle Kräne verkauft."))
                .hasSize(2);
    }

    @Test
    void a_question_and_a_line_about_the_page_are_no_claims() {
        Extraction extraction = ForeignArticles.extract(
                "de", "Warum hat der Rat alle Brücken gesperrt?\nLesen Sie auch: Die Brücken von Brennau");
        assertThat(extraction.claims()).isEmpty();
        assertThat(extraction.leftOut()).extracting(LeftOut::reason).containsOnly(LeftOut.Reason.STATES_NOTHING);
    }

    @Test
    void a_hedge_is_told_in_its_own_words() {
        assertThat(ForeignArticles.claim("de", "Der Fahrer hat vermutlich 40 Verträge gebrochen.", "40")
                        .hedges())
                .containsExactly("vermutlich");
    }

    @Test
    void what_has_figures_and_times_stands_before_what_is_thought() {
        List<String> wordings = ForeignArticles.extract(
                        "de",
                        "Ich finde die neue Brücke leider wirklich sehr schön. Die Stadt hat 2023 rund 40 Millionen Euro verloren.")
                .claims()
                .stream()
                .map(ClaimCandidate::wording)
                .toList();
        assertThat(wordings.get(0)).contains("40 Millionen");
    }

    @Test
    void no_english_rule_is_used() {
        Extraction extraction = ForeignArticles.extract("de", "Die Stadt hat 40 Brücken gesperrt.");
        assertThat(extraction.headline()).isEmpty();
        assertThat(extraction.models()).containsOnlyKeys("news-worth");
        assertThat(extraction.remarks()).isEmpty();
        assertThat(extraction.rules().language()).isEqualTo("de");
        assertThat(extraction.rules().parts()).contains(LanguageRules.Part.ATTRIBUTIONS);
    }
}
