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

import org.stet.workflow.desk.Member;
import org.stet.workflow.desk.Members;
import org.stet.workflow.desk.Staff;
import org.stet.workflow.recusal.Involved;
import org.stet.workflow.recusal.Recusal;
import org.stet.workflow.recusal.Recusals;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

/** Reads the situations of claims: a few queries, however many claims. */
@ApplicationScoped
public class Situations {

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
        List<UUID> ids = claims.stream().map(Claim::id).toList();
        Map<UUID, Set<UUID>> reviewers = reviewers(ids);
        Map<UUID, Map<UUID, Long>> reviewVersions = new HashMap<>();
        Map<UUID, Set<UUID>> submitted = new HashMap<>();
        Map<UUID, Set<UUID>> begun = new HashMap<>();
        reviews(ids, reviewVersions, submitted, begun);
        Map<UUID, Set<UUID>> writers = reportWriters(ids);
        Set<UUID> published = published(ids);
        List<Member> staff =
                members.of(claims.stream().map(Claim::deskId).distinct().toList());
        List<Recusal> standing = recusals.standing();
        Map<UUID, String> publishers = standing.isEmpty() ? Map.of() : publishers(ids);
        return claims.stream()
                .collect(toMap(
                        Claim::id,
                        claim -> new Situation(
                                claim,
                                reviewers.getOrDefault(claim.id(), Set.of()),
                                reviewVersions.getOrDefault(claim.id(), Map.of()),
                                submitted.getOrDefault(claim.id(), Set.of()),
                                writers.getOrDefault(claim.id(), Set.of()),
                                published.contains(claim.id()),
                                begun.getOrDefault(claim.id(), Set.of()),
                                Staff.of(claim.deskId(), staff),
                                concerning(claim, publishers, standing))));
    }

    private static Map<UUID, Recusal> concerning(Claim claim, Map<UUID, String> publishers, List<Recusal> standing) {
        Involved involved = claim.involved(Optional.ofNullable(publishers.get(claim.id())));
        return standing.stream()
                .filter(recusal -> recusal.concerns(involved))
                .collect(toMap(Recusal::personId, recusal -> recusal, (first, second) -> first));
    }

    private Map<UUID, String> publishers(List<UUID> ids) {
        return rows(
                        "select c.id, a.publisher from Claim c join Article a on a.id = c.articleId"
                                + " where c.id in :ids and a.publisher is not null",
                        ids)
                .stream()
                .collect(toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    private Map<UUID, Set<UUID>> reviewers(List<UUID> ids) {
        return rows(
                        "select a.claimId, a.reviewerId from Assignment a"
                                + " where a.claimId in :ids and a.endedAt is null",
                        ids)
                .stream()
                .collect(groupingBy(row -> (UUID) row[0], mapping(row -> (UUID) row[1], toSet())));
    }

    private void reviews(
            List<UUID> ids,
            Map<UUID, Map<UUID, Long>> versions,
            Map<UUID, Set<UUID>> submitted,
            Map<UUID, Set<UUID>> begun) {
        for (Object[] row : rows(
                "select r.claimId, r.reviewerId, r.version, r.submittedAt, r.withdrawnAt from Review r"
                        + " join Claim c on c.id = r.claimId and c.round = r.round where c.id in :ids",
                ids)) {
            UUID claim = (UUID) row[0];
            UUID reviewer = (UUID) row[1];
            begun.computeIfAbsent(claim, id -> new HashSet<>()).add(reviewer);
            if (row[4] != null) {
                continue;
            }
            versions.computeIfAbsent(claim, id -> new HashMap<>()).put(reviewer, (Long) row[2]);
            if (row[3] != null) {
                submitted.computeIfAbsent(claim, id -> new HashSet<>()).add(reviewer);
            }
        }
    }

    private Map<UUID, Set<UUID>> reportWriters(List<UUID> ids) {
        return rows(
                        "select r.claimId, r.writers from ReportRevision r where r.claimId in :ids and r.revision ="
                                + " (select max(l.revision) from ReportRevision l where l.claimId = r.claimId)",
                        ids)
                .stream()
                .collect(toMap(row -> (UUID) row[0], row -> Set.of((UUID[]) row[1])));
    }

    private Set<UUID> published(List<UUID> ids) {
        return entities.createQuery(
                        "select p.claimId from Publication p where p.claimId in :ids and not exists"
                                + " (from Retraction r where r.publicationId = p.id and r.liftedAt is null)",
                        UUID.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(toSet());
    }

    private List<Object[]> rows(String query, List<UUID> ids) {
        return entities.createQuery(query, Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
