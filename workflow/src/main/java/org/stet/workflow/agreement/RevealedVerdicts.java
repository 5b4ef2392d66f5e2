package org.stet.workflow.agreement;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.desk.Rating;

/** The verdicts of blind double reviews that have been opened. */
@ApplicationScoped
public class RevealedVerdicts implements PanacheRepositoryBase<RevealedVerdict, UUID> {

    /**
     * Keeps the verdicts of a round that are opened now. A round's first opening counts: who submits again after that knows
     * the other verdict.
     *
     * @param verdicts each reviewer's rating, by id
     */
    public void add(UUID claimId, int round, UUID deskId, Map<UUID, UUID> verdicts, Instant now) {
        if (count("claimId = ?1 and round = ?2", claimId, round) == 0) {
            verdicts.forEach((reviewer, rating) -> persist(new RevealedVerdict(
                    claimId, round, deskId, reviewer, getEntityManager().getReference(Rating.class, rating), now)));
        }
    }

    /** Those of these desks that the question is about, by claim, round and reviewer. */
    List<RevealedVerdict> about(AgreementQuestion question, Set<UUID> desks) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder where = new StringBuilder("from RevealedVerdict v join fetch v.rating where v.deskId in :desks");
        parameters.put("desks", desks);
        question.desk().ifPresent(desk -> {
            where.append(" and v.deskId = :desk");
            parameters.put("desk", desk);
        });
        question.topic().ifPresent(topic -> {
            where.append(" and exists (from Claim c where c.id = v.claimId and array_position(c.topics, :topic) > 0)");
            parameters.put("topic", topic);
        });
        question.from().ifPresent(from -> {
            where.append(" and v.revealedAt >= :from");
            parameters.put("from", from);
        });
        question.to().ifPresent(to -> {
            where.append(" and v.revealedAt < :to");
            parameters.put("to", to);
        });
        return list(where + " order by v.claimId, v.round, v.reviewerId", parameters);
    }
}
