package org.stet.workflow.job;

import java.util.Arrays;
import java.util.Set;

import org.stet.workflow.claim.Guard;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.Message;
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

    /** What a rule of these says is the same for every claim, whatever its refusal said of the one. */
    private static final Set<String> WITH_WORDS = Set.of(
            "not-found",
            "stale-version",
            "not-in-this-state",
            "is-of-the-desk",
            "editor",
            "is-active",
            "decided-anew",
            INPUT + "missing",
            FAILURE);

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

    static Message message(String code) {
        if (WITH_WORDS.contains(code)) {
            return Message.of("job.refused." + code);
        }
        return Arrays.stream(Guard.values())
                .filter(guard -> guard.code().equals(code))
                .map(guard -> Message.of(guard.message()))
                .findFirst()
                .orElseGet(() -> Message.of(code.startsWith(INPUT) ? "job.refused.reviewer" : "job.refused.rule"));
    }
}
