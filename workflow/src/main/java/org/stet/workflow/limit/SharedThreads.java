package org.stet.workflow.limit;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A few threads for work that takes long, shared fairly: who has much to do waits for their own work, not the others. People
 * come one after the other, each with the next piece of theirs, and nobody has more than half of the threads. What may wait
 * is bounded by {@link Places}.
 */
public final class SharedThreads implements AutoCloseable {

    private final ExecutorService threads;
    private final int mostEach;
    private final Map<UUID, Share> shares = new LinkedHashMap<>();
    private int free;

    /** What one person has to do. */
    private static final class Share {

        private final Queue<Runnable> waiting = new ArrayDeque<>();
        private int running;
    }

    /**
     * Threads that end with the machine.
     *
     * @param name what they are called
     * @param number how many there are
     */
    public SharedThreads(String name, int number) {
        this.free = number;
        this.mostEach = Math.max(1, number / 2);
        this.threads = Executors.newFixedThreadPool(number, work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            thread.setContextClassLoader(SharedThreads.class.getClassLoader());
            return thread;
        });
    }

    /** The threads as this person may use them. */
    public Executor of(UUID person) {
        return work -> {
            synchronized (shares) {
                shares.computeIfAbsent(person, first -> new Share()).waiting.add(work);
            }
            goOn();
        };
    }

    private void goOn() {
        for (Optional<Runnable> next = next(); next.isPresent(); next = next()) {
            threads.execute(next.get());
        }
    }

    /** The next piece of work of whoever is next; they go to the end of the row. */
    private Optional<Runnable> next() {
        synchronized (shares) {
            if (free == 0) {
                return Optional.empty();
            }
            for (Iterator<Map.Entry<UUID, Share>> row = shares.entrySet().iterator(); row.hasNext(); ) {
                Map.Entry<UUID, Share> next = row.next();
                UUID person = next.getKey();
                Share share = next.getValue();
                if (!share.waiting.isEmpty() && share.running < mostEach) {
                    row.remove();
                    Runnable work = share.waiting.remove();
                    share.running++;
                    free--;
                    shares.put(person, share);
                    return Optional.of(() -> run(person, share, work));
                }
            }
            return Optional.empty();
        }
    }

    private void run(UUID person, Share share, Runnable work) {
        try {
            work.run();
        } finally {
            synchronized (shares) {
                free++;
                share.running--;
                shares.remove(person);
                if (share.running > 0 || !share.waiting.isEmpty()) {
                    // behind those who came while this was done
                    shares.put(person, share);
                }
            }
            goOn();
        }
    }

    /** Ends the threads; what waits is not done. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
