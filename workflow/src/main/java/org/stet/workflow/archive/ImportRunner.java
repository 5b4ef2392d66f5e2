package org.stet.workflow.archive;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.archive.file.FileItem;

/**
 * Goes through the files of imports, on every node. One node at a time reads a file; if it dies, another reads the file again
 * up to the place that was reached, and goes on from there.
 */
@ApplicationScoped
public class ImportRunner {

    private static final int TOGETHER = 500;

    /** For so long a node that says nothing is thought to be at work. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Imports imports;
    private final ImportParts parts;
    private final ImportSteps steps;
    private final Clock clock;
    private final String node = UUID.randomUUID().toString();

    ImportRunner(Imports imports, ImportParts parts, ImportSteps steps, Clock clock) {
        this.imports = imports;
        this.parts = parts;
        this.steps = steps;
        this.clock = clock;
    }

    @Scheduled(every = "1s", delayed = "4s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void onSchedule() {
        run();
    }

    /** Works until no import has anything left that is free. */
    public void run() {
        for (UUID id : imports.underWay()) {
            work(id);
        }
    }

    private void work(UUID id) {
        Optional<ArchiveImport> free = imports.find(id)
                .filter(each -> each.phase().isUnderWay())
                .filter(each -> !each.isWorkedOnBy(node, clock.instant().minus(PATIENCE)));
        if (free.isEmpty()) {
            return;
        }
        ArchiveImport found = free.orElseThrow();
        Iterator<FileItem> items = found.file().read(parts.open(id));
        long place = 0;
        while (place < found.place() && items.hasNext()) {
            items.next();
            place++;
        }
        List<FileItem> next = next(items);
        while (!next.isEmpty() && steps.take(id, found.phase(), place, next, node)) {
            place += next.size();
            next = next(items);
        }
        if (next.isEmpty()) {
            steps.finish(id, found.phase(), place);
        }
    }

    private static List<FileItem> next(Iterator<FileItem> items) {
        List<FileItem> next = new ArrayList<>(TOGETHER);
        while (next.size() < TOGETHER && items.hasNext()) {
            next.add(items.next());
        }
        return next;
    }
}
