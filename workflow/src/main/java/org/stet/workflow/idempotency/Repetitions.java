package org.stet.workflow.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.CanonicalJson;
import org.stet.workflow.audit.Sha256;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.PersonalRecords;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;

/** Remembers, with the change itself, how a request was answered, and gives that answer when the request comes again. */
@ApplicationScoped
public class Repetitions implements PersonalRecords {

    private static final int LONGEST_KEY = 200;
    private static final Duration KEPT = Duration.ofDays(7);

    private final EntityManager entities;
    private final Clock clock;

    Repetitions(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The answer that this request got before; empty where it has none yet, which may change at any moment. For a request
     * whose work begins with something slow that holds nothing: asked before, it is spared when the request comes again.
     *
     * @throws InvalidInput as {@link #once} does
     */
    @Transactional
    public Optional<Answer> known(Actor actor, String key, String request) {
        return remembered(id(actor, key), Sha256.of(request));
    }

    /**
     * Answers a request once. A second one with the same key waits for the first and gets its answer; if the first
     * failed, the second does the work. The work holds a transaction: what is slow is done before.
     *
     * @param key the caller's Idempotency-Key
     * @param request method, address and body, as one text
     * @param work does what was asked for
     * @throws InvalidInput if the key is not of 1 to 200 characters, or was used for another request
     */
    @Transactional
    public Answer once(Actor actor, String key, String request, Supplier<Answer> work) {
        RememberedAnswer.Id id = id(actor, key);
        String sha256 = Sha256.of(request);
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:key, 0))")
                .setParameter("key", actor.id() + ":" + key)
                .getSingleResult();
        return remembered(id, sha256).orElseGet(() -> {
            Answer answer = work.get();
            entities.persist(new RememberedAnswer(id, sha256, answer, clock.instant()));
            return answer;
        });
    }

    private static RememberedAnswer.Id id(Actor actor, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new InvalidInput("Idempotency-Key", Fault.OUT_OF_RANGE, "idempotency.key-length", LONGEST_KEY);
        }
        return new RememberedAnswer.Id(actor.id(), key);
    }

    private Optional<Answer> remembered(RememberedAnswer.Id id, String sha256) {
        Optional<RememberedAnswer> remembered = Optional.ofNullable(entities.find(RememberedAnswer.class, id));
        if (remembered.filter(answer -> !answer.isFor(sha256)).isPresent()) {
            throw new InvalidInput("Idempotency-Key", Fault.TAKEN, "idempotency.key-used");
        }
        return remembered.map(RememberedAnswer::answer);
    }

    /** Takes away the kept answers that hold the words; they last for a week, and are no record. */
    @Transactional(TxType.MANDATORY)
    public void forgetHolding(String words) {
        String asJson = CanonicalJson.ofText(words);
        entities.createNativeQuery("delete from remembered_answer where strpos(lower(body), lower(:words)) > 0")
                .setParameter("words", asJson.substring(1, asJson.length() - 1))
                .executeUpdate();
    }

    /** Forgets what nobody will repeat any more. */
    @Scheduled(every = "1h", delayed = "10m")
    @Transactional
    void forget() {
        entities.createQuery("delete from RememberedAnswer where rememberedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    @Override
    public Set<String> columns() {
        return Set.of("remembered_answer.person_id");
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        entities.createQuery("delete from RememberedAnswer where id.person = :person")
                .setParameter("person", person)
                .executeUpdate();
    }
}
