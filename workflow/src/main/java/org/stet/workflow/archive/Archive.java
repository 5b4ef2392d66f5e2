package org.stet.workflow.archive;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.search.Count;
import org.stet.workflow.search.Search;
import org.stet.workflow.search.SearchWords;

/** What other publishers checked, for everybody who works with Stet. */
@ApplicationScoped
public class Archive {

    private static final String TABLE = "archive_check";

    private final EntityManager entities;
    private final Search search;
    private final RatingMappings mappings;
    private final AuditTrail audit;
    private final Clock clock;

    Archive(EntityManager entities, Search search, RatingMappings mappings, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.search = search;
        this.mappings = mappings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A check with what its rating means here.
     *
     * @param check the check
     * @param means the newsroom's rating; empty where nobody has decided
     */
    public record Found(ArchivedCheck check, Optional<Rating> means) {}

    /**
     * Some of what was found.
     *
     * @param found the checks, the newest import first
     * @param more whether there are more after them
     * @param count how many there are
     */
    public record Page(List<Found> found, boolean more, Count count) {

        /** Keeps its own copy of the list. */
        public Page {
            found = List.copyOf(found);
        }
    }

    /**
     * Checks of the archive, those that came in last first.
     *
     * @param words words that all occur in the claim, the claimant, the headline or the publisher; empty for all
     * @param site the publisher's site; empty for all
     * @param before only what stands behind this place; empty from the first
     * @throws InvalidInput if the words are too long
     */
    @Transactional
    public Page page(Actor actor, Optional<String> words, Optional<String> site, Optional<Long> before, int most) {
        Permission.READ.require(actor);
        Optional<SearchWords> sought = words.filter(text -> !text.isBlank()).map(text -> search.begin(TABLE, text));
        if (sought.filter(SearchWords::isEmpty).isPresent()) {
            return new Page(List.of(), false, Count.of(0));
        }
        String where = " from archive_check s where s.removed_at is null"
                + sought.map(each -> " and " + each.condition()).orElse("")
                + (site.isPresent() ? " and s.site = :site" : "");
        Query counting = entities.createNativeQuery(
                "select count(*) from (select" + where + " limit " + (Count.MOST + 1) + ") n", Long.class);
        Query reading = entities.createNativeQuery(
                        "select s.id" + where + (before.isPresent() ? " and s.ordinal < :before" : "")
                                + " order by s.ordinal desc",
                        UUID.class)
                .setMaxResults(most + 1);
        for (Query each : List.of(counting, reading)) {
            sought.ifPresent(bound -> bound.bind(each));
            site.ifPresent(name -> each.setParameter("site", name));
        }
        before.ifPresent(place -> reading.setParameter("before", place));
        List<?> ids = reading.getResultList();
        Map<UUID, Found> found = withIds(ids.stream().map(UUID.class::cast).toList());
        return new Page(
                ids.stream().limit(most).map(found::get).toList(),
                ids.size() > most,
                Count.of(((Number) counting.getSingleResult()).longValue()));
    }

    /**
     * One check; also one that was withdrawn.
     *
     * @throws NotFound if there is none, or it was removed
     */
    @Transactional
    public Found get(Actor actor, UUID id) {
        Permission.READ.require(actor);
        return Optional.ofNullable(withIds(List.of(id)).get(id))
                .orElseThrow(() -> new NotFound("archived check", id.toString()));
    }

    /** Checks by their ids, as far as they are not removed. */
    @Transactional
    public Map<UUID, Found> withIds(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<ArchivedCheck> checks = entities.createQuery(
                        "from ArchivedCheck where id in :ids and removedAt is null", ArchivedCheck.class)
                .setParameter("ids", ids)
                .getResultList();
        Map<UUID, Rating> means = mappings.of(checks);
        Map<UUID, Found> found = new HashMap<>();
        checks.forEach(check -> found.put(check.id(), new Found(check, Optional.ofNullable(means.get(check.id())))));
        return found;
    }

    /**
     * Removes the words of a check for good: no import brings them back.
     *
     * @throws NotYours if the actor keeps no archive
     * @throws NotFound if there is none, or it was removed
     */
    @Transactional
    public void remove(Actor actor, UUID id) {
        Permission.KEEP_ARCHIVE.require(actor);
        int removed = entities.createNativeQuery(
                        "update archive_check set removed_at = :now, removed_by = :by, content = '',"
                                + " claim = '', claimant = '', claimed_on = null, publisher = '', url = '', title = '', rating = '',"
                                + " rating_key = '', reviewed_on = null, language = '', licence = ''"
                                + " where id = :id and removed_at is null")
                .setParameter("now", clock.instant())
                .setParameter("by", actor.id())
                .setParameter("id", id)
                .executeUpdate();
        if (removed == 0) {
            throw new NotFound("archived check", id.toString());
        }
        audit.add(Subject.newsroom(), actor.id(), "remove-check", Map.of(), Map.of("check", id.toString()));
    }
}
