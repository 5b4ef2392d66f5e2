package org.stet.workflow.job;

import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.claim.Expected;
import org.stet.workflow.refusal.Message;

/**
 * One claim of a job.
 *
 * @param place its place in the job, from 0
 * @param claim the claim
 * @param read the version of the claim that was read, where it matters
 * @param foreseen what was found when the job was tried
 * @param outcome what became of it
 * @param rule the code of the rule that refused
 */
public record JobItem(
        int place,
        UUID claim,
        Optional<String> read,
        Optional<Outcome> foreseen,
        Optional<Outcome> outcome,
        Optional<String> rule) {

    /** What became of an item, or would. */
    public enum Outcome {
        /** It is done. */
        DONE,
        /** A rule refused it; the claim stays as it is. */
        REFUSED
    }

    /** What is known of it now: its outcome, or else what was foreseen. */
    public Optional<Outcome> known() {
        return outcome.or(this::foreseen);
    }

    /** Why it was refused. */
    public Optional<Message> why() {
        return rule.map(RefusedBy::message);
    }

    Expected expected() {
        return read.map(Expected::new).orElse(Expected.ANY);
    }

    /**
     * How an item's claim was left.
     *
     * @param version its version
     * @param was what the job changed, as it was before; empty where that says nothing
     */
    record Left(long version, Optional<String> was) {}
}
