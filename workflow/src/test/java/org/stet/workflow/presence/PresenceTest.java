package org.stet.workflow.presence;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.event.OpenEvents;
import org.stet.workflow.identity.OwnAccount;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Who has a claim open is told to others there, and to nobody while a blind review runs. */
@QuarkusTest
class PresenceTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Presence presence;

    @Inject
    OwnAccount account;

    @Inject
    Reviewing reviewing;

    @Inject
    OpenEvents events;

    @Inject
    EventPump pump;

    @Inject
    Sql sql;

    @Test
    void who_opens_a_claim_is_there_until_it_is_closed() {
        UUID claim = journey.open(NewsroomCast.SINGLE);
        UUID marta = presence.arrive(cast.marta(), claim).orElseThrow();
        UUID again = presence.arrive(cast.marta(), claim).orElseThrow();
        presence.arrive(cast.ana(), claim).orElseThrow();
        assertThat(names(claim)).containsExactly("marta", "ana");
        presence.leave(marta);
        assertThat(names(claim)).containsExactlyInAnyOrder("marta", "ana");
        presence.leave(again);
        assertThat(names(claim)).containsExactly("ana");
        assertThat(presence.arrive(cast.ana(), UUID.randomUUID())).isEmpty();
    }

    @Test
    void what_nobody_touches_counts_no_more_and_what_is_touched_does() throws SQLException {
        UUID claim = journey.open(NewsroomCast.SINGLE);
        UUID marta = presence.arrive(cast.marta(), claim).orElseThrow();
        presence.arrive(cast.ana(), claim).orElseThrow();
        sql.change(
                Sql.As.OWNER, "update presence set seen_at = seen_at - interval '2 minutes' where claim_id = ?", claim);
        assertThat(names(claim)).isEmpty();
        presence.stay(List.of(marta));
        assertThat(names(claim)).containsExactly("marta");
        presence.forget();
        assertThat(sql.number("select count(*) from presence where claim_id = ?", claim))
                .isEqualTo(1);
    }

    @Test
    void who_has_switched_it_off_is_not_seen() {
        UUID claim = journey.open(NewsroomCast.SINGLE);
        presence.arrive(cast.lin(), claim).orElseThrow();
        account.showPresence(cast.lin(), false);
        try {
            assertThat(names(claim)).isEmpty();
            assertThat(presence.arrive(cast.lin(), claim)).isEmpty();
        } finally {
            account.showPresence(cast.lin(), true);
        }
        assertThat(names(claim)).containsExactly("lin");
    }

    @Test
    void nobody_is_told_of_anybody_while_a_blind_review_runs() {
        UUID claim = journey.assigned(cast.ana(), cast.tom());
        presence.arrive(cast.ana(), claim);
        presence.arrive(cast.tom(), claim);
        presence.arrive(cast.marta(), claim);
        assertThat(names(claim)).isEmpty();
        journey.review(cast.ana(), claim, "true");
        assertThat(names(claim)).isEmpty();
        reviewing.submit(cast.ana(), claim, Expected.ANY);
        assertThat(names(claim)).isEmpty();
        journey.review(cast.tom(), claim, "true");
        reviewing.submit(cast.tom(), claim, Expected.ANY);
        assertThat(names(claim)).containsExactlyInAnyOrder("ana", "tom", "marta");
    }

    @Test
    void what_pages_are_told_of_has_nothing_sealed() {
        UUID claim = journey.inReview(cast.ana(), cast.tom());
        pump.run();
        OpenEvents.Place place = events.now();
        journey.collect(cast.ana(), claim);
        reviewing.save(cast.ana(), claim, Expected.ANY, Optional.of("false"), Optional.of("On reflection."));
        reviewing.submit(cast.ana(), claim, Expected.ANY);
        pump.run();
        assertThat(told(place)).doesNotContain(claim);
        reviewing.submit(cast.tom(), claim, Expected.ANY);
        pump.run();
        assertThat(told(place)).contains(claim);
    }

    private Set<UUID> told(OpenEvents.Place place) {
        return events.after(place).events().stream()
                .map(event -> event.claim().id())
                .collect(Collectors.toSet());
    }

    private List<String> names(UUID claim) {
        Map<UUID, List<Presence.Reader>> readers = presence.of(Set.of(claim));
        return readers.getOrDefault(claim, List.of()).stream()
                .map(Presence.Reader::name)
                .toList();
    }
}
