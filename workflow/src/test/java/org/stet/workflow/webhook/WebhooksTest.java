package org.stet.workflow.webhook;

import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.stet.core.article.fetch.MessagePoster;
import org.stet.core.article.fetch.PageNotFetched;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.event.CloudEvent;
import org.stet.workflow.event.EventFeed;
import org.stet.workflow.event.EventPump;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Role;
import org.stet.workflow.notification.Notification;
import org.stet.workflow.notification.Notifications;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What happens is posted to whoever wants it: signed, once, in order, until it is taken. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
@Timeout(120)
class WebhooksTest {

    private static final List<String> WAY =
            List.of("mark", "accept", "assign", "start", "collect-evidence", "submit", "approve", "publish");

    @Inject
    Webhooks webhooks;

    @Inject
    WebhookDeliveries deliveries;

    @Inject
    WebhookSender sender;

    @Inject
    Notifications notifications;

    @Inject
    EventPump pump;

    @Inject
    EventFeed feed;

    @Inject
    ClaimJourney journey;

    @Inject
    NewsroomCast cast;

    @Inject
    Reviewing reviewing;

    @Inject
    RightOfReply replies;

    @Inject
    Accounts accounts;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private final Receiver receiver = new Receiver();
    private Actor keeper;
    private Webhooks.Keyed made;

    @BeforeEach
    void makeWebhook() {
        keeper = integrator();
        // what others left is told before there is a webhook
        pump.run();
        made = webhooks.make(keeper, wish(receiver.address()));
    }

    @AfterEach
    void deleteWebhook() {
        webhooks.of(keeper).forEach(each -> webhooks.delete(keeper, each.id()));
        receiver.close();
    }

    @Test
    void every_event_of_a_claim_arrives_once_in_order_and_signed() {
        UUID claim = journey.published();
        sendAll();
        List<Receiver.Message> got = receiver.about(claim);
        assertThat(got).extracting(Receiver.Message::action).containsExactlyElementsOf(WAY);
        assertThat(got).allSatisfy(message -> {
            assertThat(message.isSignedBy(made.secret())).isTrue();
            assertThat(message.isSignedBy(Signature.secret())).isFalse();
            assertThat(message.contentType()).startsWith("application/cloudevents+json");
            assertThat(message.id()).isEqualTo(message.event().path("id").asText());
            assertThat(Long.parseLong(message.timestamp()))
                    .isCloseTo(clock.instant().getEpochSecond(), Offset.offset(60L));
        });
        assertThat(log()).allMatch(each -> each.state() == WebhookDelivery.State.DELIVERED);
    }

    @Test
    void it_says_the_same_as_the_feed() {
        pump.run();
        String before = feed.now(cast.marta());
        UUID claim = journey.published();
        sendAll();
        assertThat(receiver.about(claim))
                .extracting(Receiver.Message::body)
                .containsExactlyElementsOf(feed.after(cast.marta(), before, 200).events().stream()
                        .filter(event -> event.claim().id().equals(claim))
                        .map(event -> CloudEvent.of(event).json())
                        .toList());
    }

    @Test
    void a_receiver_that_was_down_gets_everything_once_and_in_order_when_it_is_back() throws SQLException {
        receiver.answers(message -> 503);
        UUID first = journey.published();
        UUID second = journey.published();
        sendAll();
        hourPasses();
        sendAll();
        assertThat(receiver.messages()).isEmpty();
        receiver.answers(message -> 200);
        hourPasses();
        sendAll();
        assertThat(receiver.about(first)).extracting(Receiver.Message::action).containsExactlyElementsOf(WAY);
        assertThat(receiver.about(second)).extracting(Receiver.Message::action).containsExactlyElementsOf(WAY);
    }

    @Test
    void once_the_receiver_answers_again_what_found_nobody_there_does_not_wait_out_its_time() throws SQLException {
        receiver.answers(message -> 503);
        UUID waiting = journey.published();
        sendAll();
        receiver.answers(message -> 200);
        UUID next = journey.published();
        sendAll();
        assertThat(receiver.about(next)).hasSize(WAY.size());
        assertThat(receiver.about(waiting)).hasSize(WAY.size());
    }

    @Test
    void what_one_claim_cannot_deliver_holds_back_only_its_own() {
        UUID stuck = journey.published();
        receiver.answers(message -> message.claim().equals(stuck.toString()) ? 500 : 200);
        UUID other = journey.published();
        sendAll();
        assertThat(receiver.about(other)).extracting(Receiver.Message::action).containsExactlyElementsOf(WAY);
        assertThat(receiver.about(stuck)).isEmpty();
        List<WebhookDelivery> own = log().stream()
                .filter(each -> each.claimId().equals(Optional.of(stuck)))
                .toList();
        assertThat(own).hasSize(WAY.size()).allMatch(each -> each.state() == WebhookDelivery.State.WAITING);
        assertThat(own).filteredOn(each -> each.attempts() > 0).singleElement().satisfies(first -> {
            assertThat(first.status()).contains(500);
            assertThat(first.answer()).contains("answered 500\uFFFD");
            assertThat(first.dueAt().orElseThrow())
                    .isAfter(first.triedAt().orElseThrow().plusSeconds(4));
        });
    }

    @Test
    void a_node_that_dies_between_the_post_and_the_note_of_it_repeats_under_the_same_id() throws SQLException {
        UUID claim = journey.published();
        pump.run();
        WebhookDeliveries.Taken taken = deliveries.take().orElseThrow();
        sender.post(taken);
        // the node is gone: nobody settles, and the lease runs out
        sendAll();
        assertThat(receiver.about(claim)).hasSize(1);
        sql.change(
                Sql.As.OWNER,
                "update webhook_delivery set leased_until = now() - interval '1 second' where leased_until is not null");
        sendAll();
        List<Receiver.Message> got = receiver.about(claim);
        assertThat(got).hasSize(WAY.size() + 1);
        assertThat(got.get(1).id()).isEqualTo(got.get(0).id());
        assertThat(got.get(1).body()).isEqualTo(got.get(0).body());
        assertThat(got.subList(1, got.size()))
                .extracting(Receiver.Message::action)
                .containsExactlyElementsOf(WAY);
        deliveries.settle(
                taken, new WebhookDelivery.Outcome(Optional.of(500), Optional.empty(), "", Duration.ofSeconds(1)));
        assertThat(log()).allMatch(each -> each.state() == WebhookDelivery.State.DELIVERED);
    }

    @Test
    void two_senders_at_once_post_each_once_and_in_order() throws Exception {
        List<UUID> claims = new ArrayList<>();
        for (int each = 0; each < 4; each++) {
            claims.add(journey.published());
        }
        pump.run();
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> nodes = new ArrayList<>();
        for (int each = 0; each < 3; each++) {
            Thread node = new Thread(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                while (waiting() > 0) {
                    sender.next();
                }
            });
            nodes.add(node);
            node.start();
        }
        start.countDown();
        for (Thread node : nodes) {
            node.join();
        }
        assertThat(claims).allSatisfy(claim -> assertThat(receiver.about(claim))
                .extracting(Receiver.Message::action)
                .containsExactlyElementsOf(WAY));
    }

    @Test
    void what_is_tried_as_often_as_things_are_is_dead_and_comes_to_life_by_a_replay() throws SQLException {
        UUID claim = journey.candidate(NewsroomCast.SINGLE);
        receiver.answers(message -> 500);
        sendAll();
        for (int again = 0; again < WebhookDeliveries.RETRIES.size(); again++) {
            assertThat(log()).extracting(WebhookDelivery::state).containsOnly(WebhookDelivery.State.WAITING);
            sql.change(Sql.As.OWNER, "update webhook_delivery set due_at = now()");
            sendAll();
        }
        assertThat(log())
                .extracting(WebhookDelivery::state, WebhookDelivery::attempts)
                .containsOnly(tuple(WebhookDelivery.State.DEAD, 10));
        receiver.answers(message -> 200);
        assertThat(webhooks.replayDead(
                        keeper, made.webhook().id(), clock.instant().plusSeconds(60)))
                .isZero();
        assertThat(webhooks.replayDead(
                        keeper, made.webhook().id(), clock.instant().minus(Duration.ofHours(1))))
                .isEqualTo(1);
        sendAll();
        assertThat(receiver.about(claim)).hasSize(1);
        webhooks.replay(keeper, made.webhook().id(), log().get(0).id());
        sendAll();
        assertThat(receiver.about(claim)).hasSize(2);
        assertThat(receiver.about(claim))
                .extracting(Receiver.Message::id)
                .containsOnly(receiver.about(claim).get(0).id());
    }

    @Test
    void while_keys_change_both_sign() throws SQLException {
        Webhooks.Keyed rotated = webhooks.rotate(keeper, made.webhook().id());
        UUID during = journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        assertThat(receiver.about(during).get(0).isSignedBy(made.secret())).isTrue();
        assertThat(receiver.about(during).get(0).isSignedBy(rotated.secret())).isTrue();
        sql.change(Sql.As.OWNER, "update webhook set former_until = now() where former_until is not null");
        UUID after = journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        assertThat(receiver.about(after).get(0).isSignedBy(made.secret())).isFalse();
        assertThat(receiver.about(after).get(0).isSignedBy(rotated.secret())).isTrue();
    }

    @Test
    void a_secret_lies_open_nowhere() throws SQLException {
        assertThat(sql.rows("select * from webhook").toString())
                .doesNotContain(made.secret())
                .doesNotContain(made.secret().substring("whsec_".length()));
    }

    @Test
    void a_receiver_that_is_gone_pauses_the_webhook_and_gets_what_waited_when_it_is_resumed() {
        receiver.answers(message -> 410);
        UUID claim = journey.published();
        sendAll();
        assertThat(webhook().pause()).contains(Webhook.Pause.GONE);
        receiver.answers(message -> 200);
        sendAll();
        assertThat(receiver.about(claim)).isEmpty();
        webhooks.resume(keeper, made.webhook().id());
        sendAll();
        assertThat(receiver.about(claim)).extracting(Receiver.Message::action).containsExactlyElementsOf(WAY);
    }

    @Test
    void who_keeps_it_is_told_once_that_it_fails_and_again_when_it_fails_anew() throws SQLException {
        receiver.answers(message -> 500);
        journey.candidate(NewsroomCast.SINGLE);
        journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        hourPasses();
        sendAll();
        assertThat(webhook().failingSince()).as("it may be starting again").isEmpty();
        assertThat(notifications.of(keeper)).isEmpty();
        hourPasses();
        sendAll();
        hourPasses();
        hourPasses();
        sendAll();
        assertThat(webhook().failingSince()).isPresent();
        Notification told = onlyOne(notifications.of(keeper));
        assertThat(told.kind()).isEqualTo(Notification.Kind.WEBHOOK_FAILING);
        assertThat(told.about().webhook()).contains(made.webhook().id());
        assertThat(told.wording()).isEqualTo(webhook().address());
        assertThat(notifications.read(keeper, told.id())).isEqualTo(told.about());
        receiver.answers(message -> 200);
        for (int hours = 0; hours < 6; hours++) {
            hourPasses();
        }
        sendAll();
        assertThat(webhook().failingSince()).isEmpty();
        assertThat(onlyOne(notifications.of(keeper)).isRead()).isTrue();
        receiver.answers(message -> 410);
        journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        assertThat(webhook().failingSince()).isPresent();
        assertThat(notifications.of(keeper)).hasSize(2);
    }

    private static Notification onlyOne(List<Notification> told) {
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    @Test
    void a_paused_webhook_keeps_what_happens_and_can_be_tested() {
        webhooks.pause(keeper, made.webhook().id());
        UUID claim = journey.candidate(NewsroomCast.SINGLE);
        webhooks.test(keeper, made.webhook().id());
        sendAll();
        assertThat(receiver.messages()).singleElement().satisfies(test -> {
            assertThat(test.event().path("type").asText()).isEqualTo("org.stet.test");
            assertThat(test.isSignedBy(made.secret())).isTrue();
        });
        webhooks.resume(keeper, made.webhook().id());
        sendAll();
        assertThat(receiver.about(claim)).hasSize(1);
    }

    @Test
    void a_test_is_posted_once_whatever_comes_of_it() {
        receiver.answers(message -> 500);
        webhooks.test(keeper, made.webhook().id());
        sendAll();
        assertThat(log()).singleElement().satisfies(test -> {
            assertThat(test.state()).isEqualTo(WebhookDelivery.State.DEAD);
            assertThat(test.isTest()).isTrue();
            assertThat(test.took()).isPresent();
        });
    }

    @Test
    void only_what_is_wanted_is_posted() {
        webhooks.change(
                keeper,
                made.webhook().id(),
                new Expected(webhook().version()),
                new Webhooks.Wish(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("news"),
                        Optional.of(List.of("publish", "retract"))));
        UUID claim = journey.published();
        sendAll();
        assertThat(receiver.about(claim)).extracting(Receiver.Message::action).containsExactly("publish");
    }

    @Test
    void nothing_of_sealed_work_leaves_until_it_opens() {
        UUID claim = journey.assigned(cast.ana(), cast.tom());
        reviewing.save(cast.tom(), claim, Expected.ANY, Optional.of("false"), Optional.of("Begun."));
        sendAll();
        int before = receiver.messages().size();
        journey.review(cast.ana(), claim, "true");
        replies.ask(cast.ana(), claim, ClaimJourney.asking("The harbour office"));
        sendAll();
        assertThat(receiver.messages()).hasSize(before);
        assertThat(log()).hasSize(before);
        UUID opened = journey.disputed();
        sendAll();
        assertThat(receiver.about(opened))
                .extracting(Receiver.Message::action)
                .contains("open-review", "open-evidence", "submit")
                .doesNotContain("save-review");
    }

    @Test
    void whose_keeper_is_gone_posts_nothing_until_an_administrator_takes_it_over() throws SQLException {
        sql.change(Sql.As.OWNER, "update person set active = false where id = ?", keeper.id());
        UUID claim = journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        assertThat(receiver.messages()).isEmpty();
        assertThat(webhooks.webhook(cast.nora(), made.webhook().id()).pause()).contains(Webhook.Pause.KEEPER_LEFT);
        Webhook resumed = webhooks.resume(cast.nora(), made.webhook().id());
        assertThat(resumed.keptBy()).isEqualTo(cast.nora().id());
        sendAll();
        assertThat(receiver.about(claim)).hasSize(1);
        webhooks.delete(cast.nora(), made.webhook().id());
    }

    @Test
    void who_may_not_keep_webhooks_keeps_none_and_nobody_sees_those_of_others() {
        UUID id = made.webhook().id();
        assertThatThrownBy(() -> webhooks.make(cast.marta(), wish(receiver.address())))
                .isInstanceOf(NotYours.class);
        Actor other = integrator();
        assertThat(webhooks.of(other)).isEmpty();
        assertThatThrownBy(() -> webhooks.webhook(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> webhooks.rotate(other, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> webhooks.deliveries(other, id, DeliveryQuery.newest(Optional.empty(), 10)))
                .isInstanceOf(NotFound.class);
        assertThat(webhooks.of(cast.nora())).extracting(Webhook::id).contains(id);
    }

    @Test
    void what_cannot_be_is_refused_and_what_is_old_is_not_overwritten() {
        UUID id = made.webhook().id();
        assertThatThrownBy(() -> webhooks.make(keeper, wish("no address"))).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> webhooks.make(keeper, wish("ftp://hooks.example.org")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> webhooks.change(keeper, id, Expected.ANY, actions("dance")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> webhooks.change(keeper, id, Expected.ANY, actions("save-review")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> webhooks.change(keeper, id, new Expected("99"), actions("publish")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void without_the_setting_no_inner_network_is_reached() {
        try (MessagePoster poster = WebhookParts.poster(false, Set.of(), Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> poster.checked(URI.create(receiver.address())))
                    .isInstanceOf(PageNotFetched.class);
            assertThatThrownBy(() -> poster.post(URI.create("https://localhost/"), "text/plain", Map.of(), new byte[0]))
                    .isInstanceOfSatisfying(PageNotFetched.class, failed -> assertThat(failed.reason())
                            .isEqualTo(PageNotFetched.Reason.NOT_PUBLIC));
        }
    }

    @Test
    void what_is_done_to_a_webhook_stands_in_the_record() {
        webhooks.rotate(keeper, made.webhook().id());
        webhooks.pause(keeper, made.webhook().id());
        assertThat(audit.of(Subject.person(keeper.id())))
                .extracting(entry -> entry.action())
                .endsWith("make-webhook", "rotate-webhook", "pause-webhook");
    }

    @Test
    void what_is_old_is_forgotten() throws SQLException {
        UUID old = journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        sql.change(Sql.As.OWNER, "update webhook_delivery set made_at = now() - interval '31 days'");
        UUID recent = journey.candidate(NewsroomCast.SINGLE);
        sendAll();
        deliveries.forget();
        assertThat(log())
                .extracting(each -> each.claimId().orElseThrow())
                .contains(recent)
                .doesNotContain(old);
    }

    private Actor integrator() {
        String name = "hooks-" + UUID.randomUUID().toString().substring(0, 8);
        return accounts.create(name, "Keeps hooks", "correct-horse-battery-staple", Set.of(Role.INTEGRATOR))
                .asActor();
    }

    private static Webhooks.Wish wish(String address) {
        return new Webhooks.Wish(
                Optional.of(address), Optional.of("a test"), Optional.empty(), Optional.<List<String>>empty());
    }

    private static Webhooks.Wish actions(String... actions) {
        return new Webhooks.Wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of(actions)));
    }

    private void sendAll() {
        pump.run();
        boolean more = true;
        while (more) {
            more = sender.next();
        }
    }

    private void hourPasses() throws SQLException {
        sql.change(
                Sql.As.OWNER,
                "update webhook_delivery set due_at = due_at - interval '1 hour' where state = 'WAITING'");
    }

    private long waiting() {
        try {
            return sql.rows(
                            "select 1 from webhook_delivery where state = 'WAITING' and webhook_id = ?",
                            made.webhook().id())
                    .size();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Webhook webhook() {
        return webhooks.webhook(keeper, made.webhook().id());
    }

    private List<WebhookDelivery> log() {
        return webhooks.deliveries(keeper, made.webhook().id(), DeliveryQuery.newest(Optional.empty(), 200));
    }
}
