package org.stet.workflow.deadline;

import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicy;
import org.stet.workflow.time.WorkingCalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ClocksTest {

    private static final TimePolicy USUAL = TimePolicy.usual(ZoneOffset.UTC);

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Clocks clocks;

    @Inject
    DeadlineWatch watch;

    @Inject
    Breaches breaches;

    @Inject
    Triage triage;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Reviewing reviewing;

    @Inject
    Publishing publishing;

    @Inject
    Rechecks rechecks;

    @Inject
    TimePolicies policies;

    @Inject
    Sql sql;

    @Test
    void each_move_stops_one_clock_and_starts_the_next() throws SQLException {
        UUID id = journey.published();
        assertThat(sql.rows("select state from claim_clock where claim_id = ? order by started_at, id", id).stream()
                        .map(row -> row.get("state")))
                .containsExactly("OPEN", "ASSIGNED", "IN_REVIEW", "SUBMITTED", "APPROVED");
        assertThat(running(id)).isEmpty();
        assertThat(sql.number("select count(*) from claim_clock where claim_id = ? and breached", id))
                .isZero();
    }

    @Test
    void a_clock_ends_when_its_working_time_is_over() {
        ClaimClock clock = only(journey.open(NewsroomCast.SINGLE));
        assertThat(clock.state()).isEqualTo(ClaimState.OPEN);
        assertThat(clock.dueAt()).isEqualTo(USUAL.calendar().plus(clock.startedAt(), Duration.ofHours(16)));
        assertThat(clock.warnAt()).isEqualTo(USUAL.calendar().plus(clock.startedAt(), Duration.ofHours(12)));
    }

    @Test
    void a_claim_is_due_when_its_clock_says_in_every_state_and_not_at_all_once_it_is_public() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        assertThat(due(id)).contains(only(id).dueAt());
        UUID begun = journey.inReview(cast.ana());
        assertThat(due(begun)).contains(only(begun).dueAt());
        rightOfReply.ask(cast.ana(), begun, ClaimJourney.asking("the port"));
        assertThat(due(begun)).contains(only(begun).dueAt());
        assertThat(due(journey.published())).isEmpty();
        UUID correcting = journey.correcting(CorrectionKind.CORRECTION);
        assertThat(due(correcting)).contains(only(correcting).dueAt());
    }

    @Test
    void a_time_that_an_editor_sets_stands_whatever_the_clocks_say_until_the_editor_takes_it_back() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Instant byClock = only(id).dueAt();
        Instant set = byClock.plus(Duration.ofDays(3));
        triage.edit(cast.marta(), id, Expected.ANY, due(new Triage.Due.At(set)));
        assertThat(due(id)).contains(set);
        assertThat(only(id).dueAt()).isEqualTo(set);
        assertThat(only(id).warnAt()).isBefore(set);
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.of(Priority.URGENT), Optional.empty(), Optional.empty()));
        assertThat(due(id)).contains(set);
        triage.edit(cast.marta(), id, Expected.ANY, due(new Triage.Due.ByClock(Optional.empty())));
        assertThat(due(id)).contains(only(id).dueAt());
        assertThat(only(id).dueAt()).isBefore(byClock);
    }

    @Test
    void a_new_calendar_changes_when_claims_are_due() {
        Desk desk = desking.found(PolicySettings.plain(1, 0));
        UUID id = journey.open(desk.code());
        Instant before = due(id).orElseThrow();
        Map<ClaimState, Map<Priority, Duration>> limits = USUAL.limits();
        WorkingCalendar sundays = new WorkingCalendar(
                USUAL.calendar().zone(),
                Map.of(DayOfWeek.SUNDAY, List.of(new WorkingCalendar.Shift(LocalTime.of(9, 0), LocalTime.of(11, 0)))),
                Set.of());
        policies.change(
                cast.nora(),
                desk.id(),
                Expected.ANY,
                new TimePolicy(sundays, limits, 75, Duration.ofHours(16), 7, Optional.empty()));
        assertThat(due(id)).contains(only(id).dueAt());
        assertThat(due(id).orElseThrow()).isAfter(before);
    }

    private Optional<Instant> due(UUID id) {
        return journey.claim(id).dueAt();
    }

    private static Triage.Edit due(Triage.Due due) {
        return new Triage.Edit(Optional.empty(), Optional.empty(), Optional.of(due), Optional.empty());
    }

    @Test
    void another_priority_has_another_limit_from_the_same_start() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        ClaimClock before = only(id);
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.of(Priority.URGENT), Optional.empty(), Optional.empty()));
        ClaimClock after = only(id);
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.dueAt()).isEqualTo(USUAL.calendar().plus(before.startedAt(), Duration.ofHours(2)));
    }

    @Test
    void while_a_reply_is_awaited_the_clock_stands_still_and_with_the_answer_it_goes_on() {
        UUID id = journey.inReview(cast.ana());
        ClaimClock before = only(id);
        ReplyRequest asked = rightOfReply.ask(cast.ana(), id, ClaimJourney.asking("the port"));
        assertThat(only(id).dueAt())
                .isEqualTo(USUAL.calendar()
                        .plus(
                                before.startedAt(),
                                Duration.ofHours(24),
                                List.of(new WorkingCalendar.Pause(asked.askedAt(), asked.deadline()))))
                .isAfter(before.dueAt());
        rightOfReply.end(cast.ana(), id, asked.id(), ReplyRequest.Outcome.DECLINED, Optional.empty());
        assertThat(only(id).dueAt()).isBetween(before.dueAt(), before.dueAt().plus(Duration.ofMinutes(1)));
    }

    @Test
    void a_blind_reviewers_waiting_shows_in_no_clock_before_all_reviews_are_in() throws SQLException {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        Instant due = only(id).dueAt();
        rightOfReply.ask(cast.tom(), id, ClaimJourney.asking("the port"));
        assertThat(only(id).dueAt()).isEqualTo(due);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(only(id).dueAt()).isEqualTo(due);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(sql.number(
                        "select count(*) from claim_clock where claim_id = ? and state = 'IN_REVIEW' and due_at > ?",
                        id,
                        java.sql.Timestamp.from(due)))
                .isEqualTo(1);
    }

    @Test
    void a_requested_correction_has_seven_working_days_whatever_states_it_goes_through() {
        UUID id = journey.correcting(CorrectionKind.CORRECTION);
        ClaimClock clock = only(id);
        assertThat(clock.kind()).isEqualTo(ClaimClock.Kind.CORRECTION);
        assertThat(clock.dueAt()).isEqualTo(USUAL.calendar().plusWorkingDays(clock.startedAt(), 7));
        publishing.cancelCorrection(cast.marta(), id, Expected.ANY);
        assertThat(running(id)).isEmpty();
    }

    @Test
    void a_policy_is_changed_by_administrators_and_running_clocks_follow_the_calendar() throws SQLException {
        UUID id = journey.open(NewsroomCast.DOUBLE);
        UUID desk = journey.claim(id).deskId();
        ClaimClock before = only(id);
        Set<LocalDate> month = Stream.iterate(
                        LocalDate.ofInstant(before.startedAt(), ZoneOffset.UTC), day -> day.plusDays(1))
                .limit(30)
                .collect(Collectors.toSet());
        WorkingCalendar calendar =
                new WorkingCalendar(ZoneOffset.UTC, USUAL.calendar().week(), month);
        TimePolicy closed = new TimePolicy(
                calendar, USUAL.limits(), 50, USUAL.replyWithin(), USUAL.correctionDays(), Optional.of(365));
        TimePolicies.Held held = policies.held(desk);
        assertThatThrownBy(() -> policies.change(cast.marta(), desk, Expected.ANY, closed))
                .isInstanceOf(NotYours.class);
        policies.change(cast.nora(), desk, new Expected(held.tag()), closed);
        assertThat(policies.of(desk)).isEqualTo(closed);
        assertThatThrownBy(() -> policies.change(cast.nora(), desk, new Expected(held.tag()), USUAL))
                .isInstanceOf(StaleVersion.class);
        assertThat(only(id).dueAt())
                .isEqualTo(calendar.plus(before.startedAt(), Duration.ofHours(16)))
                .isAfter(before.startedAt().plus(Duration.ofDays(29)));
        policies.change(cast.nora(), desk, Expected.ANY, USUAL);
        assertThat(only(id).dueAt()).isEqualTo(before.dueAt());
        assertThat(sql.number(
                        "select count(*) from audit_entry where subject_id = ? and action = 'change-time-policy'",
                        desk))
                .isEqualTo(2);
    }

    @Test
    void each_clock_is_warned_of_and_escalated_once_by_however_many_schedulers() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            ids.add(journey.open(NewsroomCast.SINGLE));
        }
        UUID inTime = journey.open(NewsroomCast.SINGLE);
        for (UUID id : ids) {
            late(id);
        }
        AtOnce.run(this::watchAll, this::watchAll, this::watchAll, this::watchAll);
        for (UUID id : ids) {
            assertThat(actions(id)).containsOnlyOnce("warn-of-deadline").containsOnlyOnce("escalate-deadline");
            assertThat(only(id).escalatedAt()).isPresent();
        }
        assertThat(actions(inTime)).doesNotContain("warn-of-deadline", "escalate-deadline");
    }

    @Test
    void what_a_node_began_and_did_not_finish_the_next_one_does() throws SQLException {
        watchAll();
        UUID id = journey.open(NewsroomCast.SINGLE);
        late(id);
        QuarkusTransaction.begin();
        assertThat(watch.warnNext()).isTrue();
        AtOnce.run(this::watchAll);
        assertThat(only(id).escalatedAt()).as("its claim is locked").isEmpty();
        QuarkusTransaction.rollback();
        assertThat(actions(id)).doesNotContain("warn-of-deadline");
        watchAll();
        assertThat(actions(id)).containsOnlyOnce("warn-of-deadline").containsOnlyOnce("escalate-deadline");
    }

    @Test
    void the_breach_rate_counts_what_took_too_long() throws SQLException {
        Instant from = Instant.now().minusSeconds(1);
        UUID desk = journey.claim(journey.open(NewsroomCast.SINGLE)).deskId();
        BreachRate before = rate(desk, from);
        UUID late = journey.open(NewsroomCast.SINGLE);
        late(late);
        assertThat(rate(desk, from).late()).isEqualTo(before.late() + 1);
        sql.change(
                Sql.As.OWNER,
                "update claim_clock set started_at = started_at - interval '60 days' where claim_id = ?",
                late);
        triage.withdrawAcceptance(cast.marta(), late, Expected.ANY);
        BreachRate after = rate(desk, from);
        assertThat(after.late()).isEqualTo(before.late());
        assertThat(after.stopped()).isEqualTo(before.stopped() + 1);
        assertThat(after.breached()).isEqualTo(before.breached() + 1);
        assertThat(after.rate()).isEqualTo((double) after.breached() / after.stopped());
    }

    @Test
    void verdicts_expire_once_by_however_many_schedulers_and_wait_to_be_checked_again() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            UUID id = journey.published();
            rechecks.setExpiry(
                    cast.marta(), id, Expected.ANY, Optional.of(Instant.now().plusSeconds(3_600)));
            ids.add(id);
        }
        assertThat(rechecks.upcoming(1_000).stream().map(each -> each.claim().id()))
                .containsAll(ids);
        for (UUID id : ids) {
            sql.change(Sql.As.OWNER, "update verdict_expiry set expires_at = now() where claim_id = ?", id);
        }
        AtOnce.run(this::expireAll, this::expireAll, this::expireAll);
        for (UUID id : ids) {
            assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
            assertThat(actions(id)).containsOnlyOnce("expire");
        }
        assertThat(rechecks.waiting(1_000).stream().map(each -> each.claim().id()))
                .containsAll(ids);
    }

    private void late(UUID id) throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update claim_clock set warn_at = now() - interval '2 hours', due_at = now() - interval '1 hour'"
                        + " where claim_id = ? and stopped_at is null",
                id);
    }

    private Boolean watchAll() {
        boolean any = false;
        while (watch.warnNext() | watch.escalateNext()) {
            any = true;
        }
        return any;
    }

    private Boolean expireAll() {
        boolean any = false;
        while (rechecks.expireNext()) {
            any = true;
        }
        return any;
    }

    private BreachRate rate(UUID desk, Instant from) {
        return breaches.between(from, Instant.now().plusSeconds(60)).stream()
                .filter(each -> each.deskId().equals(desk) && each.state() == ClaimState.OPEN)
                .findFirst()
                .orElseThrow();
    }

    private List<ClaimClock> running(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> clocks.running(id));
    }

    private ClaimClock only(UUID id) {
        assertThat(running(id)).hasSize(1);
        return running(id).get(0);
    }

    private List<String> actions(UUID id) throws SQLException {
        return sql.rows("select action from audit_entry where subject_id = ? order by seq", id).stream()
                .map(row -> row.get("action").toString())
                .toList();
    }
}
