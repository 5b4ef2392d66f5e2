package org.stet.workflow.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.BulkTriage.Bulk;
import org.stet.workflow.claim.BulkTriage.Chosen;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.SmallArticles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Several candidates of an article decided at once: each by the rules that hold for one, each with an outcome. */
@QuarkusTest
class BulkTriageTest {

    private static final Optional<String> NO_NOTE = Optional.empty();

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    SmallArticles articles;

    @Inject
    Claims claims;

    @Inject
    Triage triage;

    @Inject
    BulkTriage bulk;

    @Test
    void candidates_are_accepted_together_and_all_of_it_is_undone() {
        UUID article = articles.with(4);
        Bulk done = bulk.accept(cast.marta(), article, first(article, 3));
        assertThat(done.done()).isEqualTo(3);
        assertThat(states(article)).containsOnlyOnce(ClaimState.CANDIDATE).hasSize(4);
        Bulk undone = bulk.undo(cast.marta(), article, done.id());
        assertThat(undone.outcomes()).hasSize(3).allMatch(BulkTriage.Outcome::isDone);
        assertThat(states(article)).containsOnly(ClaimState.CANDIDATE);
        assertThatThrownBy(() -> bulk.undo(cast.marta(), article, done.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void one_that_moved_on_is_told_apart_and_keeps_no_other_from_its_turn() {
        UUID article = articles.with(3);
        List<Chosen> read = first(article, 3);
        triage.edit(
                cast.wanda(),
                read.get(1).claim(),
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.of(Priority.HIGH), Optional.empty(), Optional.empty()));
        Bulk done = bulk.dismiss(cast.marta(), article, read, DismissalReason.NOT_SELECTED, NO_NOTE);
        assertThat(done.outcomes().stream().map(BulkTriage.Outcome::isDone)).containsExactly(true, false, true);
        assertThat(refusal(done)).isInstanceOf(StaleVersion.class);
        assertThat(journey.state(read.get(1).claim())).isEqualTo(ClaimState.CANDIDATE);
    }

    @Test
    void what_somebody_else_touched_since_stays_when_the_rest_is_undone() {
        UUID article = articles.with(3);
        Bulk done = bulk.dismiss(
                cast.marta(), article, first(article, 3), DismissalReason.OPINION, Optional.of("a note for all"));
        UUID touched = done.outcomes().get(0).claim();
        triage.reopen(cast.wanda(), touched, Expected.ANY);
        Bulk undone = bulk.undo(cast.marta(), article, done.id());
        assertThat(undone.done()).isEqualTo(2);
        assertThat(undone.refused()).singleElement().satisfies(outcome -> {
            assertThat(outcome.claim()).isEqualTo(touched);
            assertThat(outcome.refusal().orElseThrow()).hasMessageContaining("wanda (reopen)");
        });
    }

    @Test
    void only_candidates_of_this_article_are_decided_on() {
        UUID article = articles.with(2);
        UUID accepted = first(article, 1).get(0).claim();
        triage.accept(cast.marta(), accepted, Expected.ANY);
        UUID elsewhere = journey.candidate(NewsroomCast.SINGLE);
        Bulk done = bulk.dismiss(
                cast.marta(),
                article,
                List.of(new Chosen(accepted, Expected.ANY), new Chosen(elsewhere, Expected.ANY)),
                DismissalReason.OPINION,
                NO_NOTE);
        assertThat(done.outcomes().get(0).refusal().orElseThrow())
                .isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                        .isEqualTo("no-candidate"));
        assertThat(done.outcomes().get(1).refusal().orElseThrow()).isInstanceOf(NotFound.class);
        assertThat(journey.state(accepted)).isEqualTo(ClaimState.OPEN);
        assertThat(journey.state(elsewhere)).isEqualTo(ClaimState.CANDIDATE);
    }

    @Test
    void a_cut_off_chooses_the_candidates_that_score_below_it() {
        UUID article = articles.with(4);
        double middle = candidates(article).stream()
                .mapToDouble(Claim::checkworthiness)
                .sorted()
                .skip(2)
                .findFirst()
                .orElseThrow();
        assertThat(bulk.below(article, middle)).hasSize((int) candidates(article).stream()
                .filter(claim -> claim.checkworthiness() < middle)
                .count());
        assertThat(bulk.below(article, 0)).isEmpty();
        assertThat(bulk.below(article, 1.01)).hasSize(4);
    }

    @Test
    void the_rest_is_all_but_those_that_are_named() {
        UUID article = articles.with(4);
        UUID kept = first(article, 1).get(0).claim();
        assertThat(bulk.allBut(article, List.of(kept))).hasSize(3).noneMatch(chosen -> chosen.claim()
                .equals(kept));
    }

    @Test
    void a_note_that_is_too_long_is_refused_as_a_whole() {
        UUID article = articles.with(2);
        assertThatThrownBy(() -> bulk.dismiss(
                        cast.marta(),
                        article,
                        first(article, 2),
                        DismissalReason.OPINION,
                        Optional.of("x".repeat(3_000))))
                .isInstanceOf(InvalidInput.class);
        assertThat(states(article)).containsOnly(ClaimState.CANDIDATE);
    }

    private List<Chosen> first(UUID article, int count) {
        return candidates(article).stream()
                .limit(count)
                .map(claim -> new Chosen(claim.id(), new Expected(Long.toString(claim.version()))))
                .toList();
    }

    private List<Claim> candidates(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> claims.candidatesOf(article));
    }

    private List<ClaimState> states(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> claims.ofArticle(article)).stream()
                .map(Claim::state)
                .toList();
    }

    private static Refusal refusal(Bulk done) {
        return done.refused().get(0).refusal().orElseThrow();
    }
}
