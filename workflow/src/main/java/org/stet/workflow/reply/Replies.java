package org.stet.workflow.reply;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import org.stet.workflow.claim.Claim;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.time.WorkingCalendar;

/** Everybody who was asked for a reply. */
@ApplicationScoped
public class Replies implements PanacheRepositoryBase<ReplyRequest, UUID> {

    /** Of an entry {@code r} that no later one corrects. */
    private static final String STANDS = " and not exists (select 1 from ReplyRequest n where n.corrects = r.id)";

    /**
     * Everything in the claim's log, also what was corrected since, as far as the actor may see it, oldest first: a blind
     * reviewer's entries are sealed.
     */
    public List<ReplyRequest> visible(Claim claim, Actor actor) {
        return getEntityManager()
                .createQuery(
                        "from ReplyRequest q where q.claimId = :claim and " + ReplyRequest.VISIBLE
                                + " order by q.ordinal",
                        ReplyRequest.class)
                .setParameter("claim", claim.id())
                .setParameter("person", actor.id())
                .getResultList();
    }

    /** What stands in the claim's log, as far as the actor may see it, oldest first: no entry that was corrected. */
    public List<ReplyRequest> standing(Claim claim, Actor actor) {
        return standing(visible(claim, actor));
    }

    /** Those of the entries that none of the others corrects. */
    public static List<ReplyRequest> standing(List<ReplyRequest> entries) {
        Set<UUID> corrected =
                entries.stream().flatMap(entry -> entry.corrects().stream()).collect(Collectors.toSet());
        return entries.stream().filter(entry -> !corrected.contains(entry.id())).toList();
    }

    /** Whether a later entry corrects this one. */
    public boolean isCorrected(ReplyRequest entry) {
        return count("corrects", entry.id()) > 0;
    }

    /**
     * One of the claim's requests.
     *
     * @throws NotFound if there is none that the actor may see
     */
    public ReplyRequest visible(Claim claim, Actor actor, UUID requestId) {
        return visible(claim, actor).stream()
                .filter(request -> request.id().equals(requestId))
                .findFirst()
                .orElseThrow(() -> new NotFound("request for a reply", requestId.toString()));
    }

    /** The log as everybody may see it, oldest first; also what was corrected since. */
    public List<ReplyRequest> open(UUID claimId) {
        return list("claimId = ?1 and sealedWith is null order by ordinal", claimId);
    }

    /** The log as it was at that moment, for everybody to see, oldest first; also what was corrected by then. */
    public List<ReplyRequest> openAt(UUID claimId, Instant moment) {
        return list("claimId = ?1 and sealedWith is null and loggedAt <= ?2 order by ordinal", claimId, moment);
    }

    /**
     * Opens what was sealed, once all reviews are in.
     *
     * @return what was sealed until now
     */
    public List<ReplyRequest> open(Claim claim) {
        List<ReplyRequest> sealed = of(claim.id()).stream()
                .filter(request -> request.sealedWith().isPresent())
                .toList();
        sealed.forEach(ReplyRequest::open);
        return sealed;
    }

    /**
     * While a reply was awaited, as far as everybody may know: a clock that shows a blind reviewer's waiting would tell
     * that, and when, that reviewer works. One that is still awaited lasts until its deadline, at the longest.
     */
    public List<WorkingCalendar.Pause> pauses(UUID claimId) {
        return standing(of(claimId)).stream()
                .filter(request -> request.sealedWith().isEmpty())
                .map(request -> new WorkingCalendar.Pause(
                        request.askedAt(), request.endedAt().orElse(request.deadline())))
                .toList();
    }

    /** Those of the claims for which, as everybody may know, a reply is awaited. */
    public Set<UUID> awaitedOpenly(Collection<UUID> claimIds) {
        return list(
                        "from ReplyRequest r where r.claimId in ?1 and r.sealedWith is null and r.outcome = ?2"
                                + STANDS,
                        claimIds,
                        ReplyRequest.Outcome.AWAITED)
                .stream()
                .map(ReplyRequest::claimId)
                .collect(Collectors.toSet());
    }

    private List<ReplyRequest> of(UUID claimId) {
        return list("claimId = ?1 order by ordinal", claimId);
    }
}
