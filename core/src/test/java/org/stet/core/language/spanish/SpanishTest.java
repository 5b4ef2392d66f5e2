package org.stet.core.language.spanish;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.claim.Extraction;
import org.stet.core.language.lexical.ForeignArticles;

import static org.assertj.core.api.Assertions.assertThat;

/** Spanish articles, all of them invented. */
class SpanishTest {

    private static String origin(String text, String words) {
        return ForeignArticles.origin("es", text, words);
    }

    private static List<String> wordings(String text) {
        return ForeignArticles.wordings("es", text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"Cerramos 40 muelles en 2022\", dijo la alcaldesa Odila Marsán. | 40 muelles | Odila Marsán OFFICIAL",
                "El puerto perdió el 3,5% de su carga, según fuentes del sindicato. | 3,5% | fuentes del sindicato ANONYMOUS",
                "El ministro de Salud, Emilio Corno, aseguró que faltan 300 camas. | 300 camas | Emilio Corno OFFICIAL",
                "Según informó la policía, 14 personas resultaron heridas. | 14 personas | policía OFFICIAL",
                "De acuerdo con un informe, la ciudad gasta 8,6 millones al año. | 8,6 millones | informe DOCUMENT",
                "El Banco Central indicó que la deuda alcanza 1.200 millones de euros. | 1.200 | Banco Central OFFICIAL",
                "La empresa Nordac anunció que cerrará 40 tiendas. | 40 tiendas | empresa Nordac ORGANISATION",
                "La deuda, afirmó Odila Marsán, alcanza 1.200 millones de euros. | 1.200 | Odila Marsán PERSON",
            })
    void a_source_is_found_with_its_kind(String text, String words, String origin) {
        assertThat(origin(text, words)).isEqualTo(origin);
    }

    @Test
    void a_verb_without_a_subject_has_the_person_who_spoke_before() {
        String text = "\"Cerramos 40 muelles\", dijo Odila Marsán. Añadió que el puerto perdió 12.000 empleos.";
        assertThat(origin(text, "12.000")).isEqualTo("Odila Marsán PERSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "La deuda de la ciudad es de 1.200 millones de euros. | 1200000000 EUR EXACTLY",
                "El puerto perdió el 3,5% de su carga. | 3.5 % EXACTLY",
                "El puerto perdió más de 61 mil empleos. | 61000 empleos AT_LEAST",
                "El puerto perdió unos 12.000 empleos. | 12000 empleos ABOUT",
                "La ciudad pagó dos mil millones de dólares. | 2000000000 USD EXACTLY",
            })
    void a_figure_is_read_as_it_is_written(String text, String figure) {
        assertThat(ForeignArticles.figures("es", text, "")).containsExactly(figure);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "El concejo cerró todos los muelles el martes. | 2024-03-05",
                "El concejo cerró todos los muelles ayer. | 2024-03-06",
                "El concejo cerró todos los muelles el 12 de mayo de 2021. | 2021-05-12",
                "El concejo cerró todos los muelles en octubre. | 2023-10",
                "El concejo cerró todos los muelles el pasado jueves. | 2024-02-29",
                "El concejo cerró todos los muelles la semana pasada. | 2024-02-26/2024-03-03",
                "El concejo cerró todos los muelles el año pasado. | 2023",
            })
    void a_time_is_a_day_from_the_day_of_publication_on(String text, String iso) {
        assertThat(ForeignArticles.dates("es", text)).containsExactly(iso);
    }

    @Test
    void a_wording_has_days_and_no_frame() {
        assertThat(wordings("La policía informó que el concejo cerró todos los muelles ayer."))
                .containsExactly("El concejo cerró todos los muelles el 6 de marzo de 2024.");
        assertThat(wordings("Brena, 7 mar (Nordac).- El concejo cerró todos los muelles ayer."))
                .contains("El concejo cerró todos los muelles el 6 de marzo de 2024.");
    }

    @Test
    void a_rumour_is_hedged() {
        assertThat(ForeignArticles.claim("es", "El concejo habría vendido 40 muelles a una empresa.", "40")
                        .hedges())
                .containsExactly("habría");
    }

    @Test
    void a_question_is_no_claim_and_no_english_rule_is_used() {
        Extraction extraction = ForeignArticles.extract("es", "¿Por qué cerró el concejo todos los muelles?");
        assertThat(extraction.claims()).isEmpty();
        assertThat(extraction.headline()).isEmpty();
        assertThat(extraction.rules().language()).isEqualTo("es");
    }
}
