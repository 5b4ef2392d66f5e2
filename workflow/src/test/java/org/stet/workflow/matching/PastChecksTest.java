package org.stet.workflow.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.core.matching.Difference;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class PastChecksTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Claims claims;

    @Inject
    Triage triage;

    @Inject
    Publishing publishing;

    @Inject
    PastChecks pastChecks;

    @Inject
    EventPump events;

    @Inject
    PastCheckIndex index;

    @Test
    void a_claim_in_the_words_of_a_published_check_was_seen_before_until_that_is_retracted() {
        UUID published = journey.to(ClaimState.PUBLISHED);
        UUID again = reworded(claim(published).wording());
        assertThat(checksLike(again)).contains(published);
        publishing.retract(cast.marta(), published, Expected.ANY, Optional.of("it was wrong"));
        assertThat(checksLike(again)).doesNotContain(published);
    }

    @Test
    void a_published_claim_is_not_told_of_itself() {
        assertThat(checksLike(journey.to(ClaimState.PUBLISHED))).isEmpty();
    }

    @Test
    void a_claim_about_something_else_was_not_seen_before() {
        journey.to(ClaimState.PUBLISHED);
        assertThat(checksLike(reworded("Zebras outrun ostriches on Mars."))).isEmpty();
    }

    @Test
    void the_contrary_of_a_published_check_is_related_and_not_likely_the_same() {
        UUID published = journey.to(ClaimState.PUBLISHED);
        UUID contrary = reworded("It is not true: " + claim(published).wording());
        events.run();
        index.follow();

        List<SeenBefore> related = pastChecks.like(claim(contrary));

        assertThat(related).noneMatch(SeenBefore::likely).anySatisfy(seen -> {
            assertThat(seen.own()).isPresent();
            assertThat(seen.own().orElseThrow().version().revision().claimId()).isEqualTo(published);
            assertThat(seen.differs()).containsExactly(Difference.DENIAL);
        });
    }

    private UUID reworded(String wording) {
        UUID id = journey.candidate(NewsroomCast.SINGLE);
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.of(wording), Optional.empty(), Optional.empty(), Optional.empty()));
        return id;
    }

    private Claim claim(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claims.get(id));
    }

    /** The index follows what is published with the events. */
    private List<UUID> checksLike(UUID id) {
        events.run();
        index.follow();
        return pastChecks.like(claim(id)).stream()
                .flatMap(seen -> seen.own().stream())
                .map(own -> own.version().revision().claimId())
                .toList();
    }
}
