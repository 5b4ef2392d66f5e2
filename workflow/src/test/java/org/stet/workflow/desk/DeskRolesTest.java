package org.stet.workflow.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.Assignment;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reading.Waiting;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Somebody is an editor everywhere else, and at one desk, which names its members, only a reviewer. */
@QuarkusTest
class DeskRolesTest {

    private static final Optional<String> REASON = Optional.of("They are related.");
    private static final Optional<String> SAID = Optional.of("Mind the second figure.");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Membership membership;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Recusing recusing;

    @Inject
    BeingAway beingAway;

    @Inject
    Agreement agreement;

    @Inject
    ClaimFiles files;

    @Inject
    Waiting waiting;

    private Desk desk;
    private UUID claim;

    @BeforeEach
    void a_blind_review_at_a_desk_that_names_its_members() {
        desk = desking.found(PolicySettings.plain(2, 1));
        member(cast.both(), Role.REVIEWER);
        member(cast.lin(), Role.REVIEWER);
        member(cast.marta(), Role.EDITOR);
        claim = journey.open(desk.code());
        assigning.assign(cast.marta(), claim, Expected.ANY, List.of("both", "lin"), SAID);
    }

    @Test
    void who_is_only_a_reviewer_there_hands_over_the_own_place_whichever_is_named() {
        member(cast.tom(), Role.REVIEWER);
        handingOver.handOver(
                cast.both(), claim, Expected.ANY, Optional.of("lin"), Optional.of("tom"), Optional.empty());
        assertThat(file(cast.marta()).round().assignments())
                .extracting(Assignment::reviewerId)
                .containsExactly(cast.tom().id(), cast.lin().id());
        handingOver.handOver(
                cast.marta(), claim, Expected.ANY, Optional.of("lin"), Optional.of("both"), Optional.empty());
        assertThat(file(cast.marta()).round().assignments())
                .as("an editor of the desk hands any place over")
                .extracting(Assignment::reviewerId)
                .containsExactly(cast.tom().id(), cast.both().id());
    }

    @Test
    void who_is_only_a_reviewer_there_takes_and_declines_and_names_nobody() {
        UUID free = journey.open(desk.code());
        assertThatThrownBy(() -> assigning.assignOrTake(
                        cast.both(), free, Expected.ANY, List.of("lin", "both"), Optional.empty()))
                .isInstanceOf(NotYours.class);
        assigning.assignOrTake(cast.both(), free, Expected.ANY, List.of("both"), Optional.empty());
        assertThat(journey.state(free)).isEqualTo(ClaimState.ASSIGNED);
        assigning.end(cast.both(), free, Expected.ANY, Optional.of("No time."));
        assertThat(journey.state(free)).isEqualTo(ClaimState.OPEN);
        assertThatThrownBy(() -> assigning.end(cast.idris(), claim, Expected.ANY, Optional.of("No time.")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> assigning.assignOrTake(
                        cast.idris(), claim, Expected.ANY, List.of("lin", "both"), Optional.empty()))
                .isInstanceOfSatisfying(
                        NotYours.class, refused -> assertThat(refused.rule()).isEqualTo("is-of-the-desk"));
    }

    @Test
    void what_was_said_with_an_assignment_is_between_its_reviewers_and_the_editors_of_the_desk() {
        assertThat(messages(cast.marta())).containsOnly(Optional.of("Mind the second figure."));
        assertThat(messages(cast.lin())).containsOnly(Optional.of("Mind the second figure."));
        assertThat(messages(cast.idris())).containsOnly(Optional.empty());
        member(cast.tom(), Role.REVIEWER);
        handingOver.handOver(cast.marta(), claim, Expected.ANY, Optional.of("both"), Optional.of("tom"), SAID);
        assertThat(messages(cast.both())).as("no reviewer of it any more").containsOnly(Optional.empty());
    }

    @Test
    void who_is_no_editor_there_takes_nobody_out_by_a_conflict_of_interest_or_an_absence() {
        assertThatThrownBy(() -> recusing.declare(
                        cast.both(), Optional.of("lin"), Recusal.Kind.TOPIC, Optional.of("quays"), REASON))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> beingAway.declare(
                        cast.both(),
                        Optional.of("lin"),
                        Optional.empty(),
                        Optional.of(Instant.now().plusSeconds(999_999))))
                .isInstanceOf(NotYours.class);
        Recusal declared = recusing.declare(
                        cast.marta(), Optional.of("lin"), Recusal.Kind.TOPIC, Optional.of("nothing here"), REASON)
                .recusal();
        assertThat(recusing.standing(cast.both())).extracting(Recusal::id).doesNotContain(declared.id());
        assertThat(recusing.standing(cast.marta())).extracting(Recusal::id).contains(declared.id());
        assertThatThrownBy(() -> recusing.end(cast.both(), declared.id())).isInstanceOf(NotFound.class);
        recusing.end(cast.marta(), declared.id());
    }

    @Test
    void figures_of_agreement_are_for_the_editors_of_the_desk() {
        AgreementQuestion here =
                new AgreementQuestion(Optional.of(desk.id()), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> agreement.of(cast.both(), here)).isInstanceOf(NotYours.class);
        assertThat(agreement.of(cast.marta(), here)).isEmpty();
        assertThat(agreement.of(cast.nora(), here)).isEmpty();
    }

    @Test
    void what_waits_for_an_editor_is_what_waits_at_the_own_desks() {
        UUID candidate = journey.candidate(desk.code());
        UUID article = journey.claim(candidate).articleId();
        assertThat(triaged(cast.marta())).contains(article);
        assertThat(triaged(cast.both())).doesNotContain(article);
    }

    private List<UUID> triaged(Actor actor) {
        return waiting.untriaged(actor, 100_000).first().stream()
                .map(each -> each.article().id())
                .toList();
    }

    private List<Optional<String>> messages(Actor actor) {
        ClaimFile file = file(actor);
        return file.round().assignments().stream().map(file.round()::messageOf).toList();
    }

    private ClaimFile file(Actor actor) {
        return files.open(actor, claim);
    }

    private void member(Actor person, Role role) {
        membership.put(cast.nora(), desk, person.username(), Set.of(role), List.of(), List.of());
    }
}
