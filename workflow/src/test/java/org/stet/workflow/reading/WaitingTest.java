package org.stet.workflow.reading;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Distributing;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.identity.Role;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;

/** What a person may not do fills no list: what the person may do is found behind more of it than any list is long. */
@QuarkusTest
class WaitingTest {

    /** More than are read at a time, and more than a distribution has of a kind. */
    private static final int MANY = 201;

    private static final String TOPIC = "the longest quays of all";
    private static final Instant BEFORE_ALL_OTHERS = Instant.now().minus(Duration.ofDays(300));

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Membership membership;

    @Inject
    Triage triage;

    @Inject
    Recusing recusing;

    @Inject
    Waiting waiting;

    @Inject
    Distributing distributing;

    @Test
    void what_is_not_for_the_person_keeps_nothing_from_its_turn() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        membership.put(cast.nora(), desk, "ana", Set.of(Role.REVIEWER), List.of(), List.of());
        for (int i = 0; i < MANY; i++) {
            first(journey.open(desk.code()), i, TOPIC);
        }
        UUID free = first(journey.open(desk.code()), MANY, "quays");
        UUID next = first(journey.open(desk.code()), MANY + 1, "quays");
        Recusal recusal = recusing.declare(
                        cast.ana(),
                        Optional.empty(),
                        Recusal.Kind.TOPIC,
                        Optional.of(TOPIC),
                        Optional.of("It is mine."))
                .recusal();
        try {
            Inbox.Some<ListedClaim> one = waiting.offering(cast.ana(), ClaimState.OPEN, ClaimAction.TAKE, 1);
            assertThat(one.first()).extracting(each -> each.claim().id()).containsExactly(free);
            assertThat(one.more()).isTrue();
            assertThat(distributing.plan(cast.marta(), desk.code()))
                    .filteredOn(row -> row.outcome() == Distributing.Outcome.PLANNED)
                    .extracting(row -> row.claim().id())
                    .containsExactly(free, next);
        } finally {
            recusing.end(cast.ana(), recusal.id());
        }
    }

    private UUID first(UUID claim, int place, String topic) {
        triage.edit(
                cast.marta(),
                claim,
                Expected.ANY,
                new Triage.Edit(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Triage.Due.At(BEFORE_ALL_OTHERS.plusSeconds(place))),
                        Optional.of(List.of(topic))));
        return claim;
    }
}
