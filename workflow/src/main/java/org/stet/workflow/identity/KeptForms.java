package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.audit.Sha256;

/** Keeps what was typed when a session ends under it; nobody but its writer gets it back, and not after a day. */
@ApplicationScoped
public class KeptForms implements PanacheRepositoryBase<KeptForm, UUID> {

    private static final Duration KEPT = Duration.ofDays(1);
    private static final int LONGEST = 1_000_000;
    private static final int MOST_OF_A_PERSON = 20;

    private final Sessions sessions;
    private final Secrecy secrecy;
    private final Clock clock;

    KeptForms(Sessions sessions, Secrecy secrecy, Clock clock) {
        this.sessions = sessions;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /**
     * A form that came back.
     *
     * @param path where it was to go
     * @param body its fields, URL-encoded
     */
    public record Kept(String path, String body) {}

    /**
     * Keeps a form of the person whose session has ended.
     *
     * @param endedSession the cookie of that session
     * @param body its fields, URL-encoded
     * @return the secret by which its writer gets it back; empty where the session is unknown or the form too long
     */
    @Transactional
    public Optional<String> keep(String endedSession, String path, String body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        return sessions.ownerOf(endedSession)
                .filter(person -> count("personId", person) < MOST_OF_A_PERSON)
                .map(person -> {
                    String secret = Secret.random();
                    persist(new KeptForm(Sha256.of(secret), person, path, secrecy.seal(body), clock.instant()));
                    return secret;
                });
    }

    /** The form, if the actor wrote it. */
    @Transactional
    public Optional<Kept> of(Actor actor, String secret) {
        return find("sha256", Sha256.of(secret))
                .firstResultOptional()
                .filter(form -> form.isOf(actor))
                .map(form -> new Kept(form.path(), secrecy.open(form.body())));
    }

    /** Forgets what nobody came back for. */
    @Scheduled(every = "1h", delayed = "14m")
    @Transactional
    void forget() {
        delete("keptAt < ?1", clock.instant().minus(KEPT));
    }
}
