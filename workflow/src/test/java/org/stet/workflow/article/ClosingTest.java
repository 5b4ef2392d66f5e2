package org.stet.workflow.article;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.article.ArticleQuery.Shown;
import org.stet.workflow.assignment.Recusing;
import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.BulkTriage.Bulk;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.SmallArticles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An article in which there is nothing more to check is closed, and opens again with whatever is to be decided in it. */
@QuarkusTest
class ClosingTest {

    @Inject
    NewsroomCast cast;

    @Inject
    SmallArticles articles;

    @Inject
    ArticleList list;

    @Inject
    Closing closing;

    @Inject
    Claims claims;

    @Inject
    Triage triage;

    @Inject
    Recusing recusing;

    @Inject
    AuditTrail audit;

    @Test
    void closing_dismisses_what_is_not_decided_and_nothing_else() {
        UUID article = articles.with(3);
        UUID accepted = candidates(article).get(0).id();
        triage.accept(cast.marta(), accepted, Expected.ANY);
        closing.close(cast.marta(), article);
        assertThat(claims(article)).allSatisfy(claim -> assertThat(claim.state())
                .isEqualTo(claim.id().equals(accepted) ? ClaimState.OPEN : ClaimState.DISMISSED));
        assertThat(claims(article).stream().flatMap(claim -> claim.dismissalReason().stream()))
                .containsOnly(DismissalReason.NOT_SELECTED);
        assertThat(lastAction(article)).isEqualTo("close");
    }

    @Test
    void a_closed_article_is_in_the_list_only_where_closed_ones_are_asked_for() {
        UUID article = articles.with(1);
        assertThat(listed(Shown.OPEN)).contains(article);
        closing.close(cast.marta(), article);
        assertThat(listed(Shown.OPEN)).doesNotContain(article);
        assertThat(listed(Shown.CLOSED)).contains(article);
        assertThat(listed(Shown.ALL)).contains(article);
        closing.reopen(cast.marta(), article);
        assertThat(listed(Shown.OPEN)).contains(article);
        assertThat(listed(Shown.CLOSED)).doesNotContain(article);
    }

    @Test
    void another_editor_opens_it_and_what_closing_dismissed_is_back() {
        UUID article = articles.with(3);
        closing.close(cast.marta(), article);
        Bulk back = closing.reopen(cast.wanda(), article);
        assertThat(back.done()).isEqualTo(3);
        assertThat(candidates(article)).hasSize(3);
        assertThat(closing.of(article)).isEmpty();
        assertThat(lastAction(article)).isEqualTo("reopen");
        assertThatThrownBy(() -> closing.reopen(cast.wanda(), article)).isInstanceOf(NotInThisState.class);
    }

    @Test
    void closing_a_closed_article_changes_nothing() {
        UUID article = articles.with(1);
        ArticleClosing first = closing.close(cast.marta(), article);
        assertThat(closing.close(cast.wanda(), article).closedBy()).isEqualTo(first.closedBy());
        assertThat(entries(article).stream().filter(entry -> entry.action().equals("close")))
                .hasSize(1);
    }

    @Test
    void a_candidate_that_comes_back_or_is_added_opens_it() {
        UUID article = articles.with(2);
        UUID accepted = candidates(article).get(0).id();
        triage.accept(cast.marta(), accepted, Expected.ANY);
        closing.close(cast.marta(), article);
        triage.withdrawAcceptance(cast.wanda(), accepted, Expected.ANY);
        assertThat(closing.of(article)).isEmpty();
        closing.close(cast.marta(), article);
        articles.add(article, "What about them");
        assertThat(closing.of(article)).isEmpty();
        assertThat(candidates(article)).hasSize(1);
    }

    @Test
    void who_may_not_dismiss_one_of_them_closes_nothing() {
        UUID article = articles.with(2);
        Recusal recusal = recusing.declare(
                        cast.chief(),
                        Optional.empty(),
                        Recusal.Kind.PARTY,
                        Optional.of("Crane B"),
                        Optional.of("a reason"))
                .recusal();
        try {
            assertThatThrownBy(() -> closing.close(cast.chief(), article))
                    .isInstanceOf(NotInThisState.class)
                    .hasMessageContaining("article.stays-open")
                    .hasMessageContaining("Crane");
        } finally {
            recusing.end(cast.chief(), recusal.id());
        }
        assertThat(candidates(article)).hasSize(2);
        assertThat(closing.of(article)).isEmpty();
    }

    @Test
    void only_an_editor_closes_and_opens() {
        UUID article = articles.with(1);
        assertThatThrownBy(() -> closing.close(cast.ana(), article)).isInstanceOf(NotYours.class);
        closing.close(cast.marta(), article);
        assertThatThrownBy(() -> closing.reopen(cast.ana(), article)).isInstanceOf(NotYours.class);
    }

    @Test
    void whatever_comes_at_the_same_moment_a_closed_article_has_no_candidate() {
        for (int i = 0; i < 20; i++) {
            UUID article = articles.with(3);
            UUID accepted = candidates(article).get(0).id();
            triage.accept(cast.marta(), accepted, Expected.ANY);
            AtOnce.run(List.of(
                    () -> closing.close(cast.marta(), article),
                    () -> articles.add(article, "What about them"),
                    () -> triage.withdrawAcceptance(cast.wanda(), accepted, Expected.ANY)));
            assertThat(closing.of(article).isPresent() && !candidates(article).isEmpty())
                    .as("closed with a candidate")
                    .isFalse();
        }
    }

    private List<Claim> claims(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> claims.ofArticle(article));
    }

    private List<Claim> candidates(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> claims.candidatesOf(article));
    }

    private List<UUID> listed(Shown shown) {
        return list.page(ArticleQuery.of(Optional.empty(), shown), Optional.empty(), 100).articles().stream()
                .map(Article::id)
                .toList();
    }

    private String lastAction(UUID article) {
        List<AuditEntry> entries = entries(article);
        return entries.get(entries.size() - 1).action();
    }

    private List<AuditEntry> entries(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> audit.of(Subject.article(article)));
    }
}
