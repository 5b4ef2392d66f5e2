package org.stet.workflow.notification;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.workflow.event.EventPump;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.MailAddresses;
import org.stet.workflow.notification.MailPreferences.Wanted;
import org.stet.workflow.notification.MailQueue.DueMail;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What somebody is told goes out by mail once, to a confirmed address, as its owner wants. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class MailQueueTest {

    private static final String ADDRESS = "ana@newsroom.example";

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Notifications notifications;

    @Inject
    MailAddresses addresses;

    @Inject
    MailPreferences preferences;

    @Inject
    MailQueue queue;

    @Inject
    EventPump pump;

    @Inject
    Sql sql;

    @BeforeEach
    void confirmed() {
        pump.run();
        forget(cast.ana());
        choose("at-once", "");
        addresses.confirm(cast.ana(), addresses.propose(cast.ana(), Optional.of(ADDRESS)));
        drain();
    }

    @AfterEach
    void removed() {
        forget(cast.ana());
        choose("at-once", "");
    }

    @Test
    void one_mail_tells_all_that_is_due_once() {
        UUID first = assigned();
        UUID second = assigned();
        DueMail mail = queue.take().orElseThrow();
        assertThat(mail.address()).isEqualTo(ADDRESS);
        assertThat(mail.notifications().stream()
                        .map(each -> each.about().claim().orElseThrow()))
                .containsExactly(first, second);
        assertThat(queue.take()).isEmpty();
        queue.sent(mail);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void what_is_read_first_is_not_mailed() {
        UUID claim = assigned();
        notifications.read(cast.ana(), told(claim).id());
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void a_mail_whose_node_died_goes_out_again_under_the_same_id() throws Exception {
        UUID claim = assigned();
        DueMail lost = queue.take().orElseThrow();
        sql.change(
                Sql.As.OWNER,
                "update notification set mail_leased_until = now() - interval '1 second'"
                        + " where mail_lease is not null");
        DueMail again = queue.take().orElseThrow();
        assertThat(again.notifications()).isEqualTo(lost.notifications());
        assertThat(again.notifications().get(0).about().claim().orElseThrow()).isEqualTo(claim);
        // the first node comes back to life and notes what it did: the mail is the other's
        queue.sent(lost);
        queue.sent(again);
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void what_fails_waits_and_goes_out_later() throws Exception {
        assigned();
        queue.failed(queue.take().orElseThrow());
        assertThat(queue.take()).isEmpty();
        for (int attempt = 2; attempt <= 7; attempt++) {
            sql.change(Sql.As.OWNER, "update notification set mail_at = now() where mail_at is not null");
            queue.failed(queue.take().orElseThrow());
        }
        sql.change(Sql.As.OWNER, "update notification set mail_at = now() where mail_at is not null");
        assertThat(queue.take()).as("given up").isEmpty();
    }

    @Test
    void many_nodes_send_each_notification_once() {
        Set<UUID> claims = Set.of(assigned(), assigned(), assigned());
        Callable<Optional<DueMail>> node = queue::take;
        List<UUID> mailed = AtOnce.run(Collections.nCopies(8, node)).stream()
                .flatMap(taken -> taken.value().orElseThrow().stream())
                .flatMap(mail -> mail.notifications().stream())
                .map(each -> each.about().claim().orElseThrow())
                .toList();
        assertThat(mailed).containsExactlyInAnyOrderElementsOf(claims);
    }

    @Test
    void nobody_gets_a_mail_at_an_address_that_is_not_confirmed_or_is_removed() {
        UUID claim = assigned();
        addresses.remove(cast.ana());
        assertThat(queue.take()).isEmpty();
        addresses.propose(cast.ana(), Optional.of(ADDRESS));
        UUID next = assigned();
        assertThat(queue.take()).isEmpty();
        assertThat(List.of(told(claim), told(next))).hasSize(2);
    }

    @Test
    void who_wants_none_gets_none_and_who_changes_that_changes_what_waits() {
        choose("off", "");
        assigned();
        assertThat(queue.take()).isEmpty();
        choose("at-once", "");
        assigned();
        choose("off", "");
        assertThat(queue.take()).isEmpty();
    }

    @Test
    void a_link_works_once_for_its_owner_alone() {
        forget(cast.tom());
        String secret = addresses.propose(cast.tom(), Optional.of("tom@newsroom.example"));
        assertThatThrownBy(() -> addresses.confirm(cast.ana(), secret)).isInstanceOf(NotFound.class);
        addresses.confirm(cast.tom(), secret);
        assertThatThrownBy(() -> addresses.confirm(cast.tom(), secret)).isInstanceOf(NotFound.class);
        assertThat(addresses.of(cast.tom()).confirmed()).contains("tom@newsroom.example");
        forget(cast.tom());
    }

    @Test
    void links_are_not_made_one_after_the_other() {
        forget(cast.lin());
        addresses.propose(cast.lin(), Optional.of("lin@newsroom.example"));
        assertThatThrownBy(() -> addresses.propose(cast.lin(), Optional.of("somebody@elsewhere.example")))
                .isInstanceOf(InvalidInput.class);
        forget(cast.lin());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@x.example",
                "a b@x.example",
                "a@x.example\r\nBcc: b@x.example",
                "<a@x.example>"
            })
    void what_is_no_address_is_refused(String wrong) {
        assertThatThrownBy(() -> addresses.propose(cast.lin(), Optional.of(wrong)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void preferences_that_make_no_sense_are_refused_field_by_field() {
        assertThatThrownBy(() -> preferences.choose(
                        cast.ana(),
                        new Wanted(
                                Optional.of("often"),
                                Optional.of("25:00"),
                                Optional.empty(),
                                Optional.of("8"),
                                Optional.of("Berlin"))))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> assertThat(wrong.violations().stream()
                                .map(InvalidInput.Violation::field)
                                .collect(Collectors.toSet()))
                        .containsExactlyInAnyOrder("delivery", "quietFrom", "quietUntil", "dailyAt", "timeZone"));
    }

    private UUID assigned() {
        UUID claim = journey.assigned(cast.ana());
        pump.run();
        return claim;
    }

    private Notification told(UUID claim) {
        return notifications.of(cast.ana()).stream()
                .filter(each -> each.about().claim().orElseThrow().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private void choose(String delivery, String timeZone) {
        preferences.choose(
                cast.ana(),
                new Wanted(
                        Optional.of(delivery),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(timeZone)));
    }

    private void forget(Actor person) {
        addresses.remove(person);
    }

    private void drain() {
        for (Optional<DueMail> due = queue.take(); due.isPresent(); due = queue.take()) {
            queue.sent(due.orElseThrow());
        }
    }
}
