package org.stet.workflow.claim;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.AtOnce.Ending;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever accepted, dismissed or merged a claim can undo it until somebody else acts on it. */
@QuarkusTest
class UndoingTest {

    private static final Optional<String> NOTE = Optional.of("a note");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Test
    void an_accepted_claim_is_a_candidate_again() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        assertThat(undo(id).state()).isEqualTo(ClaimState.CANDIDATE);
        assertThat(journey.claim(id).dueAt()).isEmpty();
    }

    @Test
    void a_dismissed_candidate_is_a_candidate_without_a_reason() {
        UUID id = journey.dismissed();
        Claim claim = undo(id);
        assertThat(claim.state()).isEqualTo(ClaimState.CANDIDATE);
        assertThat(claim.dismissalReason()).isEmpty();
        assertThat(claim.dismissalNote()).isEmpty();
    }

    @Test
    void a_claim_dismissed_from_the_queue_is_in_the_queue_again_as_it_was() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Instant due = Instant.now().plus(3, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);
        triage.edit(cast.marta(), id, Expected.ANY, due(due));
        triage.dismiss(cast.marta(), id, Expected.ANY, DismissalReason.OPINION, NOTE);
        Claim claim = undo(id);
        assertThat(claim.state()).isEqualTo(ClaimState.OPEN);
        assertThat(claim.round()).isEqualTo(1);
        assertThat(claim.dueByHand()).contains(due);
    }

    @Test
    void a_merged_claim_stands_for_itself_where_it_was() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        triage.merge(cast.marta(), id, Expected.ANY, journey.open(NewsroomCast.SINGLE));
        Claim claim = undo(id);
        assertThat(claim.state()).isEqualTo(ClaimState.OPEN);
        assertThat(claim.mergedInto()).isEmpty();
    }

    @Test
    void nothing_is_undone_twice() {
        UUID id = journey.dismissed();
        undo(id);
        assertRefused(id, "marta (undo)");
    }

    @Test
    void what_somebody_else_decided_is_not_undone() {
        UUID id = journey.dismissed();
        assertThatThrownBy(() -> triage.undo(cast.wanda(), id, Expected.ANY))
                .isInstanceOf(NotInThisState.class)
                .hasMessageContaining("marta (dismiss)");
        assertThat(undo(id).state()).isEqualTo(ClaimState.CANDIDATE);
    }

    @Test
    void once_somebody_else_has_acted_on_it_the_refusal_says_who_whatever_version_was_read() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Expected read = version(id);
        triage.edit(cast.wanda(), id, Expected.ANY, priority(Priority.HIGH));
        assertThatThrownBy(() -> triage.undo(cast.marta(), id, read))
                .isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                        .isEqualTo("decided-it-last"))
                .hasMessageContaining("wanda (edit)");
        assertRefused(id, "wanda (edit)");
    }

    @Test
    void what_somebody_else_adds_beside_the_claim_counts_too() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        journey.collect(cast.wanda(), id);
        assertRefused(id, "wanda (collect-evidence)");
    }

    @Test
    void a_claim_that_a_reviewer_has_taken_stays_taken() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        assigning.take(cast.ana(), id, Expected.ANY);
        assertRefused(id, "ana (take)");
    }

    @Test
    void ones_own_further_work_leaves_the_way_back_open_but_the_version_counts() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        Expected read = version(id);
        triage.edit(cast.marta(), id, Expected.ANY, priority(Priority.HIGH));
        assertThatThrownBy(() -> triage.undo(cast.marta(), id, read)).isInstanceOf(StaleVersion.class);
        assertThat(triage.undo(cast.marta(), id, version(id)).state()).isEqualTo(ClaimState.CANDIDATE);
    }

    // --- at the same moment ---

    @Test
    void of_who_undoes_and_who_takes_one_succeeds_and_the_other_is_told() {
        for (int i = 0; i < 30; i++) {
            UUID id = journey.open(NewsroomCast.SINGLE);
            List<Ending<Claim>> endings = AtOnce.run(
                    () -> triage.undo(cast.marta(), id, Expected.ANY),
                    () -> assigning.take(cast.ana(), id, Expected.ANY));
            assertThat(endings.stream().filter(Ending::succeeded)).hasSize(1);
            boolean undone = endings.get(0).succeeded();
            assertThat(journey.state(id)).isEqualTo(undone ? ClaimState.CANDIDATE : ClaimState.ASSIGNED);
            endings.get(0).refusal().ifPresent(refusal -> assertThat(refusal).hasMessageContaining("ana (take)"));
        }
    }

    @Test
    void an_undo_that_comes_while_somebody_acts_waits_and_is_refused() throws Exception {
        UUID id = journey.open(NewsroomCast.SINGLE);
        CountDownLatch edited = new CountDownLatch(1);
        CountDownLatch undoing = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<?> editing =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        triage.edit(cast.wanda(), id, Expected.ANY, priority(Priority.URGENT));
                        edited.countDown();
                        await(undoing);
                    }));
            Future<Optional<String>> refusal = threads.submit(() -> {
                await(edited);
                undoing.countDown();
                try {
                    triage.undo(cast.marta(), id, Expected.ANY);
                    return Optional.empty();
                } catch (NotInThisState refused) {
                    return Optional.of(refused.getMessage());
                }
            });
            editing.get(60, TimeUnit.SECONDS);
            assertThat(refusal.get(60, TimeUnit.SECONDS))
                    .hasValueSatisfying(message -> assertThat(message).contains("wanda (edit)"));
            assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
        } finally {
            threads.shutdownNow();
        }
    }

    // --- steps ---

    private Claim undo(UUID id) {
        return triage.undo(cast.marta(), id, Expected.ANY);
    }

    private void assertRefused(UUID id, String who) {
        ClaimState before = journey.state(id);
        assertThatThrownBy(() -> undo(id)).isInstanceOf(NotInThisState.class).hasMessageContaining(who);
        assertThat(journey.state(id)).isEqualTo(before);
    }

    private Expected version(UUID id) {
        return new Expected(Long.toString(journey.claim(id).version()));
    }

    private static Triage.Edit priority(Priority priority) {
        return new Triage.Edit(Optional.empty(), Optional.of(priority), Optional.empty(), Optional.empty());
    }

    private static Triage.Edit due(Instant at) {
        return new Triage.Edit(
                Optional.empty(), Optional.empty(), Optional.of(new Triage.Due.At(at)), Optional.empty());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
