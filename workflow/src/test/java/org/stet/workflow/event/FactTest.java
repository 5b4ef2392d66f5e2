package org.stet.workflow.event;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimAction;

import static org.assertj.core.api.Assertions.assertThat;

class FactTest {

    private static final Map<Class<?>, Object> SAMPLES = Map.of(
            String.class, "code",
            int.class, 7,
            UUID.class, UUID.fromString("01890000-0000-7000-8000-000000000001"),
            Instant.class, Instant.parse("2041-01-01T00:00:00.000001Z"),
            List.class, List.of());

    @Test
    void every_action_is_told_by_a_fact_of_its_own() {
        assertThat(Fact.kinds().keySet())
                .containsAll(Arrays.stream(ClaimAction.values())
                        .map(ClaimAction::code)
                        .toList());
        assertThat(new Fact.WithdrawAcceptance().action()).isEqualTo("withdraw-acceptance");
    }

    @Test
    void every_fact_is_read_as_it_was_written() throws ReflectiveOperationException {
        for (Class<? extends Fact> kind : Fact.kinds().values()) {
            Fact fact = sample(kind);
            assertThat(FactJson.read(fact.action(), FactJson.write(fact))).isEqualTo(fact);
        }
    }

    @Test
    void lists_of_ids_are_read_as_ids() {
        Fact assigned = new Fact.Assign(List.of(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(FactJson.read("assign", FactJson.write(assigned))).isEqualTo(assigned);
    }

    static Fact sample(Class<? extends Fact> kind) throws ReflectiveOperationException {
        RecordComponent[] parts = kind.getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return kind.getDeclaredConstructor(types)
                .newInstance(Arrays.stream(types).map(SAMPLES::get).toArray());
    }
}
