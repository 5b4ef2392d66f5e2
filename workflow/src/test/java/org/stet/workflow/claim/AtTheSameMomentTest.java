package org.stet.workflow.claim;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Marking;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.AtOnce.Ending;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people, one moment. */
@QuarkusTest
class AtTheSameMomentTest {

    private static final Optional<String> REASON = Optional.of("a reason");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

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
    Intake intake;

    @Inject
    Marking marking;

    @Inject
    Checkpoints checkpoints;

    @Inject
    AuditVerification verification;

    @Inject
    Sql sql;

    @Test
    void of_two_who_take_a_claim_one_gets_it() throws SQLException {
        for (int i = 0; i < 200; i++) {
            UUID id = journey.open(NewsroomCast.SINGLE);
            assertOneWins(AtOnce.run(take(cast.ana(), id), take(cast.tom(), id)));
            assertThat(openAssignments(id)).isEqualTo(1);
        }
    }

    @Test
    void of_three_who_take_a_claim_for_two_two_get_it() throws SQLException {
        for (int i = 0; i < 20; i++) {
            UUID id = journey.open(NewsroomCast.DOUBLE);
            List<Ending<Claim>> endings = AtOnce.run(take(cast.ana(), id), take(cast.tom(), id), take(cast.lin(), id));
            assertThat(endings.stream().filter(Ending::succeeded)).hasSize(2);
            assertThat(openAssignments(id)).isEqualTo(2);
            assertThat(journey.claim(id).version()).isEqualTo(4);
        }
    }

    @Test
    void of_two_who_save_a_report_one_is_told_that_it_moved_on() {
        UUID id = journey.submitted();
        for (int i = 0; i < 50; i++) {
            Expected read = journey.report(id);
            int before = journey.latest(id).revision();
            List<Ending<Object>> endings = AtOnce.run(
                    () -> reporting.save(cast.marta(), id, read, ClaimJourney.draft("by Marta " + before)),
                    () -> reporting.save(cast.wanda(), id, read, ClaimJourney.draft("by Wanda " + before)));
            assertThat(endings.stream().filter(Ending::succeeded)).hasSize(1);
            assertThat(endings.stream().flatMap(ending -> ending.refusal().stream()))
                    .hasOnlyElementsOfType(StaleVersion.class);
            assertThat(journey.latest(id).revision()).isEqualTo(before + 1);
        }
    }

    @Test
    void of_two_who_edit_a_claim_one_is_told_that_it_moved_on() {
        for (int i = 0; i < 30; i++) {
            UUID id = journey.open(NewsroomCast.SINGLE);
            Expected read = new Expected(Long.toString(journey.claim(id).version()));
            List<Ending<Claim>> endings = AtOnce.run(
                    () -> triage.edit(cast.marta(), id, read, priority(Priority.LOW)),
                    () -> triage.edit(cast.wanda(), id, read, priority(Priority.URGENT)));
            assertThat(endings.stream().filter(Ending::succeeded)).hasSize(1);
            assertThat(endings.stream().flatMap(ending -> ending.refusal().stream()))
                    .hasOnlyElementsOfType(StaleVersion.class);
        }
    }

    @Test
    void an_article_that_is_handed_in_twice_is_one_article() {
        for (int i = 0; i < 10; i++) {
            Submission text = new Submission.Text(
                    "Twice " + i + "\n\nThe harbour master said that " + i + " ships of the line were sold in 2024.",
                    Optional.empty(),
                    Optional.empty());
            List<Ending<Intake.Taken>> endings = AtOnce.run(
                    () -> intake.take(cast.marta(), text, Optional.empty()),
                    () -> intake.take(cast.wire(), text, Optional.empty()));
            assertThat(endings).allMatch(Ending::succeeded);
            assertThat(endings.stream()
                            .filter(ending -> ending.value().orElseThrow().isNew()))
                    .hasSize(1);
            assertThat(endings.stream()
                            .map(ending ->
                                    ending.value().orElseThrow().article().id())
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void words_that_two_people_mark_are_one_claim() {
        Article article = journey.article(NewsroomCast.SINGLE);
        for (int i = 0; i < 30; i++) {
            int start = article.text().indexOf(String.format("-%04d is", i)) + 1;
            Callable<Marking.Marked> mark =
                    () -> marking.mark(cast.marta(), article.id(), start, start + 12, Optional.empty());
            List<Marking.Marked> marked = AtOnce.run(mark, mark).stream()
                    .map(ending -> ending.value().orElseThrow())
                    .toList();
            assertThat(marked.get(0).claim().id())
                    .isEqualTo(marked.get(1).claim().id());
            assertThat(marked).extracting(Marking.Marked::isNew).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void two_reviewers_who_start_both_start() throws SQLException {
        for (int i = 0; i < 50; i++) {
            UUID id = journey.assigned(cast.ana(), cast.tom());
            long before = journey.claim(id).version();
            List<Ending<Object>> endings = AtOnce.run(save(cast.ana(), id), save(cast.tom(), id));
            assertThat(endings).allMatch(Ending::succeeded);
            assertThat(journey.state(id)).isEqualTo(ClaimState.IN_REVIEW);
            assertThat(journey.claim(id).version())
                    .as("one of them moves the claim, the other saves what is sealed")
                    .isEqualTo(before + 1);
            assertThat(entries(id, "start")).isEqualTo(1);
        }
    }

    @Test
    void two_blind_verdicts_are_opened_once() throws SQLException {
        for (int i = 0; i < 50; i++) {
            UUID id = journey.assigned(cast.ana(), cast.tom());
            journey.review(cast.ana(), id, "true");
            journey.review(cast.tom(), id, i % 2 == 0 ? "true" : "false");
            List<Ending<Object>> endings = AtOnce.run(
                    () -> reviewing.submit(cast.ana(), id, Expected.ANY),
                    () -> reviewing.submit(cast.tom(), id, Expected.ANY));
            assertThat(endings).allMatch(Ending::succeeded);
            assertThat(journey.state(id)).isEqualTo(i % 2 == 0 ? ClaimState.SUBMITTED : ClaimState.DISPUTED);
            assertThat(entries(id, "open-review")).isEqualTo(1);
            assertThat(entries(id, "submit")).isEqualTo(1);
        }
    }

    @Test
    void an_approval_never_stands_on_a_revision_that_is_not_the_latest() throws SQLException {
        for (int i = 0; i < 50; i++) {
            UUID id = journey.submitted();
            String read = journey.document(id).sha256();
            Expected tag = journey.report(id);
            List<Ending<Object>> endings = AtOnce.run(
                    () -> reporting.approve(cast.idris(), id, Expected.ANY, read),
                    () -> reporting.save(cast.marta(), id, tag, ClaimJourney.draft("by Marta")));
            assertThat(endings.get(1).succeeded()).isTrue();
            assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
            assertThat(journey.latest(id).revision()).isEqualTo(2);
            assertThat(standingApprovals(id)).isZero();
        }
    }

    @Test
    void of_two_who_approve_one_does() throws SQLException {
        for (int i = 0; i < 20; i++) {
            UUID id = journey.submitted();
            String read = journey.document(id).sha256();
            assertOneWins(AtOnce.run(
                    () -> reporting.approve(cast.idris(), id, Expected.ANY, read),
                    () -> reporting.approve(cast.wanda(), id, Expected.ANY, read)));
            assertThat(standingApprovals(id)).isEqualTo(1);
        }
    }

    @Test
    void what_two_publish_goes_out_once() throws SQLException {
        for (int i = 0; i < 20; i++) {
            UUID id = journey.approved();
            assertOneWins(AtOnce.run(
                    () -> publishing.publish(cast.idris(), id, Expected.ANY),
                    () -> publishing.publish(cast.wanda(), id, Expected.ANY)));
            assertThat(sql.number(
                            "select count(*) from publication p join publication_version v on v.publication_id = p.id"
                                    + " where p.claim_id = ?",
                            id))
                    .isEqualTo(1);
        }
    }

    @Test
    void a_check_is_corrected_or_retracted_but_not_both() {
        for (int i = 0; i < 20; i++) {
            UUID id = journey.published();
            List<Ending<Object>> endings = AtOnce.run(
                    () -> publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, REASON),
                    () -> publishing.retract(cast.wanda(), id, Expected.ANY, REASON));
            assertOneWins(endings);
        }
    }

    @Test
    void two_claims_are_not_merged_into_each_other() {
        for (int i = 0; i < 50; i++) {
            UUID one = journey.open(NewsroomCast.SINGLE);
            UUID other = journey.open(NewsroomCast.SINGLE);
            List<Ending<Claim>> endings = AtOnce.run(
                    () -> triage.merge(cast.marta(), one, Expected.ANY, other),
                    () -> triage.merge(cast.wanda(), other, Expected.ANY, one));
            assertThat(endings.stream().filter(Ending::succeeded)).hasSize(1);
            assertThat(List.of(journey.state(one), journey.state(other)))
                    .containsExactlyInAnyOrder(ClaimState.OPEN, ClaimState.MERGED);
        }
    }

    @Test
    void a_claim_is_not_merged_into_one_that_is_dismissed_meanwhile() {
        for (int i = 0; i < 50; i++) {
            UUID one = journey.open(NewsroomCast.SINGLE);
            UUID target = journey.open(NewsroomCast.SINGLE);
            List<Ending<Claim>> endings = AtOnce.run(
                    () -> triage.merge(cast.marta(), one, Expected.ANY, target),
                    () -> triage.dismiss(
                            cast.wanda(), target, Expected.ANY, DismissalReason.OPINION, Optional.empty()));
            assertThat(endings.get(1).succeeded()).isTrue();
        }
    }

    @Test
    void while_people_work_the_record_is_sealed_and_found_intact() {
        for (int i = 0; i < 10; i++) {
            List<Ending<Object>> endings = AtOnce.run(
                    () -> journey.published(),
                    () -> journey.disputed(),
                    () -> {
                        checkpoints.make();
                        return verification.verify().breaks();
                    },
                    () -> verification.verify().breaks());
            assertThat(endings).allMatch(Ending::succeeded);
            assertThat(endings.get(2).value()).contains(Optional.empty());
            assertThat(endings.get(3).value()).contains(Optional.empty());
        }
    }

    private static <T> void assertOneWins(List<Ending<T>> endings) {
        assertThat(endings.stream().filter(Ending::succeeded)).hasSize(1);
        assertThat(endings.stream().flatMap(ending -> ending.refusal().stream()))
                .hasOnlyElementsOfType(NotInThisState.class);
    }

    private Callable<Claim> take(Actor reviewer, UUID id) {
        return () -> assigning.take(reviewer, id, Expected.ANY);
    }

    private Callable<Object> save(Actor reviewer, UUID id) {
        return () -> reviewing.save(reviewer, id, Expected.ANY, Optional.of("true"), REASON);
    }

    private static Triage.Edit priority(Priority priority) {
        return new Triage.Edit(Optional.empty(), Optional.of(priority), Optional.empty(), Optional.empty());
    }

    private long openAssignments(UUID id) throws SQLException {
        return sql.number("select count(*) from assignment where claim_id = ? and ended_at is null", id);
    }

    private long standingApprovals(UUID id) throws SQLException {
        return sql.number("select count(*) from approval where claim_id = ? and withdrawn_at is null", id);
    }

    private long entries(UUID id, String action) throws SQLException {
        return sql.number("select count(*) from audit_entry where subject_id = ? and action = ?", id, action);
    }
}
