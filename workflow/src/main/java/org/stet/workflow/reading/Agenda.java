package org.stet.workflow.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.stet.workflow.deadline.ClaimClock;
import org.stet.workflow.deadline.Clocks;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.publication.Rechecks;
import org.stet.workflow.reply.Replies;

/** What is to be done by when, over all claims. */
@ApplicationScoped
public class Agenda {

    private final Clocks clocks;
    private final Replies replies;
    private final ClaimFiles files;
    private final Rechecks rechecks;

    Agenda(Clocks clocks, Replies replies, ClaimFiles files, Rechecks rechecks) {
        this.clocks = clocks;
        this.replies = replies;
        this.files = files;
        this.rechecks = rechecks;
    }

    /**
     * A clock that runs.
     *
     * @param clock the clock
     * @param listed its claim
     * @param isPaused whether it stands still, since a reply is awaited
     */
    public record Deadline(ClaimClock clock, ListedClaim listed, boolean isPaused) {

        /** Whether its people were warned, or it is late. */
        public boolean isPressing() {
            return clock.warnedAt().isPresent() || isLate();
        }

        /** Whether it was escalated to the editors. */
        public boolean isLate() {
            return clock.escalatedAt().isPresent();
        }
    }

    /** The clocks that run, the most pressing first. */
    @Transactional
    public List<Deadline> deadlines(Actor actor, int most) {
        List<ClaimClock> running = clocks.running(most);
        Set<UUID> ids = running.stream().map(ClaimClock::claimId).collect(Collectors.toSet());
        Map<UUID, ListedClaim> listed = files.listByIds(actor, ids).stream()
                .collect(Collectors.toMap(each -> each.claim().id(), Function.identity()));
        Set<UUID> awaiting = replies.awaitedOpenly(ids);
        return running.stream()
                .map(clock -> new Deadline(
                        clock,
                        listed.get(clock.claimId()),
                        clock.kind() == ClaimClock.Kind.STATE && awaiting.contains(clock.claimId())))
                .toList();
    }

    /** What waits to be checked again, the longest waiting first, then what is going to, the soonest first. */
    @Transactional
    public List<Rechecks.Recheck> rechecks(int most) {
        return Stream.concat(rechecks.waiting(most).stream(), rechecks.upcoming(most).stream())
                .toList();
    }
}
