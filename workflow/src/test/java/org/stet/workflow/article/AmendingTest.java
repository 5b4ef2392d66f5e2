package org.stet.workflow.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.audit.AuditTrail.Told;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.factcheck.CheckDocument;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.CorrectionKind;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The details of an article are amended: for what comes, never for what was approved or published. */
@QuarkusTest
class AmendingTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Amending amending;

    @Inject
    Articles articles;

    @Inject
    Claims claims;

    @Inject
    Reporting reporting;

    @Inject
    Publishing publishing;

    @Inject
    PublicChecks checks;

    @Inject
    Publications publications;

    @Inject
    Sql sql;

    @Test
    void what_was_read_wrongly_is_put_right_and_the_record_has_both() {
        UUID article = journey.article("news").id();
        ArticleDetails before = article(article).details();
        ArticleDetails after = new ArticleDetails(
                " The title as it is ",
                List.of("Ada Brook"),
                Optional.of("The Ledger"),
                Optional.of(LocalDate.of(2026, 3, 31)),
                Optional.of("de"));
        Article amended = amend(cast.chief(), article, after);
        assertThat(amended.details()).isEqualTo(after);
        assertThat(amended.title()).isEqualTo("The title as it is");
        assertThat(article(article).details()).isEqualTo(after);
        Told told = amending.amendments(article).get(0);
        assertThat(told.before()).contains(before.title());
        assertThat(told.after()).contains("The title as it is", "Ada Brook", "2026-03-31", "\"de\"");
    }

    @Test
    void what_is_the_same_is_no_amendment() {
        UUID article = journey.article("news").id();
        amend(cast.chief(), article, article(article).details());
        assertThat(amending.amendments(article)).isEmpty();
    }

    @Test
    void each_claim_of_the_article_tells_of_it() throws Exception {
        UUID claim = journey.candidate("news");
        amend(cast.chief(), articleOf(claim), titled(articleOf(claim), "Told " + UUID.randomUUID()));
        assertThat(sql.rows(
                        "select 1 from event_outbox where claim_id = ? and action = 'amend-article'"
                                + " union all select 1 from claim_event where claim_id = ? and action = 'amend-article'",
                        claim,
                        claim))
                .isNotEmpty();
    }

    @Test
    void it_is_found_by_its_new_title() throws Exception {
        UUID article = journey.article("news").id();
        String word = "zzq" + UUID.randomUUID().toString().substring(0, 8);
        amend(cast.chief(), article, titled(article, "About " + word));
        assertThat(sql.rows(
                        "select 1 from article_search where article_id = ? and names like ?",
                        article,
                        "%" + word + "%"))
                .hasSize(1);
    }

    @Test
    void who_read_an_earlier_version_overwrites_nothing() {
        UUID article = journey.article("news").id();
        String read = article(article).version();
        amend(cast.chief(), article, titled(article, "First " + UUID.randomUUID()));
        assertThatThrownBy(() -> amending.amend(cast.chief(), article, new Expected(read), titled(article, "Second")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void only_an_editor_of_the_desk_amends_and_a_title_stays() {
        UUID article = journey.article("news").id();
        assertThatThrownBy(() -> amend(cast.ana(), article, titled(article, "x")))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> amend(cast.chief(), article, titled(article, " ")))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void who_amended_it_does_not_approve_what_comes_of_it() {
        UUID claim = journey.submitted();
        amend(cast.chief(), articleOf(claim), titled(articleOf(claim), "Put right " + UUID.randomUUID()));
        assertThatThrownBy(() -> journey.approve(cast.chief(), claim)).isInstanceOf(NotInThisState.class);
        journey.approve(cast.idris(), claim);
    }

    @Test
    void an_approval_of_what_was_read_before_is_refused() {
        UUID claim = journey.submitted();
        String read = journey.document(claim).sha256();
        amend(cast.chief(), articleOf(claim), titled(articleOf(claim), "Meanwhile " + UUID.randomUUID()));
        assertThatThrownBy(() -> reporting.approve(cast.idris(), claim, Expected.ANY, read))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void what_was_approved_goes_out_as_it_was_and_the_next_correction_has_the_amendment() {
        UUID claim = journey.approved();
        UUID article = articleOf(claim);
        String old = article(article).title();
        String put = "After the approval " + UUID.randomUUID();
        // after the approval and before it goes out: no part of what was approved, but of what comes
        amend(cast.chief(), article, titled(article, put));
        publishing.publish(cast.marta(), claim, Expected.ANY);
        assertThat(shown(claim).article().title()).isEqualTo(old);
        publishing.correct(cast.marta(), claim, Expected.ANY, CorrectionKind.TYPO, Optional.of("A typo."));
        reporting.save(cast.ana(), claim, journey.report(claim), ClaimJourney.draft("corrected"));
        assertThat(journey.document(claim).article().title()).isEqualTo(put);
        assertThatThrownBy(() -> journey.approve(cast.chief(), claim)).isInstanceOf(NotInThisState.class);
        journey.approve(cast.idris(), claim);
        assertThat(shown(claim).article().title()).isEqualTo(old);
    }

    private CheckDocument shown(UUID claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> checks.at(publications.ofClaim(claim).orElseThrow().slug())
                        .current()
                        .document()
                        .orElseThrow());
    }

    private Article amend(Actor actor, UUID article, ArticleDetails details) {
        return amending.amend(actor, article, Expected.ANY, details);
    }

    private ArticleDetails titled(UUID article, String title) {
        ArticleDetails now = article(article).details();
        return new ArticleDetails(title, now.authors(), now.publisher(), now.publishedOn(), now.language());
    }

    private UUID articleOf(UUID claim) {
        return QuarkusTransaction.requiringNew().call(() -> claims.get(claim).articleId());
    }

    private Article article(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> articles.get(id));
    }
}
