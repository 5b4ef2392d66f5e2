package org.stet.workflow.assignment;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class AssigningTest {

    private static final Optional<String> REASON = Optional.of("a reason");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Assigning assigning;

    @Inject
    Assignments assignments;

    @Inject
    Reviewing reviewing;

    @Inject
    Sql sql;

    @Test
    void when_one_declines_the_others_assignment_ends_too() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        assigning.decline(cast.tom(), id, Expected.ANY, REASON);
        assertThat(open(id)).isEmpty();
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
        assertThat(journey.claim(id).round()).isEqualTo(2);
        assertThatThrownBy(() -> reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("true"), REASON))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void giving_back_asks_for_a_reason() {
        UUID id = journey.assigned(cast.ana());
        assertThatThrownBy(() -> assigning.decline(cast.ana(), id, Expected.ANY, Optional.of(" ")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> assigning.release(cast.marta(), id, Expected.ANY, Optional.empty()))
                .isInstanceOf(InvalidInput.class);
        assertThat(open(id)).hasSize(1);
    }

    @Test
    void a_desk_with_double_review_needs_two_reviewers() {
        UUID id = journey.open(NewsroomCast.DOUBLE);
        assertThatThrownBy(() -> assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana")))
                .isInstanceOf(InvalidInput.class);
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana", "tom"));
        assertThat(open(id)).extracting(Assignment::place).containsExactly(1, 2);
    }

    @Test
    void nobody_is_named_twice_nor_three_nor_who_does_not_review() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        for (List<String> named : List.of(
                List.<String>of(),
                List.of("ana", "ana"),
                List.of("ana", cast.ana().id().toString()),
                List.of("ana", "tom", "lin"),
                List.of("marta"),
                List.of("nobody"))) {
            assertThatThrownBy(() -> assigning.assign(cast.marta(), id, Expected.ANY, named))
                    .as("%s", named)
                    .isInstanceOf(InvalidInput.class);
        }
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void taking_on_a_desk_with_double_review_fills_the_second_place() {
        UUID id = journey.open(NewsroomCast.DOUBLE);
        assigning.take(cast.ana(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.ASSIGNED);
        assertThatThrownBy(() -> assigning.take(cast.ana(), id, Expected.ANY)).isInstanceOf(NotInThisState.class);
        assigning.take(cast.tom(), id, Expected.ANY);
        assertThat(open(id)).extracting(Assignment::place).containsExactly(1, 2);
        assertThatThrownBy(() -> assigning.take(cast.lin(), id, Expected.ANY)).isInstanceOf(NotInThisState.class);
    }

    @Test
    void a_first_verdict_waits_for_the_second_reviewer_who_takes_the_claim_later() {
        UUID id = journey.open(NewsroomCast.DOUBLE);
        assigning.take(cast.ana(), id, Expected.ANY);
        journey.review(cast.ana(), id, "true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.IN_REVIEW);
        assigning.take(cast.tom(), id, Expected.ANY);
        journey.review(cast.tom(), id, "true");
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void a_reviewer_takes_for_nobody_else() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        assertThatThrownBy(() -> assigning.assignOrTake(cast.ana(), id, Expected.ANY, List.of("tom"), Optional.empty()))
                .isInstanceOf(NotYours.class);
        assigning.assignOrTake(cast.ana(), id, Expected.ANY, List.of("ana"), Optional.empty());
        assertThat(open(id))
                .extracting(Assignment::reviewerId)
                .containsExactly(cast.ana().id());
    }

    @Test
    void who_read_an_older_version_is_told_so() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Expected old = new Expected("1");
        assertThatThrownBy(() -> assigning.take(cast.ana(), id, old)).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> assigning.assign(cast.marta(), id, old, List.of("ana")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void the_database_refuses_a_second_open_assignment_of_the_same_reviewer() {
        UUID id = journey.assigned(cast.ana());
        assertThatThrownBy(() -> insert(id, 2, cast.ana()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("assignment_one_open_per_reviewer_and_claim");
    }

    @Test
    void the_database_refuses_two_reviewers_in_one_place() {
        UUID id = journey.assigned(cast.ana());
        assertThatThrownBy(() -> insert(id, 1, cast.tom()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("assignment_one_open_per_place");
    }

    @Test
    void the_database_knows_no_third_place() {
        UUID id = journey.assigned(cast.ana());
        assertThatThrownBy(() -> insert(id, 3, cast.tom()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("assignment_place_one_or_two");
    }

    private int insert(UUID claim, int place, Actor reviewer) throws SQLException {
        return sql.change(
                Sql.As.APPLICATION,
                "insert into assignment (id, claim_id, round, place, reviewer_id, assigned_by, assigned_at)"
                        + " values (gen_random_uuid(), ?, 1, ?, ?, ?, now())",
                claim,
                place,
                reviewer.id(),
                reviewer.id());
    }

    private List<Assignment> open(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> assignments.openOf(id));
    }
}
