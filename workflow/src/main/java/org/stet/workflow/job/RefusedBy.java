package org.stet.workflow.job;

import java.util.Arrays;
import java.util.Map;

import org.stet.workflow.claim.Guard;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.Refusal;
import org.stet.workflow.refusal.StaleVersion;

/**
 * The rule that refused an item, as a code that is kept and as words that are made of it. Refusals word themselves too, but
 * with names in them, which are not kept.
 */
final class RefusedBy {

    /** Three times something broke that should not have. */
    static final String FAILURE = "failed";

    private static final String INPUT = "invalid-";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("not-found", "There is no such claim."),
            Map.entry("stale-version", "It was changed since."),
            Map.entry("not-in-this-state", "Its state does not allow this."),
            Map.entry("is-of-the-desk", "Only an editor of the claim’s desk may do this."),
            Map.entry("editor", "Only an editor may do this."),
            Map.entry("is-active", "Whoever made the job has no account any more."),
            Map.entry("decided-anew", "It was decided on again since."),
            Map.entry(INPUT + "missing", "It needs a blind double review: name two reviewers."),
            Map.entry(FAILURE, "Something went wrong. Try it alone."));

    private RefusedBy() {}

    static String code(Refusal refusal) {
        if (refusal instanceof NotInThisState notNow) {
            return notNow.rule();
        }
        if (refusal instanceof NotYours notYours) {
            return notYours.rule();
        }
        if (refusal instanceof InvalidInput invalid) {
            return INPUT + invalid.violations().get(0).fault().code();
        }
        if (refusal instanceof StaleVersion) {
            return "stale-version";
        }
        return refusal instanceof NotFound ? "not-found" : FAILURE;
    }

    static String words(String code) {
        if (WORDS.containsKey(code)) {
            return WORDS.get(code);
        }
        return Arrays.stream(Guard.values())
                .filter(guard -> guard.code().equals(code))
                .map(Guard::reason)
                .findFirst()
                .orElse(
                        code.startsWith(INPUT)
                                ? "One of the reviewers cannot review it: not a reviewer at its desk, away, or with a"
                                        + " conflict of interest."
                                : "A rule does not allow it.");
    }
}
