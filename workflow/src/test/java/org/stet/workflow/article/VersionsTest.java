package org.stet.workflow.article;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.core.article.Metadata;
import org.stet.workflow.article.Intake.Sending;
import org.stet.workflow.article.Intake.Taken;
import org.stet.workflow.audit.AuditEntry;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.claim.Claim;
import org.stet.workflow.claim.Claims;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A text at a second place is a second appearance of the article; another text at the same place is its next version. */
@QuarkusTest
class VersionsTest {

    private static final String CONTAINERS = "lost 1,204 containers in 2025, the harbour office said on Monday.";
    private static final String EXPORTS =
            "Exports through the port rose by 14 per cent in the same year, according to the ministry of trade.";
    private static final String DOCKERS =
            "Jonas Weber, the port’s director, said that 312 dockers were hired in March.";

    @Inject
    NewsroomCast cast;

    @Inject
    Intake intake;

    @Inject
    Appearances appearances;

    @Inject
    Versions versions;

    @Inject
    Marking marking;

    @Inject
    Claims claims;

    @Inject
    Triage triage;

    @Inject
    ArticleList list;

    @Inject
    AuditTrail audit;

    private final String ship = "MV " + UUID.randomUUID();

    // --- appearances ---

    @Test
    void the_same_text_at_a_second_address_is_a_second_appearance_of_the_same_article() {
        Article article = take(cast.marta(), text(), address("one")).article();
        Metadata second = Metadata.known(
                Optional.empty(),
                List.of(),
                Optional.of("The Courier"),
                address("two"),
                Optional.of(LocalDate.of(2026, 11, 23)),
                Optional.empty());
        Taken again = intake.take(
                cast.wire(), new Submission.Text(text(), second), Sending.to(Optional.of(NewsroomCast.SINGLE)));
        assertThat(again.isNew()).isFalse();
        assertThat(again.article().id()).isEqualTo(article.id());
        List<Appearance> seen = seen(article);
        assertThat(seen).extracting(Appearance::url).containsExactly(url("one"), url("two"));
        assertThat(seen.get(1).publisher()).contains("The Courier");
        assertThat(seen.get(1).publishedOn()).contains(LocalDate.of(2026, 11, 23));
        assertThat(seen.get(1).seenBy()).isEqualTo(cast.wire().id());
        assertThat(actions(article)).containsExactly("take-in", "appear");
    }

    @Test
    void what_is_known_already_is_noted_and_recorded_once() {
        Article article =
                take(cast.wire(), text(), address("one"), Optional.of("a-1")).article();
        take(cast.wire(), text(), address("one"), Optional.of("a-1"));
        take(cast.wire(), text(), Optional.empty(), Optional.empty());
        assertThat(seen(article)).hasSize(1);
        assertThat(actions(article)).containsExactly("take-in");
    }

    @Test
    void a_text_without_address_and_id_appears_nowhere() {
        assertThat(seen(take(cast.marta(), text(), Optional.empty()).article())).isEmpty();
    }

    @Test
    void an_article_is_found_by_every_address_and_id_also_when_it_is_closed_and_not_asked_for_open_ones() {
        Article article =
                take(cast.wire(), text(), address("one"), Optional.of(ship)).article();
        take(cast.marta(), text(), address("two"));
        assertThat(found(address("one"), Optional.empty())).containsExactly(article.id());
        assertThat(found(address("two"), Optional.empty())).containsExactly(article.id());
        assertThat(found(Optional.empty(), Optional.of(ship))).containsExactly(article.id());
        assertThat(found(address("two"), Optional.of(ship))).containsExactly(article.id());
        assertThat(found(address("three"), Optional.empty())).isEmpty();
        assertThat(found(Optional.empty(), Optional.of(ship.substring(1)))).isEmpty();
    }

    @Test
    void an_external_id_has_a_word_and_at_most_200_characters() {
        for (String id : List.of(" ", "x".repeat(201))) {
            assertThatThrownBy(() -> take(cast.wire(), text(), Optional.empty(), Optional.of(id)))
                    .isInstanceOfSatisfying(InvalidInput.class, invalid -> assertThat(invalid.violations())
                            .extracting(InvalidInput.Violation::field)
                            .containsExactly("externalId"));
        }
    }

    // --- versions ---

    @Test
    void another_text_at_the_same_address_is_the_next_version() {
        Article first = take(cast.marta(), text(), address("one")).article();
        Taken second = take(cast.wire(), text() + " It rained.", address("one"));
        Taken third = take(cast.wire(), text() + " It rained hard.", address("one"));
        assertThat(second.isNew()).isTrue();
        assertThat(second.article().replaces()).contains(first.id());
        assertThat(third.article().replaces()).contains(second.article().id());
        Versions.Around around = versions.of(second.article());
        assertThat(around.earlier()).map(ArticleHead::id).contains(first.id());
        assertThat(around.later())
                .extracting(ArticleHead::id)
                .containsExactly(third.article().id());
        assertThat(take(cast.marta(), text(), address("one")).article().id()).isEqualTo(first.id());
    }

    @Test
    void an_external_id_is_its_senders_own_and_decides_before_the_address() {
        Article first = take(cast.wire(), text(), address("one"), Optional.of("a" + ship))
                .article();
        Article moved = take(cast.wire(), text() + " It rained.", address("two"), Optional.of("a" + ship))
                .article();
        assertThat(moved.replaces()).contains(first.id());
        Article other = take(cast.wire(), text() + " It snowed.", address("two"), Optional.of("b" + ship))
                .article();
        assertThat(other.replaces()).isEmpty();
        Article anotherSystem = take(cast.marta(), text() + " Hail.", Optional.empty(), Optional.of("a" + ship))
                .article();
        assertThat(anotherSystem.replaces()).isEmpty();
    }

    @Test
    void at_another_desk_it_is_another_article() {
        take(cast.wire(), text(), address("one"), Optional.of(ship));
        Article elsewhere = intake.take(
                        cast.wire(),
                        new Submission.Text(text() + " It rained.", Optional.empty(), address("one")),
                        new Sending(Optional.of(NewsroomCast.DOUBLE), Optional.of(ship)))
                .article();
        assertThat(elsewhere.replaces()).isEmpty();
        assertThat(claims(elsewhere)).isNotEmpty();
    }

    @Test
    void a_text_that_stood_in_two_places_can_be_replaced_in_each() {
        Article wire = take(cast.wire(), text(), address("one")).article();
        take(cast.wire(), text(), address("two"));
        Article one = take(cast.wire(), text() + " It rained.", address("one")).article();
        Article two = take(cast.wire(), text() + " It snowed.", address("two")).article();
        assertThat(versions.of(wire).later()).extracting(ArticleHead::id).containsExactly(one.id(), two.id());
    }

    @Test
    void of_two_texts_at_once_from_one_place_one_replaces_the_other() {
        for (int i = 0; i < 5; i++) {
            String place = "race" + i;
            List<Article> both = AtOnce.run(
                            () -> take(cast.wire(), text() + " Rain " + place, address(place)),
                            () -> take(cast.marta(), text() + " Snow " + place, address(place)))
                    .stream()
                    .map(ending -> ending.value().orElseThrow().article())
                    .toList();
            assertThat(both.stream().filter(article -> article.replaces().isPresent()))
                    .hasSize(1);
        }
    }

    // --- what is carried over ---

    @Test
    void a_claim_that_stands_unchanged_is_not_found_again_wherever_it_is_on_its_way() {
        Article first = take(cast.marta(), text(), address("one")).article();
        Claim containers = claim(first, "1,204");
        Claim dockers = claim(first, "312");
        Claim exports = claim(first, "14 per cent");
        triage.accept(cast.marta(), containers.id(), Expected.ANY);
        triage.dismiss(cast.marta(), dockers.id(), Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.empty());
        String changed = "A correction came first.\n\n" + text().replace("14 per cent", "11 per cent");
        Article second = take(cast.wire(), changed, address("one")).article();
        assertThat(claims(second)).extracting(Claim::text).allSatisfy(text -> assertThat(text)
                .doesNotContain("1,204", "312"));
        assertThat(claim(second, "11 per cent").articleId()).isEqualTo(second.id());
        assertThat(carried(second)).containsKeys(containers.id(), dockers.id()).doesNotContainKey(exports.id());
        carried(second).values().forEach(each -> assertThat(codePoints(changed, each.start(), each.end()))
                .isEqualTo(each.claim().text()));
        assertThat(claims(first)).hasSize(3);
    }

    @Test
    void what_an_earlier_version_said_and_a_later_one_says_again_is_carried_over_too() {
        Article first = take(cast.marta(), text(), address("one")).article();
        Claim exports = claim(first, "14 per cent");
        take(cast.wire(), text().replace("14 per cent", "11 per cent"), address("one"));
        Article third = take(cast.wire(), "News.\n\n" + text(), address("one")).article();
        assertThat(carried(third)).containsKey(exports.id());
        assertThat(claims(third)).extracting(Claim::text).noneMatch(text -> text.contains("per cent"));
    }

    @Test
    void words_that_somebody_marked_are_carried_with_their_sentence() {
        Article first = take(cast.marta(), text() + "\n\nNobody counts gulls here.", address("one"))
                .article();
        UUID gulls = marking.mark(cast.marta(), first.id(), "counts gulls", Optional.empty())
                .claim()
                .id();
        Article second = take(cast.wire(), "News.\n\n" + text() + "\n\nNobody counts gulls here.", address("one"))
                .article();
        assertThat(carried(second)).containsKey(gulls);
        Article third = take(cast.wire(), text() + "\n\nSomebody counts gulls here.", address("one"))
                .article();
        assertThat(carried(third)).doesNotContainKey(gulls);
    }

    @Test
    void the_same_words_by_somebody_else_are_another_claim() {
        Article first = take(cast.marta(), text(), address("one")).article();
        Claim exports = claim(first, "14 per cent");
        Article second = take(
                        cast.wire(), text().replace("the ministry of trade", "the dockers’ union"), address("one"))
                .article();
        assertThat(carried(second)).doesNotContainKey(exports.id());
        assertThat(claim(second, "14 per cent").speaker()).isNotEqualTo(exports.speaker());
    }

    @Test
    void marking_what_was_carried_over_gives_the_claim_that_it_is() {
        Article first = take(cast.marta(), text(), address("one")).article();
        Claim exports = claim(first, "14 per cent");
        Article second = take(cast.wire(), "News.\n\n" + text(), address("one")).article();
        Marking.Marked marked = marking.mark(cast.marta(), second.id(), exports.text(), Optional.empty());
        assertThat(marked.isNew()).isFalse();
        assertThat(marked.claim().id()).isEqualTo(exports.id());
    }

    private String text() {
        return "Harbour office counts lost cargo\n\nThe ship " + ship + " " + CONTAINERS + "\n\n" + EXPORTS + "\n\n"
                + DOCKERS;
    }

    private Optional<URI> address(String page) {
        return Optional.of(URI.create("https://paper.example.org/" + ship.substring(3) + "/" + page));
    }

    private Optional<String> url(String page) {
        return address(page).map(URI::toString);
    }

    private Taken take(Actor actor, String text, Optional<URI> url) {
        return take(actor, text, url, Optional.empty());
    }

    private Taken take(Actor actor, String text, Optional<URI> url, Optional<String> externalId) {
        return intake.take(
                actor,
                new Submission.Text(text, Optional.empty(), url),
                new Sending(Optional.of(NewsroomCast.SINGLE), externalId));
    }

    private List<UUID> found(Optional<URI> url, Optional<String> externalId) {
        return list
                .page(
                        ArticleQuery.from(Optional.empty(), ArticleQuery.Shown.ALL, url.map(URI::toString), externalId),
                        Optional.empty(),
                        10)
                .articles()
                .stream()
                .map(Article::id)
                .toList();
    }

    private List<Appearance> seen(Article article) {
        return QuarkusTransaction.requiringNew().call(() -> appearances.of(article.id()));
    }

    private List<Claim> claims(Article article) {
        return QuarkusTransaction.requiringNew().call(() -> claims.ofArticle(article.id()));
    }

    private Claim claim(Article article, String words) {
        return claims(article).stream()
                .filter(claim -> claim.text().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private Map<UUID, Versions.Carried> carried(Article article) {
        return versions.carriedInto(article.id()).stream()
                .collect(Collectors.toMap(each -> each.claim().id(), Function.identity()));
    }

    private List<String> actions(Article article) {
        return QuarkusTransaction.requiringNew().call(() -> audit.of(Subject.article(article.id())).stream()
                .map(AuditEntry::action)
                .toList());
    }

    private static String codePoints(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }
}
