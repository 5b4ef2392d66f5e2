package org.stet.workflow.assignment;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class BeingAwayTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    BeingAway beingAway;

    @Inject
    Absences absences;

    @Inject
    Assigning assigning;

    @Inject
    Distributing distributing;

    @Inject
    Reviewing reviewing;

    @Inject
    Sql sql;

    @AfterEach
    void everybody_is_back() {
        QuarkusTransaction.requiringNew().run(() -> absences.deleteAll());
    }

    @Test
    void what_the_person_holds_goes_back_to_the_queue_and_is_reported() {
        UUID assigned = journey.assigned(cast.lin());
        UUID begun = journey.inReview(cast.lin());
        Absence absence = beingAway.declare(cast.lin(), Optional.empty(), Optional.empty(), tomorrow());
        assertThat(absence.givenBack()).contains(assigned, begun);
        assertThat(journey.state(assigned)).isEqualTo(ClaimState.OPEN);
        assertThat(journey.state(begun)).isEqualTo(ClaimState.OPEN);
        assertThat(beingAway.notOver(cast.marta())).singleElement().satisfies(each -> assertThat(each.givenBack())
                .contains(assigned, begun));
    }

    @Test
    void of_two_in_a_claim_that_nobody_has_begun_the_other_stays() {
        UUID id = journey.assigned(cast.lin(), cast.tom());
        beingAway.declare(cast.lin(), Optional.empty(), Optional.empty(), tomorrow());
        assertThat(journey.state(id)).isEqualTo(ClaimState.ASSIGNED);
        assigning.take(cast.ana(), id, Expected.ANY);
    }

    /** Were only unfinished reviews given back, an absence would tell whose verdict is in. */
    @Test
    void a_blind_review_under_way_stays_whether_or_not_the_verdict_is_sealed() {
        UUID submitted = journey.inReview(cast.lin(), cast.tom());
        reviewing.submit(cast.lin(), submitted, Expected.ANY);
        UUID unfinished = journey.inReview(cast.lin(), cast.tom());
        Absence absence = beingAway.declare(cast.lin(), Optional.empty(), Optional.empty(), tomorrow());
        assertThat(absence.stillHeld()).contains(submitted, unfinished);
        assertThat(journey.state(submitted)).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(journey.state(unfinished)).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void nobody_who_is_away_is_assigned_or_given_a_share() {
        String desk = desking.code(1);
        UUID id = journey.open(desk);
        beingAway.declare(cast.marta(), Optional.of("lin"), Optional.empty(), tomorrow());
        assertThatThrownBy(() -> assigning.assign(cast.marta(), id, Expected.ANY, List.of("lin")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("away");
        assertThat(distributing.plan(cast.marta(), desk))
                .flatExtracting(Distributing.Row::reviewers)
                .extracting(person -> person.username())
                .doesNotContain("lin")
                .isNotEmpty();
    }

    @Test
    void an_absence_that_begins_later_is_handled_once_by_whichever_node_is_first() throws SQLException {
        UUID id = journey.assigned(cast.lin());
        Absence absence = beingAway.declare(
                cast.lin(), Optional.empty(), Optional.of(Instant.now().plusSeconds(3_600)), tomorrow());
        beingAway.beginDue();
        assertThat(journey.state(id)).isEqualTo(ClaimState.ASSIGNED);
        sql.change(
                Sql.As.SUPERUSER,
                "update absence set starts_at = now() - interval '1 minute' where id = ?",
                absence.id());
        List<AtOnce.Ending<Integer>> nodes =
                AtOnce.run(beingAway::beginDue, beingAway::beginDue, beingAway::beginDue, beingAway::beginDue);
        assertThat(nodes.stream().mapToInt(node -> node.value().orElseThrow()).sum())
                .isEqualTo(1);
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
        assertThat(sql.number("select count(*) from audit_entry where subject_id = ? and action = 'vacate'", id))
                .isEqualTo(1);
    }

    @Test
    void an_absence_that_cannot_begin_keeps_no_other_from_beginning() throws SQLException {
        UUID broken = journey.assigned(cast.lin());
        UUID sound = journey.assigned(cast.tom());
        begins(cast.lin(), 2);
        begins(cast.tom(), 1);
        long end = sql.number("select seq from audit_head where subject_id = ?", broken);
        sql.change(Sql.As.SUPERUSER, "update audit_head set seq = 0 where subject_id = ?", broken);
        assertThat(beingAway.beginDue()).isEqualTo(1);
        assertThat(journey.state(broken)).isEqualTo(ClaimState.ASSIGNED);
        assertThat(journey.state(sound)).isEqualTo(ClaimState.OPEN);
        sql.change(Sql.As.SUPERUSER, "update audit_head set seq = ? where subject_id = ?", end, broken);
        assertThat(beingAway.beginDue()).isEqualTo(1);
        assertThat(journey.state(broken)).isEqualTo(ClaimState.OPEN);
    }

    /** Declares an absence that began so many minutes ago, and with which nobody has dealt yet. */
    private void begins(Actor person, int minutesAgo) throws SQLException {
        Absence absence = beingAway.declare(
                person, Optional.empty(), Optional.of(Instant.now().plusSeconds(3_600)), tomorrow());
        sql.change(
                Sql.As.SUPERUSER,
                "update absence set starts_at = now() - make_interval(mins => ?) where id = ?",
                minutesAgo,
                absence.id());
    }

    @Test
    void only_oneself_and_the_desk_say_that_somebody_is_away() {
        assertThatThrownBy(() -> beingAway.declare(cast.tom(), Optional.of("lin"), Optional.empty(), tomorrow()))
                .isInstanceOf(NotYours.class);
        Absence absence = beingAway.declare(cast.lin(), Optional.empty(), Optional.empty(), tomorrow());
        assertThatThrownBy(() -> beingAway.cancel(cast.tom(), absence.id())).isInstanceOf(NotYours.class);
        beingAway.cancel(cast.marta(), absence.id());
        assertThatThrownBy(() -> beingAway.cancel(cast.marta(), absence.id())).isInstanceOf(NotFound.class);
        UUID id = journey.open(NewsroomCast.SINGLE);
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("lin"));
    }

    @Test
    void an_absence_ends_after_it_begins_and_within_two_years() {
        Instant now = Instant.now();
        for (Instant end : List.of(now.minusSeconds(60), now.plus(Duration.ofDays(800)))) {
            assertThatThrownBy(
                            () -> beingAway.declare(cast.lin(), Optional.empty(), Optional.of(now), Optional.of(end)))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    private static Optional<Instant> tomorrow() {
        return Optional.of(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void nobody_is_left_with_a_claim_who_is_declared_absent_at_the_moment_of_the_assignment() throws SQLException {
        for (int i = 0; i < 20; i++) {
            UUID id = journey.open(NewsroomCast.SINGLE);
            Callable<Object> assign = () -> assigning.assign(
                    cast.marta(), id, Expected.ANY, List.of(cast.lin().username()));
            Callable<Object> leave =
                    () -> beingAway.declare(cast.lin(), Optional.empty(), Optional.empty(), tomorrow());
            AtOnce.run(i % 2 == 0 ? assign : leave, i % 2 == 0 ? leave : assign);
            assertThat(held(cast.lin().id()))
                    .as("held by who is away, round %d", i)
                    .isZero();
            everybody_is_back();
        }
    }

    @Test
    void an_absence_that_begins_while_its_person_is_named_leaves_nothing_behind() throws SQLException {
        for (int i = 0; i < 10; i++) {
            UUID id = journey.open(NewsroomCast.SINGLE);
            Absence absence = beingAway.declare(
                    cast.lin(), Optional.empty(), Optional.of(Instant.now().plusSeconds(600)), tomorrow());
            AtOnce.run(
                    () -> assigning.assign(
                            cast.marta(), id, Expected.ANY, List.of(cast.lin().username())),
                    () -> {
                        sql.change(
                                Sql.As.OWNER,
                                "update absence set starts_at = now() - interval '1 second' where id = ?",
                                absence.id());
                        return beingAway.beginDue();
                    });
            assertThat(held(cast.lin().id()))
                    .as("held by who is away, round %d", i)
                    .isZero();
            everybody_is_back();
        }
    }

    @Test
    void a_queue_that_two_share_out_at_the_same_moment_is_assigned_once() throws SQLException {
        for (int round = 0; round < 2; round++) {
            String desk = desking.code(1);
            List<UUID> queue =
                    Stream.generate(() -> journey.open(desk)).limit(6).toList();
            AtOnce.run(
                    () -> distributing.distribute(cast.marta(), desk),
                    () -> distributing.distribute(cast.wanda(), desk),
                    () -> distributing.distribute(cast.marta(), desk));
            for (UUID id : queue) {
                assertThat(journey.state(id)).isEqualTo(ClaimState.ASSIGNED);
                assertThat(sql.number("select count(*) from assignment where claim_id = ?", id))
                        .isEqualTo(1);
            }
        }
    }

    private long held(UUID person) throws SQLException {
        return sql.number(
                "select count(*) from assignment a join claim c on c.id = a.claim_id where a.reviewer_id = ?"
                        + " and a.ended_at is null and c.state in ('ASSIGNED', 'IN_REVIEW')",
                person);
    }
}
