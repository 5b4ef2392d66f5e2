package org.stet.workflow.desk;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.Suggesting;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimPolicies;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.review.ScaleMoving;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class DeskPoliciesTest {

    private static final Question REGISTER =
            new Question("register", "Did you look into the register?", Question.Kind.YES_NO, true, List.of());
    private static final Question COUNT =
            new Question("count", "How many did you count?", Question.Kind.NUMBER, false, List.of());

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    DeskPolicies policies;

    @Inject
    ClaimPolicies claimPolicies;

    @Inject
    Claims claims;

    @Inject
    Membership membership;

    @Inject
    Scales scales;

    @Inject
    ScaleMoving moving;

    @Inject
    Assigning assigning;

    @Inject
    Suggesting suggesting;

    @Inject
    Reviewing reviewing;

    @Inject
    Triage triage;

    @Inject
    Sql sql;

    @Test
    void what_was_assigned_under_a_policy_goes_on_under_it() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        UUID begun = journey.open(desk.code());
        assigning.assign(cast.marta(), begun, Expected.ANY, List.of("ana"));
        UUID waiting = journey.open(desk.code());
        change(desk, new PolicySettings(2, 0, 5, 3, true, true, List.of(REGISTER)));
        assertThat(policyOf(begun).version()).isEqualTo(1);
        assertThat(policyOf(begun).evidenceRequired()).isEqualTo(1);
        assertThat(policyOf(begun).checklist()).isEmpty();
        assertThat(policyOf(waiting).version()).isEqualTo(2);
        assertThat(policyOf(waiting).replyRequired()).isTrue();
        assertThatThrownBy(() -> assigning.assign(cast.marta(), waiting, Expected.ANY, List.of("ana")))
                .isInstanceOf(InvalidInput.class);
        journey.review(cast.ana(), begun, "true");
        reviewing.submit(cast.ana(), begun, Expected.ANY);
        assertThat(journey.state(begun)).isEqualTo(ClaimState.SUBMITTED);
        assertThat(policyOf(begun).version()).isEqualTo(1);
    }

    @Test
    void what_goes_back_to_the_queue_begins_again_under_the_policy_of_the_day() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        UUID id = journey.open(desk.code());
        assigning.take(cast.ana(), id, Expected.ANY);
        change(desk, PolicySettings.plain(1, 0));
        assigning.decline(cast.ana(), id, Expected.ANY, Optional.of("Busy."));
        assertThat(policyOf(id).version()).isEqualTo(2);
    }

    @Test
    void a_version_is_written_once() throws SQLException {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        for (Sql.As role : List.of(Sql.As.APPLICATION, Sql.As.OWNER)) {
            assertThatThrownBy(() -> sql.change(
                            role, "update review_policy set evidence_required = 0 where desk_id = ?", desk.id()))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void only_an_administrator_who_read_the_last_version_makes_the_next() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        PolicySettings settings = PolicySettings.plain(1, 2);
        assertThatThrownBy(() -> policies.change(cast.marta(), desk.code(), "1", settings, Optional.empty()))
                .isInstanceOf(NotYours.class);
        policies.change(cast.nora(), desk.code(), "1", settings, Optional.empty());
        assertThatThrownBy(() -> policies.change(cast.nora(), desk.code(), "1", settings, Optional.empty()))
                .isInstanceOf(StaleVersion.class);
        assertThat(policies.versions(desk)).hasSize(2);
    }

    @Test
    void what_no_desk_can_work_by_is_refused() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        Question choiceless = new Question("c", "Which?", Question.Kind.CHOICE, true, List.of());
        for (PolicySettings settings : List.of(
                PolicySettings.plain(3, 1),
                PolicySettings.plain(1, -1),
                new PolicySettings(1, 101, 1, 0, false, false, List.of()),
                new PolicySettings(1, 0, 1, -1, false, false, List.of()),
                new PolicySettings(1, 0, 1, 0, false, false, List.of(choiceless)),
                new PolicySettings(1, 0, 1, 0, false, false, List.of(REGISTER, REGISTER)))) {
            assertThatThrownBy(() -> policies.change(cast.nora(), desk.code(), "1", settings, Optional.empty()))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_required_question_gates_the_submission_and_another_does_not() {
        Desk desk = desking.found(new PolicySettings(1, 0, 0, 0, false, false, List.of(REGISTER, COUNT)));
        UUID id = journey.open(desk.code());
        assigning.take(cast.ana(), id, Expected.ANY);
        journey.review(cast.ana(), id, "true");
        assertThatThrownBy(() -> reviewing.submit(cast.ana(), id, Expected.ANY))
                .isInstanceOfSatisfying(InvalidInput.class, lacks -> assertThat(lacks.violations())
                        .extracting(InvalidInput.Violation::field)
                        .containsExactly("answers.register"));
        for (Map<String, String> answers :
                List.of(Map.of("register", "perhaps"), Map.of("count", "many"), Map.of("unasked", "yes"))) {
            assertThatThrownBy(() -> answer(id, answers)).isInstanceOf(InvalidInput.class);
        }
        answer(id, Map.of("register", "yes", "count", " "));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void a_claim_that_is_drawn_needs_two_reviewers() {
        Desk desk = desking.found(new PolicySettings(1, 100, 0, 0, false, false, List.of()));
        UUID id = journey.open(desk.code());
        assertThatThrownBy(() -> assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana")))
                .isInstanceOf(InvalidInput.class);
        assigning.take(cast.ana(), id, Expected.ANY);
        assertThat(journey.claim(id).isBlind()).isTrue();
    }

    @Test
    void once_a_desk_names_members_for_a_role_only_they_act_in_it() {
        Desk desk = desking.found(PolicySettings.plain(1, 0));
        UUID id = journey.open(desk.code());
        membership.put(cast.nora(), desk, "tom", Set.of(Role.REVIEWER), List.of("en"), List.of("quays"));
        assertThatThrownBy(() -> assigning.take(cast.ana(), id, Expected.ANY))
                .isInstanceOfSatisfying(
                        NotYours.class, refused -> assertThat(refused.rule()).isEqualTo("is-of-the-desk"));
        assertThatThrownBy(() -> assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana")))
                .isInstanceOf(InvalidInput.class);
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of("Quays"))));
        assertThat(suggesting.of(cast.marta(), id).get(0)).satisfies(best -> {
            assertThat(best.person().username()).isEqualTo("tom");
            assertThat(best.match().reasons()).anyMatch(reason -> reason.names().contains("quays"));
        });
        assigning.take(cast.tom(), id, Expected.ANY);
        membership.put(cast.nora(), desk, "idris", Set.of(Role.EDITOR), List.of(), List.of());
        assertThatThrownBy(() -> assigning.release(cast.marta(), id, Expected.ANY, Optional.of("No.")))
                .isInstanceOf(NotYours.class);
        membership.remove(cast.nora(), desk, "idris");
        assigning.release(cast.marta(), id, Expected.ANY, Optional.of("Yes."));
    }

    @Test
    void a_member_has_no_role_that_the_person_does_not_hold() {
        Desk desk = desking.found(PolicySettings.plain(1, 0));
        for (Set<Role> roles : List.of(Set.<Role>of(), Set.of(Role.EDITOR), Set.of(Role.ADMIN))) {
            assertThatThrownBy(() -> membership.put(cast.nora(), desk, "tom", roles, List.of(), List.of()))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void a_new_version_of_a_scale_is_previewed_and_then_taken_by_what_is_not_decided() {
        RatingScale first = scales.publish(
                cast.nora(), Optional.of("Harbour"), List.of(draft("right", 2), draft("odd", 1), draft("wrong", 0)));
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        policies.change(
                cast.nora(),
                desk.code(),
                "1",
                PolicySettings.plain(1, 1),
                Optional.of(first.id().toString()));
        UUID waiting = journey.open(desk.code());
        UUID begun = begun(desk, "right");
        UUID odd = begun(desk, "odd");
        UUID blind = journey.open(desk.code());
        assigning.assign(cast.marta(), blind, Expected.ANY, List.of("ana", "tom"));
        journey.review(cast.ana(), blind, "odd");
        UUID decided = begun(desk, "odd");
        reviewing.submit(cast.ana(), decided, Expected.ANY);
        RatingScale second =
                scales.publish(cast.nora(), Optional.of("Harbour"), List.of(draft("right", 1), draft("wrong", 0)));
        assertThat(second.version()).isEqualTo(2);
        List<ScaleMoving.Row> preview =
                moving.preview(cast.nora(), desk.code(), second.id().toString());
        assertThat(outcomes(preview)).isEqualTo(Map.of(begun, "MOVES", odd, "MOVES", blind, "STAYS", decided, "STAYS"));
        assertThat(scaleOf(begun)).isEqualTo(first.id());
        assertThat(outcomes(moving.move(cast.nora(), desk.code(), second.id().toString())))
                .isEqualTo(outcomes(preview));
        assertThat(scaleOf(waiting)).isEqualTo(second.id());
        assertThat(scaleOf(begun)).isEqualTo(second.id());
        assertThat(scaleOf(blind)).isEqualTo(first.id());
        assertThat(scaleOf(decided)).isEqualTo(first.id());
        reviewing.submit(cast.ana(), begun, Expected.ANY);
        assertThatThrownBy(() -> reviewing.submit(cast.ana(), odd, Expected.ANY))
                .isInstanceOf(InvalidInput.class);
        assertThat(journey.latest(begun).rating().scaleId()).isEqualTo(second.id());
    }

    @Test
    void a_scale_is_in_order_and_speaks_other_languages() {
        assertThatThrownBy(() ->
                        scales.publish(cast.nora(), Optional.of("Upside down"), List.of(draft("a", 1), draft("b", 2))))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                        () -> scales.publish(cast.marta(), Optional.of("Mine"), List.of(draft("a", 2), draft("b", 1))))
                .isInstanceOf(NotYours.class);
        RatingScale scale =
                scales.publish(cast.nora(), Optional.of("Two tongues"), List.of(draft("a", 2), draft("b", 1)));
        assertThat(scale.ratings()).extracting(rating -> rating.name("de")).containsExactly("a (de)", "b (de)");
        assertThat(scale.ratings()).extracting(rating -> rating.name("fr")).containsExactly("Name a", "Name b");
    }

    private UUID begun(Desk desk, String rating) {
        UUID id = journey.open(desk.code());
        assigning.take(cast.ana(), id, Expected.ANY);
        journey.review(cast.ana(), id, rating);
        return id;
    }

    private static RatingDraft draft(String code, int value) {
        return new RatingDraft(
                code,
                "Name " + code,
                "When it is " + code + ".",
                Optional.of(value),
                Rating.Tone.NEUTRAL,
                Map.of("de", code + " (de)"));
    }

    private static Map<UUID, String> outcomes(List<ScaleMoving.Row> rows) {
        return rows.stream().collect(Collectors.toMap(row -> row.claim().id(), row -> row.outcome()
                .name()));
    }

    private void answer(UUID id, Map<String, String> answers) {
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.empty(), Optional.empty(), Optional.of(answers));
    }

    private void change(Desk desk, PolicySettings settings) {
        policies.change(cast.nora(), desk.code(), "1", settings, Optional.empty());
    }

    private ReviewPolicy policyOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claimPolicies.of(claims.get(id)));
    }

    private UUID scaleOf(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Claim claim = claims.get(id);
            return claimPolicies.scaleOf(claim).id();
        });
    }
}
