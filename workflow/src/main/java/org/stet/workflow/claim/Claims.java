package org.stet.workflow.claim;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.refusal.NotFound;

/** All claims. */
@ApplicationScoped
public class Claims implements PanacheRepositoryBase<Claim, UUID> {

    /** The claim, locked until the transaction ends, so that its changes come one after the other. */
    Optional<Claim> findLocked(UUID id) {
        Optional<Claim> claim = findByIdOptional(id);
        // Read again with the lock: what the transaction read before may be what somebody has changed since
        flush();
        claim.ifPresent(found -> getEntityManager().refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return claim;
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

    /** The claims of an article, in the order of the text. */
    public List<Claim> ofArticle(UUID articleId) {
        return list("articleId = ?1 order by start, end", articleId);
    }

    /** The claim that stands at exactly this place of the article. */
    public Optional<Claim> at(UUID articleId, int start, int end) {
        return find("articleId = ?1 and start = ?2 and end = ?3", articleId, start, end)
                .firstResultOptional();
    }
}
