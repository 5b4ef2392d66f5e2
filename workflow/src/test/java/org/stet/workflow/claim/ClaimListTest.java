package org.stet.workflow.claim;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
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

import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.search.Count;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@QuarkusTest
class ClaimListTest {

    private static final Instant DUE = Instant.parse("2027-01-01T10:00:00.123456Z");

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    ClaimList list;

    @Inject
    Triage triage;

    @Inject
    Intake intake;

    @ParameterizedTest
    @EnumSource(ClaimSort.class)
    void its_pages_show_each_claim_exactly_once_and_in_order(ClaimSort sort) {
        String word = tenClaims();
        ClaimQuery query = saying(word, sort);
        List<Claim> whole = page(query, Optional.empty(), 100).claims();
        assertThat(whole).hasSize(10);
        for (int size : List.of(1, 3, 5, 9, 10)) {
            List<UUID> shown = new ArrayList<>();
            Optional<String> next = Optional.empty();
            do {
                ClaimPage page = page(query, next, size);
                page.claims().forEach(claim -> shown.add(claim.id()));
                assertThat(page.claims()).hasSizeLessThanOrEqualTo(size);
                next = page.next();
            } while (next.isPresent());
            assertThat(shown)
                    .as("pages of %d", size)
                    .containsExactlyElementsOf(whole.stream().map(Claim::id).toList());
        }
        assertThat(count(query)).isEqualTo(new Count(10, false));
    }

    @Test
    void claims_without_a_due_time_come_last() {
        String word = tenClaims();
        List<Claim> whole =
                page(saying(word, ClaimSort.DUE), Optional.empty(), 100).claims();
        assertThat(whole.stream().map(claim -> claim.dueAt().orElse(Instant.MAX)))
                .isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(whole.get(0).dueAt()).contains(DUE);
        assertThat(whole.get(9).dueAt()).isEmpty();
    }

    @Test
    void a_claim_that_comes_in_between_two_pages_shifts_nothing() {
        String word = tenClaims();
        ClaimQuery query = saying(word, ClaimSort.CREATED);
        ClaimPage first = page(query, Optional.empty(), 5);
        reworded(journey.candidate(NewsroomCast.SINGLE), word + " eleven");
        ClaimPage second = page(query, first.next(), 5);
        assertThat(second.claims()).hasSize(5).doesNotContainAnyElementsOf(first.claims());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void per_cent_signs_underscores_and_backslashes_are_words_like_others() {
        String word = word();
        UUID percent = reworded(journey.candidate(NewsroomCast.SINGLE), word + " fell by 41% at once");
        UUID underscore = reworded(journey.candidate(NewsroomCast.SINGLE), word + " is called quay_b here");
        UUID backslash = reworded(journey.candidate(NewsroomCast.SINGLE), word + " stands at C:\\quays");
        reworded(journey.candidate(NewsroomCast.SINGLE), word + " fell by 410 at once in quayxb");
        assertThat(found(word + " 41%")).containsExactly(percent);
        assertThat(found(word + " %")).containsExactly(percent);
        assertThat(found(word + " quay_b")).containsExactly(underscore);
        assertThat(found(word + " _")).containsExactly(underscore);
        assertThat(found(word + " c:\\QUAYS")).containsExactly(backslash);
    }

    @Test
    void all_words_must_occur_wherever_they_stand_and_however_they_are_written() {
        String word = word();
        UUID id = reworded(journey.candidate(NewsroomCast.SINGLE), word + " was ÉMILE's harbour");
        assertThat(found("  HARBOUR   " + word)).containsExactly(id);
        assertThat(found("émile " + word)).containsExactly(id);
        assertThat(found(word + " lighthouse")).isEmpty();
    }

    @Test
    void a_title_is_searched_too() {
        String word = word();
        intake.take(
                cast.marta(),
                new Submission.Text(
                        "The council spent 12 million euros on the quay in 2024, the mayor said on Monday.",
                        Optional.of("Title " + word),
                        Optional.empty()),
                Optional.empty());
        assertThat(found(word)).isNotEmpty();
    }

    @Test
    void an_assignee_sees_what_is_open_with_them_and_no_more() {
        UUID mine = journey.assigned(cast.lin());
        UUID anothers = journey.assigned(cast.ana());
        ClaimQuery query =
                new ClaimQuery(Set.of(), Optional.of(cast.lin().id()), Set.of(), Optional.empty(), ClaimSort.CREATED);
        assertThat(page(query, Optional.empty(), 500).claims())
                .extracting(Claim::id)
                .contains(mine)
                .doesNotContain(anothers);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "!!", "Li4u", "eA", "LWNyZWF0ZWRBdCB4IHk"})
    void what_is_no_cursor_is_said_to_be_none(String cursor) {
        assertThatThrownBy(() -> page(ClaimQuery.in(Set.of(), ClaimSort.CREATED), Optional.of(cursor), 5))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_of_another_sort_is_none() {
        String word = tenClaims();
        Optional<String> next =
                page(saying(word, ClaimSort.DUE), Optional.empty(), 5).next();
        assertThatThrownBy(() -> page(saying(word, ClaimSort.CREATED), next, 5)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_cursor_with_a_time_out_of_all_bounds_is_none() {
        String place = "-createdAt +1000000000-12-31T23:59:59Z " + UUID.randomUUID();
        String cursor = Base64.getUrlEncoder().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
        assertThatThrownBy(() -> page(ClaimQuery.in(Set.of(), ClaimSort.CREATED), Optional.of(cursor), 5))
                .isInstanceOf(InvalidInput.class);
    }

    /** Ten claims with equal keys among them: five without a due time, three with the same, two with others. */
    private String tenClaims() {
        String word = word();
        for (int i = 0; i < 10; i++) {
            UUID id = reworded(journey.candidate(NewsroomCast.SINGLE), word + " number " + i);
            if (i < 5) {
                due(id, i < 3 ? DUE : DUE.plusSeconds(i));
            }
        }
        return word;
    }

    @Test
    void what_changed_since_a_moment_is_listed_and_counted_alone() {
        String word = tenClaims();
        UUID oldest = page(saying(word, ClaimSort.UPDATED), Optional.empty(), 1)
                .claims()
                .get(0)
                .id();
        Instant since = triage.accept(cast.marta(), oldest, Expected.ANY).updatedAt();
        for (Optional<String> words : List.of(Optional.of(word), Optional.<String>empty())) {
            ClaimQuery query = new ClaimQuery(
                    Set.of(), Optional.empty(), Set.of(), words, Optional.of(since), ClaimSort.LAST_UPDATED);
            assertThat(page(query, Optional.empty(), 100).claims())
                    .extracting(Claim::id)
                    .containsExactly(oldest);
            assertThat(count(query)).isEqualTo(new Count(1, false));
        }
        assertThat(page(saying(word, ClaimSort.UPDATED), Optional.empty(), 100).claims())
                .last()
                .extracting(Claim::id)
                .isEqualTo(oldest);
    }

    private UUID reworded(UUID id, String wording) {
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.of(wording), Optional.empty(), Optional.empty(), Optional.empty()));
        return id;
    }

    private void due(UUID id, Instant dueAt) {
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(
                        Optional.empty(), Optional.empty(), Optional.of(new Triage.Due.At(dueAt)), Optional.empty()));
    }

    private List<UUID> found(String words) {
        return page(saying(words, ClaimSort.CREATED), Optional.empty(), 100).claims().stream()
                .map(Claim::id)
                .toList();
    }

    private static ClaimQuery saying(String words, ClaimSort sort) {
        return new ClaimQuery(Set.of(), Optional.empty(), Set.of(), Optional.of(words), sort);
    }

    private ClaimPage page(ClaimQuery query, Optional<String> cursor, int limit) {
        return QuarkusTransaction.requiringNew().call(() -> list.page(query, cursor, limit));
    }

    private Count count(ClaimQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> list.count(query));
    }

    /** A word that no other claim has. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "");
    }
}
