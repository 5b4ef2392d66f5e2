package org.stet.workflow.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.Assignments;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.DirectoryEntry;
import org.stet.workflow.identity.People;
import org.stet.workflow.identity.Person;
import org.stet.workflow.identity.Role;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class SynchronisingTest {

    /** A directory that the test fills. */
    @ApplicationScoped
    static class TestDirectory implements Directory {

        private final List<DirectoryEntry> entries = new ArrayList<>();
        private boolean isThere;

        @Override
        public boolean isThere() {
            return isThere;
        }

        @Override
        public List<DirectoryEntry> everybody() {
            return List.copyOf(entries);
        }

        void says(DirectoryEntry... said) {
            isThere = true;
            entries.clear();
            entries.addAll(List.of(said));
        }

        void goes() {
            isThere = false;
        }
    }

    @Inject
    TestDirectory directory;

    @Inject
    Synchronising synchronising;

    @Inject
    Staffing staffing;

    @Inject
    Administration administration;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Assignments assignments;

    @Inject
    Triage triage;

    @Inject
    People people;

    @Inject
    Membership membership;

    @Inject
    Desking desking;

    @Inject
    ClaimJourney journey;

    @Inject
    NewsroomCast cast;

    private String subject;

    @BeforeEach
    void name() {
        subject = UUID.randomUUID().toString();
    }

    @AfterEach
    void end() {
        directory.says();
        synchronising.now(cast.nora());
        directory.goes();
    }

    @Test
    void who_leaves_the_directory_leaves_open_work_to_others_and_the_report_says_which() {
        directory.says(entry("rosa", Set.of(Role.REVIEWER), Set.of(), true));
        Synchronising.Report arrival = synchronising.now(cast.nora());
        assertThat(arrival.joined()).containsExactly(actor().id());
        assertThat(arrival.released()).isEmpty();
        UUID single = journey.assigned(actor());
        UUID blind = journey.inReview(actor(), cast.tom());
        directory.says(entry("rosa", Set.of(Role.REVIEWER), Set.of(), false));
        Synchronising.Report report = synchronising.now(cast.nora());
        assertThat(report.left()).containsExactly(actor().id());
        assertThat(report.released()).containsExactlyInAnyOrder(single, blind);
        assertThat(state(single)).isEqualTo(ClaimState.OPEN);
        assertThat(state(blind)).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(reviewers(blind)).containsExactly(cast.tom().id());
        assertThat(synchronising.now(cast.nora()).released()).isEmpty();
    }

    @Test
    void an_account_that_is_deactivated_leaves_its_claims_also_at_a_desk_with_members() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        Actor leaver = newcomer();
        membership.put(cast.nora(), desk, leaver.username(), Set.of(Role.REVIEWER), List.of(), List.of());
        membership.put(cast.nora(), desk, cast.marta().username(), Set.of(Role.EDITOR), List.of(), List.of());
        UUID claim = journey.open(desk.code());
        assigning.take(leaver, claim, Expected.ANY);
        assertThat(staffing.deactivate(cast.nora(), leaver.id())).containsExactly(claim);
        assertThat(state(claim)).isEqualTo(ClaimState.OPEN);
    }

    @Test
    void the_groups_of_the_directory_say_who_works_at_a_desk_and_others_decide_nothing_there() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        UUID claim = journey.candidate(desk.code());
        directory.says(entry("emil", Set.of(Role.EDITOR), Set.of(desk.code()), true));
        synchronising.now(cast.nora());
        assertThat(membership.of(desk)).singleElement().satisfies(named -> {
            assertThat(named.person().id()).isEqualTo(actor().id());
            assertThat(named.member().roles()).containsExactly(Role.EDITOR);
        });
        assertThatThrownBy(() -> triage.accept(cast.marta(), claim, Expected.ANY))
                .isInstanceOfSatisfying(
                        NotYours.class, refused -> assertThat(refused.rule()).isEqualTo("is-of-the-desk"));
        triage.accept(actor(), claim, Expected.ANY);
        directory.says(entry("emil", Set.of(Role.EDITOR), Set.of(), true));
        synchronising.now(cast.nora());
        assertThat(membership.of(desk)).isEmpty();
        triage.withdrawAcceptance(cast.marta(), claim, Expected.ANY);
    }

    @Test
    void what_an_administrator_says_of_a_desk_outlives_the_directory() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        directory.says(entry("paul", Set.of(Role.REVIEWER), Set.of(), true));
        synchronising.now(cast.nora());
        membership.put(cast.nora(), desk, actor().username(), Set.of(Role.REVIEWER), List.of("en"), List.of());
        directory.says(entry("paul", Set.of(Role.REVIEWER, Role.EDITOR), Set.of(), true));
        synchronising.now(cast.nora());
        assertThat(membership.of(desk)).hasSize(1);
        membership.remove(cast.nora(), desk, actor().username());
    }

    @Test
    void a_name_that_comes_again_belongs_to_whom_the_directory_gives_it_and_keeps_nobody_else() {
        String local = newcomer().username();
        DirectoryEntry first = entry("anna", Set.of(Role.REVIEWER), Set.of(), true);
        DirectoryEntry second = other("berta-" + subject, first);
        DirectoryEntry leaver = other("carl-" + subject, first);
        directory.says(first, second, leaver);
        assertThat(synchronising.now(cast.nora()).joined()).hasSize(3);
        DirectoryEntry again = other(first.username(), first);
        DirectoryEntry like = other(local, first);
        directory.says(named(second, leaver.username()), again, like);
        Synchronising.Report report = synchronising.now(cast.nora());
        assertThat(report.failed()).isZero();
        assertThat(report.left()).hasSize(2);
        assertThat(report.joined()).hasSize(2);
        assertThat(subjectOf(first.username())).contains(again.subject());
        assertThat(subjectOf(local)).contains(like.subject());
        assertThat(subjectOf(leaver.username())).contains(second.subject());
        directory.says(named(again, local), named(like, first.username()));
        assertThat(synchronising.now(cast.nora()).failed()).isZero();
        assertThat(subjectOf(local)).contains(again.subject());
        assertThat(subjectOf(first.username())).contains(like.subject());
    }

    @Test
    void whom_something_keeps_from_following_keeps_nobody_else() {
        DirectoryEntry first = entry("clara", Set.of(Role.REVIEWER), Set.of(), true);
        DirectoryEntry unusable = other("no\u0000name", first);
        directory.says(unusable, first);
        Synchronising.Report report = synchronising.now(cast.nora());
        assertThat(report.joined()).containsExactly(actor().id());
        assertThat(report.failed()).isEqualTo(1);
    }

    @Test
    void a_claim_is_given_to_nobody_who_is_on_the_way_out() {
        for (int round = 0; round < 6; round++) {
            name();
            Actor leaver = newcomer();
            UUID claim = journey.to(ClaimState.OPEN);
            AtOnce.run(
                    () -> assigning.assign(
                            cast.marta(), claim, Expected.ANY, List.of(leaver.username()), Optional.empty()),
                    () -> staffing.deactivate(cast.nora(), leaver.id()));
            assertThat(reviewers(claim)).doesNotContain(leaver.id());
        }
    }

    @Test
    void what_is_returned_to_somebody_who_is_gone_goes_to_others() {
        Actor leaver = newcomer();
        UUID single = journey.inReview(leaver);
        reviewing.submit(leaver, single, Expected.ANY);
        UUID blind = journey.inReview(leaver, cast.tom());
        reviewing.submit(leaver, blind, Expected.ANY);
        reviewing.submit(cast.tom(), blind, Expected.ANY);
        assertThat(staffing.deactivate(cast.nora(), leaver.id())).isEmpty();
        reviewing.sendBack(cast.marta(), single, Expected.ANY, Optional.of("Once more."));
        reviewing.sendBack(cast.marta(), blind, Expected.ANY, Optional.of("Once more."));
        assertThat(state(single)).isEqualTo(ClaimState.OPEN);
        assertThat(state(blind)).isEqualTo(ClaimState.IN_REVIEW);
        assertThat(reviewers(blind)).containsExactly(cast.tom().id());
    }

    @Test
    void who_is_deactivated_while_they_ask_takes_nothing() {
        Actor leaver = newcomer();
        UUID claim = journey.to(ClaimState.OPEN);
        staffing.deactivate(cast.nora(), leaver.id());
        assertThatThrownBy(() -> assigning.take(leaver, claim, Expected.ANY))
                .isInstanceOfSatisfying(
                        NotYours.class, refused -> assertThat(refused.rule()).isEqualTo("is-active"));
    }

    @Test
    void nobody_but_an_administrator_synchronises() {
        assertThatThrownBy(() -> synchronising.now(cast.marta())).isInstanceOf(NotYours.class);
    }

    private DirectoryEntry entry(String username, Set<Role> roles, Set<String> desks, boolean active) {
        return new DirectoryEntry(
                subject,
                username + "-" + subject,
                "Some Body",
                Optional.empty(),
                Optional.empty(),
                roles,
                desks,
                active);
    }

    /** Somebody else, like the first. */
    private static DirectoryEntry other(String username, DirectoryEntry first) {
        return new DirectoryEntry(
                UUID.randomUUID().toString(),
                username,
                "Some Other",
                Optional.empty(),
                Optional.empty(),
                first.roles(),
                first.desks(),
                true);
    }

    private static DirectoryEntry named(DirectoryEntry entry, String username) {
        return new DirectoryEntry(
                entry.subject(),
                username,
                entry.name(),
                entry.mail(),
                entry.language(),
                entry.roles(),
                entry.desks(),
                entry.active());
    }

    private Optional<String> subjectOf(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.findByUsername(username).flatMap(Person::subject));
    }

    private Actor actor() {
        return QuarkusTransaction.requiringNew()
                .call(() -> people.findBySubject(subject).orElseThrow().asActor());
    }

    private Actor newcomer() {
        String username = "leaver-" + subject.substring(0, 8);
        administration.invite(
                cast.nora(), Optional.of(username), Optional.of("Lea Ver"), Optional.empty(), Set.of(Role.REVIEWER));
        return QuarkusTransaction.requiringNew()
                .call(() -> people.findByUsername(username).orElseThrow().asActor());
    }

    private ClaimState state(UUID claim) {
        return journey.state(claim);
    }

    private List<UUID> reviewers(UUID claim) {
        return QuarkusTransaction.requiringNew().call(() -> assignments.openOf(claim).stream()
                .map(open -> open.reviewerId())
                .toList());
    }
}
