package org.stet.workflow.audit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.Marking;
import org.stet.workflow.assignment.Absence;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Priority;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.DeskPolicies;
import org.stet.workflow.desk.Membership;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.desk.RatingDraft;
import org.stet.workflow.desk.Scales;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.ReportText;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Accounts;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.Role;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.time.TimePolicies;
import org.stet.workflow.time.TimePolicy;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written, written a second time the same: no entry, no new version. */
@QuarkusTest
class NothingChangedTest {

    private static final Optional<String> NONE = Optional.empty();

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Sql sql;

    @Inject
    Triage triage;

    @Inject
    DeskPolicies policies;

    @Inject
    TimePolicies times;

    @Inject
    Scales scales;

    @Inject
    Membership membership;

    @Inject
    Reporting reporting;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Rechecks rechecks;

    @Inject
    Administration administration;

    @Inject
    Accounts accounts;

    @Inject
    Recusing recusing;

    @Inject
    BeingAway beingAway;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Marking marking;

    @Test
    void what_is_written_twice_the_same_is_recorded_once() throws SQLException {
        List<String> recordedAgain = new ArrayList<>();
        List<String> neverRecorded = new ArrayList<>();
        for (Map.Entry<String, Runnable> use : uses().entrySet()) {
            long before = entries();
            use.getValue().run();
            long once = entries();
            use.getValue().run();
            if (once == before) {
                neverRecorded.add(use.getKey());
            }
            if (entries() != once) {
                recordedAgain.add(use.getKey());
            }
        }
        assertThat(recordedAgain).isEmpty();
        assertThat(neverRecorded).as("the first time differs").isEmpty();
    }

    @Test
    void an_unchanged_claim_keeps_its_version() {
        UUID id = journey.open(NewsroomCast.SINGLE);
        String wording = journey.claim(id).wording();
        long version = journey.claim(id).version();
        triage.edit(cast.marta(), id, Expected.ANY, edit(Optional.of(wording), Optional.empty(), Optional.empty()));
        triage.edit(cast.marta(), id, Expected.ANY, edit(NONE, Optional.empty(), Optional.empty()));
        assertThat(journey.claim(id).version()).isEqualTo(version);
    }

    @Test
    void an_approval_outlives_a_report_saved_as_it_is() {
        UUID id = journey.approved();
        ReportText text = journey.latest(id).text();
        reporting.save(
                cast.marta(),
                id,
                journey.report(id),
                new Reporting.Draft(
                        Optional.of(text.headline()),
                        Optional.of(text.summary()),
                        Optional.of(text.body()),
                        Optional.of("true")));
        assertThat(journey.state(id)).isEqualTo(ClaimState.APPROVED);
    }

    @Test
    void words_that_are_a_claim_already_are_that_claim_whatever_stands_at_the_edges() {
        Article article = journey.article(NewsroomCast.SINGLE);
        int start = article.text().indexOf("-0001 is") + 1;
        int end = article.text().indexOf(".", start);
        UUID known = marking.mark(cast.marta(), article.id(), start, end, NONE)
                .claim()
                .id();
        for (int[] edges : new int[][] {{0, 0}, {0, 1}, {-1, 0}, {-1, 1}}) {
            Marking.Marked again =
                    marking.mark(cast.ana(), article.id(), start + edges[0], end + edges[1], Optional.of("Otherwise."));
            assertThat(again.claim().id()).isEqualTo(known);
            assertThat(again.isNew()).isFalse();
        }
        assertThat(marking.mark(cast.ana(), article.id(), start, end - 5, NONE).isNew())
                .isTrue();
    }

    private Map<String, Runnable> uses() {
        Map<String, Runnable> uses = new LinkedHashMap<>();
        UUID open = journey.open(NewsroomCast.SINGLE);
        uses.put("wording", () -> edit(open, edit(Optional.of("Other words."), Optional.empty(), Optional.empty())));
        uses.put("priority", () -> edit(open, edit(NONE, Optional.of(Priority.HIGH), Optional.empty())));
        uses.put("topics", () -> edit(open, edit(NONE, Optional.empty(), Optional.of(List.of("quays")))));
        Instant due = Instant.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        uses.put(
                "due time",
                () -> edit(
                        open,
                        new Triage.Edit(
                                NONE, Optional.empty(), Optional.of(new Triage.Due.At(due)), Optional.empty())));
        uses.put(
                "due by the clock",
                () -> edit(
                        open,
                        new Triage.Edit(
                                NONE,
                                Optional.empty(),
                                Optional.of(new Triage.Due.ByClock(Optional.empty())),
                                Optional.empty())));
        desks(uses);
        people(uses);
        reviews(uses);
        return uses;
    }

    private void desks(Map<String, Runnable> uses) {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        uses.put(
                "policy",
                () -> policies.change(
                        cast.nora(),
                        desk.code(),
                        Integer.toString(policies.desk(desk.code()).policy().version()),
                        PolicySettings.plain(1, 2),
                        Optional.empty()));
        TimePolicy held = times.held(desk.id()).policy();
        uses.put(
                "desk time",
                () -> times.change(
                        cast.nora(),
                        desk.id(),
                        Expected.ANY,
                        new TimePolicy(
                                held.calendar(),
                                held.limits(),
                                held.warnAtPercent() - 1,
                                held.replyWithin(),
                                held.correctionDays(),
                                held.verdictDays())));
        uses.put(
                "member",
                () -> membership.put(cast.nora(), desk, "ana", Set.of(Role.REVIEWER), List.of("en"), List.of("quays")));
        String scale = "Scale of " + desk.code();
        uses.put(
                "scale",
                () -> scales.publish(
                        cast.nora(),
                        Optional.of(scale),
                        List.of(
                                new RatingDraft("yes", "Yes", "It is.", Optional.of(2), Rating.Tone.TRUE, Map.of()),
                                new RatingDraft(
                                        "no", "No", "It is not.", Optional.of(1), Rating.Tone.FALSE, Map.of()))));
    }

    private void people(Map<String, Runnable> uses) {
        String name = "twice-" + UUID.randomUUID().toString().substring(0, 8);
        UUID person = accounts.create(name, name, "a password of hers", Set.of(Role.REVIEWER))
                .id();
        uses.put("roles", () -> administration.give(cast.nora(), person, Set.of(Role.REVIEWER, Role.EDITOR)));
        uses.put(
                "recusal",
                () -> recusing.declare(
                        cast.nora(),
                        Optional.of(name),
                        Recusal.Kind.TOPIC,
                        Optional.of("nothing of this"),
                        Optional.of("A cousin.")));
        Instant begins = Instant.now().plus(Duration.ofDays(400)).truncatedTo(ChronoUnit.SECONDS);
        uses.put("absence", () -> {
            Absence absence = beingAway.declare(
                    cast.nora(), Optional.of(name), Optional.of(begins), Optional.of(begins.plusSeconds(3_600)));
            assertThat(absence.startsAt()).isEqualTo(begins);
        });
    }

    private void reviews(Map<String, Runnable> uses) {
        UUID assigned = journey.assigned(cast.ana());
        uses.put("acceptance of an assignment", () -> handingOver.accept(cast.ana(), assigned, Expected.ANY));
        UUID inReview = journey.inReview(cast.ana());
        uses.put(
                "review",
                () -> reviewing.save(
                        cast.ana(), inReview, Expected.ANY, Optional.of("false"), Optional.of("Other reasons.")));
        uses.put(
                "primary source reason",
                () -> collecting.statePrimarySourceReason(cast.ana(), inReview, Optional.of("It burnt.")));
        Evidence evidence = journey.collect(cast.ana(), inReview);
        uses.put(
                "evidence",
                () -> collecting.amend(
                        cast.ana(),
                        inReview,
                        evidence.id(),
                        new Evidence.Amendment(Optional.of("The port"), NONE, NONE, NONE)));
        ReplyRequest asked = rightOfReply.ask(cast.ana(), inReview, ClaimJourney.asking("the port"));
        uses.put(
                "reply",
                () -> rightOfReply.end(
                        cast.ana(), inReview, asked.id(), ReplyRequest.Outcome.ANSWERED, Optional.of("Yes.")));
        UUID submitted = journey.submitted();
        uses.put(
                "report",
                () -> reporting.save(cast.marta(), submitted, journey.report(submitted), ClaimJourney.draft("again")));
        UUID published = journey.published();
        Instant until = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        uses.put("expiry", () -> rechecks.setExpiry(cast.marta(), published, Expected.ANY, Optional.of(until)));
    }

    private void edit(UUID id, Triage.Edit edit) {
        triage.edit(cast.marta(), id, Expected.ANY, edit);
    }

    private static Triage.Edit edit(
            Optional<String> wording, Optional<Priority> priority, Optional<List<String>> topics) {
        return new Triage.Edit(wording, priority, Optional.empty(), topics);
    }

    private long entries() throws SQLException {
        return sql.number("select count(*) from audit_entry where actor is not null");
    }
}
