package org.stet.workflow.publication;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class PublishingTest {

    private static final Optional<String> REASON = Optional.of("a reason");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    Sql sql;

    @Test
    void a_corrected_check_keeps_its_address_and_its_first_version() {
        UUID id = journey.correcting(CorrectionKind.CLARIFICATION);
        String slug = publication(id).slug();
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft("corrected"));
        journey.approve(cast.wanda(), id);
        publishing.publish(cast.wanda(), id, Expected.ANY);
        assertThat(publication(id).slug()).isEqualTo(slug);
        List<PublicationVersion> versions = versions(id);
        assertThat(versions).extracting(PublicationVersion::version).containsExactly(1, 2);
        assertThat(versions.get(0).correction()).isEmpty();
        assertThat(versions.get(1).correction().orElseThrow().kind()).isEqualTo(CorrectionKind.CLARIFICATION);
        assertThat(versions.get(1).correction().orElseThrow().publishedAt()).isPresent();
        assertThat(versions.get(1).revision().text().headline()).isEqualTo("Headline corrected");
        assertThat(openCorrection(id)).isEmpty();
    }

    @Test
    void a_correction_that_is_given_up_leaves_what_is_public() {
        UUID id = journey.correcting(CorrectionKind.TYPO);
        publishing.cancelCorrection(cast.marta(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.PUBLISHED);
        assertThat(versions(id)).hasSize(1);
        assertThat(openCorrection(id)).isEmpty();
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, REASON);
        assertThat(openCorrection(id)).isPresent();
    }

    @Test
    void only_a_change_of_verdict_changes_the_verdict() {
        UUID typo = journey.correcting(CorrectionKind.TYPO);
        assertThatThrownBy(() ->
                        reporting.save(cast.marta(), typo, journey.report(typo), ClaimJourney.draft("other", "false")))
                .isInstanceOf(InvalidInput.class);
        UUID change = journey.correcting(CorrectionKind.VERDICT_CHANGE);
        reporting.save(cast.marta(), change, journey.report(change), ClaimJourney.draft("other", "false"));
        journey.approve(cast.wanda(), change);
        publishing.publish(cast.wanda(), change, Expected.ANY);
        assertThat(versions(change))
                .extracting(version -> version.revision().rating().code())
                .containsExactly("true", "false");
    }

    @Test
    void a_check_that_is_taken_back_and_checked_anew_is_public_again_at_its_address() {
        UUID id = journey.retracted();
        assertThat(publications(id).retractions).hasSize(1);
        triage.reopen(cast.marta(), id, Expected.ANY);
        checkAnew(id, "false");
        assertThat(journey.state(id)).isEqualTo(ClaimState.PUBLISHED);
        assertThat(versions(id)).extracting(PublicationVersion::version).containsExactly(1, 2);
        assertThat(publications(id).retractions)
                .singleElement()
                .satisfies(retraction -> assertThat(retraction.liftedAt()).isPresent());
        publishing.retract(cast.marta(), id, Expected.ANY, REASON);
        assertThat(publications(id).retractions).hasSize(2);
    }

    @Test
    void a_verdict_that_expires_stays_public_until_it_is_checked_anew() {
        UUID id = journey.published();
        publishing.expire(id);
        assertThat(journey.state(id)).isEqualTo(ClaimState.OPEN);
        assertThat(journey.claim(id).round()).isEqualTo(2);
        assertThat(versions(id)).hasSize(1);
        checkAnew(id, "half-true");
        assertThat(versions(id))
                .extracting(version -> version.revision().rating().code())
                .containsExactly("true", "half-true");
    }

    @Test
    void what_is_public_is_not_dismissed_merged_or_put_back() {
        UUID id = journey.published();
        UUID other = journey.open(NewsroomCast.SINGLE);
        publishing.expire(id);
        assertNotPublic(() ->
                triage.dismiss(cast.marta(), id, Expected.ANY, DismissalReason.ALREADY_CHECKED, Optional.empty()));
        assertNotPublic(() -> triage.merge(cast.marta(), id, Expected.ANY, other));
        assertNotPublic(() -> triage.withdrawAcceptance(cast.marta(), id, Expected.ANY));
    }

    @Test
    void what_was_taken_back_may_be_dismissed() {
        UUID id = journey.retracted();
        triage.reopen(cast.marta(), id, Expected.ANY);
        triage.dismiss(cast.marta(), id, Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.empty());
        assertThat(journey.state(id)).isEqualTo(ClaimState.DISMISSED);
    }

    @Test
    void correcting_and_taking_back_ask_for_a_reason() {
        UUID id = journey.published();
        assertThatThrownBy(
                        () -> publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.TYPO, Optional.empty()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> publishing.retract(cast.marta(), id, Expected.ANY, Optional.of("\n")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void two_checks_with_the_same_headline_have_two_addresses() {
        assertThat(publication(journey.published()).slug())
                .isNotEqualTo(publication(journey.published()).slug());
    }

    @Test
    void the_database_refuses_a_second_open_correction() {
        UUID id = journey.correcting(CorrectionKind.TYPO);
        assertThatThrownBy(() -> sql.change(
                        Sql.As.APPLICATION,
                        "insert into correction (id, claim_id, kind, reason, requested_by, requested_at)"
                                + " values (gen_random_uuid(), ?, 'TYPO', 'x', ?, now())",
                        id,
                        cast.marta().id()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("correction_one_open_per_claim");
    }

    @Test
    void the_database_refuses_a_version_that_nobody_approved() {
        UUID id = journey.published();
        reporting.save(cast.marta(), correct(id), journey.report(id), ClaimJourney.draft("never approved"));
        assertThatThrownBy(() -> sql.change(
                        Sql.As.APPLICATION,
                        "insert into publication_version (id, publication_id, version, revision_id, approval_id,"
                                + " published_by, published_at) select gen_random_uuid(), publication_id, 2, ?,"
                                + " approval_id, published_by, now() from publication_version where publication_id = ?",
                        journey.latest(id).id(),
                        publication(id).id()))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("publication_version_is_approved");
    }

    private UUID correct(UUID id) {
        publishing.correct(cast.marta(), id, Expected.ANY, CorrectionKind.CORRECTION, REASON);
        return id;
    }

    private void checkAnew(UUID id, String rating) {
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("tom"));
        journey.review(cast.tom(), id, rating);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        journey.approve(cast.idris(), id);
        publishing.publish(cast.idris(), id, Expected.ANY);
    }

    private static void assertNotPublic(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(NotInThisState.class, refused -> assertThat(refused.rule())
                .isEqualTo("is-not-public"));
    }

    /** What is public of one claim. */
    private record Public(Publication publication, List<PublicationVersion> versions, List<Retraction> retractions) {}

    private Public publications(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Publication publication = publications.ofClaim(id).orElseThrow();
            return new Public(
                    publication, publications.versions(publication.id()), publications.retractions(publication.id()));
        });
    }

    private Publication publication(UUID id) {
        return publications(id).publication;
    }

    private List<PublicationVersion> versions(UUID id) {
        return publications(id).versions;
    }

    private Optional<Correction> openCorrection(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> publications.openCorrection(id));
    }
}
