package org.stet.workflow.assignment;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.factcheck.Approvals;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A verdict stays with its sentence: from the first review on the wording is frozen, and releasing ends the round. */
@QuarkusTest
class ReleasingTest {

    private static final Optional<String> REASON = Optional.of("The sentence leaves out the year.");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Reviewing reviewing;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    PublicChecks checks;

    @Inject
    Approvals approvals;

    @Inject
    Taken taken;

    @Inject
    Sql sql;

    @ParameterizedTest
    @EnumSource(
            value = ClaimState.class,
            names = {"CANDIDATE", "OPEN", "ASSIGNED"})
    void until_a_review_has_begun_a_claim_can_be_reworded(ClaimState state) {
        UUID id = journey.to(state);
        reword(id);
        assertThat(journey.claim(id).wording()).isEqualTo("Another sentence.");
    }

    @ParameterizedTest
    @EnumSource(
            value = ClaimState.class,
            names = {"IN_REVIEW", "DISPUTED", "SUBMITTED", "APPROVED", "CORRECTING"})
    void from_then_on_it_is_released_first_and_then_reworded(ClaimState state) {
        UUID id = journey.to(state);
        int round = journey.claim(id).round();
        assertThatThrownBy(() -> reword(id)).isInstanceOfSatisfying(NotInThisState.class, refused -> {
            assertThat(refused.rule()).isEqualTo("wording-is-frozen");
            assertThat(refused.allowed()).contains("release");
        });
        assigning.release(cast.marta(), id, Expected.ANY, REASON);
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
        assertThat(journey.claim(id).round()).isEqualTo(round + 1);
        reword(id);
        assertThat(journey.claim(id).wording()).isEqualTo("Another sentence.");
        QuarkusTransaction.requiringNew().run(() -> {
            assertThat(approvals.standing(id)).isEmpty();
            assertThat(publications.openCorrection(id)).isEmpty();
        });
    }

    /** The state decides, not whether somebody has secretly begun: both learn the same. */
    @Test
    void whether_the_other_blind_reviewer_has_sealed_makes_no_difference() {
        UUID begun = journey.inReview(cast.ana(), cast.tom());
        UUID sealed = journey.inReview(cast.ana(), cast.tom());
        reviewing.submit(cast.ana(), sealed, Expected.ANY);
        String one = refusal(begun);
        assertThat(refusal(sealed)).isEqualTo(one);
    }

    private String refusal(UUID id) {
        try {
            reword(id);
            return "none";
        } catch (NotInThisState refused) {
            return refused.getMessage() + refused.allowed();
        }
    }

    @Test
    void what_is_public_stays_public_and_is_checked_again() {
        UUID id = journey.correcting(CorrectionKind.CORRECTION);
        String slug = QuarkusTransaction.requiringNew()
                .call(() -> publications.ofClaim(id).orElseThrow().slug());
        String before = journey.claim(id).wording();
        assigning.release(cast.marta(), id, Expected.ANY, REASON);
        reword(id);
        assertThat(checks.at(slug).current().document().orElseThrow().wording()).isEqualTo(before);
        assertThat(checks.at(slug).retraction()).isEmpty();
        assertThatThrownBy(() -> triage.withdrawAcceptance(cast.marta(), id, Expected.ANY))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void a_correction_that_went_back_to_review_ends_with_its_round() {
        UUID id = journey.correcting(CorrectionKind.CORRECTION);
        assigning.release(cast.marta(), id, Expected.ANY, REASON);
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana"));
        journey.review(cast.ana(), id, "true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        List<Optional<?>> corrections = QuarkusTransaction.requiringNew()
                .call(() -> publications
                        .versions(publications.ofClaim(id).orElseThrow().id())
                        .stream()
                        .<Optional<?>>map(version -> version.correction().map(each -> each.kind()))
                        .toList());
        assertThat(corrections).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void the_reviewers_are_told_by_whom_and_why_until_they_have_seen_it() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        assigning.release(cast.marta(), id, Expected.ANY, REASON);
        Taken.Notice notice = notice(id);
        assertThat(notice.by().username()).isEqualTo("marta");
        assertThat(notice.assignment().endReason()).isEqualTo(REASON);
        assertThatThrownBy(() -> taken.seen(cast.tom(), notice.assignment().id()))
                .isInstanceOf(NotFound.class);
        taken.seen(cast.ana(), notice.assignment().id());
        assertThat(taken.of(cast.ana())).extracting(each -> each.claim().id()).doesNotContain(id);
        assertThat(taken.of(cast.tom())).extracting(each -> each.claim().id()).contains(id);
    }

    @Test
    void who_gives_a_place_up_is_told_nothing_and_whose_place_an_editor_gives_away_is() {
        UUID id = journey.assigned(cast.ana());
        handingOver.handOver(cast.ana(), id, Expected.ANY, Optional.empty(), Optional.of("tom"), Optional.empty());
        assertThat(taken.of(cast.ana())).extracting(each -> each.claim().id()).doesNotContain(id);
        handingOver.handOver(cast.marta(), id, Expected.ANY, Optional.empty(), Optional.of("ana"), Optional.empty());
        assertThat(taken.of(cast.tom())).extracting(each -> each.claim().id()).contains(id);
        assigning.decline(cast.ana(), id, Expected.ANY, REASON);
        assertThat(taken.of(cast.ana())).extracting(each -> each.claim().id()).doesNotContain(id);
    }

    @Test
    void a_draft_of_the_ended_round_stays_as_it_was_written() throws SQLException {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        assigning.release(cast.marta(), id, Expected.ANY, REASON);
        assertThat(sql.number(
                        "select count(*) from review where claim_id = ? and round = 1 and rationale is not null", id))
                .isEqualTo(2);
    }

    @Test
    void the_database_keeps_what_is_judged_too() {
        UUID id = journey.inReview(cast.ana());
        for (Sql.As role : List.of(Sql.As.APPLICATION, Sql.As.OWNER)) {
            assertThatThrownBy(() -> sql.change(role, "update claim set wording = 'Another.' where id = ?", id))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("stays as it is");
        }
    }

    private Taken.Notice notice(UUID id) {
        return taken.of(cast.ana()).stream()
                .filter(each -> each.claim().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void reword(UUID id) {
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(
                        Optional.of("Another sentence."), Optional.empty(), Optional.empty(), Optional.empty()));
    }
}
