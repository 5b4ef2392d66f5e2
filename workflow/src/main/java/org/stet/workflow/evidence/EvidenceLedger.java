package org.stet.workflow.evidence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.NotFound;

/** All evidence. */
@ApplicationScoped
public class EvidenceLedger implements PanacheRepositoryBase<Evidence, UUID> {

    private final EntityManager entities;

    EvidenceLedger(EntityManager entities) {
        this.entities = entities;
    }

    /** The claim's evidence that the actor may see, oldest first: a blind reviewer's is sealed with the review. */
    public List<Evidence> visible(Claim claim, Actor actor) {
        return entities.createQuery(
                        "from Evidence e where e.claimId = :claim and e.removedAt is null and " + Evidence.VISIBLE
                                + " order by e.ordinal",
                        Evidence.class)
                .setParameter("claim", claim.id())
                .setParameter("person", actor.id())
                .getResultList();
    }

    /**
     * One piece of the claim's evidence.
     *
     * @throws NotFound if there is no such evidence that the actor may see
     */
    public Evidence visible(Claim claim, Actor actor, UUID evidenceId) {
        return visible(claim, actor).stream()
                .filter(evidence -> evidence.id().equals(evidenceId))
                .findFirst()
                .orElseThrow(() -> new NotFound("evidence", evidenceId.toString()));
    }

    /** The claim's evidence that everybody may see, oldest first: nothing that is sealed. */
    public List<Evidence> open(UUID claimId) {
        return list("claimId = ?1 and sealedWith is null and removedAt is null order by ordinal", claimId);
    }

    /** The claim's evidence that everybody could see at that moment, oldest first. */
    public List<Evidence> openAt(UUID claimId, Instant moment) {
        return list(
                "claimId = ?1 and sealedWith is null and addedAt <= ?2 and (removedAt is null or removedAt > ?2)"
                        + " order by ordinal",
                claimId,
                moment);
    }

    /**
     * Opens what was sealed, once all reviews are in.
     *
     * @return the evidence that was sealed until now
     */
    public List<Evidence> open(Claim claim) {
        List<Evidence> sealed = standing(claim).stream()
                .filter(evidence -> evidence.sealedWith().isPresent())
                .toList();
        sealed.forEach(Evidence::open);
        primarySourceReasons(claim).forEach(PrimarySourceReason::open);
        return sealed;
    }

    /**
     * Seals again what blind reviewers have said of missing primary sources, since they go on with it unseen.
     *
     * @param assignments each reviewer's assignment, by person
     */
    public void sealAgain(Claim claim, Map<UUID, UUID> assignments) {
        primarySourceReasons(claim).stream()
                .filter(reason -> assignments.containsKey(reason.statedBy()))
                .forEach(reason -> reason.seal(assignments.get(reason.statedBy())));
    }

    /** Why the claim is judged without a primary source, as far as the actor may see it. */
    public List<PrimarySourceReason> primarySourceReasons(Claim claim, Actor actor) {
        return entities.createQuery(
                        "from PrimarySourceReason p where p.claimId = :claim and p.round = :round and "
                                + PrimarySourceReason.VISIBLE + " order by p.ordinal",
                        PrimarySourceReason.class)
                .setParameter("claim", claim.id())
                .setParameter("round", claim.round())
                .setParameter("person", actor.id())
                .getResultList();
    }

    Optional<PrimarySourceReason> primarySourceReason(Claim claim, UUID person) {
        return primarySourceReasons(claim).stream()
                .filter(reason -> reason.statedBy().equals(person))
                .findFirst();
    }

    /** The snapshot of a source, once it was reached. */
    public Optional<EvidenceSnapshot> snapshot(UUID evidenceId) {
        return Optional.ofNullable(entities.find(EvidenceSnapshot.class, evidenceId));
    }

    /** What can be told of the snapshots of these sources without their bytes, by evidence. */
    public Map<UUID, EvidenceSnapshot.Seal> seals(Collection<UUID> evidenceIds) {
        return entities.createQuery(
                        "select new org.stet.workflow.evidence.EvidenceSnapshot$Seal(s.evidenceId, s.sha256, s.size,"
                                + " s.contentType, s.takenAt) from EvidenceSnapshot s"
                                + " where s.evidenceId in :ids",
                        EvidenceSnapshot.Seal.class)
                .setParameter("ids", evidenceIds)
                .getResultStream()
                .collect(Collectors.toMap(EvidenceSnapshot.Seal::evidenceId, Function.identity()));
    }

    void visitSoon(Evidence evidence, Instant now) {
        entities.persist(new SourceVisit(evidence.id(), now));
    }

    PrimarySourceReason add(PrimarySourceReason reason) {
        entities.persist(reason);
        return reason;
    }

    private List<PrimarySourceReason> primarySourceReasons(Claim claim) {
        return entities.createQuery(
                        "from PrimarySourceReason where claimId = :claim and round = :round order by ordinal",
                        PrimarySourceReason.class)
                .setParameter("claim", claim.id())
                .setParameter("round", claim.round())
                .getResultList();
    }

    private List<Evidence> standing(Claim claim) {
        return list("claimId = ?1 and removedAt is null order by ordinal", claim.id());
    }
}
