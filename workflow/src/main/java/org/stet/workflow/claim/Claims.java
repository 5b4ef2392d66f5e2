package org.stet.workflow.claim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.persister.entity.EntityPersister;

import org.stet.workflow.audit.ClaimsOfTexts;
import org.stet.workflow.refusal.NotFound;

/** All claims. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, UUID>, ClaimsOfTexts {

    /** The claim, locked until the transaction ends, so that its changes come one after the other. */
    Optional<Claim> findLocked(UUID id) {
        EntityManager entities = getEntityManager();
        if (!wasRead(id)) {
            return Optional.ofNullable(entities.find(Claim.class, id, LockModeType.PESSIMISTIC_WRITE));
        }
        // Read again with the lock: what the transaction read before may be what somebody has changed since
        flush();
        Claim claim = entities.find(Claim.class, id);
        entities.refresh(claim, LockModeType.PESSIMISTIC_WRITE);
        return Optional.of(claim);
    }

    /** Whether this transaction has read the claim already. */
    private boolean wasRead(UUID id) {
        SharedSessionContractImplementor session = getEntityManager().unwrap(SharedSessionContractImplementor.class);
        EntityPersister claims = session.getFactory().getMappingMetamodel().getEntityDescriptor(Claim.class);
        return session.getPersistenceContext().containsEntity(session.generateEntityKey(id, claims));
    }

    /** Locks both claims, whichever is named first, in one order, so that no two changes wait for each other. */
    void lockBoth(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(this::findLocked);
    }

    /**
     * The claim with this id.
     *
     * @throws NotFound if there is none
     */
    public Claim get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("claim", id.toString()));
    }

    /** The claims with these ids, by id. */
    public Map<UUID, Claim> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Claim::id, Function.identity()));
    }

    /** The desk's claims that go by another version of its scale, in the order of locks. */
    public List<Claim> ofOtherScales(UUID deskId, UUID scaleId) {
        return list("deskId = ?1 and scaleId is not null and scaleId <> ?2 order by id", deskId, scaleId);
    }

    /** The claims of an article, in the order of the text. */
    public List<Claim> ofArticle(UUID articleId) {
        return list("articleId = ?1 order by start, end", articleId);
    }

    /** The claims of these articles, in the order of recording. */
    public List<Claim> ofArticles(Collection<UUID> articleIds) {
        return list("articleId in ?1 order by ordinal", articleIds);
    }

    /** The claims of an article that nobody has decided on, in the order of locks. */
    public List<Claim> candidatesOf(UUID articleId) {
        return list("articleId = ?1 and state = ?2 order by id", articleId, ClaimState.CANDIDATE);
    }

    /** The claims of an article that were last decided in this decision, in the order of the text. */
    List<Claim> decidedIn(UUID articleId, UUID bulk) {
        return list("articleId = ?1 and decidedIn = ?2 order by start, end", articleId, bulk);
    }

    /** The claim that stands at exactly this place of the article. */
    public Optional<Claim> at(UUID articleId, int start, int end) {
        return find("articleId = ?1 and start = ?2 and end = ?3", articleId, start, end)
                .firstResultOptional();
    }

    @Override
    public void lock(Collection<UUID> claimIds) {
        claimIds.stream().sorted().forEach(this::findLocked);
    }

    @Override
    public void giveNextVersion(Collection<UUID> claimIds) {
        if (claimIds.isEmpty()) {
            return;
        }
        // past Hibernate, which would give the version only with a change of its own
        getEntityManager()
                .createNativeQuery("update claim set version = version + 1 where id in :ids")
                .setParameter("ids", claimIds)
                .executeUpdate();
    }
}
