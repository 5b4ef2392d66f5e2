package org.stet.workflow.limit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.stet.workflow.refusal.Message;

/** How much work may be in hand at a time, of everybody and of one person, so that nobody fills it alone. Thread-safe. */
public final class Places {

    private final int most;
    private final int mostEach;
    private final String what;
    private final long seconds;
    private final Map<UUID, Integer> taken = new HashMap<>();
    private int all;

    /**
     * Nothing is in hand yet.
     *
     * @param what what is in hand, for the one who is refused: “articles”
     * @param most of everybody together
     * @param mostEach of one person
     * @param seconds after how long it is worth trying again
     */
    public Places(String what, int most, int mostEach, long seconds) {
        this.what = what;
        this.most = most;
        this.mostEach = mostEach;
        this.seconds = seconds;
    }

    /**
     * Takes a place; it is to be given back with {@link #leave}.
     *
     * @throws Busy if there is none, or this person has as many as one may have
     */
    public synchronized void take(UUID person) {
        int own = taken.getOrDefault(person, 0);
        if (own >= mostEach) {
            throw new Busy(Message.of("busy." + what + ".of-yours", own), seconds);
        }
        if (all >= most) {
            throw new Busy(Message.of("busy." + what, seconds), seconds);
        }
        taken.put(person, own + 1);
        all++;
    }

    /** Gives a place back. */
    public synchronized void leave(UUID person) {
        all--;
        taken.computeIfPresent(person, (same, own) -> own == 1 ? null : own - 1);
    }

    /** How much is in hand. */
    public synchronized int taken() {
        return all;
    }
}
