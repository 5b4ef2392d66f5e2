package org.stet.workflow.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every kind of event for every kind of person. */
class EventVisibilityTest {

    private enum Reader {
        ITS_REVIEWER,
        THE_OTHER_REVIEWER,
        EDITOR_OF_THE_DESK,
        EDITOR_ELSEWHERE,
        ADMINISTRATOR,
        INTEGRATOR;

        private final UUID id = UUID.randomUUID();
    }

    /** What a reviewer does alone; written down a second time. */
    private static final List<String> SEALED_WHILE_BLIND = List.of(
            "submit",
            "collect-evidence",
            "comment",
            "seek-reply",
            "note-silence",
            "take-snapshot",
            "find-link",
            "save-review");

    private static Stream<Class<? extends Fact>> kinds() {
        return Fact.kinds().values().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_is_sealed_is_for_its_reviewer_and_what_is_open_for_everybody(Class<? extends Fact> kind)
            throws ReflectiveOperationException {
        for (Audience audience : possible(kind)) {
            ClaimEvent event = event(kind, audience);
            for (Reader reader : Reader.values()) {
                assertThat(EventVisibility.sees(reader.id, event))
                        .as(event.action() + " for " + audience + " to " + reader)
                        .isEqualTo(audience.equals(Audience.everybody()) || reader == Reader.ITS_REVIEWER);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_kind_is_told_only_to_whom_it_can_be_for(Class<? extends Fact> kind) throws ReflectiveOperationException {
        Fact fact = FactTest.sample(kind);
        Audience reviewer = new Audience.Only(Reader.ITS_REVIEWER.id);
        if (!SEALED_WHILE_BLIND.contains(fact.action())) {
            assertThatThrownBy(() -> EventVisibility.require(fact, reviewer))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            EventVisibility.require(fact, reviewer);
        }
    }

    @Test
    void what_is_saved_on_the_way_is_never_told_to_everybody() {
        assertThatThrownBy(() -> EventVisibility.require(new Fact.SaveReview(), Audience.everybody()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Audience> possible(Class<? extends Fact> kind) {
        List<Audience> audiences = new ArrayList<>();
        if (EventVisibility.of(kind) != EventVisibility.Sealing.ALWAYS) {
            audiences.add(Audience.everybody());
        }
        if (EventVisibility.of(kind) != EventVisibility.Sealing.NEVER) {
            audiences.add(new Audience.Only(Reader.ITS_REVIEWER.id));
        }
        return audiences;
    }

    private static ClaimEvent event(Class<? extends Fact> kind, Audience audience) throws ReflectiveOperationException {
        return new ClaimEvent(
                UUID.randomUUID(),
                new ClaimEvent.Standing(UUID.randomUUID(), UUID.randomUUID(), "IN_REVIEW", 1, 3),
                Reader.ITS_REVIEWER.id,
                Instant.EPOCH,
                audience,
                FactTest.sample(kind));
    }
}
