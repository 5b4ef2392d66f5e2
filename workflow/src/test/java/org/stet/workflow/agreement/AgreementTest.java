package org.stet.workflow.agreement;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.Assigning;
import org.stet.workflow.assignment.HandingOver;
import org.stet.workflow.assignment.Suggesting;
import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.desk.Desk;
import org.stet.workflow.desk.PolicySettings;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.review.Reviewing;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.Desking;
import org.stet.workflow.test.Everything;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

@QuarkusTest
class AgreementTest {

    @Inject
    NewsroomCast cast;

    @Inject
    ClaimJourney journey;

    @Inject
    Desking desking;

    @Inject
    Assigning assigning;

    @Inject
    HandingOver handingOver;

    @Inject
    Suggesting suggesting;

    @Inject
    Reviewing reviewing;

    @Inject
    Triage triage;

    @Inject
    Agreement agreement;

    @Inject
    Sql sql;

    @Test
    void the_figures_are_those_of_the_pairs_that_were_opened() {
        Desk desk = desking.found(PolicySettings.plain(2, 0));
        for (String[] verdicts :
                new String[][] {{"true", "true"}, {"false", "false"}, {"true", "mostly-true"}, {"unverifiable", "true"}
                }) {
            decided(desk, verdicts[0], verdicts[1]);
        }
        ScaleAgreement found = agreement(desk).get(0);
        assertThat(found.observed().orElseThrow()).isCloseTo(0.5, within(1e-9));
        assertThat(found.nominal().units()).isEqualTo(4);
        assertThat(found.ordinal().units()).isEqualTo(3);
        assertThat(found.ordinal().value().orElseThrow())
                .isGreaterThan(found.nominal().value().orElseThrow());
        assertThat(found.pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.kappa().units()).isEqualTo(4);
            assertThat(pair.first().username()).isNotEqualTo(pair.second().username());
        });
    }

    @Test
    void what_is_sealed_moves_no_figure_no_suggestion_and_no_load() {
        Desk desk = desking.found(PolicySettings.plain(2, 0));
        decided(desk, "true", "false");
        UUID id = begun(desk, "true", "false");
        UUID queued = journey.open(desk.code());
        String figures = Everything.of(agreement(desk));
        String suggestions = Everything.of(suggesting.of(cast.marta(), queued));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        assertThat(Everything.of(agreement(desk))).isEqualTo(figures);
        assertThat(Everything.of(suggesting.of(cast.marta(), queued))).isEqualTo(suggestions);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(agreement(desk).get(0).nominal().units()).isEqualTo(2);
    }

    @Test
    void only_a_rounds_first_opening_counts() {
        Desk desk = desking.found(PolicySettings.plain(2, 0));
        UUID id = decided(desk, "true", "true");
        String figures = Everything.of(agreement(desk));
        reviewing.sendBack(cast.marta(), id, Expected.ANY, Optional.of("Think again."));
        assertThat(Everything.of(agreement(desk))).isEqualTo(figures);
        journey.review(cast.tom(), id, "false");
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(journey.state(id)).isEqualTo(ClaimState.DISPUTED);
        assertThat(Everything.of(agreement(desk))).isEqualTo(figures);
    }

    @Test
    void a_single_review_and_a_place_that_was_handed_over_count_for_nothing() {
        Desk desk = desking.found(PolicySettings.plain(1, 0));
        UUID single = journey.open(desk.code());
        assigning.take(cast.ana(), single, Expected.ANY);
        journey.review(cast.ana(), single, "true");
        reviewing.submit(cast.ana(), single, Expected.ANY);
        assertThat(agreement(desk)).isEmpty();
        UUID id = begun(desk, "false", "true");
        handingOver.handOver(cast.ana(), id, Expected.ANY, Optional.empty(), Optional.of("lin"), Optional.empty());
        journey.review(cast.lin(), id, "true");
        reviewing.submit(cast.lin(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        assertThat(agreement(desk).get(0).pairs()).singleElement().satisfies(pair -> assertThat(
                        List.of(pair.first().username(), pair.second().username()))
                .containsExactlyInAnyOrder("lin", "tom"));
    }

    @Test
    void desk_topic_and_time_narrow_the_figures() {
        Desk desk = desking.found(PolicySettings.plain(2, 0));
        UUID id = begun(desk, "true", "true");
        triage.edit(
                cast.marta(),
                id,
                Expected.ANY,
                new Triage.Edit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(List.of("health"))));
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        decided(desk, "true", "false");
        Instant now = Instant.now();
        assertThat(units(desk, Optional.of("health"), Optional.empty(), Optional.empty()))
                .isEqualTo(1);
        assertThat(units(desk, Optional.of("sport"), Optional.empty(), Optional.empty()))
                .isZero();
        assertThat(units(desk, Optional.empty(), Optional.of(now.minusSeconds(600)), Optional.of(now.plusSeconds(1))))
                .isEqualTo(2);
        assertThat(units(desk, Optional.empty(), Optional.of(now.plusSeconds(1)), Optional.empty()))
                .isZero();
    }

    @Test
    void figures_are_for_editors_and_administrators() {
        AgreementQuestion all =
                new AgreementQuestion(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        assertThatThrownBy(() -> agreement.of(cast.ana(), all)).isInstanceOf(NotYours.class);
        assertThatThrownBy(() -> agreement.of(cast.wire(), all)).isInstanceOf(NotYours.class);
        assertThat(Everything.of(agreement.of(cast.nora(), all)))
                .isEqualTo(Everything.of(agreement.of(cast.marta(), all)));
    }

    @Test
    void a_revealed_verdict_is_written_once() {
        decided(desking.found(PolicySettings.plain(2, 0)), "true", "true");
        for (Sql.As role : List.of(Sql.As.APPLICATION, Sql.As.OWNER)) {
            assertThatThrownBy(() -> sql.change(role, "delete from revealed_verdict"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private UUID begun(Desk desk, String ana, String tom) {
        UUID id = journey.open(desk.code());
        assigning.assign(cast.marta(), id, Expected.ANY, List.of("ana", "tom"));
        journey.review(cast.ana(), id, ana);
        journey.review(cast.tom(), id, tom);
        return id;
    }

    private UUID decided(Desk desk, String ana, String tom) {
        UUID id = begun(desk, ana, tom);
        reviewing.submit(cast.ana(), id, Expected.ANY);
        reviewing.submit(cast.tom(), id, Expected.ANY);
        return id;
    }

    private List<ScaleAgreement> agreement(Desk desk) {
        return agreement.of(
                cast.marta(),
                new AgreementQuestion(Optional.of(desk.id()), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private int units(Desk desk, Optional<String> topic, Optional<Instant> from, Optional<Instant> to) {
        return agreement.of(cast.marta(), new AgreementQuestion(Optional.of(desk.id()), topic, from, to)).stream()
                .mapToInt(scale -> scale.nominal().units())
                .sum();
    }
}
