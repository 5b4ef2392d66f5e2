package org.stet.workflow.claim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.core.article.Metadata;
import org.stet.workflow.article.Intake;
import org.stet.workflow.article.Submission;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.search.Count;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.StatementCount;

import static org.assertj.core.api.Assertions.assertThat;

@QuarkusTest
class ClaimTraitsTest {

    private static final Optional<String> NO = Optional.empty();
    private static final Optional<Instant> EVER = Optional.empty();

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    ClaimList list;

    @Inject
    Triage triage;

    @Inject
    Intake intake;

    @Test
    void a_list_has_the_claims_of_a_topic_and_no_other() {
        String word = "quays-" + UUID.randomUUID();
        String topic = word + " in spring";
        UUID tagged = journey.candidate(NewsroomCast.SINGLE);
        edit(tagged, Optional.empty(), Optional.of(List.of("ferries", topic)));
        journey.candidate(NewsroomCast.SINGLE);
        assertThat(found(topic(topic))).containsExactly(tagged);
        assertThat(count(topic(topic))).isEqualTo(new Count(1, false));
        assertThat(found(topic(word))).isEmpty();
        assertThat(found(new ClaimQuery(
                        Set.of(ClaimState.OPEN), Optional.empty(), Set.of(), NO, EVER, topic(topic), ClaimSort.DUE)))
                .isEmpty();
    }

    @Test
    void publisher_language_and_speaker_narrow_a_list_in_capitals_or_not() {
        String publisher = "Hafenblatt " + UUID.randomUUID();
        String number = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits() % 1_000_000));
        List<UUID> claims = list(intake.take(
                        cast.marta(),
                        new Submission.Text(
                                "The council spent " + number
                                        + " euros on the quay in 2024, said Minister Vera Lindqvist.",
                                Metadata.known(
                                        Optional.of("Quays"),
                                        List.of(),
                                        Optional.of(publisher),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("en-GB"))),
                        Optional.empty())
                .article()
                .id());
        assertThat(claims).isNotEmpty();
        ClaimTraits of = new ClaimTraits(NO, NO, Optional.of(publisher.toUpperCase()), NO, NO, EVER, EVER, EVER, EVER);
        assertThat(found(of)).containsExactlyInAnyOrderElementsOf(claims);
        Optional<String> speaker =
                Optional.of(journey.claim(claims.get(0)).speaker().toUpperCase());
        for (String language : List.of("en", "EN-gb")) {
            ClaimTraits all = new ClaimTraits(
                    speaker, NO, Optional.of(publisher), Optional.of(language), NO, EVER, EVER, EVER, EVER);
            assertThat(found(all)).contains(claims.get(0));
        }
        assertThat(found(
                        new ClaimTraits(NO, NO, Optional.of(publisher), Optional.of("de"), NO, EVER, EVER, EVER, EVER)))
                .isEmpty();
    }

    @Test
    void a_verdict_is_that_which_readers_see() {
        UUID id = journey.published();
        ClaimTraits traits = new ClaimTraits(NO, NO, NO, NO, Optional.of("true"), EVER, EVER, EVER, EVER);
        assertThat(found(traits)).contains(id);
        assertThat(found(new ClaimTraits(NO, NO, NO, NO, Optional.of("false"), EVER, EVER, EVER, EVER)))
                .doesNotContain(id);
        UUID submitted = journey.submitted();
        assertThat(found(traits)).doesNotContain(submitted);
    }

    @Test
    void times_narrow_a_list_to_what_lies_between_them() {
        Desk desk = desking.found(PolicySettings.plain(1, 1));
        UUID id = journey.candidate(desk.code());
        Instant due = Instant.parse("2031-05-01T10:00:00Z");
        edit(id, Optional.of(due), Optional.empty());
        Instant created = journey.claim(id).createdAt();
        for (boolean within : List.of(true, false)) {
            Instant from = within ? due : due.plusSeconds(1);
            ClaimTraits dues = new ClaimTraits(
                    NO, NO, NO, NO, NO, EVER, EVER, Optional.of(from), Optional.of(due.plusSeconds(60)));
            assertThat(found(dues).contains(id)).isEqualTo(within);
            Instant before = within ? created.plusMillis(1) : created;
            ClaimTraits times =
                    new ClaimTraits(NO, NO, NO, NO, NO, Optional.of(created), Optional.of(before), EVER, EVER);
            assertThat(found(times).contains(id)).isEqualTo(within);
        }
    }

    @Test
    void words_and_traits_together_are_listed_page_by_page_in_every_order() {
        String topic = "pages " + UUID.randomUUID();
        List<UUID> claims = new ArrayList<>();
        for (int each = 0; each < 5; each++) {
            UUID id = journey.candidate(NewsroomCast.SINGLE);
            edit(id, Optional.empty(), Optional.of(List.of(topic)));
            claims.add(id);
        }
        for (ClaimSort sort : ClaimSort.values()) {
            for (Optional<String> words : List.of(NO, Optional.of("quay"))) {
                ClaimQuery query =
                        new ClaimQuery(Set.of(), Optional.empty(), Set.of(), words, EVER, topic(topic), sort);
                List<UUID> paged = new ArrayList<>();
                Optional<String> next = Optional.empty();
                do {
                    ClaimPage page = page(query, next);
                    page.claims().forEach(claim -> paged.add(claim.id()));
                    next = page.next();
                } while (next.isPresent());
                assertThat(paged).as(sort + " " + words).containsExactlyInAnyOrderElementsOf(claims);
            }
        }
    }

    @Test
    void many_counts_take_one_statement_besides_that_which_begins() {
        String topic = "counts " + UUID.randomUUID();
        UUID id = journey.open(NewsroomCast.SINGLE);
        edit(id, Optional.empty(), Optional.of(List.of(topic)));
        List<ClaimQuery> cases = List.of(
                new ClaimQuery(Set.of(), Optional.empty(), Set.of(), NO, EVER, topic(topic), ClaimSort.DUE),
                new ClaimQuery(
                        Set.of(ClaimState.CANDIDATE),
                        Optional.empty(),
                        Set.of(),
                        NO,
                        EVER,
                        topic(topic),
                        ClaimSort.DUE),
                new ClaimQuery(
                        Set.of(), Optional.of(cast.ana().id()), Set.of(), NO, EVER, topic(topic), ClaimSort.DUE));
        List<List<Count>> counts = new ArrayList<>();
        assertThat(StatementCount.during(
                        () -> counts.add(QuarkusTransaction.requiringNew().call(() -> list.counts(cases)))))
                .hasSize(2);
        assertThat(counts.get(0)).containsExactly(new Count(1, false), new Count(0, false), new Count(0, false));
    }

    private static ClaimTraits topic(String topic) {
        return new ClaimTraits(NO, Optional.of(topic), NO, NO, NO, EVER, EVER, EVER, EVER);
    }

    private void edit(UUID id, Optional<Instant> due, Optional<List<String>> topics) {
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(NO, Optional.empty(), due.map(Triage.Due.At::new), topics));
    }

    private List<UUID> list(UUID article) {
        return found(ClaimQuery.in(Set.of(), ClaimSort.CREATED)).stream()
                .filter(id -> journey.claim(id).articleId().equals(article))
                .toList();
    }

    private List<UUID> found(ClaimTraits traits) {
        return found(new ClaimQuery(Set.of(), Optional.empty(), Set.of(), NO, EVER, traits, ClaimSort.CREATED));
    }

    private List<UUID> found(ClaimQuery query) {
        return QuarkusTransaction.requiringNew().call(() -> list.page(query, Optional.empty(), 100)).claims().stream()
                .map(Claim::id)
                .toList();
    }

    private Count count(ClaimTraits traits) {
        return QuarkusTransaction.requiringNew()
                .call(() -> list.count(
                        new ClaimQuery(Set.of(), Optional.empty(), Set.of(), NO, EVER, traits, ClaimSort.CREATED)));
    }

    private ClaimPage page(ClaimQuery query, Optional<String> cursor) {
        return QuarkusTransaction.requiringNew().call(() -> list.page(query, cursor, 2));
    }
}
