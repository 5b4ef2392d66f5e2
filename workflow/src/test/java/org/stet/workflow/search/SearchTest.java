package org.stet.workflow.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.stet.workflow.article.Article;
import org.stet.workflow.article.ArticleList;
import org.stet.workflow.article.ArticleQuery;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.ClaimList;
import org.stet.workflow.claim.ClaimPage;
import org.stet.workflow.claim.ClaimQuery;
import org.stet.workflow.claim.ClaimSort;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.erasure.Erasing;
import org.stet.workflow.evidence.Collecting;
import org.stet.workflow.evidence.Evidence;
import org.stet.workflow.factcheck.Reporting;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written is found, however it is written; what is sealed or erased is not. */
@QuarkusTest
class SearchTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    ClaimList list;

    @Inject
    ArticleList articles;

    @Inject
    Intake intake;

    @Inject
    Triage triage;

    @Inject
    Collecting collecting;

    @Inject
    Reviewing reviewing;

    @Inject
    Reporting reporting;

    @Inject
    Erasing erasing;

    @Inject
    Sql sql;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "krasnohorska",
                "Krasnohorská",
                "KRASNOHORSKA\u0301",
                "krasno\u00adhorská",
                "krasno\u200bhorska",
                "horsk",
                "lodz",
                "Łódź",
                "zurich",
                "Zu\u0308rich",
                "ZÜRICH's",
                "cooperation",
                "ﬁnding",
                "２０１７",
                "20"
            })
    void words_are_found_without_their_accents_and_in_every_form(String words) {
        String word = word();
        UUID composed = saying(word + " Krasnohorská of Łódź moved to Zürich's co\u00adoperation, finding 2017");
        UUID decomposed = saying(
                word + " Krasnohorska\u0301 of Łódz\u0301 moved to Zu\u0308rich's coopera\u200btion, ﬁnding ２０１７");
        assertThat(found(word + " " + words)).containsExactlyInAnyOrder(composed, decomposed);
        assertThat(count(word + " " + words)).isEqualTo(new Count(2, false));
    }

    @Test
    void the_database_parts_words_where_stet_does() throws SQLException {
        for (Map<String, Object> row : sql.rows("""
                select folded, array_to_string(tsvector_to_array(lexemes(folded)), ' ') as lexemes
                from (select folded('aa' || chr(point) || 'bb') from generate_series(1, 131071) point
                    where point not between 55296 and 57343) words (folded)
                """)) {
            assertThat(SearchWords.partsOf((String) row.get("folded")))
                    .as((String) row.get("folded"))
                    .containsExactlyInAnyOrder(((String) row.get("lexemes")).split(" "));
        }
    }

    @Test
    void signs_alone_find_nothing() {
        saying(word() + " fell by 41% at once");
        assertThat(found("%")).isEmpty();
        assertThat(count("% _")).isEqualTo(new Count(0, false));
    }

    @Test
    void a_report_is_searched_as_it_stands() {
        UUID id = journey.submitted();
        String before = word();
        String now = word();
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft(before));
        assertThat(found(before)).containsExactly(id);
        reporting.save(cast.marta(), id, journey.report(id), ClaimJourney.draft(now));
        assertThat(found(now)).containsExactly(id);
        assertThat(found(before)).isEmpty();
    }

    @Test
    void evidence_is_searched_until_it_is_taken_away() {
        UUID id = journey.assigned(cast.ana());
        String word = word();
        Evidence evidence = collect(cast.ana(), id, word);
        assertThat(found(word)).containsExactly(id);
        collecting.remove(cast.ana(), id, evidence.id());
        assertThat(found(word)).isEmpty();
    }

    @Test
    void sealed_evidence_is_neither_found_nor_counted_before_it_is_opened() {
        UUID id = journey.assigned(cast.ana(), cast.tom());
        String word = word();
        collect(cast.ana(), id, word);
        triage.edit(cast.marta(), id, Expected.ANY, edit(Optional.empty()));
        assertThat(found(word)).isEmpty();
        assertThat(count(word)).isEqualTo(new Count(0, false));
        for (Actor reviewer : List.of(cast.ana(), cast.tom())) {
            journey.review(reviewer, id, "true");
            reviewing.submit(reviewer, id, Expected.ANY);
        }
        assertThat(found(word)).containsExactly(id);
        assertThat(count(word)).isEqualTo(new Count(1, false));
    }

    @Test
    void erased_words_are_searched_no_more() throws SQLException {
        String word = word();
        UUID claim = saying(word + " stands in the wording");
        UUID other = journey.assigned(cast.ana());
        collect(cast.ana(), other, word);
        Article article = article("The quay was built in 1987 by " + word + ", the mayor said.");
        assertThat(found(word)).contains(claim, other);
        Erasing.Plan plan = erasing.plan(cast.nora(), Optional.of(word));
        erasing.erase(
                cast.nora(),
                Optional.of(word),
                new Erasing.Order(Optional.of("Harbour Court"), Optional.of("A reason.")),
                plan.tag());
        assertThat(found(word)).isEmpty();
        assertThat(articlesFound(word)).isEmpty();
        assertThat(article).isNotNull();
        for (String table : List.of("claim_search", "article_search")) {
            assertThat(sql.number(
                            "select count(*) from " + table + " where strpos(names || lexemes::text, ?) > 0", word))
                    .isZero();
        }
    }

    @Test
    void a_claim_is_found_where_it_stands() {
        String word = word();
        UUID id = saying(word);
        triage.accept(cast.marta(), id, Expected.ANY);
        assertThat(in(ClaimState.OPEN, word)).containsExactly(id);
        assertThat(in(ClaimState.CANDIDATE, word)).isEmpty();
    }

    @Test
    void an_article_is_found_by_words_of_its_text_and_its_title() {
        String title = word();
        String text = word();
        Article article = intake.take(
                        cast.marta(),
                        new Submission.Text(
                                "The quay was built in 1987 by Zu\u0308rich's " + text + ", the mayor said.",
                                Optional.of("Title " + title),
                                Optional.empty()),
                        Optional.empty())
                .article();
        for (String words : List.of(title, text, title + " " + text.substring(0, 12), "ZURICH " + title)) {
            assertThat(articlesFound(words)).as(words).containsExactly(article.id());
        }
        assertThat(articlesFound(title + " lighthouse")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ClaimSort.class)
    void very_many_hits_are_counted_no_further_than_anybody_reads_and_shown_in_order(ClaimSort sort)
            throws SQLException {
        String word = word();
        List<UUID> ids = List.of(saying(word + " one"), saying(word + " two"), saying(word + " three"));
        assertThat(pages(word, sort)).containsExactlyInAnyOrderElementsOf(ids);
        List<UUID> few = pages(word, sort);
        sql.change(
                Sql.As.SUPERUSER,
                "insert into claim_search (claim_id, desk_id, state, checkworthiness, ordinal, names, lexemes)"
                        + " select gen_random_uuid(), gen_random_uuid(), 'CANDIDATE', 0.5, -n, ?, lexemes(?)"
                        + " from generate_series(1, 10001) n",
                word,
                word);
        try {
            assertThat(count(word)).isEqualTo(new Count(1_000, true));
            assertThat(pages(word, sort)).containsExactlyElementsOf(few);
        } finally {
            sql.change(Sql.As.SUPERUSER, "delete from claim_search where ordinal < 0");
        }
    }

    @Test
    void a_page_takes_few_statements_whatever_is_asked_for() {
        UUID id = saying(word() + " Krasnohorská");
        assertThat(StatementCount.during(() -> page(ClaimQuery.in(Set.of(), ClaimSort.DUE), Optional.empty(), 50)))
                .hasSize(1);
        assertThat(StatementCount.during(() -> found("krasnohorská"))).hasSize(2);
        assertThat(StatementCount.during(() -> articlesFound("harbour"))).hasSize(2);
        assertThat(id).isNotNull();
    }

    private UUID saying(String wording) {
        UUID id = journey.candidate(NewsroomCast.SINGLE);
        triage.edit(cast.marta(), id, Expected.ANY, edit(Optional.of(wording)));
        return id;
    }

    private static Triage.Edit edit(Optional<String> wording) {
        return new Triage.Edit(wording, Optional.empty(), Optional.empty(), Optional.of(List.of(word())));
    }

    private Evidence collect(Actor actor, UUID claim, String title) {
        return collecting.add(
                actor,
                claim,
                new Evidence.Source(
                        "https://records.harbour.example/" + title,
                        "Found by " + title,
                        Optional.empty(),
                        Evidence.Stance.CONTEXT,
                        Evidence.Kind.PRIMARY));
    }

    private Article article(String text) {
        return intake.take(
                        cast.marta(), new Submission.Text(text, Optional.empty(), Optional.empty()), Optional.empty())
                .article();
    }

    private List<UUID> found(String words) {
        return in(Set.of(), words);
    }

    private List<UUID> in(ClaimState state, String words) {
        return in(Set.of(state), words);
    }

    private List<UUID> in(Set<ClaimState> states, String words) {
        return page(query(states, words, ClaimSort.CREATED), Optional.empty(), 100).claims().stream()
                .map(Claim::id)
                .toList();
    }

    /** All that is found, read in pages of one. */
    private List<UUID> pages(String words, ClaimSort sort) {
        List<UUID> ids = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            ClaimPage page = page(query(Set.of(), words, sort), next, 1);
            page.claims().forEach(claim -> ids.add(claim.id()));
            next = page.next();
        } while (next.isPresent());
        return ids;
    }

    private static ClaimQuery query(Set<ClaimState> states, String words, ClaimSort sort) {
        return new ClaimQuery(states, Optional.empty(), Set.of(), Optional.of(words), sort);
    }

    private ClaimPage page(ClaimQuery query, Optional<String> cursor, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> list.page(query, cursor, limit));
    }

    private Count count(String words) {
        return QuarkusTransaction.requiringNew().call(() -> list.count(query(Set.of(), words, ClaimSort.CREATED)));
    }

    private List<UUID> articlesFound(String words) {
        return QuarkusTransaction.requiringNew()
                .call(() -> articles.page(
                        ArticleQuery.of(Optional.of(words), ArticleQuery.Shown.OPEN), Optional.empty(), 100))
                .articles()
                .stream()
                .map(Article::id)
                .toList();
    }

    /** A word that nothing else has. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
