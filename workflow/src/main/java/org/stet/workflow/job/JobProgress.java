package org.stet.workflow.job;

/**
 * How far a job is, in items.
 *
 * @param size all of them
 * @param possible would be done, as far as was tried
 * @param impossible would be refused, as far as was tried
 * @param done are done
 * @param refused were refused
 */
public record JobProgress(int size, int possible, int impossible, int done, int refused) {

    /** How many have been gone through in this phase. */
    public int gone(Job.Phase phase) {
        return phase == Job.Phase.TRYING ? possible + impossible : done + refused;
    }

    /** The same of a hundred. */
    public int percent(Job.Phase phase) {
        return size == 0 ? 100 : (int) (100L * gone(phase) / size);
    }
}
