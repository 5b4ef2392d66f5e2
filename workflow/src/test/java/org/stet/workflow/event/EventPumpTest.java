package org.stet.workflow.event;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.inject.Inject;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.stet.workflow.claim.ClaimState;
import org.stet.workflow.claim.DismissalReason;
import org.stet.workflow.claim.Expected;
import org.stet.workflow.claim.Triage;
import org.stet.workflow.reading.figures.Figure;
import org.stet.workflow.reading.figures.NewsroomFigures;
import org.stet.workflow.test.AtOnce;
import org.stet.workflow.test.ClaimJourney;
import org.stet.workflow.test.NewsroomCast;
import org.stet.workflow.test.Sql;
import org.stet.workflow.test.WorkflowDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Consumers get every event, each claim's in order, and do what they do in the database once. */
@QuarkusTest
@WithTestResource(value = WorkflowDatabase.class, scope = TestResourceScope.GLOBAL)
class EventPumpTest {

    @Inject
    ClaimJourney journey;

    @Inject
    NewsroomCast cast;

    @Inject
    Triage triage;

    @Inject
    EventPump pump;

    @Inject
    NewsroomFigures figures;

    @Inject
    Noting noting;

    @Inject
    Sql sql;

    @AfterEach
    void leaveNothingBehind() throws SQLException {
        noting.recover();
        retryNow();
        pump.run();
    }

    @Test
    void several_nodes_at_once_deliver_each_event_once_and_in_order() throws SQLException {
        List<UUID> claims = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            claims.add(journey.to(ClaimState.CANDIDATE));
        }
        claims.forEach(claim -> upAndDown(claim, 5));
        List<Callable<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            nodes.add(() -> {
                pump.run();
                return null;
            });
        }
        AtOnce.run(nodes);
        pump.run();
        for (UUID claim : claims) {
            List<String> seen = noting.seen(claim);
            assertThat(seen).hasSize(10);
            for (int i = 0; i < seen.size(); i++) {
                assertThat(seen.get(i)).isEqualTo(i % 2 == 0 ? "dismiss" : "reopen");
            }
            assertThat(effects(claim)).isEqualTo(10);
        }
    }

    @Test
    void a_consumer_that_fails_stops_its_claim_alone_and_goes_on_when_it_can() throws SQLException {
        UUID poisoned = journey.to(ClaimState.CANDIDATE);
        UUID other = journey.to(ClaimState.CANDIDATE);
        noting.failAt(poisoned);
        upAndDown(poisoned, 1);
        upAndDown(other, 1);
        for (int i = 0; i < EventPump.STOPPED; i++) {
            pump.run();
            retryNow();
        }
        assertThat(noting.seen(other)).containsExactly("dismiss", "reopen");
        assertThat(noting.seen(poisoned)).isNotEmpty().containsOnly("dismiss");
        assertThat(effects(poisoned)).as("nothing of a failed try stays").isZero();
        assertThat(figures.count().of(Figure.STOPPED_CLAIMS)).isEqualTo(1);
        noting.recover();
        retryNow();
        pump.run();
        assertThat(noting.seen(poisoned)).endsWith("dismiss", "reopen");
        assertThat(effects(poisoned)).isEqualTo(2);
        assertThat(figures.count().of(Figure.STOPPED_CLAIMS)).isZero();
    }

    @Test
    void after_a_failure_the_next_try_waits() {
        UUID poisoned = journey.to(ClaimState.CANDIDATE);
        noting.failAt(poisoned);
        upAndDown(poisoned, 1);
        pump.run();
        pump.run();
        assertThat(noting.seen(poisoned)).containsExactly("dismiss");
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() {
        UUID claim = journey.to(ClaimState.CANDIDATE);
        QuarkusTransaction.begin();
        dismiss(claim);
        QuarkusTransaction.rollback();
        pump.run();
        assertThat(noting.seen(claim)).isEmpty();
    }

    private void upAndDown(UUID claim, int times) {
        for (int i = 0; i < times; i++) {
            dismiss(claim);
            triage.reopen(cast.marta(), claim, Expected.ANY);
        }
    }

    private void dismiss(UUID claim) {
        triage.dismiss(cast.marta(), claim, Expected.ANY, DismissalReason.OUT_OF_SCOPE, Optional.empty());
    }

    private void retryNow() throws SQLException {
        sql.change(Sql.As.APPLICATION, "update event_delivery set due_at = now() - interval '1 minute'");
    }

    private long effects(UUID claim) throws SQLException {
        return sql.rows("select requests from request_count where subject = ?", Noting.subject(claim)).stream()
                .mapToLong(row -> ((Number) row.get("requests")).longValue())
                .sum();
    }
}
