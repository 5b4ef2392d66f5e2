package org.stet.workflow.publication;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.reply.ReplyRequest;
import org.stet.workflow.reply.RightOfReply;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Readers see what was approved, word for word, whatever becomes of the claim. */
@QuarkusTest
class PublicChecksTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    PublicChecks checks;

    @Inject
    Publications publications;

    @Inject
    Publishing publishing;

    @Inject
    Reporting reporting;

    @Inject
    RightOfReply replies;

    @Inject
    EarlierApprovals earlier;

    @Inject
    Sql sql;

    @Test
    void what_is_collected_and_noted_after_publication_is_not_seen_before_it_is_approved_and_published() {
        UUID id = publishedWithReply();
        String before = seen(id);
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.CORRECTION, Optional.of("More was found."));
        Evidence added = journey.collect(cast.marta(), id);
        ReplyRequest asked = replies.ask(cast.marta(), id, ClaimJourney.asking("another party"));
        replies.end(cast.marta(), id, asked.id(), ReplyRequest.Outcome.ANSWERED, Optional.of("A new answer."));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected"));
        assertThat(seen(id)).isEqualTo(before);
        journey.approve(cast.wanda(), id);
        assertThat(seen(id)).isEqualTo(before);
        publishing.publish(cast.wanda(), id, Expected.ANY);
        assertThat(seen(id))
                .contains(added.title(), "A new answer.", "More was found.", "Headline corrected")
                .isNotEqualTo(before);
    }

    @Test
    void no_row_that_is_changed_behind_the_application_changes_what_readers_see() throws SQLException {
        UUID id = publishedWithReply();
        String before = seen(id);
        for (String statement : List.of(
                "update claim set wording = 'x', speaker = 'x', chain = '[]', state = 'OPEN' where id = ?",
                "update article set title = 'x', publisher = 'x', url = 'https://x.example/', published_on = null"
                        + " where id = (select article_id from claim where id = ?)",
                "update evidence set title = 'x', url = 'https://x.example/', quote = 'x', publisher = 'x', locator = 'x',"
                        + " independence_group = 'x', archive_url = 'x', stance = 'SUPPORTS', kind = 'SECONDARY',"
                        + " link_state = 'GONE', added_at = added_at + interval '1 day' where claim_id = ?",
                "update reply_request set party = 'x', answer = 'x', outcome = 'ANSWERED', ended_at = now(),"
                        + " logged_at = logged_at + interval '1 day' where claim_id = ?",
                "update report_revision set headline = 'x', summary = 'x', body = 'x', wording = 'x' where claim_id = ?",
                "update review set rationale = 'x' where claim_id = ?",
                "update approval set writers = '{}', document_writers = '{}', withdrawn_at = now() where claim_id = ?",
                "insert into correction (id, claim_id, kind, reason, requested_by, requested_at)"
                        + " select gen_random_uuid(), id, 'TYPO', 'x', (select id from person limit 1), now()"
                        + " from claim where id = ?")) {
            assertThat(sql.change(Sql.As.SUPERUSER, statement, id))
                    .as(statement)
                    .isPositive();
            assertThat(seen(id)).as(statement).isEqualTo(before);
        }
    }

    @Test
    void a_document_that_is_not_what_was_approved_is_not_shown() throws SQLException {
        UUID id = journey.published();
        sql.change(
                Sql.As.SUPERUSER,
                "update approved_document set content = replace(content, 'Found by ana', 'Forged') where approval_id ="
                        + " (select id from approval where claim_id = ?)",
                id);
        assertThat(check(id).current().document()).isEmpty();
        assertThat(seen(id)).doesNotContain("Forged");
    }

    @Test
    void a_version_whose_content_was_taken_out_keeps_its_place_and_its_hash() throws SQLException {
        UUID id = journey.published();
        String sha256 = check(id).current().sha256();
        sql.change(
                Sql.As.OWNER,
                "update approved_document set content = null where approval_id ="
                        + " (select id from approval where claim_id = ?)",
                id);
        assertThat(check(id).current().document()).isEmpty();
        assertThat(check(id).current().sha256()).isEqualTo(sha256);
        assertThat(checks.page(Optional.empty(), 200).checks())
                .anyMatch(each -> each.publication().claimId().equals(id));
    }

    @Test
    void corrections_since_the_last_whole_check_are_told_first_and_so_is_the_verdict_that_was_given_up() {
        UUID id = journey.published();
        correct(id, CorrectionKind.VERDICT_CHANGE, "We misread the table.", "false");
        correct(id, CorrectionKind.TYPO, "A letter was missing.", "false");
        List<PublicCheck.Version> amendments = check(id).amendments();
        assertThat(amendments).extracting(PublicCheck.Version::number).containsExactly(3, 2);
        assertThat(amendments.get(0).otherVerdictBefore()).isEmpty();
        assertThat(amendments.get(1).otherVerdictBefore().orElseThrow().code()).isEqualTo("true");
        assertThat(amendments.get(1).correction().map(CheckDocument.CorrectionNote::reason))
                .contains("We misread the table.");
    }

    @Test
    void the_places_of_all_checks_come_in_parts_with_when_each_last_changed() {
        UUID first = journey.published();
        journey.published();
        UUID third = journey.retracted();
        List<PublicChecks.Place> all = checks.places(0, 100_000);
        assertThat(all)
                .extracting(PublicChecks.Place::slug)
                .doesNotHaveDuplicates()
                .endsWith(slug(third));
        assertThat(all)
                .contains(new PublicChecks.Place(
                        slug(first), check(first).current().publishedAt()));
        assertThat(all.get(all.size() - 1).changedAt())
                .isEqualTo(check(third).retraction().orElseThrow().retractedAt());
        List<PublicChecks.Place> inParts = new ArrayList<>();
        List<Instant> changes = checks.changesOfParts(2);
        for (int part = 0; part < changes.size(); part++) {
            List<PublicChecks.Place> its = checks.places(part, 2);
            assertThat(changes.get(part))
                    .isEqualTo(its.stream()
                            .map(PublicChecks.Place::changedAt)
                            .max(Comparator.naturalOrder())
                            .orElseThrow());
            inParts.addAll(its);
        }
        assertThat(inParts).isEqualTo(all);
        assertThat(checks.places(changes.size(), 2)).isEmpty();
    }

    private String slug(UUID id) {
        return publications.ofClaim(id).orElseThrow().slug();
    }

    @Test
    void an_approval_of_the_older_format_is_not_published() throws SQLException {
        UUID id = journey.approved();
        sql.change(Sql.As.SUPERUSER, "update approval set format = 1 where claim_id = ?", id);
        assertThatThrownBy(() -> publishing.publish(cast.idris(), id, Expected.ANY))
                .hasMessageContaining("publication.approve-again");
        assertThat(journey.state(id)).isEqualTo(ClaimState.APPROVED);
        reporting.withdrawApproval(cast.idris(), id, Expected.ANY);
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
    }

    @Test
    void a_version_from_before_gets_the_document_that_its_readers_saw_under_the_hash_that_was_approved()
            throws SQLException {
        UUID id = publishedWithReply();
        CheckDocument seen = check(id).current().document().orElseThrow();
        String sha256 = journey.latest(id).sha256();
        sql.change(
                Sql.As.SUPERUSER,
                "delete from approved_document where approval_id = (select id from approval where claim_id = ?)",
                id);
        sql.change(
                Sql.As.SUPERUSER,
                "update approval set format = 1, document_sha256 = sha256, document_writers = null where claim_id = ?",
                id);
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, Optional.of("A letter."));
        journey.collect(cast.marta(), id);
        while (earlier.giveDocuments() > 0) {
            assertThat(check(id).current().coversAll()).isFalse();
        }
        assertThat(check(id).current().sha256()).isEqualTo(sha256);
        assertThat(check(id).current().document()).contains(seen);
    }

    @Test
    void a_list_takes_the_same_few_statements_however_long_it_is() {
        correct(journey.published(), CorrectionKind.TYPO, "A letter was missing.", "true");
        correct(journey.published(), CorrectionKind.TYPO, "A letter was missing.", "true");
        journey.retracted();
        for (int length : List.of(1, 3)) {
            List<String> cursors = new ArrayList<>();
            assertThat(StatementCount.during(() -> cursors.add(
                            checks.page(Optional.empty(), length).next().orElseThrow())))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(StatementCount.during(() -> checks.page(Optional.of(cursors.get(0)), length)))
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(StatementCount.during(() -> checks.ledger(Optional.empty(), length)))
                    .hasSizeLessThanOrEqualTo(5);
        }
    }

    @Test
    void the_ledger_shows_each_correction_and_retraction_once_newest_first() {
        UUID corrected = journey.published();
        correct(corrected, CorrectionKind.TYPO, "A letter was missing.", "true");
        UUID retracted = journey.retracted();
        correct(corrected, CorrectionKind.CLARIFICATION, "It was not clear.", "true");
        List<String> shown = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int line = 0; line < 3; line++) {
            PublicChecks.LedgerPage page = checks.ledger(next, 1);
            PublicChecks.LedgerLine only = page.lines().get(0);
            shown.add(only.check().publication().claimId() + " " + only.reason());
            next = page.next();
        }
        assertThat(shown)
                .containsExactly(
                        corrected + " It was not clear.",
                        retracted + " a reason",
                        corrected + " A letter was missing.");
    }

    private void correct(UUID id, CorrectionKind kind, String reason, String rating) {
        publishing.correct(cast.marta(), id, Expected.ANY, kind, Optional.of(reason));
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft(reason, rating));
        journey.approve(cast.wanda(), id);
        publishing.publish(cast.wanda(), id, Expected.ANY);
    }

    private UUID publishedWithReply() {
        UUID id = journey.submitted();
        ReplyRequest asked = replies.ask(cast.marta(), id, ClaimJourney.asking("the board"));
        replies.end(cast.marta(), id, asked.id(), ReplyRequest.Outcome.ANSWERED, Optional.of("We counted."));
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
        return id;
    }

    private PublicCheck check(UUID id) {
        String slug = QuarkusTransaction.requiringNew()
                .call(() -> publications.ofClaim(id).orElseThrow().slug());
        return checks.at(slug);
    }

    /** All that can be learnt from what is public of the claim. */
    private String seen(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Everything.of(check(id)));
    }
}
