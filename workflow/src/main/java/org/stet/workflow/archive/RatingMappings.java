package org.stet.workflow.archive;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;

import org.stet.workflow.archive.file.CheckDraft;
import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.audit.Subject;
import org.stet.workflow.desk.Rating;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Fault;
import org.stet.workflow.refusal.InvalidInput;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/** What the ratings of publishers mean on the newsroom's scales: decided by people, never guessed. The last decision holds. */
@ApplicationScoped
public class RatingMappings {

    /** So many ratings are listed at most. */
    public static final int MOST_SHOWN = 2_000;

    /** Held while a decision is written, so that two at once are seen as such. */
    private static final long LOCK = 7_383_651_056L;

    private final EntityManager entities;
    private final AuditTrail audit;
    private final Clock clock;

    RatingMappings(EntityManager entities, AuditTrail audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A rating that a publisher gives.
     *
     * @param site the publisher's site
     * @param publisher one of the names under which it publishes
     * @param rating the rating, as it was published
     * @param key the rating, folded
     * @param checks how many checks in the archive have it
     * @param mapping what was decided last; empty where nothing was
     */
    public record Given(
            String site, String publisher, String rating, String key, long checks, Optional<RatingMapping> mapping) {

        /** The version of the last decision; 0 where there is none. */
        public int version() {
            return mapping.map(RatingMapping::version).orElse(0);
        }

        /** What it means here. */
        public Optional<Rating> means() {
            return mapping.flatMap(RatingMapping::rating);
        }
    }

    /**
     * The ratings of a publisher, or of all, by site and number of checks.
     *
     * @param site the publisher's site; empty for all
     */
    @Transactional
    public List<Given> given(Actor actor, Optional<String> site) {
        Permission.READ.require(actor);
        Query query = entities.createNativeQuery(
                        "select site, min(publisher), min(rating), rating_key, count(*) from archive_check"
                                + " where removed_at is null" + (site.isPresent() ? " and site = :site" : "")
                                + " group by site, rating_key order by site, count(*) desc, rating_key",
                        Object[].class)
                .setMaxResults(MOST_SHOWN);
        site.ifPresent(each -> query.setParameter("site", each));
        List<?> found = query.getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        Set<String> sites = new HashSet<>();
        rows.forEach(row -> sites.add((String) row[0]));
        Map<String, RatingMapping> last = lastOf(sites);
        return rows.stream()
                .map(row -> new Given(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).longValue(),
                        Optional.ofNullable(last.get(key((String) row[0], (String) row[3])))))
                .toList();
    }

    private Map<String, RatingMapping> lastOf(Set<String> sites) {
        Map<String, RatingMapping> last = new HashMap<>();
        if (!sites.isEmpty()) {
            entities.createQuery(
                            "from RatingMapping m left join fetch m.rating where m.site in :sites order by m.version",
                            RatingMapping.class)
                    .setParameter("sites", sites)
                    .getResultStream()
                    .forEach(each -> last.put(key(each.site(), each.ratingKey()), each));
        }
        return last;
    }

    private static String key(String site, String rating) {
        return site + " " + rating;
    }

    /** What the ratings of these checks mean, by the checks' ids; those that mean nothing here are left out. */
    @Transactional
    Map<UUID, Rating> of(List<ArchivedCheck> checks) {
        Set<String> sites = new HashSet<>();
        checks.forEach(check -> sites.add(check.site()));
        Map<String, RatingMapping> last = lastOf(sites);
        Map<UUID, Rating> found = new HashMap<>();
        checks.forEach(check -> Optional.ofNullable(last.get(key(check.site(), check.ratingKey())))
                .flatMap(RatingMapping::rating)
                .ifPresent(rating -> found.put(check.id(), rating)));
        return found;
    }

    /**
     * Decides what a publisher's rating means.
     *
     * @param site the publisher's site
     * @param rating the rating, as it was published
     * @param means the id of a rating of the newsroom's; empty where none is meant
     * @param read the version of the decision that was read; 0 where there was none
     * @throws NotYours if the actor keeps no archive
     * @throws InvalidInput if no check has the rating, or there is no such rating
     * @throws StaleVersion if somebody else has decided since
     */
    @Transactional
    public RatingMapping decide(Actor actor, String site, String rating, Optional<UUID> means, int read) {
        Permission.KEEP_ARCHIVE.require(actor);
        String key = CheckDraft.folded(rating);
        boolean isThere = entities.createQuery(
                                "select count(*) from ArchivedCheck where site = :site and ratingKey = :key",
                                Long.class)
                        .setParameter("site", site)
                        .setParameter("key", key)
                        .getSingleResult()
                > 0;
        if (!isThere) {
            throw new InvalidInput("rating", Fault.UNKNOWN, "archive.rating-unknown", rating, site);
        }
        Optional<Rating> meant = means.map(id -> Optional.ofNullable(entities.find(Rating.class, id))
                .orElseThrow(() -> new InvalidInput("means", Fault.UNKNOWN, "archive.means-unknown")));
        entities.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        Optional<RatingMapping> last = Optional.ofNullable(lastOf(Set.of(site)).get(key(site, key)));
        int version = last.map(RatingMapping::version).orElse(0);
        if (version != read) {
            throw new StaleVersion(Integer.toString(read), Integer.toString(version));
        }
        RatingMapping decided = new RatingMapping(site, key, version + 1, meant, actor.id(), clock.instant());
        entities.persist(decided);
        audit.add(
                Subject.newsroom(),
                actor.id(),
                "map-rating",
                Map.of(
                        "means",
                        last.flatMap(RatingMapping::rating).map(Rating::code).orElse("")),
                Map.of(
                        "site",
                        site,
                        "rating",
                        rating,
                        "means",
                        meant.map(Rating::code).orElse("")));
        return decided;
    }
}
