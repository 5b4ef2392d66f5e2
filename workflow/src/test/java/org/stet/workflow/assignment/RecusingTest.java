package org.stet.workflow.assignment;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.workflow.claim.ClaimAction;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Situations;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A conflict of interest shuts every door to the claim. */
@QuarkusTest
class RecusingTest {

    private static final Optional<String> REASON = Optional.of("My sister built it.");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Recusing recusing;

    @Inject
    Sql sql;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Distributing distributing;

    @Inject
    Suggesting suggesting;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    Triage triage;

    @Inject
    Assignments assignments;

    @Inject
    Situations situations;

    @Inject
    Claims claims;

    @Inject
    ClaimHistory history;

    @AfterEach
    void nothing_stands_any_more() throws SQLException {
        sql.change(Sql.As.OWNER, "delete from recusal");
    }

    @Test
    void nobody_recused_is_assigned_and_the_editor_learns_why() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        recuse(cast.ana(), id);
        assertThatThrownBy(() -> assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana")))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("My sister built it.");
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("tom"));
    }

    @Test
    void nobody_recused_takes() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        recuse(cast.ana(), id);
        refuses(() -> assigning.take(cast.ana(), id, Expected.ANY));
        assigning.take(cast.tom(), id, Expected.ANY);
    }

    @Test
    void nothing_is_handed_over_to_whom_a_recusal_concerns() {
        UUID id = journey.assigned(cast.tom());
        recuse(cast.ana(), id);
        for (Actor hands : List.of(cast.tom(), cast.marta())) {
            assertThatThrownBy(() -> handingOver.handOver(
                            hands, id, Expected.ANY, Optional.of("tom"), Optional.of("ana"), Optional.empty()))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void nothing_is_distributed_to_whom_a_recusal_concerns() {
        String desk = desking.code(1);
        UUID id = journey.open(desk);
        recuse(cast.ana(), id);
        recuse(cast.tom(), id);
        recuse(cast.both(), id);
        assertThat(distributing.plan(cast.marta(), desk)).singleElement().satisfies(row -> assertThat(row.reviewers())
                .extracting(person -> person.username())
                .containsExactly("lin"));
        recuse(cast.lin(), id);
        assertThat(distributing.distribute(cast.marta(), desk))
                .singleElement()
                .satisfies(row -> assertThat(row.outcome()).isEqualTo(Distributing.Outcome.STAYS));
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void whom_a_recusal_concerns_is_suggested_as_one_who_cannot() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        recuse(cast.ana(), id);
        assertThat(suggesting.of(cast.marta(), id))
                .filteredOn(suggestion -> suggestion.person().username().equals("ana"))
                .singleElement()
                .satisfies(suggestion ->
                        assertThat(suggestion.obstacle().map(Obstacle::kind)).contains(Obstacle.Kind.CONFLICT));
    }

    @Test
    void a_reviewer_who_declares_one_loses_the_place_and_reviews_no_more() {
        UUID id = journey.inReview(cast.ana());
        Recusing.Declared declared = recuse(cast.ana(), id);
        assertThat(declared.left().givenBack()).contains(id);
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
        assertThat(journey.claim(id).round()).isEqualTo(2);
        refuses(() -> assigning.take(cast.ana(), id, Expected.ANY));
    }

    @Test
    void in_a_blind_review_the_other_goes_on_and_a_third_takes_the_free_place() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        reviewing.submit(cast.ana(), id, Expected.ANY);
        recuse(cast.ana(), id);
        assertThat(journey.state(id)).isEqualTo(ClaimState.IN_REVIEW);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.IN_REVIEW);
        assigning.take(cast.lin(), id, Expected.ANY);
        journey.review(cast.lin(), id, "false");
        reviewing.submit(cast.lin(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.DISPUTED);
    }

    @Test
    void whom_a_later_topic_brings_into_conflict_is_taken_out_and_reviews_no_more() {
        recusing.declare(cast.ana(), Optional.empty(), Recusal.Kind.TOPIC, Optional.of("quays of the north"), REASON);
        for (UUID id : List.of(journey.assigned(cast.ana()), journey.inReview(cast.ana()))) {
            topic(id, "quays of the north");
            assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
            assertThat(Everything.of(history.of(cast.wire(), id)))
                    .contains("vacate")
                    .doesNotContain("conflict");
            refuses(() -> assigning.take(cast.ana(), id, Expected.ANY));
        }
    }

    @Test
    void the_sealed_verdict_of_whom_a_later_topic_brings_into_conflict_does_not_count() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        reviewing.submit(cast.ana(), id, Expected.ANY);
        recusing.declare(cast.ana(), Optional.empty(), Recusal.Kind.TOPIC, Optional.of("quays of the north"), REASON);
        topic(id, "quays of the north");
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(QuarkusTransaction.requiringNew().call(() -> assignments.openOf(id)))
                .extracting(Assignment::reviewerId)
                .containsExactly(cast.tom().id());
    }

    @Test
    void nobody_recused_adjudicates() {
        UUID id = journey.disputed();
        recuse(cast.lin(), id);
        refuses(() -> reviewing.adjudicate(cast.lin(), id, Expected.ANY, Optional.of("true"), REASON));
    }

    @Test
    void nobody_recused_approves_returns_or_publishes() {
        UUID id = journey.submitted();
        recuse(cast.wanda(), id);
        refuses(() -> reporting.approve(
                cast.wanda(), id, Expected.ANY, journey.document(id).sha256()));
        refuses(() -> reviewing.sendBack(cast.wanda(), id, Expected.ANY, REASON));
        journey.approve(cast.idris(), id);
        refuses(() -> publishing.publish(cast.wanda(), id, Expected.ANY));
    }

    @Test
    void an_administrator_who_edits_is_bound_as_well() {
        UUID id = journey.submitted();
        recuse(cast.chief(), id);
        refuses(() -> reporting.approve(
                cast.chief(), id, Expected.ANY, journey.document(id).sha256()));
    }

    @ParameterizedTest
    @EnumSource(ClaimState.class)
    void in_every_state_all_that_is_left_is_to_give_the_claim_back(ClaimState state) {
        UUID id = journey.to(state);
        recuse(cast.both(), id);
        recuse(cast.ana(), id);
        for (Actor actor : List.of(cast.both(), cast.ana())) {
            List<ClaimAction> allowed = QuarkusTransaction.requiringNew()
                    .call(() -> situations.of(claims.get(id)).allowed(actor));
            assertThat(EnumSet.of(ClaimAction.DECLINE, ClaimAction.RELEASE)).containsAll(allowed);
        }
    }

    @Test
    void what_was_decided_with_the_person_is_reported_and_left_to_an_editor() {
        UUID id = journey.submitted();
        Recusing.Declared declared = recuse(cast.ana(), id);
        assertThat(declared.left().decided()).contains(id);
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void who_declares_at_the_moment_of_being_assigned_holds_nothing_afterwards() throws SQLException {
        for (int time = 0; time < 8; time++) {
            UUID id = journey.open(NewsroomCast.SINGLE);
            AtOnce.run(
                    () -> assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana")),
                    () -> recuse(cast.ana(), id));
            assertThat(QuarkusTransaction.requiringNew().call(() -> assignments.openOf(id)))
                    .isEmpty();
            assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
            sql.change(Sql.As.OWNER, "delete from recusal");
        }
    }

    @Test
    void the_claims_history_tells_nobody_why_a_reviewer_left() {
        UUID id = journey.assigned(cast.ana());
        recuse(cast.ana(), id);
        assertThat(Everything.of(history.of(cast.wire(), id)))
                .contains("vacate")
                .doesNotContain("conflict")
                .doesNotContain("sister");
    }

    @Test
    void the_reason_is_for_the_person_and_for_those_who_speak_for_the_desk() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        recuse(cast.ana(), id);
        assertThat(recusing.standing(cast.ana())).hasSize(1);
        assertThat(recusing.standing(cast.marta())).hasSize(1);
        assertThat(recusing.standing(cast.nora())).hasSize(1);
        assertThat(recusing.standing(cast.tom())).isEmpty();
        assertThat(recusing.standing(cast.wire())).isEmpty();
    }

    @Test
    void the_desk_declares_for_others_and_nobody_else_does() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        String name = nameIn(id);
        assertThatThrownBy(() ->
                        recusing.declare(cast.tom(), Optional.of("ana"), Recusal.Kind.PARTY, Optional.of(name), REASON))
                .isInstanceOf(NotYours.class);
        Recusal declared = recusing.declare(
                        cast.marta(), Optional.of("ana"), Recusal.Kind.PARTY, Optional.of(name), REASON)
                .recusal();
        refuses(() -> assigning.take(cast.ana(), id, Expected.ANY));
        assertThatThrownBy(() -> recusing.end(cast.ana(), declared.id())).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> recusing.end(cast.tom(), declared.id())).isInstanceOf(NotFound.class);
        recusing.end(cast.marta(), declared.id());
        assigning.take(cast.ana(), id, Expected.ANY);
    }

    @Test
    void what_a_person_declared_no_editor_ends() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Recusal own = recuse(cast.ana(), id).recusal();
        assertThatThrownBy(() -> recusing.end(cast.marta(), own.id())).isInstanceOf(NotYours.class);
        recusing.end(cast.ana(), own.id());
        assigning.take(cast.ana(), id, Expected.ANY);
    }

    @Test
    void a_recusal_needs_a_name_and_a_reason() {
        assertThatThrownBy(() -> recusing.declare(
                        cast.ana(), Optional.empty(), Recusal.Kind.PARTY, Optional.of(" - "), Optional.of(" ")))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.violations())
                        .extracting(InvalidInput.Violation::field)
                        .contains("name", "reason"));
    }

    /** Of a party that this claim alone names. */
    private Recusing.Declared recuse(Actor person, UUID claim) {
        return recusing.declare(person, Optional.empty(), Recusal.Kind.PARTY, Optional.of(nameIn(claim)), REASON);
    }

    private String nameIn(UUID claim) {
        String text = journey.claim(claim).text();
        return text.substring(0, text.indexOf(" is"));
    }

    private void topic(UUID claim, String topic) {
        triage.edit(
                cast.marta(),
                claim,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of(topic))));
    }

    private static void refuses(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                .isEqualTo("is-not-recused"));
    }
}
