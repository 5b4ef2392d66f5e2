package org.stet.workflow.review;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.agreement.Agreement;
import org.stet.workflow.agreement.AgreementQuestion;
import org.stet.workflow.assignment.BeingAway;
import org.stet.workflow.assignment.Distributing;
import org.stet.workflow.assignment.Suggesting;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.deadline.Clocks;
import org.stet.workflow.evidence.Attaching;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.evidence.EvidenceFile;
import org.stet.workflow.evidence.EvidenceFiles;
import org.stet.workflow.evidence.EvidenceLedger;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Administration;
import org.stet.workflow.identity.PersonalData;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reply.Replies;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.TestFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** While a blind double review runs, nothing that one reviewer does changes anything that anybody else can read. */
@QuarkusTest
class SealedReviewsTest {

    private static final AgreementQuestion EVERYTHING =
            new AgreementQuestion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    Claims claims;

    @Inject
    ClaimFiles files;

    @Inject
    ClaimHistory history;

    @Inject
    ClaimList list;

    @Inject
    EvidenceLedger ledger;

    @Inject
    Attaching attaching;

    @Inject
    EvidenceFiles evidenceFiles;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Replies replies;

    @Inject
    Clocks clocks;

    @Inject
    Agreement agreement;

    @Inject
    Suggesting suggesting;

    @Inject
    Distributing distributing;

    @Inject
    BeingAway beingAway;

    @Inject
    PersonalData data;

    @Inject
    Administration administration;

    @Inject
    Checkpoints checkpoints;

    @Test
    void nobody_learns_what_a_blind_reviewer_does() {
        UUID id = begun();
        checkpoints.make();
        Map<String, String> before = everythingThatOthersRead(id);
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("false"), Optional.of("A quiet thought."));
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        Evidence evidence = journey.collect(cast.ana(), id);
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        collecting.remove(cast.ana(), id, evidence.id());
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        Evidence kept = journey.collect(cast.ana(), id);
        collecting.amend(
                cast.ana(),
                id,
                kept.id(),
                new Evidence.Amendment(
                        Optional.of("A publisher"), Optional.empty(), Optional.of("An agency"), Optional.empty()));
        EvidenceFile file = attaching.add(
                cast.ana(),
                id,
                kept.id(),
                attaching.prepare(cast.ana().id(), TestFiles.path(TestFiles.png(20, 20))),
                Optional.of("a.png"),
                Optional.of("A quiet table."));
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        attaching.remove(cast.ana(), id, kept.id(), file.id());
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        collecting.statePrimarySourceReason(cast.ana(), id, Optional.of("There is none."));
        ReplyRequest asked = rightOfReply.ask(cast.ana(), id, ClaimJourney.asking("the port"));
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        rightOfReply.end(cast.ana(), id, asked.id(), ReplyRequest.Outcome.DECLINED, Optional.empty());
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        checkpoints.make();
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
    }

    @Test
    void whoever_starts_second_starts_unseen() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.empty(), Optional.empty());
        Map<String, String> before = everythingThatIsReadBy(id, cast.ana(), cast.marta(), cast.nora(), cast.lin());
        reviewing.save(cast.tom(), id, Expected.ANY, Optional.of("true"), Optional.of("Mine."));
        assertThat(everythingThatIsReadBy(id, cast.ana(), cast.marta(), cast.nora(), cast.lin()))
                .isEqualTo(before);
    }

    @Test
    void the_first_start_tells_that_somebody_started_and_nothing_of_the_verdict() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("false"), Optional.of("A quiet thought."));
        assertThat(everythingThatOthersRead(id).values()).noneMatch(read -> read.contains("A quiet thought."));
        assertThat(file(cast.tom(), id).round().reviews()).isEmpty();
        assertThat(file(cast.marta(), id).round().reviews()).isEmpty();
    }

    @Test
    void one_sees_ones_own() {
        UUID id = begun();
        String before = file(cast.ana(), id).tag();
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("false"), Optional.of("A quiet thought."));
        ClaimFile mine = file(cast.ana(), id);
        assertThat(mine.round().reviews()).singleElement().satisfies(review -> assertThat(review.rationale())
                .contains("A quiet thought."));
        assertThat(mine.tag()).isNotEqualTo(before);
    }

    @Test
    void after_the_last_submission_all_is_open_to_all() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        for (Actor actor : List.of(cast.ana(), cast.tom(), cast.lin(), cast.marta(), cast.nora(), cast.wire())) {
            ClaimFile file = file(actor, id);
            assertThat(file.round().reviews()).hasSize(2);
            assertThat(file.sources().evidence()).hasSize(2);
            assertThat(file.report().latest()).isPresent();
        }
        assertThat(journey.state(id)).isEqualTo(ClaimState.SUBMITTED);
    }

    @Test
    void what_is_returned_is_sealed_again() {
        UUID id = journey.inReview(cast.ana(), cast.tom());
        collecting.statePrimarySourceReason(cast.ana(), id, Optional.of("There is none."));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        reviewing.sendBack(cast.marta(), id, Expected.ANY, Optional.of("Say more."));
        assertThat(file(cast.tom(), id).round().reviews()).hasSize(1);
        assertThat(file(cast.marta(), id).round().reviews()).isEmpty();
        Map<String, String> before = everythingThatOthersRead(id);
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.of("half-true"), Optional.of("Said more."));
        journey.collect(cast.ana(), id);
        collecting.statePrimarySourceReason(cast.ana(), id, Optional.of("A quiet thought about sources."));
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(everythingThatOthersRead(id)).isEqualTo(before);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.DISPUTED);
    }

    /** Both have started, so that the claim is in review and stays there. */
    private UUID begun() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        reviewing.save(cast.ana(), id, Expected.ANY, Optional.empty(), Optional.empty());
        reviewing.save(cast.tom(), id, Expected.ANY, Optional.empty(), Optional.empty());
        return id;
    }

    private Map<String, String> everythingThatOthersRead(UUID id) {
        Map<String, String> read = everythingThatIsReadBy(
                id,
                cast.tom(),
                cast.lin(),
                cast.marta(),
                cast.idris(),
                cast.both(),
                cast.chief(),
                cast.nora(),
                cast.wire());
        read.put(
                "what is held about the reviewer",
                data.export(cast.nora(), cast.ana().id()).get("actions").toString());
        return read;
    }

    private Map<String, String> everythingThatIsReadBy(UUID id, Actor... readers) {
        Map<String, String> read = new LinkedHashMap<>();
        QuarkusTransaction.requiringNew().run(() -> {
            Claim claim = claims.get(id);
            for (Actor reader : readers) {
                read.put("file of " + reader.username(), Everything.of(files.open(reader, id)));
                read.put("row of " + reader.username(), Everything.of(files.list(reader, List.of(claim))));
                read.put("files of " + reader.username(), Everything.of(evidenceFiles.visible(claim, reader)));
                read.put("evidence of " + reader.username(), Everything.of(ledger.visible(claim, reader)));
            }
            read.put("agreement", Everything.of(agreement.of(cast.marta(), EVERYTHING)));
            read.put("suggestions", Everything.of(suggesting.of(cast.marta(), id)));
            read.put("plan", Everything.of(distributing.plan(cast.marta(), NewsroomCast.DOUBLE)));
            read.put("absences", Everything.of(beingAway.notOver(cast.marta())));
            for (String words : List.of("quiet", "thought", "Found by ana", "half-true")) {
                ClaimQuery search = new ClaimQuery(
                        EnumSet.noneOf(ClaimState.class),
                        Optional.empty(),
                        Set.of(),
                        Optional.of(words),
                        ClaimSort.CREATED);
                read.put(
                        "search for " + words,
                        list.count(search) + " "
                                + Everything.of(
                                        list.page(search, Optional.empty(), 50).claims()));
            }
            read.put("history", Everything.of(history.of(cast.wire(), id)));
            read.put("clocks", Everything.of(clocks.running(id)));
            read.put("open replies", Everything.of(replies.openAt(id, Instant.now())));
            read.put("open files", Everything.of(evidenceFiles.open(id)));
            read.put("open evidence", Everything.of(ledger.openAt(id, Instant.now())));
            read.put("verification", Everything.of(administration.verifyRecord(cast.nora())));
            read.put(
                    "counts",
                    Arrays.stream(ClaimState.values())
                            .map(state -> list.count(ClaimQuery.in(Set.of(state), ClaimSort.CREATED)))
                            .toList()
                            .toString());
            for (ClaimSort sort : ClaimSort.values()) {
                ClaimQuery query = ClaimQuery.in(EnumSet.of(ClaimState.IN_REVIEW), sort);
                read.put(
                        "list by " + sort,
                        Everything.of(list.page(query, Optional.empty(), 500).claims()));
            }
        });
        return read;
    }

    private ClaimFile file(Actor actor, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> files.open(actor, id));
    }
}
