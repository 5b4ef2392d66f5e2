package org.stet.workflow.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.notification.Notification.Kind;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** People are told what waits for them, nobody is told of sealed work, and nothing is told twice. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class NotifyingTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Notifications notifications;

    @Inject
    Reviewing reviewing;

    @Inject
    EventPump pump;

    @Test
    void reviewers_learn_that_a_claim_is_theirs_and_who_assigned_it_does_not() {
        UUID claim = journey.assigned(cast.ana());
        assertThat(told(cast.ana(), claim)).containsExactly(Kind.ASSIGNED);
        assertThat(told(cast.marta(), claim)).isEmpty();
        assertThat(told(cast.tom(), claim)).isEmpty();
    }

    @Test
    void a_report_that_waits_is_told_to_those_who_may_approve_it_alone() {
        UUID claim = journey.submitted();
        List<Actor> editors = List.of(cast.marta(), cast.idris());
        assertThat(editors).anySatisfy(editor -> assertThat(told(editor, claim)).contains(Kind.TO_APPROVE));
        assertThat(told(cast.ana(), claim)).doesNotContain(Kind.TO_APPROVE);
    }

    @Test
    void verdicts_that_differ_wait_for_somebody_who_gave_neither() {
        UUID claim = journey.disputed();
        assertThat(told(cast.marta(), claim)).contains(Kind.TO_DECIDE);
        assertThat(told(cast.ana(), claim)).doesNotContain(Kind.TO_DECIDE);
        assertThat(told(cast.tom(), claim)).doesNotContain(Kind.TO_DECIDE);
    }

    @Test
    void while_a_blind_review_runs_nobody_is_told_that_one_verdict_is_in() {
        UUID claim = journey.inReview(cast.ana(), cast.tom());
        List<Actor> others = List.of(cast.tom(), cast.lin(), cast.marta(), cast.idris(), cast.chief());
        List<List<Kind>> before =
                others.stream().map(other -> told(other, claim)).toList();
        reviewing.submit(cast.ana(), claim, Expected.ANY);
        assertThat(others.stream().map(other -> told(other, claim))).containsExactlyElementsOf(before);
    }

    @Test
    void the_reviewer_learns_that_the_report_was_approved_and_is_public() {
        UUID claim = journey.published();
        assertThat(told(cast.ana(), claim)).contains(Kind.ASSIGNED, Kind.APPROVED, Kind.PUBLISHED);
    }

    @Test
    void what_is_read_stays_read_and_the_same_is_told_once_until_then() {
        UUID claim = journey.assigned(cast.ana());
        pump.run();
        Notification first = of(cast.ana(), claim).get(0);
        tellAgain(claim, first.at().plusSeconds(60));
        assertThat(of(cast.ana(), claim)).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(first.id());
            assertThat(again.at()).isAfter(first.at());
        });
        assertThat(notifications.read(cast.ana(), first.id()).claim()).contains(claim);
        notifications.read(cast.ana(), first.id());
        assertThat(of(cast.ana(), claim)).singleElement().matches(Notification::isRead);
        tellAgain(claim, first.at().plusSeconds(120));
        assertThat(of(cast.ana(), claim)).hasSize(2);
        notifications.readAll(cast.ana());
        assertThat(notifications.unread(cast.ana())).isZero();
    }

    @Test
    void what_somebody_is_told_is_theirs_alone() {
        UUID claim = journey.assigned(cast.ana());
        pump.run();
        UUID id = of(cast.ana(), claim).get(0).id();
        assertThatThrownBy(() -> notifications.read(cast.tom(), id)).isInstanceOf(NotFound.class);
        assertThat(of(cast.ana(), claim)).singleElement().matches(each -> !each.isRead());
    }

    private void tellAgain(UUID claim, Instant at) {
        QuarkusTransaction.requiringNew()
                .run(() -> notifications.tell(List.of(cast.ana().id()), claim, Kind.ASSIGNED, at));
    }

    private List<Kind> told(Actor person, UUID claim) {
        pump.run();
        return of(person, claim).stream().map(Notification::kind).toList();
    }

    private List<Notification> of(Actor person, UUID claim) {
        return notifications.of(person).stream()
                .filter(each -> each.about().claim().orElseThrow().equals(claim))
                .toList();
    }
}
