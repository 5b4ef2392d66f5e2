package org.stet.workflow.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.article.Amending;
import org.stet.workflow.article.Article;
import org.stet.workflow.article.Articles;
import org.stet.workflow.article.Closing;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.AuditVerification;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.erasure.Withdrawing.Fate;
import org.stet.workflow.identity.Drafts;
import org.stet.workflow.publication.PublicChecks;
import org.stet.workflow.publication.Publications;
import org.stet.workflow.publication.Publishing;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.SmallArticles;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** An article that was withdrawn is gone wherever its words stood; the record says so, and what was published stays. */
@QuarkusTest
class WithdrawingTest {

    private static final Erasing.Order ORDER =
            new Erasing.Order(Optional.of("Harbour Court, 7 O 1/26"), Optional.of("The court forbids it."));

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    SmallArticles small;

    @Inject
    Intake intake;

    @Inject
    Articles articles;

    @Inject
    Claims claims;

    @Inject
    Triage triage;

    @Inject
    Assigning assigning;

    @Inject
    Reviewing reviewing;

    @Inject
    Publishing publishing;

    @Inject
    Publications publications;

    @Inject
    PublicChecks checks;

    @Inject
    Closing closing;

    @Inject
    Amending amending;

    @Inject
    Drafts drafts;

    @Inject
    Withdrawing withdrawing;

    @Inject
    AuditTrail audit;

    @Inject
    AuditVerification verification;

    @Inject
    Sql sql;

    @Test
    void every_word_of_it_is_gone_from_every_table_and_the_record_still_verifies() throws Exception {
        String word = "Zwq" + UUID.randomUUID().toString().replace("-", "");
        Article article = intake.take(
                        cast.marta(),
                        new Submission.Text(
                                "About " + word + "\n\nThe mayor of " + word + " said that 40 " + word
                                        + " boats were sold in 2025.\n\nThe port lost 1,204 boats of " + word
                                        + " in March, the ministry said.",
                                Optional.empty(),
                                Optional.empty()),
                        Optional.of("news"))
                .article();
        List<UUID> its = ids(article.id());
        assertThat(its).isNotEmpty();
        triage.accept(cast.marta(), its.get(0), Expected.ANY);
        assign(its.get(0));
        journey.review(cast.ana(), its.get(0), "true");
        reviewing.submit(cast.ana(), its.get(0), Expected.ANY);
        drafts.keep(cast.ana(), "/claims/" + its.get(0) + "/report", "body=" + word);
        withdraw(article.id());
        assertThat(standing(word)).isEmpty();
        assertThat(drafts.of(cast.ana(), List.of("/claims/" + its.get(0) + "/report")))
                .isEmpty();
        assertThat(claims(article.id())).allSatisfy(claim -> {
            assertThat(claim.state()).isEqualTo(ClaimState.DISMISSED);
            assertThat(claim.wording()).contains("Harbour Court, 7 O 1/26");
        });
        Article now = article(article.id());
        assertThat(now.sha256()).isEqualTo(article.sha256());
        assertThat(now.title()).contains("Harbour Court, 7 O 1/26");
        assertThat(actions(article.id())).contains("take-in", "close", "erase-text", Withdrawing.ACTION);
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> verification.verify())
                        .intact())
                .isTrue();
    }

    @Test
    void it_is_said_before_what_becomes_of_each_claim() {
        UUID article = small.with(4);
        List<UUID> its = ids(article);
        accept(its.get(1));
        accept(its.get(2));
        assign(its.get(2));
        triage.dismiss(cast.marta(), its.get(3), Expected.ANY, DismissalReason.OPINION, Optional.empty());
        assertThat(plan(article).claims().stream()
                        .map(Withdrawing.Affected::fate)
                        .toList())
                .containsExactly(Fate.DISMISSED, Fate.DISMISSED, Fate.RELEASED, Fate.ERASED);
    }

    @Test
    void what_was_published_stays_as_readers_know_it() {
        UUID article = small.with(2);
        UUID published = ids(article).get(0);
        accept(published);
        assign(published);
        journey.review(cast.ana(), published, "true");
        reviewing.submit(cast.ana(), published, Expected.ANY);
        journey.approve(cast.idris(), published);
        publishing.publish(cast.idris(), published, Expected.ANY);
        String shown = shown(published);
        String wording = journey.claim(published).wording();
        assertThat(plan(article).with(Fate.STAYS)).hasSize(1);
        withdraw(article);
        assertThat(journey.state(published)).isEqualTo(ClaimState.PUBLISHED);
        assertThat(journey.claim(published).wording()).isEqualTo(wording);
        assertThat(shown(published)).isEqualTo(shown);
    }

    @Test
    void nobody_does_anything_with_it_afterwards() {
        UUID article = small.with(1);
        UUID claim = ids(article).get(0);
        String text = article(article).text();
        withdraw(article);
        assertThatThrownBy(() -> closing.reopen(cast.marta(), article)).isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> triage.reopen(cast.marta(), claim, Expected.ANY))
                .isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> triage.undo(cast.marta(), claim, Expected.ANY)).isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> small.add(article, "Removed")).isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> amending.amend(
                        cast.marta(), article, Expected.ANY, article(article).details()))
                .isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> plan(article)).isInstanceOf(NotInThisState.class);
        assertThatThrownBy(() -> intake.take(
                        cast.marta(),
                        new Submission.Text(text, Optional.empty(), Optional.empty()),
                        Optional.of("news")))
                .isInstanceOf(NotInThisState.class);
    }

    @Test
    void what_has_changed_since_the_look_is_looked_at_again() {
        UUID article = small.with(1);
        String tag = plan(article).tag();
        accept(ids(article).get(0));
        assertThatThrownBy(() -> withdrawing.withdraw(cast.marta(), article, new Expected(tag), ORDER))
                .isInstanceOf(StaleVersion.class);
        assertThat(article(article).withdrawal()).isEmpty();
    }

    @Test
    void it_takes_an_editor_of_the_desk_an_order_and_a_reason() {
        UUID article = small.with(1);
        assertThatThrownBy(() -> withdrawing.plan(cast.ana(), article)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> withdrawing.withdraw(cast.ana(), article, Expected.ANY, ORDER))
                .isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> withdrawing.withdraw(
                        cast.marta(),
                        article,
                        new Expected(plan(article).tag()),
                        new Erasing.Order(Optional.of("Court"), Optional.of(" "))))
                .isInstanceOf(InvalidInput.class);
    }

    /** The places in which the word still stands, whatever its case. */
    private List<String> standing(String word) throws Exception {
        List<String> places = new ArrayList<>();
        for (Map<String, Object> row : sql.rows(
                "select table_name, column_name from information_schema.columns c"
                        + " where table_schema = 'public' and exists (select from pg_tables t where t.tablename = c.table_name)")) {
            String table = (String) row.get("table_name");
            String column = (String) row.get("column_name");
            if (sql.number(
                            "select count(*) from \"" + table + "\" t where lower(t.\"" + column
                                    + "\"::text) like ? or t.\"" + column + "\"::text like ?",
                            "%" + word.toLowerCase(Locale.ROOT) + "%",
                            "%" + hex(word) + "%")
                    > 0) {
                places.add(table + "." + column);
            }
        }
        return places;
    }

    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    private Withdrawing.Plan plan(UUID article) {
        return withdrawing.plan(cast.marta(), article);
    }

    private void withdraw(UUID article) {
        withdrawing.withdraw(cast.marta(), article, new Expected(plan(article).tag()), ORDER);
    }

    private void accept(UUID claim) {
        triage.accept(cast.marta(), claim, Expected.ANY);
    }

    private void assign(UUID claim) {
        assigning.assign(cast.marta(), claim, Expected.ANY, List.of(cast.ana().username()));
    }

    private String shown(UUID claim) {
        return QuarkusTransaction.requiringNew()
                .call(() -> checks.at(publications.ofClaim(claim).orElseThrow().slug())
                        .current()
                        .document()
                        .toString());
    }

    private List<String> actions(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> audit.of(Subject.article(article))).stream()
                .map(entry -> entry.action())
                .toList();
    }

    private Article article(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> articles.get(id));
    }

    private List<UUID> ids(UUID article) {
        return claims(article).stream().map(Claim::id).toList();
    }

    private List<Claim> claims(UUID article) {
        return QuarkusTransaction.requiringNew().call(() -> claims.ofArticle(article));
    }
}
