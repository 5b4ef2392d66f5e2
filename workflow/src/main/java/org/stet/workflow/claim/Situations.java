package org.stet.workflow.claim;

import java.util.Collection;
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

import org.stet.workflow.desk.Member;
import org.stet.workflow.desk.Members;
import org.stet.workflow.desk.Staff;
import org.stet.workflow.recusal.Involved;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.recusal.Recusals;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Reads the situations of claims: a few queries, however many claims. */
@ApplicationScoped
public class Situations {

    /** Where somebody can be refused for having written it. */
    private static final Set<ClaimState> APPROVABLE = Transition.TABLE.stream()
            .filter(row -> row.guards().contains(Guard.WROTE_NONE_OF_IT))
            .map(Transition::from)
            .collect(toSet());

    private static final String CONTRIBUTORS = " union all select 'contributor', s.claim, s.actor, null, null from ("
            + Contributors.SINCE_PUBLISHED + ") s";

    /** In the place of a claim: that any conflict of interest stands. */
    private static final UUID SOMEBODY_IS_RECUSED = new UUID(0, 0);

    private final EntityManager entities;
    private final Members members;
    private final Recusals recusals;

    Situations(EntityManager entities, Members members, Recusals recusals) {
        this.entities = entities;
        this.members = members;
        this.recusals = recusals;
    }

    /** The situation of one claim. */
    public Situation of(Claim claim) {
        return of(List.of(claim)).get(claim.id());
    }

    /** The situations of several claims, by claim. */
    public Map<UUID, Situation> of(Collection<Claim> claims) {
        Map<UUID, Facts> facts = facts(
                claims.stream().map(Claim::id).toList(),
                claims.stream()
                        .filter(claim -> APPROVABLE.contains(claim.state()))
                        .map(Claim::id)
                        .toList());
        List<Member> staff =
                members.of(claims.stream().map(Claim::deskId).distinct().toList());
        List<Recusal> standing = facts.containsKey(SOMEBODY_IS_RECUSED) ? recusals.standing() : List.of();
        return claims.stream().collect(toMap(Claim::id, claim -> {
            Facts known = facts.getOrDefault(claim.id(), new Facts());
            return new Situation(
                    claim,
                    known.reviewers,
                    known.reviewVersions,
                    known.submitted,
                    known.writers,
                    known.contributors,
                    known.isPublic,
                    known.begun,
                    Staff.of(claim.deskId(), staff),
                    concerning(claim, known.publisher, standing));
        }));
    }

    /** What one query tells of a claim. */
    private static final class Facts {

        private final Set<UUID> reviewers = new HashSet<>();
        private final Set<UUID> begun = new HashSet<>();
        private final Set<UUID> submitted = new HashSet<>();
        private final Set<UUID> writers = new HashSet<>();
        private final Set<UUID> contributors = new HashSet<>();
        private final Map<UUID, Long> reviewVersions = new HashMap<>();
        private boolean isPublic;
        private Optional<String> publisher = Optional.empty();

        private void add(Object[] row) {
            UUID person = (UUID) row[2];
            // "recusal" is of no claim: that there is such a row is all that it says
            switch ((String) row[0]) {
                case "reviewer" -> reviewers.add(person);
                case "begun" -> begun.add(person);
                case "submitted" -> submitted.add(person);
                case "review" -> reviewVersions.put(person, ((Number) row[3]).longValue());
                case "writer" -> writers.add(person);
                case "contributor" -> contributors.add(person);
                case "public" -> isPublic = true;
                case "publisher" -> publisher = Optional.of((String) row[4]);
            }
        }
    }

    /** One row for each fact: of what kind, of which claim, and the person, the version or the words. */
    private Map<UUID, Facts> facts(List<UUID> ids, List<UUID> approvable) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Facts> facts = new HashMap<>();
        Query query = entities.createNativeQuery(
                        "with round as (select c.id as claim, r.* from claim c join review r on r.claim_id = c.id"
                                + " and r.round = c.round where c.id in (:ids))"
                                + " select 'reviewer' as kind, claim_id as claim, reviewer_id as person,"
                                + " cast(null as bigint) as version, cast(null as text) as words from assignment"
                                + " where claim_id in (:ids) and ended_at is null"
                                + " union all select 'begun', claim, reviewer_id, null, null from round"
                                + " union all select 'review', claim, reviewer_id, version, null from round"
                                + " where withdrawn_at is null"
                                + " union all select 'submitted', claim, reviewer_id, null, null from round"
                                + " where withdrawn_at is null and submitted_at is not null"
                                + " union all select 'writer', l.claim_id, unnest(l.writers), null, null from"
                                + " (select distinct on (claim_id) claim_id, writers from report_revision"
                                + " where claim_id in (:ids) order by claim_id, revision desc) l"
                                + " union all select 'public', p.claim_id, null, null, null from publication p"
                                + " where p.claim_id in (:ids) and not exists (select 1 from retraction r"
                                + " where r.publication_id = p.id and r.lifted_at is null)"
                                + " union all select 'publisher', c.id, null, null, a.publisher from claim c"
                                + " join article a on a.id = c.article_id where c.id in (:ids) and a.publisher is not null"
                                + " union all (select 'recusal', cast(:somebody as uuid), null, null, null from recusal"
                                + " where ended_at is null limit 1)"
                                + (approvable.isEmpty() ? "" : CONTRIBUTORS))
                .setParameter("somebody", SOMEBODY_IS_RECUSED)
                .setParameter("ids", ids);
        if (!approvable.isEmpty()) {
            Contributors.bind(query, approvable);
        }
        List<?> rows = query.getResultList();
        rows.stream().map(Object[].class::cast).forEach(row -> facts.computeIfAbsent(
                        (UUID) row[1], claim -> new Facts())
                .add(row));
        return facts;
    }

    private static Map<UUID, Recusal> concerning(Claim claim, Optional<String> publisher, List<Recusal> standing) {
        if (standing.isEmpty()) {
            return Map.of();
        }
        Involved involved = claim.involved(publisher);
        return standing.stream()
                .filter(recusal -> recusal.concerns(involved))
                .collect(toMap(Recusal::personId, recusal -> recusal, (first, second) -> first));
    }
}
