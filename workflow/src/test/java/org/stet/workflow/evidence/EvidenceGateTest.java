package org.stet.workflow.evidence;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.stet.workflow.desk.ReviewPolicy;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput.Violation;

import static org.assertj.core.api.Assertions.assertThat;

class EvidenceGateTest {

    private static final Evidence AGENCY_ONE =
            IndependentSourcesTest.source("https://morning.example/a", "Morning Post", "Coast News Agency");
    private static final Evidence AGENCY_TWO =
            IndependentSourcesTest.source("https://evening.example/b", "Evening Star", "Coast News Agency");
    private static final Evidence REGISTER =
            IndependentSourcesTest.source("https://register.example/c", "Land register", "", Evidence.Kind.PRIMARY);

    @Test
    void a_policy_that_asks_for_nothing_lacks_nothing() {
        assertThat(EvidenceGate.lacks(policy(0, 0, false, false), List.of(), false, List.of()))
                .isEmpty();
    }

    @Test
    void pieces_are_counted() {
        assertThat(EvidenceGate.lacks(policy(2, 0, false, false), List.of(REGISTER), false, List.of()))
                .containsExactly(new Violation("evidence", Fault.INCOMPLETE, "evidence.too-few", 2, 1));
    }

    @Test
    void one_agency_printed_twice_is_one_independent_source() {
        ReviewPolicy policy = policy(0, 2, false, false);
        assertThat(EvidenceGate.lacks(policy, List.of(AGENCY_ONE, AGENCY_TWO), false, List.of()))
                .containsExactly(new Violation("evidence", Fault.INCOMPLETE, "evidence.too-few-independent", 2, 1, 2));
        assertThat(EvidenceGate.lacks(policy, List.of(AGENCY_ONE, AGENCY_TWO, REGISTER), false, List.of()))
                .isEmpty();
    }

    @Test
    void a_primary_source_or_the_reason_why_there_is_none() {
        ReviewPolicy policy = policy(0, 0, true, false);
        assertThat(EvidenceGate.lacks(policy, List.of(AGENCY_ONE), false, List.of()))
                .extracting(Violation::field)
                .containsExactly("primarySourceReason");
        assertThat(EvidenceGate.lacks(policy, List.of(AGENCY_ONE), true, List.of()))
                .isEmpty();
        assertThat(EvidenceGate.lacks(policy, List.of(AGENCY_ONE, REGISTER), false, List.of()))
                .isEmpty();
    }

    @Test
    void nobody_asked_for_a_reply() {
        assertThat(EvidenceGate.lacks(policy(0, 0, false, true), List.of(), false, List.of()))
                .extracting(Violation::field)
                .containsExactly("replies");
    }

    private static ReviewPolicy policy(int pieces, int sources, boolean primary, boolean reply) {
        return new ReviewPolicy(
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                UUID.randomUUID(),
                1,
                0,
                pieces,
                sources,
                primary,
                reply,
                List.of());
    }
}
