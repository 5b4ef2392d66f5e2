package org.stet.workflow.reader;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;

/** Forgets what readers wrote, once their cases have been settled for long enough; what the newsroom answered stays. */
@ApplicationScoped
public class Forgetting {

    private static final int AT_ONCE = 200;

    private final ReaderCases cases;
    private final ReaderSettings settings;
    private final AuditTrail audit;
    private final Clock clock;

    Forgetting(ReaderCases cases, ReaderSettings settings, AuditTrail audit, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        int forgotten;
        do {
            forgotten = forget();
        } while (forgotten == AT_ONCE);
    }

    /**
     * Forgets the words of some cases that are due for it.
     *
     * @return how many
     */
    @Transactional
    public int forget() {
        List<ReaderCase> old = cases.toForget(clock.instant().minus(settings.wordsKeptFor()), AT_ONCE);
        old.forEach(each -> {
            each.forgetWords();
            audit.addUnattended(
                    Subject.newsroom(),
                    "forget-case",
                    Map.of(),
                    Map.of("case", each.id().toString()));
        });
        return old.size();
    }
}
