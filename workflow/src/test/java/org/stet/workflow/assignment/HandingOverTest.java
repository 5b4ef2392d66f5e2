package org.stet.workflow.assignment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class HandingOverTest {

    private static final Optional<String> NOBODY = Optional.empty();

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Assignments assignments;

    @Inject
    Reviewing reviewing;

    @Test
    void the_message_stands_with_each_assignment() {
        UUID id = journey.open(NewsroomCast.DOUBLE);
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana", "tom"), Optional.of(" Before noon, please. "));
        assertThat(open(id)).extracting(Assignment::message).containsOnly(Optional.of("Before noon, please."));
        assertThat(open(id)).extracting(Assignment::acceptedAt).containsOnly(Optional.empty());
    }

    @Test
    void a_message_has_an_end() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        assertThatThrownBy(() -> assigning.assign(
                        cast.marta(), id, Expected.ANY, List.of("ana"), Optional.of("a".repeat(2_001))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void accepting_is_for_its_reviewer_and_is_said_once() {
        UUID id = journey.assigned(cast.ana());
        assertThatThrownBy(() -> handingOver.accept(cast.tom(), id, Expected.ANY))
                .isInstanceOf(NotYours.class);
        handingOver.accept(cast.ana(), id, Expected.ANY);
        long version = journey.claim(id).version();
        handingOver.accept(cast.ana(), id, Expected.ANY);
        assertThat(open(id)).extracting(Assignment::acceptedAt).doesNotContain(Optional.empty());
        assertThat(journey.claim(id).version()).isEqualTo(version);
    }

    @Test
    void what_is_taken_is_accepted() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        assigning.take(cast.ana(), id, Expected.ANY);
        assertThat(open(id)).extracting(Assignment::acceptedAt).doesNotContain(Optional.empty());
    }

    @Test
    void a_reviewer_hands_the_own_place_over_and_no_other() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        handingOver.handOver(
                cast.ana(), id, Expected.ANY, Optional.of("tom"), Optional.of("lin"), Optional.of("Sorry."));
        assertThat(open(id))
                .extracting(Assignment::reviewerId)
                .containsExactly(cast.lin().id(), cast.tom().id());
        assertThat(open(id).get(0).message()).contains("Sorry.");
        assertThatThrownBy(() -> handingOver.handOver(cast.ana(), id, Expected.ANY, NOBODY, Optional.of("ana"), NOBODY))
                .isInstanceOf(NotYours.class);
    }

    @Test
    void an_editor_says_whose_place_it_is_where_there_are_two() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        assertThatThrownBy(
                        () -> handingOver.handOver(cast.marta(), id, Expected.ANY, NOBODY, Optional.of("lin"), NOBODY))
                .isInstanceOf(InvalidInput.class);
        handingOver.handOver(cast.marta(), id, Expected.ANY, Optional.of("tom"), Optional.of("lin"), NOBODY);
        assertThat(open(id))
                .extracting(Assignment::reviewerId)
                .containsExactly(cast.ana().id(), cast.lin().id());
    }

    @Test
    void nobody_holds_both_places_and_nobody_who_does_not_review_holds_one() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        for (String to : List.of("tom", "ana", "marta", "nobody", " ")) {
            assertThatThrownBy(
                            () -> handingOver.handOver(cast.ana(), id, Expected.ANY, NOBODY, Optional.of(to), NOBODY))
                    .as("to %s", to)
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void what_the_first_wrote_counts_no_more_and_the_second_begins_anew() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        handingOver.handOver(cast.ana(), id, Expected.ANY, NOBODY, Optional.of("lin"), NOBODY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.IN_REVIEW);
        assertThatThrownBy(() -> reviewing.submit(cast.ana(), id, Expected.ANY)).isInstanceOf(NotYours.class);
        journey.review(cast.lin(), id, "true");
        reviewing.submit(cast.lin(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void who_handed_over_may_take_it_back_and_begins_anew() {
        UUID id = journey.inReview(cast.ana());
        handingOver.handOver(cast.ana(), id, Expected.ANY, NOBODY, Optional.of("lin"), NOBODY);
        handingOver.handOver(cast.lin(), id, Expected.ANY, NOBODY, Optional.of("ana"), NOBODY);
        assertThatThrownBy(() -> reviewing.submit(cast.ana(), id, Expected.ANY)).isInstanceOf(InvalidInput.class);
        journey.review(cast.ana(), id, "half-true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void a_sealed_verdict_is_not_handed_over() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThatThrownBy(() -> handingOver.handOver(cast.ana(), id, Expected.ANY, NOBODY, Optional.of("lin"), NOBODY))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void who_began_a_review_in_the_round_does_not_adjudicate() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        journey.review(cast.ana(), id, "true");
        journey.review(cast.tom(), id, "false");
        handingOver.handOver(cast.ana(), id, Expected.ANY, NOBODY, Optional.of("lin"), NOBODY);
        journey.review(cast.lin(), id, "true");
        reviewing.submit(cast.lin(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.DISPUTED);
        assertThatThrownBy(() ->
                        reviewing.adjudicate(cast.ana(), id, Expected.ANY, Optional.of("true"), Optional.of("Mine.")))
                .isInstanceOf(NotInThisState.class);
    }

    private List<Assignment> open(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> assignments.openOf(id));
    }
}
