package org.stet.workflow.property;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleList;
import org.stet.workflow.article.ArticleQuery;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Checkpoints;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimHistory;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.PublicCheck;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.reading.ClaimFile;
import org.stet.workflow.reading.ClaimFiles;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.review.Adjudication;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;

/** The clock is set back by three hours: what is done after that is shown, and comes after what was done before. */
@QuarkusTest
@TestProfile(ClockSetBackTest.WithAClockToSet.class)
class ClockSetBackTest {

    /** Has everybody go by a clock that a test can set. */
    public static final class WithAClockToSet implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(MovingClock.ForEverybody.class);
        }
    }

    @Inject
    MovingClock clock;

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    ClaimFiles files;

    @Inject
    ClaimHistory history;

    @Inject
    ClaimList list;

    @Inject
    ArticleList articleList;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Collecting collecting;

    @Inject
    RightOfReply rightOfReply;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    PublicChecks checks;

    @Inject
    Checkpoints checkpoints;

    @Inject
    AuditVerification verification;

    @AfterEach
    void the_record_is_intact() {
        checkpoints.make();
        assertThat(verification.verify().breaks()).isEmpty();
    }

    @Test
    void evidence_and_replies_stand_in_the_order_in_which_they_were_logged() {
        UUID id = journey.inReview(cast.ana());
        ReplyRequest asked = rightOfReply.ask(cast.ana(), id, ClaimJourney.asking("the port"));
        setBack();
        collect(id, "late");
        ReplyRequest later = rightOfReply.ask(cast.ana(), id, ClaimJourney.asking("the ministry"));
        ReplyRequest corrected = rightOfReply.correct(cast.ana(), id, asked.id(), party("the port authority"));
        ClaimFile file = file(id);
        assertThat(file.sources().evidence())
                .extracting(Evidence::title)
                .containsExactly("Found by ana", "Found by late");
        assertThat(file.sources().replies())
                .extracting(ReplyRequest::id)
                .containsExactly(asked.id(), later.id(), corrected.id());
    }

    @Test
    void what_is_approved_after_it_is_what_the_public_reads() {
        UUID id = journey.submitted();
        setBack();
        collect(id, "late");
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("late"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        assertThat(check(id).current().document().orElseThrow().report().headline())
                .isEqualTo("Headline late");
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, Optional.of("A letter."));
        setBack();
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected"));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        assertThat(check(id).current().document().orElseThrow().report().headline())
                .isEqualTo("Headline corrected");
        assertThat(check(id).corrections()).hasSize(1);
    }

    @Test
    void the_public_lists_begin_with_what_went_out_last() {
        UUID first = corrected("first");
        setBack();
        UUID second = corrected("second");
        publishing.retract(cast.marta(), first, Expected.ANY, Optional.of("It was wrong."));
        assertThat(checks.page(Optional.empty(), 2).checks())
                .extracting(check -> check.publication().claimId())
                .containsExactly(second, first);
        PublicChecks.CheckPage page = checks.page(Optional.empty(), 1);
        assertThat(checks.page(page.next(), 1).checks())
                .extracting(check -> check.publication().claimId())
                .containsExactly(first);
        PublicChecks.LedgerPage newest = checks.ledger(Optional.empty(), 1);
        PublicChecks.LedgerPage before = checks.ledger(newest.next(), 1);
        PublicChecks.LedgerPage oldest = checks.ledger(before.next(), 1);
        assertThat(newest.lines()).extracting(PublicChecks.LedgerLine::reason).containsExactly("It was wrong.");
        assertThat(before.lines()).extracting(PublicChecks.LedgerLine::reason).containsExactly("second");
        assertThat(oldest.lines()).extracting(PublicChecks.LedgerLine::reason).containsExactly("first");
    }

    @Test
    void the_retraction_that_stands_is_the_last_one() {
        UUID id = journey.published();
        publishing.retract(cast.marta(), id, Expected.ANY, Optional.of("one"));
        triage.reopen(cast.marta(), id, Expected.ANY);
        setBack();
        again(id);
        assertThat(check(id).retraction()).isEmpty();
        publishing.retract(cast.marta(), id, Expected.ANY, Optional.of("two"));
        assertThat(check(id).retraction().orElseThrow().reason()).isEqualTo("two");
    }

    @Test
    void articles_and_claims_are_listed_with_the_newest_first() {
        Article first = journey.article(NewsroomCast.SINGLE);
        UUID older = journey.open(NewsroomCast.SINGLE);
        setBack();
        Article second = journey.article(NewsroomCast.SINGLE);
        UUID newer = journey.open(NewsroomCast.SINGLE);
        ArticleList.ArticlePage page = QuarkusTransaction.requiringNew()
                .call(() -> articleList.page(
                        ArticleQuery.of(Optional.empty(), ArticleQuery.Shown.ALL), Optional.empty(), 1));
        assertThat(page.articles()).extracting(Article::id).containsExactly(second.id());
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> articleList.page(
                                ArticleQuery.of(Optional.empty(), ArticleQuery.Shown.ALL), page.next(), 1))
                        .articles())
                .extracting(Article::id)
                .doesNotContain(second.id());
        assertThat(first.id()).isNotEqualTo(second.id());
        ClaimQuery query = ClaimQuery.in(EnumSet.of(ClaimState.OPEN), ClaimSort.CREATED);
        ClaimPage claims = QuarkusTransaction.requiringNew().call(() -> list.page(query, Optional.empty(), 1));
        ClaimPage next = QuarkusTransaction.requiringNew().call(() -> list.page(query, claims.next(), 1));
        assertThat(claims.claims()).extracting(Claim::id).containsExactly(newer);
        assertThat(next.claims()).extracting(Claim::id).containsExactly(older);
    }

    @Test
    void the_last_decision_between_two_verdicts_holds() {
        UUID id = journey.disputed();
        reviewing.adjudicate(cast.marta(), id, Expected.ANY, Optional.of("true"), Optional.of("At first."));
        reviewing.sendBack(cast.wanda(), id, Expected.ANY, Optional.of("Look again."));
        setBack();
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        reviewing.adjudicate(cast.marta(), id, Expected.ANY, Optional.of("false"), Optional.of("In the end."));
        assertThat(file(id).round().adjudication()).map(Adjudication::rationale).contains("In the end.");
        List<Long> seqs = QuarkusTransaction.requiringNew().call(() -> history.of(cast.marta(), id).stream()
                .map(ClaimHistory.Event::entry)
                .map(AuditEntry::seq)
                .toList());
        assertThat(seqs).isSorted();
    }

    private void setBack() {
        clock.move(Duration.ofHours(-3));
    }

    private void collect(UUID id, String title) {
        collecting.add(cast.ana(), id, ClaimJourney.source(title));
    }

    /** From the queue to the public once more. */
    private void again(UUID id) {
        assigning.assign(cast.marta(), id, Expected.ANY, List.of(cast.ana().username()));
        journey.review(cast.ana(), id, "true");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
    }

    private UUID corrected(String reason) {
        UUID id = journey.published();
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, Optional.of(reason));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft(reason));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }

    private static ReplyRequest.Correction party(String party) {
        return new ReplyRequest.Correction(
                Optional.of(party),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private PublicCheck check(UUID claim) {
        return checks.page(Optional.empty(), 200).checks().stream()
                .filter(check -> check.publication().claimId().equals(claim))
                .findFirst()
                .orElseThrow();
    }

    private ClaimFile file(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> files.open(cast.ana(), id));
    }
}
