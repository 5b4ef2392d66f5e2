package org.stet.workflow.property;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.Refusal;

/**
 * One thing that one person tries.
 *
 * @param number counted over the run, from 1
 * @param thread which of those that act at once
 * @param actor who
 * @param deed what
 * @param claim to which claim, or on account of which
 * @param tag the version that the person has read; a star where none is named
 * @param draw decides the details
 */
record Step(int number, int thread, Actor actor, Deed deed, UUID claim, String tag, long draw) {

    /**
     * How it ended.
     *
     * @param step what was tried
     * @param done what a success promised
     * @param refused why it was refused
     * @param failed what else went wrong
     */
    record Ended(Step step, Optional<Done> done, Optional<Refusal> refused, Optional<RuntimeException> failed) {

        boolean succeeded() {
            return done.isPresent();
        }

        @Override
        public String toString() {
            return step + ": "
                    + done.map(Done::toString)
                            .or(() -> refused.map(refusal ->
                                    "refused, " + refusal.getClass().getSimpleName() + ": " + refusal.getMessage()))
                            .orElseGet(() -> "FAILED: " + failed.orElseThrow());
        }
    }

    /**
     * What a success has to have left behind.
     *
     * @param entries in the record
     * @param promises in the database, for good
     */
    record Done(List<Written> entries, List<Promise> promises) {

        @Override
        public String toString() {
            return "done" + (promises.isEmpty() ? "" : ", " + promises);
        }
    }

    /**
     * Entries that the record must have.
     *
     * @param subject the claim, for what is recorded in an assignment's chain too, or another subject; empty for any
     * @param actor who acted; empty for anybody
     * @param action what was done
     * @param least how many at least
     * @param most how many at most
     */
    record Written(Optional<UUID> subject, Optional<UUID> actor, String action, int least, int most) {

        static Written once(UUID subject, UUID actor, String action) {
            return new Written(Optional.of(subject), Optional.of(actor), action, 1, 1);
        }

        static Written any(String action, int most) {
            return new Written(Optional.empty(), Optional.empty(), action, 0, most);
        }
    }

    /**
     * A row that was acknowledged.
     *
     * @param table where
     * @param id which
     * @param column what was promised of it
     * @param value that it is this
     */
    record Promise(String table, UUID id, String column, String value) {

        @Override
        public String toString() {
            return table + " " + id;
        }
    }

    @Override
    public String toString() {
        return "step " + number + " (thread " + thread + ") " + actor.username() + " " + deed + " " + claim + " at "
                + tag;
    }
}
