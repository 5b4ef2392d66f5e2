package org.stet.core.matching;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.stet.core.language.Languages;
import org.stet.core.language.PlainParts;

import static org.assertj.core.api.Assertions.assertThat;

class ComparisonTest {

    private final Comparison english = new Comparison(Languages.fast().forTag("en"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DENIAL | The Wren is the oldest ferry in the country.          | The Wren is not the oldest ferry in the country.
            DENIAL | Bram Oswick never voted against the landing stage.    | Bram Oswick voted against the landing stage.
            DENIAL | The council didn't close the school on the island.    | The council closed the school on the island.
            DENIAL | Rents in Carrow rose by 9 per cent last year.         | Rents in Carrow fell by 9 per cent last year.
            DENIAL | The mayor supports the new toll on the bridge.        | The mayor opposes the new toll on the bridge.
            DENIAL | Teachers earn more than bus drivers in Carrow.        | Teachers earn less than bus drivers in Carrow.
            DENIAL | The medicine is safe for children under five.         | The medicine is unsafe for children under five.
            DENIAL | The court found the minister guilty of fraud.         | The court found the minister innocent of fraud.
            FIGURE | Unemployment on Brindle Isle fell by 12 per cent.     | Unemployment on Brindle Isle fell by 3 per cent.
            FIGURE | The new pier of Brindle Isle cost 40 million crowns.  | The new pier of Brindle Isle cost 40 thousand crowns.
            FIGURE | The new pier of Brindle Isle cost 40 million dollars. | The new pier of Brindle Isle cost 40 million euros.
            FIGURE | Support for the tunnel rose by 5 percentage points.   | Support for the tunnel rose by 5 per cent.
            FIGURE | The hospital in Carrow has three hundred beds.        | The hospital in Carrow has 500 beds.
            TIME   | The ferry Linnet sank off Carrow in 2019.             | The ferry Linnet sank off Carrow in 2025.
            TIME   | The museum burned down on 3 March 2021.               | The museum burned down on 5 March 2021.
            EXTENT | All teachers of the island were vaccinated.           | Some teachers of the island were vaccinated.
            EXTENT | The Wren is the oldest ferry in the country.          | The Wren is the oldest ferry in the world.
            EXTENT | Most ships in the harbour are insured.                | Few ships in the harbour are insured.
            NAME   | Officials say Bram Oswick bought the old mill.        | Officials say Odile Tamsworth bought the old mill.
            NAME   | The airport of Carrow handles two million travellers. | The airport of Brindle handles two million travellers.
            NAME   | Carrow imports its drinking water from the mainland.  | Brindle imports its drinking water from the mainland.
            NAME   | The prime minister of France resigned in 2021.        | The prime minister of Spain resigned in 2021.
            ROLES  | Bram Oswick sued Odile Tamsworth over the mill.       | Odile Tamsworth sued Bram Oswick over the mill.
            ROLES  | Unvaccinated sailors fall ill more often than vaccinated sailors. | Vaccinated sailors fall ill more often than unvaccinated sailors.
            ROLES  | Bram Oswick sued Odile Tamsworth over the mill.       | Bram Oswick was sued by Odile Tamsworth over the mill.
            ROLES  | The ferry hit the lighthouse boat in thick fog.       | The lighthouse boat hit the ferry in thick fog.
            """)
    void a_claim_differs_from_its_contrary_in_what_it_is_about(Difference difference, String one, String other) {
        assertThat(english.of(one, other).differences()).containsExactly(difference);
        assertThat(english.of(other, one).differences()).containsExactly(difference);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The new pier of Brindle Isle cost 40 million crowns.     | The new pier of Brindle Isle cost forty million crowns.
            Unemployment on Brindle Isle fell by 12 per cent in 2025. | In 2025, unemployment on Brindle Isle fell by 12%.
            The ferry carried 1.4 million passengers in 2025.        | The ferry carried 1,386,214 passengers in 2025.
            About 40 ships were in the harbour on Sunday.            | Some 41 ships were in the harbour on Sunday.
            Bram Oswick bought the old mill of Carrow.               | Oswick bought the old mill of Carrow.
            President Odile Tamsworth signed the harbour law.        | Odile Tamsworth signed the harbour law.
            The United States left the treaty on whaling.            | The US left the treaty on whaling.
            The mayor did not sign the contract for the bridge.      | The mayor never signed the contract for the bridge.
            Bram Oswick sued Odile Tamsworth over the mill.          | Odile Tamsworth was sued by Bram Oswick over the mill.
            The council closed three schools on the island in 2024.  | Three schools on the island were closed by the council in 2024.
            Rents in Carrow doubled in ten years.                    | Rents in Carrow doubled within ten years.
            Every fifth house in Carrow is empty.                    | Every fifth house in Carrow stands empty.
            """)
    void the_same_claim_in_other_words_does_not_differ(String one, String other) {
        assertThat(english.of(one, other)).isEqualTo(new Comparison.Result(true, Set.of()));
        assertThat(english.of(other, one)).isEqualTo(new Comparison.Result(true, Set.of()));
    }

    @Test
    void of_claims_with_other_words_no_difference_is_named() {
        assertThat(english.of("The ferry sank in 2019.", "A tax on bicycles was refused in 2025."))
                .isEqualTo(Comparison.Result.UNLIKE);
        assertThat(english.of("", "The ferry sank in 2019.")).isEqualTo(Comparison.Result.UNLIKE);
        assertThat(english.of("The ferry sank. ".repeat(100), "The ferry sank."))
                .isEqualTo(Comparison.Result.UNLIKE);
    }

    @Test
    void figures_differ_in_a_language_of_which_nothing_is_known() {
        Comparison plain = new Comparison(new PlainParts());

        assertThat(plain.of("Työttömyys laski 12 prosenttia saarella", "Työttömyys laski 15 prosenttia saarella")
                        .differences())
                .containsExactly(Difference.FIGURE);
    }
}
