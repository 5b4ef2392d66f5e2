package org.stet.workflow.following;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimEvents;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.desk.Desks;
import org.stet.workflow.event.Audience;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.event.Fact;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.notification.Notification;
import org.stet.workflow.notification.Notification.Kind;
import org.stet.workflow.notification.Notifications;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Who follows a claim or a desk is told of its deadlines and of what comes of it, and of nothing sealed. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class FollowingTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Following following;

    @Inject
    Notifications notifications;

    @Inject
    Reviewing reviewing;

    @Inject
    ClaimEvents events;

    @Inject
    Desks desks;

    @Inject
    EventPump pump;

    @AfterEach
    void leave() {
        following.leaveDesk(cast.wire(), NewsroomCast.SINGLE);
        following.leaveDesk(cast.wire(), NewsroomCast.DOUBLE);
    }

    @Test
    void a_deadline_of_others_is_told_to_who_follows_the_claim_and_to_nobody_else() {
        UUID claim = journey.assigned(cast.ana());
        following.followClaim(cast.lin(), claim);
        following.followClaim(cast.lin(), claim);
        warn(claim);
        assertThat(told(cast.lin(), claim)).containsExactly(Kind.DUE_SOON);
        assertThat(told(cast.ana(), claim)).contains(Kind.DUE_SOON);
        assertThat(told(cast.tom(), claim)).isEmpty();
        tell(claim, new Fact.EscalateDeadline("review", Instant.now()));
        assertThat(told(cast.lin(), claim)).containsExactlyInAnyOrder(Kind.DUE_SOON, Kind.OVERDUE);
        following.leaveClaim(cast.lin(), claim);
        tell(claim, new Fact.FindLink(UUID.randomUUID(), "gone"));
        assertThat(told(cast.lin(), claim)).doesNotContain(Kind.SOURCE_GONE);
    }

    @Test
    void who_follows_a_desk_is_told_of_claims_that_come_later_too() {
        following.followDesk(cast.wire(), NewsroomCast.SINGLE);
        UUID claim = journey.published();
        assertThat(told(cast.wire(), claim)).contains(Kind.APPROVED, Kind.PUBLISHED);
        UUID elsewhere = journey.assigned(cast.ana(), cast.tom());
        warn(elsewhere);
        assertThat(told(cast.wire(), elsewhere)).isEmpty();
    }

    @Test
    void nothing_sealed_reaches_who_follows() {
        UUID claim = journey.inReview(cast.ana(), cast.tom());
        following.followClaim(cast.lin(), claim);
        following.followDesk(cast.wire(), NewsroomCast.DOUBLE);
        pump.run();
        reviewing.submit(cast.ana(), claim, Expected.ANY);
        journey.collect(cast.tom(), claim);
        assertThat(told(cast.lin(), claim)).isEmpty();
        assertThat(told(cast.wire(), claim)).isEmpty();
    }

    @Test
    void what_one_follows_is_listed_until_one_leaves_it() {
        UUID claim = journey.open(NewsroomCast.SINGLE);
        following.followClaim(cast.wire(), claim);
        following.followDesk(cast.wire(), NewsroomCast.SINGLE);
        assertThat(following.followsClaim(cast.wire(), claim)).isTrue();
        UUID desk = desks.findByIdOrCode(NewsroomCast.SINGLE).orElseThrow().id();
        assertThat(following.followsDesk(cast.wire(), desk)).isTrue();
        assertThat(following.of(cast.wire()).get(0).desk()).contains(desk);
        assertThat(following.of(cast.wire()).get(1).claim()).contains(claim);
        following.leaveClaim(cast.wire(), claim);
        assertThat(following.followsClaim(cast.wire(), claim)).isFalse();
        assertThat(following.followsClaim(cast.ana(), claim)).isFalse();
    }

    @Test
    void only_what_there_is_is_followed() {
        assertThatThrownBy(() -> following.followClaim(cast.ana(), UUID.randomUUID()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> following.followDesk(cast.ana(), "no-such-desk"))
                .isInstanceOf(NotFound.class);
    }

    private void warn(UUID claim) {
        tell(claim, new Fact.WarnOfDeadline("review", Instant.now()));
    }

    private void tell(UUID claim, Fact fact) {
        QuarkusTransaction.requiringNew()
                .run(() -> events.tellUnattended(claim, Instant.now(), Audience.everybody(), fact));
    }

    private List<Kind> told(Actor person, UUID claim) {
        pump.run();
        return notifications.of(person).stream()
                .filter(each -> each.about().claim().filter(claim::equals).isPresent())
                .map(Notification::kind)
                .toList();
    }
}
