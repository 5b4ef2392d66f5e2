package org.stet.workflow.property;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What several people did at once: how all stood before, how each step ended, what the record got, how all stands after. */
record Round(Standing before, List<Step.Ended> steps, List<Entry> entries, Standing after) {

    Stream<Step.Ended> successes() {
        return steps.stream().filter(Step.Ended::succeeded);
    }

    /** What the record got about the claim, in the order in which it happened. */
    List<Entry> about(UUID claim) {
        return entries.stream()
                .filter(entry -> (entry.isOfClaim() || entry.isSealed())
                        && entry.subject().equals(claim))
                .toList();
    }
}
