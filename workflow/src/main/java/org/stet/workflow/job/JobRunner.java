package org.stet.workflow.job;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import org.jboss.logging.Logger;

import org.stet.workflow.refusal.Refusal;

/**
 * Works on jobs, on every node: a few items of each job in turn, so that a long one keeps no short one waiting. An item, its
 * effect and its outcome are one transaction; a node that dies in the middle leaves the item as it was.
 */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int IN_TURN = 25;
    private static final int MOST_ATTEMPTS = 3;
    private static final long A_MOMENT = Duration.ofMillis(20).toNanos();

    private final Jobs jobs;
    private final JobItems items;
    private final JobSteps steps;

    JobRunner(Jobs jobs, JobItems items, JobSteps steps) {
        this.jobs = jobs;
        this.items = items;
        this.steps = steps;
    }

    /** Takes back what was only tried. */
    private static final class OnlyTried extends RuntimeException {

        private static final long serialVersionUID = 1;

        OnlyTried() {
            super(null, null, false, false);
        }
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** Works until no job has an item that is free. */
    public void run() {
        boolean more = true;
        while (more) {
            more = false;
            for (UUID job : jobs.underWay()) {
                more |= work(job, IN_TURN) > 0;
            }
        }
    }

    /**
     * Works on one job for as long as this at most, and waits where another node is at its last items: what is small is done
     * when its maker sees it first.
     */
    public void begin(UUID job, Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() < end
                && jobs.find(job).filter(each -> each.phase().isUnderWay()).isPresent()) {
            if (work(job, 1) == 0) {
                LockSupport.parkNanos(A_MOMENT);
            }
        }
    }

    /**
     * Works on the next items of a job.
     *
     * @return how many were gone through
     */
    int work(UUID id, int most) {
        Optional<Job> found = jobs.find(id).filter(job -> job.phase().isUnderWay());
        if (found.isEmpty()) {
            return 0;
        }
        Job job = found.orElseThrow();
        boolean trying = job.phase() == Job.Phase.TRYING;
        Optional<Job> undone = job.undoes().flatMap(jobs::find);
        List<Integer> next = items.next(id, trying, most);
        int gone = 0;
        for (int place : next) {
            gone += isGoneThrough(job, undone.orElse(null), place, trying) ? 1 : 0;
        }
        if (next.size() < most) {
            jobs.finish(id, trying);
        }
        return gone;
    }

    private boolean isGoneThrough(Job job, Job undone, int place, boolean trying) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                Optional<JobItem> item = items.take(job.id(), place, trying);
                if (item.isEmpty()) {
                    return false;
                }
                JobItem.Left left = steps.take(job, undone, item.orElseThrow());
                if (trying) {
                    throw new OnlyTried();
                }
                items.done(job.id(), place, left);
                return true;
            });
        } catch (OnlyTried possible) {
            items.foreseen(job.id(), place, Optional.empty());
        } catch (Refusal refused) {
            note(job.id(), place, trying, RefusedBy.code(refused));
        } catch (RuntimeException broken) {
            LOG.errorf(broken, "The item %d of the job %s broke; it is tried again", (Integer) place, job.id());
            if (items.broke(job.id(), place) >= MOST_ATTEMPTS) {
                note(job.id(), place, trying, RefusedBy.FAILURE);
                return true;
            }
            return false;
        }
        return true;
    }

    private void note(UUID job, int place, boolean trying, String rule) {
        if (trying) {
            items.foreseen(job, place, Optional.of(rule));
        } else {
            items.refused(job, place, rule);
        }
    }
}
