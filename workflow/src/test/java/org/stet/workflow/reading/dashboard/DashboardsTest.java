package org.stet.workflow.reading.dashboard;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.agreement.Figure;
import org.stet.workflow.agreement.RatingPairs;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Role;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

@QuarkusTest
class DashboardsTest {

    private static final int A_DASHBOARD = 14;
    private static final Optional<List<String>> HARBOUR = Optional.of(List.of("the harbour"));

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
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    Agreement agreement;

    @Inject
    Dashboards dashboards;

    @Inject
    Sql sql;

    private Desk desk;

    @BeforeEach
    void a_desk_of_its_own() {
        desk = desking.found(PolicySettings.plain(2, 0));
    }

    @Test
    void what_came_in_and_went_out_is_counted_in_its_step() throws SQLException {
        UUID waiting = journey.candidate(desk.code());
        UUID queued = journey.open(desk.code());
        UUID dismissed = journey.candidate(desk.code());
        triage.dismiss(cast.marta(), dismissed, Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.empty());
        triage.withdrawAcceptance(cast.marta(), queued, Expected.ANY);
        triage.accept(cast.marta(), queued, Expected.ANY);
        before(waiting, 8);
        LocalDate today = dashboards.today();
        Dashboard found = read();
        assertThat(found.question().isByWeek()).isTrue();
        assertThat(found.flow()).hasSize(12);
        assertThat(found.flow())
                .filteredOn(step -> step.found() > 0)
                .containsExactly(
                        new Dashboard.Flow(found.desks().get(0), today.minusDays(13), 1, 0, 0, 0),
                        new Dashboard.Flow(found.desks().get(0), today.minusDays(6), claims() - 1, 1, 1, 0));
        Dashboard byDay =
                dashboards.of(cast.marta(), new DashboardQuestion(Optional.of(desk.id()), today.minusDays(1), today));
        assertThat(byDay.question().isByWeek()).isFalse();
        assertThat(byDay.flow()).extracting(Dashboard.Flow::found).containsExactly(0L, claims() - 1);
    }

    @Test
    void what_waits_is_counted_by_how_long_it_has_been_in_its_state() throws SQLException {
        before(journey.candidate(desk.code()), 2);
        before(journey.candidate(desk.code()), 12);
        journey.candidate(desk.code());
        journey.open(desk.code());
        assertThat(read().waiting())
                .extracting(
                        Dashboard.Waiting::state,
                        Dashboard.Waiting::underOneDay,
                        Dashboard.Waiting::underThreeDays,
                        Dashboard.Waiting::longer,
                        Dashboard.Waiting::all)
                .containsExactly(
                        tuple(ClaimState.CANDIDATE, claims() - 3, 1L, 1L, claims() - 1),
                        tuple(ClaimState.OPEN, 1L, 0L, 0L, 1L));
    }

    @Test
    void a_desk_that_was_never_used_has_zeros_and_no_fault() {
        Dashboard found = read();
        assertThat(found.flow()).hasSize(12).allMatch(step -> step.found() + step.published() == 0);
        assertThat(found.waiting()).isEmpty();
        assertThat(found.outcomes())
                .singleElement()
                .matches(none -> none.submitted() + none.returned() + none.overturned() == 0);
        assertThat(found.agreement()).isEmpty();
        assertThat(found.balance()).isEmpty();
        for (DashboardTable table : DashboardTable.values()) {
            assertThat(table.rows(found))
                    .allMatch(row -> row.size() == table.columns().size());
        }
    }

    @Test
    void returns_disputes_and_verdicts_that_did_not_stand_are_counted() {
        UUID id = opened("true", "true");
        reviewing.sendBack(cast.marta(), id, Expected.ANY, Optional.of("Look again."));
        UUID disputed = begun("true", "false");
        reviewing.submit(cast.ana(), disputed, Expected.ANY);
        reviewing.submit(cast.tom(), disputed, Expected.ANY);
        reviewing.adjudicate(
                cast.lin(), disputed, Expected.ANY, Optional.of("false"), Optional.of("The register says so."));
        assertThat(read().outcomes()).singleElement().satisfies(outcomes -> {
            assertThat(outcomes.submitted()).isEqualTo(2);
            assertThat(outcomes.returned()).isEqualTo(1);
            assertThat(outcomes.disputed()).isEqualTo(1);
            assertThat(outcomes.adjudicated()).isEqualTo(1);
            assertThat(outcomes.overruled()).isEqualTo(1);
        });
    }

    @Test
    void what_was_published_is_counted_once_with_its_claimant_topic_and_latest_verdict() {
        UUID id = published();
        publishing.correct(
                cast.marta(),
                id,
                Expected.ANY,
                CorrectionKind.VERDICT_CHANGE,
                Optional.of("The register was read wrongly."));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected", "false"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        UUID taken = published();
        publishing.retract(cast.marta(), taken, Expected.ANY, Optional.of("It was not said."));
        Dashboard found = read();
        assertThat(found.flow().stream().mapToLong(Dashboard.Flow::published).sum())
                .isEqualTo(2);
        assertThat(found.publication()).hasSize(2).allMatch(its -> its.claims() == 2 && its.medianHours() < 1);
        assertThat(found.outcomes()).singleElement().satisfies(outcomes -> {
            assertThat(outcomes.published()).isEqualTo(2);
            assertThat(outcomes.corrected()).isEqualTo(1);
            assertThat(outcomes.overturned()).isEqualTo(1);
            assertThat(outcomes.retracted()).isEqualTo(1);
        });
        assertThat(found.balance())
                .filteredOn(each ->
                        each.group() == Dashboard.Group.TOPIC && each.name().isPresent())
                .containsExactly(
                        new Dashboard.Balance(Dashboard.Group.TOPIC, Optional.of("the harbour"), 2, 2, 2, 1, 0, 1, 0));
        assertThat(found.balance()).extracting(Dashboard.Balance::group).contains(Dashboard.Group.values());
    }

    @Test
    void a_clock_that_stopped_late_is_a_breach() throws SQLException {
        UUID id = journey.open(desk.code());
        sql.change(
                Sql.As.OWNER,
                "update claim_clock set due_at = due_at - interval '90 days', warn_at = warn_at"
                        + " - interval '90 days', started_at = started_at - interval '90 days' where claim_id = ?",
                id);
        assertThat(late()).containsExactly(tuple(ClaimClock.Kind.STATE, ClaimState.OPEN, 0L, 0L, 1L));
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana", "tom"));
        assertThat(late()).containsExactly(tuple(ClaimClock.Kind.STATE, ClaimState.OPEN, 1L, 1L, 0L));
    }

    @Test
    void agreement_is_the_same_as_on_its_own_page_and_names_what_is_told_apart_badly() {
        opened("true", "true");
        opened("true", "mostly-true");
        opened("mostly-true", "true");
        opened("false", "unverifiable");
        RatingPairs pairs = read().agreement().get(0).pairs();
        Figure nominal = agreement
                .of(
                        cast.marta(),
                        new AgreementQuestion(
                                Optional.of(desk.id()), Optional.empty(), Optional.empty(), Optional.empty()))
                .get(0)
                .nominal();
        assertThat(pairs.nominal().value()).isEqualTo(nominal.value());
        assertThat(pairs.nominal().units()).isEqualTo(nominal.units());
        assertThat(pairs.claims()).isEqualTo(4);
        assertThat(pairs.ordinal().units()).isEqualTo(3);
        assertThat(pairs.toldApartWorst().orElseThrow()).satisfies(worst -> {
            assertThat(Set.of(worst.first().code(), worst.second().code()))
                    .containsExactlyInAnyOrder("true", "mostly-true");
            assertThat(worst.claims()).isEqualTo(2);
        });
        assertThat(pairs.values())
                .filteredOn(value -> value.rating().code().equals("true"))
                .singleElement()
                .matches(value -> value.given() == 4 && value.agreed().getAsDouble() == 0.5);
    }

    @Test
    void sealed_work_moves_no_figure_until_it_is_open() {
        opened("true", "true");
        UUID id = journey.open(desk.code());
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana", "tom"));
        journey.review(cast.tom(), id, "true");
        String before = everything();
        journey.review(cast.ana(), id, "false");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(everything()).isEqualTo(before);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(read().agreement().get(0).pairs().claims()).isEqualTo(2);
    }

    @Test
    void an_editor_sees_the_own_desks_and_a_reviewer_none() {
        membership.put(cast.nora(), desk, "marta", Set.of(Role.EDITOR), List.of(), List.of());
        DashboardQuestion here = DashboardQuestion.usual(Optional.of(desk.id()), dashboards.today());
        DashboardQuestion everywhere = DashboardQuestion.usual(Optional.empty(), dashboards.today());
        assertThatThrownBy(() -> dashboards.of(cast.idris(), here)).isInstanceOf(NotYours.class);
        assertThat(dashboards.of(cast.idris(), everywhere).desks())
                .extracting(Desk::id)
                .doesNotContain(desk.id());
        assertThat(dashboards.of(cast.marta(), everywhere).desks())
                .extracting(Desk::id)
                .contains(desk.id());
        assertThat(dashboards.of(cast.nora(), here).desks())
                .extracting(Desk::id)
                .containsExactly(desk.id());
        assertThatThrownBy(() -> dashboards.of(cast.ana(), everywhere)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> dashboards.of(cast.wire(), everywhere)).isInstanceOf(NotYours.class);
    }

    @Test
    void a_time_that_is_too_long_or_ends_before_it_begins_is_refused() {
        LocalDate today = dashboards.today();
        assertThatThrownBy(() -> new DashboardQuestion(Optional.empty(), today, today.minusDays(1)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new DashboardQuestion(Optional.empty(), today.minusDays(366), today))
                .isInstanceOf(InvalidInput.class);
        assertThat(new DashboardQuestion(Optional.empty(), today.minusDays(365), today).bounds())
                .hasSize(54);
    }

    @Test
    void a_dashboard_sends_as_many_statements_for_many_desks_as_for_one() {
        opened("true", "false");
        DashboardQuestion everywhere = DashboardQuestion.usual(Optional.empty(), dashboards.today());
        assertThat(StatementCount.during(() -> dashboards.of(cast.nora(), everywhere)))
                .hasSizeLessThanOrEqualTo(A_DASHBOARD);
    }

    @Test
    void every_claim_has_one_open_stay_where_it_stands() throws SQLException {
        // claims that other tests changed past the triggers are left out
        long before = sql.number("select max(ordinal) from claim");
        opened("true", "true");
        assertThat(sql.number(
                        "select count(*) from claim c where c.ordinal > ? and not exists (select 1 from claim_stay s"
                                + " where s.claim_id = c.id and s.left_at is null and s.state = c.state and s.desk_id = c.desk_id)",
                        before))
                .isZero();
        assertThat(sql.number("select count(*) from claim_stay s join claim_stay n on n.claim_id = s.claim_id"
                        + " and n.number = s.number + 1 where n.entered_at <> s.left_at or n.came_from <> s.state"))
                .isZero();
    }

    private Dashboard read() {
        return dashboards.of(cast.marta(), DashboardQuestion.usual(Optional.of(desk.id()), dashboards.today()));
    }

    /** All figures, those that are made of others as well. */
    private String everything() {
        Dashboard found = read();
        return Everything.of(found)
                + Arrays.stream(DashboardTable.values())
                        .map(table -> table.rows(found).toString())
                        .toList();
    }

    /** As if the claim had come where it is so many days ago. */
    private void before(UUID id, int days) throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update claim_stay set entered_at = entered_at - ? * interval '1 day' where claim_id = ?",
                days,
                id);
    }

    private List<Tuple> late() {
        return read().deadlines().stream()
                .map(each -> tuple(each.kind(), each.state(), each.stopped(), each.late(), each.lateNow()))
                .toList();
    }

    /** How many the desk has, with those that were found in the article beside the ones that are marked. */
    private long claims() throws SQLException {
        return sql.number("select count(*) from claim where desk_id = ?", desk.id());
    }

    private UUID begun(String ana, String tom) {
        UUID id = journey.open(desk.code());
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.empty(), Optional.empty(), HARBOUR));
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana", "tom"));
        journey.review(cast.ana(), id, ana);
        journey.review(cast.tom(), id, tom);
        return id;
    }

    private UUID opened(String ana, String tom) {
        UUID id = begun(ana, tom);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        return id;
    }

    private UUID published() {
        UUID id = opened("true", "true");
        reporting.save(cast.ana(), id, journey.report(id), ClaimJourney.draft("found"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }
}
