package org.stet.core.language.french;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.attribution.ChainLink;
import org.stet.core.claim.ClaimCandidate;
import org.stet.core.claim.Extraction;
import org.stet.core.language.lexical.ForeignArticles;

import static org.assertj.core.api.Assertions.assertThat;

/** French articles, all of them invented. */
class FrenchTest {

    private static String origin(String text, String words) {
        return ForeignArticles.origin("fr", text, words);
    }

    private static List<String> wordings(String text) {
        return ForeignArticles.wordings("fr", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La ville a perdu 12 000 emplois en 2023, a déclaré la maire Odile Marsan. | 12 000 | Odile Marsan OFFICIAL",
                "Selon le syndicat, 4,5 millions d'euros manquent. | 4,5 millions | syndicat ORGANISATION",
                "« Nous avons fermé 40 quais en 2022 », explique Odile Marsan. | 40 quais | Odile Marsan PERSON",
                "« Nous avons fermé 40 quais en 2022 », conseille Odile Marsan. | 40 quais | Odile Marsan PERSON",
                "Le ministre de la Santé, Emile Korn, a affirmé que 300 lits ont été supprimés. | 300 lits | Emile Korn OFFICIAL",
                "D'après une étude, les habitants boivent 8,6 litres par an. | 8,6 litres | étude DOCUMENT",
                "La préfecture a indiqué que 14 personnes ont été blessées. | 14 personnes | préfecture OFFICIAL",
                "L'accident a fait 14 blessés, selon des témoins. | 14 blessés | témoins ANONYMOUS",
                "Pour 45 % des retraités de la ville, le loyer est trop cher, a souligné Odile Marsan, présidente du syndicat. | 45 % | Odile Marsan PERSON",
                "Comme l'a expliqué Odile Marsan, la ville a fermé 40 quais. | 40 quais | Odile Marsan PERSON",
                "L'entreprise Nordac a annoncé que 40 magasins seront fermés. | 40 magasins | entreprise Nordac ORGANISATION",
            })
    void a_source_is_found_with_its_kind(String text, String words, String origin) {
        assertThat(origin(text, words)).isEqualTo(origin);
    }

    @Test
    void a_pronoun_behind_the_verb_is_the_person_who_spoke_before() {
        String text = "« La ville a fermé 40 quais », a déclaré Odile Marsan. "
                + "« Le port a vendu 12 grues », explique-t-elle.";
        assertThat(origin(text, "12 grues")).isEqualTo("Odile Marsan PERSON");
    }

    @Test
    void who_told_a_paper_has_the_paper_before_them_in_the_chain() {
        assertThat(ForeignArticles.claim(
                                "fr",
                                "« La ville a fermé 40 quais », a déclaré Odile Marsan au quotidien Nordac.",
                                "40 quais")
                        .chain())
                .extracting(ChainLink::name)
                .containsExactly("quotidien Nordac", "Odile Marsan");
    }

    @Test
    void what_is_quoted_as_a_whole_goes_on() {
        String text = "« La ville a fermé 40 quais », a déclaré Odile Marsan. « Le port a perdu 12 000 emplois. »";
        assertThat(origin(text, "12 000")).isEqualTo("Odile Marsan PERSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le rendement de la ville est inchangé à 2,408%. | 2.408 % EXACTLY",
                "La ville a perdu près de 12 000 emplois. | 12000 emplois ABOUT",
                "La dette dépasse au moins 4,5 millions d'euros. | 4500000 EUR AT_LEAST",
                "La ville a payé jusqu'à 1,2 milliard de dollars. | 1200000000 USD AT_MOST",
                "La ville compte plus de 1.200 logements vides. | 1200 logements AT_LEAST",
                "Une dizaine de quais ont fermé dans la ville. | 10 quais EXACTLY",
            })
    void a_figure_is_read_as_it_is_written(String text, String figure) {
        assertThat(ForeignArticles.figures("fr", text, "")).containsExactly(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Le conseil a fermé tous les quais mardi. | 2024-03-05",
                "Le conseil a fermé tous les quais hier. | 2024-03-06",
                "Le conseil a fermé tous les quais le 1er mai 2021. | 2021-05-01",
                "Le conseil a fermé tous les quais en octobre. | 2023-10",
                "Le conseil a fermé tous les quais la semaine dernière. | 2024-02-26/2024-03-03",
                "Le conseil a fermé tous les quais l’an dernier. | 2023",
                "Le conseil a fermé tous les quais jeudi dernier. | 2024-02-29",
            })
    void a_time_is_a_day_from_the_day_of_publication_on(String text, String iso) {
        assertThat(ForeignArticles.dates("fr", text)).containsExactly(iso);
    }

    @Test
    void a_wording_has_days_and_no_frame() {
        assertThat(wordings("La préfecture a indiqué que la ville a fermé tous les quais hier."))
                .containsExactly("La ville a fermé tous les quais le 6 mars 2024.");
        assertThat(wordings("Cependant, le conseil a fermé tous les quais l'an dernier."))
                .containsExactly("Le conseil a fermé tous les quais en 2023.");
    }

    @Test
    void a_wording_that_names_nobody_says_first_what_the_article_is_about() {
        String text =
                "Le groupe Nordac a fermé 40 magasins. Les ventes ont baissé de 14 %. Les salariés de Nordac et les clients "
                        + "de Nordac attendent.";
        assertThat(ForeignArticles.extract("fr", "Nordac ferme des magasins", text)
                        .claims())
                .extracting(ClaimCandidate::wording)
                .contains("Nordac: Les ventes ont baissé de 14 %.");
    }

    @Test
    void what_is_added_to_a_long_sentence_is_a_claim_of_its_own() {
        assertThat(wordings("La ville de Brenne a perdu 12 000 emplois dans le port et dans les usines depuis 2019, "
                        + "ce qui représente 40 % des emplois de la région."))
                .contains("La ville de Brenne a perdu 12 000 emplois dans le port et dans les usines depuis 2019.");
    }

    @Test
    void a_conditional_leaves_open_what_it_says() {
        assertThat(ForeignArticles.claim("fr", "Le conseil aurait vendu 40 quais à une société.", "40")
                        .hedged())
                .isTrue();
    }

    @Test
    void a_question_is_no_claim_and_no_english_rule_is_used() {
        Extraction extraction = ForeignArticles.extract("fr", "Pourquoi le conseil a-t-il fermé tous les quais ?");
        assertThat(extraction.claims()).isEmpty();
        assertThat(extraction.headline()).isEmpty();
        assertThat(extraction.rules().language()).isEqualTo("fr");
    }
}
