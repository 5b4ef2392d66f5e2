package org.stet.workflow.event;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Notes the dismissals and returns of claims in the database and beside it, and fails at the claims that a test names. */
@ApplicationScoped
class Noting implements EventConsumer {

    private final EntityManager entities;
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();
    private final List<ClaimEvent> seen = new CopyOnWriteArrayList<>();

    Noting(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return "noting";
    }

    @Override
    public Set<Class<? extends Fact>> wants() {
        return Set.of(Fact.Dismiss.class, Fact.Reopen.class);
    }

    /** The effect in the database is a count under a name that no product code uses. */
    @Override
    public void consume(ClaimEvent event) {
        seen.add(event);
        entities.createNativeQuery("insert into request_count (subject, window_start, requests) values (:subject, 0, 1)"
                        + " on conflict (subject, window_start) do update set requests = request_count.requests + 1")
                .setParameter("subject", subject(event.claim().id()))
                .executeUpdate();
        if (failing.contains(event.claim().id())) {
            throw new IllegalStateException("as the test wants it");
        }
    }

    void failAt(UUID claim) {
        failing.add(claim);
    }

    void recover() {
        failing.clear();
    }

    /** The actions that came for the claim, failed ones included. */
    List<String> seen(UUID claim) {
        return seen.stream()
                .filter(event -> event.claim().id().equals(claim))
                .map(ClaimEvent::action)
                .toList();
    }

    static String subject(UUID claim) {
        return "noting:" + claim;
    }
}
