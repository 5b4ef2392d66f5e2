package org.stet.workflow.recusal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class InvolvedTest {

    private static final Involved INVOLVED = new Involved(
            List.of("the Valley Council's treasurer", "José Álvarez"),
            Optional.of("Valley Herald"),
            List.of("Public Health", "water"),
            "The Harbour Party promised 41 ferries.");

    @ParameterizedTest
    @CsvSource({
        "CLAIMANT, Valley Council, true",
        "CLAIMANT, jose alvarez, true",
        "CLAIMANT, Alvar, false",
        "CLAIMANT, Harbour Party, false",
        "CLAIMANT, Valley Herald, false",
        "PARTY, Harbour Party, true",
        "PARTY, HARBOUR-PARTY, true",
        "PARTY, Harbour Part, false",
        "PARTY, Valley Council, true",
        "PARTY, Valley Herald, true",
        "PUBLISHER, the valley herald, false",
        "PUBLISHER, Valley Herald, true",
        "PUBLISHER, Herald, true",
        "PUBLISHER, Valley Council, false",
        "TOPIC, public health, true",
        "TOPIC, health, false",
        "TOPIC, Water, true"
    })
    void a_conflict_of_interest_concerns_what_it_names(Recusal.Kind kind, String name, boolean concerns) {
        Recusal recusal = new Recusal(UUID.randomUUID(), kind, name, "a reason", UUID.randomUUID(), Instant.EPOCH);
        assertThat(recusal.concerns(INVOLVED)).isEqualTo(concerns);
    }
}
