package org.stet.workflow.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.quarkus.scheduler.Scheduled;

import org.stet.workflow.refusal.Checks;

/**
 * Keeps what somebody types into a form before it is sent. A draft is its writer's alone: it is encrypted, no record and no
 * version tells of it, and it goes when the form is sent, when its writer gives it up, or after a month.
 */
@ApplicationScoped
public class Drafts implements PersonalRecords {

    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LONGEST = 1_000_000;
    private static final int LONGEST_FORM = 500;
    private static final int MOST_OF_A_PERSON = 100;

    private final EntityManager entities;
    private final Secrecy secrecy;
    private final Clock clock;

    Drafts(EntityManager entities, Secrecy secrecy, Clock clock) {
        this.entities = entities;
        this.secrecy = secrecy;
        this.clock = clock;
    }

    /**
     * What was typed into a form.
     *
     * @param form the address that the form is sent to
     * @param body its fields, URL-encoded
     * @param keptAt when it was kept last
     */
    public record Draft(String form, String body, Instant keptAt) {}

    /**
     * Keeps what the actor has typed so far, in the place of what was kept before. Of very many drafts the oldest goes.
     *
     * @param form the address that the form is sent to
     * @param body its fields, URL-encoded
     * @throws org.stet.workflow.refusal.InvalidInput if it is too long to keep
     */
    @Transactional
    public void keep(Actor actor, String form, String body) {
        new Checks()
                .text(Optional.of(form), "form", LONGEST_FORM)
                .within(Optional.of(body), "body", LONGEST)
                .done();
        entities.createNativeQuery(
                        "insert into draft (person_id, form, body, kept_at) values (:person, :form, :body, :now)"
                                + " on conflict (person_id, form) do update set body = excluded.body, kept_at = excluded.kept_at")
                .setParameter("person", actor.id())
                .setParameter("form", form)
                .setParameter("body", secrecy.seal(body))
                .setParameter("now", clock.instant())
                .executeUpdate();
        entities.createNativeQuery("delete from draft where person_id = :person and form in (select form from draft"
                        + " where person_id = :person order by kept_at desc offset :most)")
                .setParameter("person", actor.id())
                .setParameter("most", MOST_OF_A_PERSON)
                .executeUpdate();
    }

    /** What the actor has typed into these forms and not sent. */
    @Transactional
    public List<Draft> of(Actor actor, List<String> forms) {
        return of(actor).stream().filter(draft -> forms.contains(draft.form())).toList();
    }

    /** All that the actor has typed and not sent. */
    @Transactional
    public List<Draft> of(Actor actor) {
        return of(actor.id());
    }

    private List<Draft> of(UUID person) {
        return ((List<?>) entities.createNativeQuery(
                                "select form, body, kept_at from draft where person_id = :person order by kept_at desc",
                                Object[].class)
                        .setParameter("person", person)
                        .getResultList())
                .stream().map(row -> draft((Object[]) row)).toList();
    }

    /** Forgets a draft: it was sent, or its writer gives it up. */
    @Transactional
    public void drop(Actor actor, String form) {
        entities.createNativeQuery("delete from draft where person_id = :person and form = :form")
                .setParameter("person", actor.id())
                .setParameter("form", form)
                .executeUpdate();
    }

    /** Forgets what anybody has typed into forms of these pages, and of pages below them. */
    @Transactional
    public void dropBelow(List<String> pages) {
        entities.createNativeQuery("delete from draft where exists (select from unnest(cast(:pages as text[])) p"
                        + " where form = p or starts_with(form, p || '/'))")
                .setParameter("pages", pages.toArray(String[]::new))
                .executeUpdate();
    }

    /** Forgets what nobody came back for. */
    @Scheduled(every = "1h", delayed = "17m")
    @Transactional
    void forget() {
        entities.createNativeQuery("delete from draft where kept_at < :then")
                .setParameter("then", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private Draft draft(Object[] row) {
        return new Draft((String) row[0], secrecy.open((String) row[1]), (Instant) row[2]);
    }

    @Override
    public Set<String> columns() {
        return Set.of("draft.person_id");
    }

    @Override
    public Optional<Held> held(UUID person, boolean own) {
        // what is typed may be sealed work: it is its writer's alone
        return own
                ? Optional.of(
                        new Held("drafts", of(person).stream().map(Drafts::told).toList()))
                : Optional.empty();
    }

    @Override
    public void erase(UUID person, Instant now, UUID by) {
        entities.createNativeQuery("delete from draft where person_id = :person")
                .setParameter("person", person)
                .executeUpdate();
    }

    private static Map<String, Object> told(Draft draft) {
        return Map.of(
                "form",
                draft.form(),
                "typed",
                draft.body(),
                "kept",
                draft.keptAt().toString());
    }
}
