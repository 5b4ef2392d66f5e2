package org.stet.workflow.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Shares claims out among reviewers: each claim, in order, goes to those of its possible reviewers who hold least; among
 * equals to who fits best. A claim for which too few are possible, or which would leave no editor to approve it, stays.
 */
final class DistributionPlan {

    private final Map<UUID, Long> loads;

    /**
     * A plan that begins with so many claims for each reviewer.
     *
     * @param loads how many claims wait for each; nobody's is changed
     */
    DistributionPlan(Map<UUID, Long> loads) {
        this.loads = new HashMap<>(loads);
    }

    /**
     * A reviewer who can be named.
     *
     * @param person the reviewer
     * @param score how well the reviewer fits
     */
    record Possible(UUID person, int score) {}

    /**
     * What is to be shared out.
     *
     * @param required how many reviewers it needs
     * @param possible who can be named
     * @param approvers the editors who could approve it, were they not among its reviewers
     */
    record Task(int required, List<Possible> possible, Set<UUID> approvers) {

        Task {
            possible = List.copyOf(possible);
            approvers = Set.copyOf(approvers);
        }
    }

    /** Whom the task goes to; empty where it stays. What is given counts for the tasks after it. */
    List<UUID> give(Task task) {
        List<UUID> chosen = new ArrayList<>();
        task.possible().stream()
                .sorted(Comparator.comparingLong((Possible each) -> loads.getOrDefault(each.person(), 0L))
                        .thenComparing(Comparator.comparingInt(Possible::score).reversed())
                        .thenComparing(Possible::person))
                .map(Possible::person)
                .forEach(person -> {
                    if (chosen.size() < task.required() && leavesAnApprover(task, chosen, person)) {
                        chosen.add(person);
                    }
                });
        if (chosen.size() < task.required()) {
            return List.of();
        }
        chosen.forEach(person -> loads.merge(person, 1L, Long::sum));
        return chosen;
    }

    private static boolean leavesAnApprover(Task task, List<UUID> chosen, UUID person) {
        return task.approvers().stream().anyMatch(editor -> !editor.equals(person) && !chosen.contains(editor));
    }
}
