package org.stet.workflow.job;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.SmallArticles;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** One thing done with many claims: each by the rules that hold for one, whoever works on it, once. */
@QuarkusTest
class JobsTest {

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
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    ClaimHistory history;

    @Inject
    Accounts accounts;

    @Inject
    Desks desks;

    @Inject
    Jobs jobs;

    @Inject
    JobItems items;

    @Inject
    JobRunner runner;

    @Inject
    Sql sql;

    @Test
    void candidates_are_accepted_and_all_of_it_is_undone() {
        List<UUID> four = candidates(4);
        Job job = done(make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), four));
        assertThat(progress(job)).isEqualTo(new JobProgress(4, 0, 0, 4, 0));
        assertThat(four).allMatch(claim -> journey.state(claim) == ClaimState.OPEN);
        assertThat(claim(four.get(0)).decidedIn()).contains(job.id());
        Job undoing = done(jobs.undo(cast.marta(), job.id()));
        assertThat(progress(undoing).done()).isEqualTo(4);
        assertThat(four).allMatch(claim -> journey.state(claim) == ClaimState.CANDIDATE);
        assertThatThrownBy(() -> jobs.undo(cast.marta(), job.id())).isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> jobs.undo(cast.marta(), undoing.id())).isInstanceOf(NotInThisState.class);
    }

    @Test
    void a_trial_tells_each_outcome_with_its_rule_and_changes_nothing() {
        List<UUID> two = candidates(2);
        UUID open = journey.open(NewsroomCast.SINGLE);
        List<UUID> all = List.of(two.get(0), open, two.get(1), UUID.randomUUID());
        long before = claim(two.get(0)).version();
        int entries = history.of(cast.marta(), two.get(0)).size();
        Job job = jobs.make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), named(all), true);
        runner.run();
        assertThat(jobs.get(cast.marta(), job.id()).job().phase()).isEqualTo(Job.Phase.TRIED);
        assertThat(progress(job)).isEqualTo(new JobProgress(4, 2, 2, 0, 0));
        assertThat(all(job).stream().map(item -> item.rule().orElse("")))
                .containsExactly("", "not-in-this-state", "", "not-found");
        assertThat(all(job).get(1).why().map(Message::code)).contains("job.refused.not-in-this-state");
        assertThat(claim(two.get(0)).version()).isEqualTo(before);
        assertThat(history.of(cast.marta(), two.get(0))).hasSize(entries);
        jobs.start(cast.marta(), job.id());
        runner.run();
        assertThat(progress(job)).isEqualTo(new JobProgress(4, 2, 2, 2, 2));
        assertThat(jobs.get(cast.marta(), job.id()).job().phase()).isEqualTo(Job.Phase.DONE);
        assertThatThrownBy(() -> jobs.start(cast.marta(), job.id())).isInstanceOf(NotInThisState.class);
    }

    @Test
    void one_that_somebody_changed_since_it_was_read_keeps_no_other_from_its_turn() {
        List<UUID> three = candidates(3);
        List<Jobs.Chosen> read = three.stream()
                .map(id ->
                        new Jobs.Chosen(id, Optional.of(Long.toString(claim(id).version()))))
                .toList();
        edit(cast.wanda(), three.get(1), Priority.HIGH);
        Jobs.Wish dismiss = new Jobs.Wish(
                JobAction.DISMISS, Optional.of(DismissalReason.OPINION), Optional.empty(), Optional.empty(), List.of());
        Job job = done(jobs.make(cast.marta(), dismiss, new Jobs.Selection.Named(read), false));
        assertThat(all(job).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "stale-version", "done");
        assertThat(claim(three.get(0)).dismissalReason()).contains(DismissalReason.OPINION);
        assertThat(journey.state(three.get(1))).isEqualTo(ClaimState.CANDIDATE);
    }

    @Test
    void what_somebody_else_touched_since_stays_when_the_rest_is_undone() {
        List<UUID> three = candidates(3);
        Job job = done(make(cast.marta(), priority(Priority.URGENT), three));
        edit(cast.wanda(), three.get(2), Priority.LOW);
        Job undoing = done(jobs.undo(cast.marta(), job.id()));
        assertThat(all(undoing).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "done", "stale-version");
        assertThat(three.stream().map(id -> claim(id).priority()))
                .containsExactly(Priority.NORMAL, Priority.NORMAL, Priority.LOW);
    }

    @Test
    void what_one_decided_anew_oneself_is_not_undone_with_the_job() {
        List<UUID> two = candidates(2);
        Job job = done(make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), two));
        triage.dismiss(cast.marta(), two.get(1), Expected.ANY, DismissalReason.OPINION, Optional.empty());
        Job undoing = done(jobs.undo(cast.marta(), job.id()));
        assertThat(all(undoing).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "decided-anew");
        assertThat(journey.state(two.get(1))).isEqualTo(ClaimState.DISMISSED);
    }

    @Test
    void a_due_time_is_set_by_hand_and_goes_back_to_what_it_was() {
        List<UUID> two = List.of(journey.open(NewsroomCast.SINGLE), journey.open(NewsroomCast.SINGLE));
        Instant set = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        triage.edit(
                cast.marta(),
                two.get(1),
                Expected.ANY,
                new Triage.Edit(
                        Optional.empty(), Optional.empty(), Optional.of(new Triage.Due.At(set)), Optional.empty()));
        Instant later = set.plus(Duration.ofDays(1));
        Job job = done(make(cast.marta(), due(Optional.of(later)), two));
        assertThat(two).allMatch(id -> claim(id).dueByHand().equals(Optional.of(later)));
        done(jobs.undo(cast.marta(), job.id()));
        assertThat(claim(two.get(0)).dueByHand()).isEmpty();
        assertThat(claim(two.get(0)).dueAt()).isPresent();
        assertThat(claim(two.get(1)).dueByHand()).contains(set);
        done(make(cast.marta(), due(Optional.empty()), two));
        assertThat(claim(two.get(1)).dueByHand()).isEmpty();
    }

    @Test
    void claims_are_assigned_and_taken_back_from_who_has_not_begun() {
        List<UUID> three = List.of(
                journey.open(NewsroomCast.SINGLE),
                journey.open(NewsroomCast.SINGLE),
                journey.open(NewsroomCast.DOUBLE));
        Job job = done(make(cast.marta(), assign("ana"), three));
        assertThat(all(job).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "done", "invalid-missing");
        assertThat(all(job).get(2).why().map(Message::code)).contains("job.refused.invalid-missing");
        reviewing.save(cast.ana(), three.get(1), Expected.ANY, Optional.empty(), Optional.empty());
        Job undoing = done(jobs.undo(cast.marta(), job.id()));
        assertThat(all(undoing).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "stale-version");
        assertThat(journey.state(three.get(0))).isEqualTo(ClaimState.OPEN);
        assertThat(journey.state(three.get(1))).isEqualTo(ClaimState.IN_REVIEW);
    }

    @Test
    void claims_go_to_another_desk_until_they_are_assigned_and_lists_and_clocks_follow() throws SQLException {
        List<UUID> three =
                List.of(candidates(1).get(0), journey.open(NewsroomCast.SINGLE), journey.assigned(cast.ana()));
        UUID news = claim(three.get(0)).deskId();
        UUID investigations =
                desks.findByIdOrCode(NewsroomCast.DOUBLE).orElseThrow().id();
        Jobs.Wish move = new Jobs.Wish(
                JobAction.DESK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(NewsroomCast.DOUBLE),
                List.of());
        Job job = done(make(cast.marta(), move, three));
        assertThat(all(job).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "done", "desk-is-fixed");
        assertThat(three.stream().map(id -> claim(id).deskId())).containsExactly(investigations, investigations, news);
        for (UUID moved : three.subList(0, 2)) {
            assertThat(sql.rows("select desk_id from claim_search where claim_id = ?", moved))
                    .allMatch(row -> investigations.equals(row.get("desk_id")));
            assertThat(sql.rows("select desk_id from claim_clock where claim_id = ? and stopped_at is null", moved))
                    .allMatch(row -> investigations.equals(row.get("desk_id")));
        }
        done(jobs.undo(cast.marta(), job.id()));
        assertThat(three).allMatch(id -> claim(id).deskId().equals(news));
        assertThatThrownBy(() -> make(
                        cast.marta(),
                        new Jobs.Wish(
                                JobAction.DESK,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of("no-such-desk"),
                                List.of()),
                        three))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void all_that_a_list_has_is_chosen_at_the_versions_of_that_moment() {
        List<UUID> three = candidates(3);
        String word = "job" + UUID.randomUUID().toString().replace("-", "");
        three.forEach(id -> triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(
                        Optional.of("A crane called " + word), Optional.empty(), Optional.empty(), Optional.empty())));
        ClaimQuery query = new ClaimQuery(
                Set.of(ClaimState.CANDIDATE), Optional.empty(), Set.of(), Optional.of(word), ClaimSort.CREATED);
        Job job = jobs.make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), new Jobs.Selection.Listed(query), false);
        assertThat(job.size()).isEqualTo(3);
        edit(cast.wanda(), three.get(0), Priority.HIGH);
        runner.run();
        assertThat(progress(job)).isEqualTo(new JobProgress(3, 0, 0, 2, 1));
        assertThat(all(job).stream().map(JobItem::claim)).containsExactlyInAnyOrderElementsOf(three);
    }

    @Test
    void a_cancelled_job_leaves_the_rest_as_it_is_and_what_is_done_can_be_undone() {
        List<UUID> three = candidates(3);
        Job job = make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), three);
        assertThat(runner.work(job.id(), 1)).isEqualTo(1);
        jobs.cancel(cast.marta(), job.id());
        runner.run();
        assertThat(progress(job)).isEqualTo(new JobProgress(3, 0, 0, 1, 0));
        assertThat(three.stream().map(journey::state))
                .containsExactly(ClaimState.OPEN, ClaimState.CANDIDATE, ClaimState.CANDIDATE);
        done(jobs.undo(cast.marta(), job.id()));
        assertThat(journey.state(three.get(0))).isEqualTo(ClaimState.CANDIDATE);
        assertThatThrownBy(() -> jobs.cancel(cast.marta(), job.id())).isInstanceOf(NotInThisState.class);
    }

    @Test
    void who_loses_the_role_or_the_account_midway_does_no_more() throws SQLException {
        Actor editor = editor();
        List<UUID> three = candidates(3);
        Job job = make(editor, Jobs.Wish.of(JobAction.ACCEPT), three);
        runner.work(job.id(), 1);
        sql.change(Sql.As.OWNER, "delete from person_role where person_id = '" + editor.id() + "'");
        runner.work(job.id(), 1);
        sql.change(Sql.As.OWNER, "update person set active = false where id = '" + editor.id() + "'");
        runner.run();
        assertThat(items(job).stream().map(item -> item.rule().orElse("done")))
                .containsExactly("done", "editor", "is-active");
        assertThat(journey.state(three.get(1))).isEqualTo(ClaimState.CANDIDATE);
    }

    @Test
    void two_nodes_share_a_job_and_do_nothing_twice() throws Exception {
        List<UUID> many = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            many.addAll(candidates(20));
        }
        Job job = make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), many);
        ExecutorService nodes = Executors.newFixedThreadPool(3);
        try {
            List<Future<?>> working = new ArrayList<>();
            IntStream.range(0, 3).forEach(node -> working.add(nodes.submit(runner::run)));
            for (Future<?> node : working) {
                node.get();
            }
        } finally {
            nodes.shutdownNow();
        }
        runner.run();
        assertThat(jobs.get(cast.marta(), job.id()).job().phase()).isEqualTo(Job.Phase.DONE);
        assertThat(progress(job)).isEqualTo(new JobProgress(80, 0, 0, 80, 0));
        for (UUID claim : many) {
            assertThat(history.of(cast.marta(), claim).stream()
                            .filter(event -> event.entry().action().equals("accept")))
                    .hasSize(1);
        }
    }

    @Test
    void an_item_whose_effect_was_not_committed_is_done_by_the_next_node() {
        UUID one = candidates(1).get(0);
        Job job = make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), List.of(one));
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    items.take(job.id(), 0, false).orElseThrow();
                    triage.accept(cast.marta(), one, Expected.ANY, job.id());
                    items.done(job.id(), 0, new JobItem.Left(2, Optional.empty()));
                    throw new IllegalStateException("the node dies here");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(progress(job).done()).isZero();
        runner.run();
        assertThat(progress(job).done()).isEqualTo(1);
        assertThat(journey.state(one)).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void a_job_is_its_makers_alone_and_only_editors_make_one() {
        List<UUID> one = candidates(1);
        Job job = make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), one);
        assertThatThrownBy(() -> jobs.get(cast.wanda(), job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jobs.cancel(cast.chief(), job.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> make(cast.ana(), Jobs.Wish.of(JobAction.ACCEPT), one))
                .isInstanceOf(NotYours.class);
        assertThat(jobs.of(cast.marta()).get(0).job().id()).isEqualTo(job.id());
        runner.run();
    }

    @Test
    void what_an_action_asks_for_is_missed_at_its_field() {
        List<UUID> one = candidates(1);
        assertThatThrownBy(() -> make(cast.marta(), Jobs.Wish.of(JobAction.DISMISS), one))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(
                                invalid.violations().get(0).field())
                        .isEqualTo("reason"));
        assertThatThrownBy(() -> make(cast.marta(), assign("nobody-here"), one))
                .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(
                                invalid.violations().get(0).field())
                        .isEqualTo("reviewers[0]"));
        assertThatThrownBy(() -> make(cast.marta(), Jobs.Wish.of(JobAction.UNDO), one))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> make(cast.marta(), Jobs.Wish.of(JobAction.ACCEPT), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> make(
                        cast.marta(),
                        Jobs.Wish.of(JobAction.ACCEPT),
                        IntStream.range(0, Jobs.MOST + 1)
                                .mapToObj(i -> UUID.randomUUID())
                                .toList()))
                .isInstanceOf(InvalidInput.class);
    }

    /** What the other reviewer did in secret changes no outcome: the same round, with and without it. */
    @Test
    void outcomes_tell_nothing_of_a_sealed_round() {
        UUID quiet = blind();
        UUID busy = blind();
        reviewing.save(cast.ana(), busy, Expected.ANY, Optional.of("true"), Optional.of("I read it."));
        for (Jobs.Wish wish : List.of(
                Jobs.Wish.of(JobAction.ACCEPT), assign("lin"), priority(Priority.HIGH), due(Optional.empty()))) {
            Job job = done(make(cast.marta(), wish, List.of(quiet, busy)));
            List<JobItem> both = all(job);
            assertThat(both.get(0).outcome()).isEqualTo(both.get(1).outcome());
            assertThat(both.get(0).rule()).isEqualTo(both.get(1).rule());
            Job undoing = progress(job).done() > 0 ? done(jobs.undo(cast.marta(), job.id())) : job;
            assertThat(all(undoing).get(0).rule()).isEqualTo(all(undoing).get(1).rule());
        }
        assertThat(claim(quiet).version()).isEqualTo(claim(busy).version());
    }

    private UUID blind() {
        return journey.inReview(cast.ana(), cast.tom());
    }

    private Actor editor() {
        String name = "editor-" + UUID.randomUUID();
        return accounts.create(name, name, name, EnumSet.of(Role.EDITOR)).asActor();
    }

    private List<UUID> candidates(int count) {
        UUID article = articles.with(count);
        return QuarkusTransaction.requiringNew().call(() -> claims.ofArticle(article)).stream()
                .map(Claim::id)
                .toList();
    }

    private Claim claim(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> claims.get(id));
    }

    private void edit(Actor actor, UUID claim, Priority priority) {
        triage.edit(
                actor,
                claim,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.of(priority), Optional.empty(), Optional.empty()));
    }

    private static Jobs.Wish priority(Priority priority) {
        return new Jobs.Wish(JobAction.PRIORITY, Optional.empty(), Optional.of(priority), Optional.empty(), List.of());
    }

    private static Jobs.Wish due(Optional<Instant> at) {
        return new Jobs.Wish(JobAction.DUE, Optional.empty(), Optional.empty(), at, List.of());
    }

    private static Jobs.Wish assign(String... reviewers) {
        return new Jobs.Wish(
                JobAction.ASSIGN, Optional.empty(), Optional.empty(), Optional.empty(), List.of(reviewers));
    }

    private static Jobs.Selection named(List<UUID> ids) {
        return new Jobs.Selection.Named(
                ids.stream().map(id -> new Jobs.Chosen(id, Optional.empty())).toList());
    }

    private Job make(Actor actor, Jobs.Wish wish, List<UUID> ids) {
        return jobs.make(actor, wish, named(ids), false);
    }

    private Job done(Job job) {
        runner.run();
        assertThat(jobs.find(job.id()).orElseThrow().phase()).isEqualTo(Job.Phase.DONE);
        return job;
    }

    private JobProgress progress(Job job) {
        return QuarkusTransaction.requiringNew().call(() -> items.progress(job.id()));
    }

    private List<JobItem> all(Job job) {
        return jobs.items(cast.marta(), job.id(), Optional.empty(), -1, 100);
    }

    private List<JobItem> items(Job job) {
        return QuarkusTransaction.requiringNew().call(() -> items.of(job.id(), Optional.empty(), -1, 100));
    }
}
