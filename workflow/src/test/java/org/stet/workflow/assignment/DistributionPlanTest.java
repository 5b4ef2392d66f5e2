package org.stet.workflow.assignment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.stet.workflow.assignment.DistributionPlan.Possible;
import org.stet.workflow.assignment.DistributionPlan.Task;

import static org.assertj.core.api.Assertions.assertThat;

class DistributionPlanTest {

    private static final UUID ANA = new UUID(0, 1);
    private static final UUID TOM = new UUID(0, 2);
    private static final UUID LIN = new UUID(0, 3);
    private static final UUID EDITOR = new UUID(0, 9);

    @Test
    void who_holds_least_gets_the_next_and_among_equals_who_fits_best() {
        DistributionPlan plan = new DistributionPlan(Map.of(ANA, 2L));
        assertThat(plan.give(single(5, 1, 3))).containsExactly(LIN);
        assertThat(plan.give(single(5, 1, 3))).containsExactly(TOM);
        assertThat(plan.give(single(5, 1, 3))).containsExactly(LIN);
        assertThat(plan.give(single(5, 1, 3))).containsExactly(TOM);
        assertThat(plan.give(single(5, 1, 3))).containsExactly(ANA);
    }

    @Test
    void a_double_review_gets_two_or_stays() {
        DistributionPlan plan = new DistributionPlan(Map.of());
        Set<UUID> approvers = Set.of(EDITOR);
        assertThat(plan.give(new Task(2, List.of(new Possible(ANA, 0)), approvers)))
                .isEmpty();
        assertThat(plan.give(new Task(2, List.of(new Possible(ANA, 0), new Possible(TOM, 0)), approvers)))
                .containsExactlyInAnyOrder(ANA, TOM);
    }

    @Test
    void the_only_editor_who_could_approve_does_not_review() {
        DistributionPlan plan = new DistributionPlan(Map.of());
        assertThat(plan.give(new Task(1, List.of(new Possible(EDITOR, 9)), Set.of(EDITOR))))
                .isEmpty();
        assertThat(plan.give(new Task(1, List.of(new Possible(EDITOR, 9), new Possible(ANA, 0)), Set.of(EDITOR))))
                .containsExactly(ANA);
        assertThat(plan.give(new Task(1, List.of(new Possible(EDITOR, 9)), Set.of(EDITOR, TOM))))
                .containsExactly(EDITOR);
    }

    @Test
    void two_editors_do_not_both_review_what_only_they_could_approve() {
        DistributionPlan plan = new DistributionPlan(Map.of());
        List<Possible> both = List.of(new Possible(EDITOR, 9), new Possible(TOM, 8));
        assertThat(plan.give(new Task(2, both, Set.of(EDITOR, TOM)))).isEmpty();
    }

    /** Random tasks: nobody gets what was not possible, nobody gets twice, and nobody could have been given less. */
    @Test
    void whatever_is_shared_out_goes_to_those_who_may_and_hold_least() {
        Random random = new Random(20_261);
        for (int run = 0; run < 500; run++) {
            List<UUID> people = new ArrayList<>();
            Map<UUID, Long> loads = new HashMap<>();
            for (int i = 1; i <= 2 + random.nextInt(6); i++) {
                people.add(new UUID(1, i));
                loads.put(new UUID(1, i), (long) random.nextInt(4));
            }
            DistributionPlan plan = new DistributionPlan(loads);
            for (int task = 0; task < 30; task++) {
                List<UUID> may = new ArrayList<>(people);
                Collections.shuffle(may, random);
                may = may.subList(0, random.nextInt(may.size() + 1));
                int required = 1 + random.nextInt(2);
                List<UUID> given = plan.give(new Task(
                        required,
                        may.stream()
                                .map(person -> new Possible(person, random.nextInt(5)))
                                .toList(),
                        Set.of(EDITOR)));
                assertThat(given).hasSize(may.size() < required ? 0 : required);
                assertThat(may).containsAll(given);
                assertThat(new HashSet<>(given)).hasSameSizeAs(given);
                List<UUID> passedOver =
                        may.stream().filter(person -> !given.contains(person)).toList();
                for (UUID person : given) {
                    assertThat(passedOver)
                            .allSatisfy(other -> assertThat(loads.get(person)).isLessThanOrEqualTo(loads.get(other)));
                }
                given.forEach(person -> loads.merge(person, 1L, Long::sum));
            }
        }
    }

    private static Task single(int ana, int tom, int lin) {
        return new Task(
                1, List.of(new Possible(ANA, ana), new Possible(TOM, tom), new Possible(LIN, lin)), Set.of(EDITOR));
    }
}
