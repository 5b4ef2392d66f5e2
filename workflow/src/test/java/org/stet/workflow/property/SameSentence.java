package org.stet.workflow.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** 9: a verdict's sentence is the claim's sentence for as long as the round lasts. */
record SameSentence() implements Invariant {

    /** Written down a second time: where no review of the round can have begun. */
    private static final Set<String> BEFORE_ANY_REVIEW = Set.of("CANDIDATE", "OPEN", "ASSIGNED");

    @Override
    public List<String> brokenBy(Round round) {
        List<String> broken = new ArrayList<>();
        for (Standing.ClaimRow before : round.before().claims().values()) {
            Standing.ClaimRow after = round.after().claims().get(before.id());
            boolean frozen = !BEFORE_ANY_REVIEW.contains(before.state()) && before.round() == after.round();
            if (frozen
                    && !BEFORE_ANY_REVIEW.contains(after.state())
                    && !before.judged().equals(after.judged())) {
                broken.add("claim " + before.id() + " was " + before.judged() + " and is " + after.judged()
                        + " in the same round");
            }
            broken.addAll(reworded(before.state(), round.about(before.id())));
        }
        return broken;
    }

    /** Follows the entries from state to state. */
    private static List<String> reworded(String from, List<Entry> entries) {
        List<String> broken = new ArrayList<>();
        String state = from;
        for (Entry entry : entries) {
            if (entry.after().has("wording") && !BEFORE_ANY_REVIEW.contains(state)) {
                broken.add("reworded in " + state + ": " + entry);
            }
            state = entry.after().path("state").asText(state);
        }
        return broken;
    }

    @Override
    public List<String> broken() {
        return List.of();
    }
}
