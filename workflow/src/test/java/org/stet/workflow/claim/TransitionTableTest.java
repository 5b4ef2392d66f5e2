package org.stet.workflow.claim;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

class TransitionTableTest {

    @Test
    void every_pair_of_state_and_action_has_the_row_that_was_written_down_or_none() {
        for (ClaimState state : ClaimState.values()) {
            for (ClaimAction action : ClaimAction.values()) {
                Optional<Transition> found = Transition.find(state, action);
                assertThat(found.isPresent()).as("%s in %s", action, state).isEqualTo(StateTable.leads(state, action));
                found.ifPresent(row -> assertThat(described(row))
                        .as("%s in %s", action, state)
                        .isEqualTo(StateTable.byPair().get(state + " " + action)));
            }
        }
    }

    @Test
    void no_pair_has_two_rows() {
        assertThat(Transition.TABLE).hasSize(StateTable.byPair().size());
    }

    @Test
    void every_state_is_reached_from_the_first() {
        Set<ClaimState> reached = EnumSet.of(ClaimState.CANDIDATE);
        Deque<ClaimState> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            Transition.from(next.pop()).stream()
                    .flatMap(row -> row.to().stream())
                    .filter(reached::add)
                    .forEach(next::push);
        }
        assertThat(reached).containsExactlyInAnyOrder(ClaimState.values());
    }

    @Test
    void out_of_every_state_a_way_leads_to_publication() {
        for (ClaimState state : ClaimState.values()) {
            Set<ClaimState> reached = EnumSet.of(state);
            Deque<ClaimState> next = new ArrayDeque<>(reached);
            while (!next.isEmpty()) {
                Transition.from(next.pop()).stream()
                        .flatMap(row -> row.to().stream())
                        .filter(reached::add)
                        .forEach(next::push);
            }
            assertThat(reached).as("from %s", state).contains(ClaimState.PUBLISHED);
        }
    }

    @Test
    void every_action_stands_in_the_table() {
        Set<ClaimAction> actions =
                Transition.TABLE.stream().map(Transition::action).collect(toSet());
        assertThat(actions).containsExactlyInAnyOrder(ClaimAction.values());
    }

    @Test
    void only_submitting_a_verdict_giving_up_a_place_and_undoing_leave_more_than_one_state_open() {
        assertThat(Transition.TABLE.stream().filter(row -> row.to().size() > 1))
                .extracting(Transition::action)
                .containsOnly(ClaimAction.SUBMIT, ClaimAction.VACATE, ClaimAction.UNDO);
    }

    @Test
    void nothing_is_approved_or_published_but_by_approving_and_publishing() {
        assertThat(into(ClaimState.APPROVED)).containsExactly(ClaimAction.APPROVE, ClaimAction.EDIT);
        assertThat(into(ClaimState.PUBLISHED))
                .containsExactly(ClaimAction.PUBLISH, ClaimAction.SET_EXPIRY, ClaimAction.CANCEL_CORRECTION);
    }

    @Test
    void no_door_but_giving_back_is_open_to_whom_a_recusal_concerns() {
        assertThat(Transition.TABLE.stream()
                        .filter(row -> row.party() != Party.SCHEDULE)
                        .filter(row -> !row.guards().contains(Guard.IS_NOT_RECUSED)))
                .extracting(Transition::action)
                .containsOnly(ClaimAction.DECLINE, ClaimAction.RELEASE);
    }

    @Test
    void a_public_claim_never_falls_back_among_the_candidates() {
        assertThat(Transition.TABLE.stream()
                        .filter(row -> row.from() == ClaimState.OPEN
                                && row.to().stream()
                                        .anyMatch(to -> to == ClaimState.CANDIDATE
                                                || to == ClaimState.DISMISSED
                                                || to == ClaimState.MERGED)))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.guards()).contains(Guard.IS_NOT_PUBLIC));
    }

    private static List<ClaimAction> into(ClaimState state) {
        return Transition.TABLE.stream()
                .filter(row -> row.to().contains(state))
                .map(Transition::action)
                .toList();
    }

    private static StateTable.Row described(Transition row) {
        return new StateTable.Row(
                roles(row.party()),
                row.to().stream().map(Enum::name).collect(toSet()),
                row.guards().stream().map(Enum::name).collect(toSet()));
    }

    private static String roles(Party party) {
        return switch (party) {
            case EDITOR -> "E";
            case REVIEWER -> "R";
            case REVIEWER_OR_EDITOR -> "RE";
            case SCHEDULE -> "S";
        };
    }
}
