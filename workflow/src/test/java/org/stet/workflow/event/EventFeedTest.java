package org.stet.workflow.event;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Secrecy;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** What people read of what happens, and what they cannot. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class EventFeedTest {

    @Inject
    ClaimJourney journey;

    @Inject
    NewsroomCast cast;

    @Inject
    Reviewing reviewing;

    @Inject
    RightOfReply replies;

    @Inject
    EventPump pump;

    @Inject
    EventFeed feed;

    @Inject
    Secrecy secrecy;

    @Test
    void a_claims_way_is_told_in_its_order() {
        String before = now(cast.marta());
        UUID id = journey.published();
        assertThat(actions(cast.marta(), before, id))
                .containsExactly(
                        "mark", "accept", "assign", "start", "collect-evidence", "submit", "approve", "publish");
    }

    @Test
    void whoever_goes_on_from_a_cursor_misses_nothing_and_gets_nothing_twice() {
        String before = now(cast.marta());
        UUID id = journey.to(ClaimState.PUBLISHED);
        List<ClaimEvent> atOnce = read(cast.marta(), before, id);
        List<ClaimEvent> oneByOne = new ArrayList<>();
        String cursor = before;
        for (EventFeed.Page page = feed.after(cast.marta(), cursor, 1);
                !page.events().isEmpty();
                page = feed.after(cast.marta(), cursor, 1)) {
            oneByOne.addAll(page.events());
            cursor = page.cursor();
        }
        assertThat(oneByOne.stream().filter(event -> event.claim().id().equals(id)))
                .containsExactlyElementsOf(atOnce);
    }

    @Test
    void sealed_work_moves_nothing_that_others_read() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        reviewing.save(cast.tom(), id, Expected.ANY, Optional.of("false"), Optional.of("Begun."));
        pump.run();
        for (Actor other : List.of(cast.tom(), cast.marta(), cast.idris())) {
            String before = now(other);
            journey.review(cast.ana(), id, "true");
            replies.ask(cast.ana(), id, ClaimJourney.asking("The harbour office"));
            pump.run();
            EventFeed.Page page = feed.after(other, before, 100);
            assertThat(page.events()).isEmpty();
            assertThat(page.cursor()).hasSameSizeAs(before).isNotEqualTo(before);
        }
        assertThat(actions(cast.ana(), EventFeed.START, id)).contains("save-review", "collect-evidence", "seek-reply");
    }

    @Test
    void what_was_sealed_is_told_when_it_opens_and_what_was_saved_on_the_way_never() {
        String before = now(cast.marta());
        UUID id = journey.disputed();
        assertThat(actions(cast.marta(), before, id))
                .containsExactly(
                        "mark", "accept", "assign", "start", "open-review", "open-evidence", "open-evidence", "submit");
        assertThat(read(cast.marta(), before, id).stream().map(ClaimEvent::fact))
                .contains(new Fact.OpenReview(cast.ana().id(), "true"));
    }

    @Test
    void whoever_is_cut_off_at_any_event_goes_on_after_it() {
        String before = now(cast.marta());
        UUID id = journey.to(ClaimState.PUBLISHED);
        pump.run();
        List<EventFeed.Told> told = feed.eachAfter(cast.marta(), before, EventFeed.MOST);
        EventFeed.Told third = told.get(2);
        assertThat(feed.eachAfter(cast.marta(), third.cursor(), EventFeed.MOST))
                .extracting(EventFeed.Told::event)
                .containsExactlyElementsOf(told.subList(3, told.size()).stream()
                        .map(EventFeed.Told::event)
                        .toList());
        assertThat(told).extracting(each -> each.event().claim().id()).contains(id);
    }

    @Test
    void whoever_begins_now_gets_nothing_that_was_before() {
        journey.published();
        pump.run();
        assertThat(feed.after(cast.marta(), EventFeed.NOW, 10).events()).isEmpty();
    }

    @Test
    void a_cursor_stands_in_an_address_as_it_is() {
        for (int time = 0; time < 20; time++) {
            assertThat(feed.now(cast.marta())).matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void a_cursor_of_events_that_a_backup_does_not_have_is_refused_and_not_passed_over() {
        String ahead =
                secrecy.seal(String.format("events %s %019d", cast.marta().id(), Long.MAX_VALUE));
        assertThatThrownBy(() -> feed.after(cast.marta(), ahead, 10))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> assertThat(refused.violations())
                        .extracting(InvalidInput.Violation::field, InvalidInput.Violation::fault)
                        .containsExactly(tuple("after", Fault.UNKNOWN)));
    }

    @Test
    void an_event_is_told_to_programs_as_cloudevents_has_it() {
        UUID desk = UUID.randomUUID();
        UUID claim = UUID.randomUUID();
        UUID actor = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        ClaimEvent event = new ClaimEvent(
                id,
                new ClaimEvent.Standing(claim, desk, "DISMISSED", 2, 7),
                actor,
                Instant.parse("2026-11-22T16:48:03.120450Z"),
                Audience.everybody(),
                new Fact.Dismiss("opinion"));
        assertThat(CloudEvent.of(event).json())
                .isEqualTo(("{'specversion':'1.0','id':'" + id + "','source':'urn:uuid:" + desk
                                + "','type':'org.stet.claim.dismiss','subject':'" + claim
                                + "','time':'2026-11-22T16:48:03.120450Z','datacontenttype':'application/json',"
                                + "'data':{'claim':'" + claim + "','desk':'" + desk
                                + "','state':'DISMISSED','round':2,'version':7,'actor':'" + actor
                                + "','action':'dismiss','fact':{'reason':'opinion'}}}")
                        .replace('\'', '"'));
    }

    @Test
    void a_cursor_is_for_its_reader_alone() {
        String mine = now(cast.marta());
        assertThatThrownBy(() -> feed.after(cast.idris(), mine, 10)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> feed.after(cast.marta(), "17", 10)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> feed.after(cast.marta(), mine, EventFeed.MOST + 1))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void who_may_not_read_claims_reads_no_events() {
        Actor nobody = new Actor(UUID.randomUUID(), "nobody", "Nobody", Set.of());
        assertThatThrownBy(() -> feed.after(nobody, EventFeed.START, 10)).isInstanceOf(NotYours.class);
    }

    private String now(Actor reader) {
        pump.run();
        return feed.now(reader);
    }

    private List<String> actions(Actor reader, String cursor, UUID claim) {
        return read(reader, cursor, claim).stream().map(ClaimEvent::action).toList();
    }

    private List<ClaimEvent> read(Actor reader, String from, UUID claim) {
        pump.run();
        List<ClaimEvent> read = new ArrayList<>();
        String cursor = from;
        EventFeed.Page page;
        do {
            page = feed.after(reader, cursor, EventFeed.MOST);
            read.addAll(page.events());
            cursor = page.cursor();
        } while (!page.events().isEmpty());
        return read.stream().filter(event -> event.claim().id().equals(claim)).toList();
    }
}
