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

    /** Who was asked about the claim, as far as the actor may see it, oldest first: a blind reviewer's are sealed. */
    public List<ReplyRequest> visible(Claim claim, Actor actor) {
        return of(claim.id()).stream()
                .filter(request -> request.isVisibleTo(actor.id()))
                .toList();
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

    /** Who had been asked by that moment, for everybody to see, oldest first. */
    public List<ReplyRequest> openAt(UUID claimId, Instant moment) {
        return list("claimId = ?1 and sealedWith is null and loggedAt <= ?2 order by askedAt, id", claimId, moment);
    }

    /** Opens what was sealed, once all reviews are in. */
    public void open(Claim claim) {
        of(claim.id()).forEach(ReplyRequest::open);
    }

    /**
     * While a reply was awaited, as far as everybody may know: a clock that shows a blind reviewer's waiting would tell
     * that, and when, that reviewer works. One that is still awaited lasts until its deadline, at the longest.
     */
    public List<WorkingCalendar.Pause> pauses(UUID claimId) {
        return of(claimId).stream()
                .filter(request -> request.sealedWith().isEmpty())
                .map(request -> new WorkingCalendar.Pause(
                        request.askedAt(), request.endedAt().orElse(request.deadline())))
                .toList();
    }

    /** Those of the claims for which, as everybody may know, a reply is awaited. */
    public Set<UUID> awaitedOpenly(Collection<UUID> claimIds) {
        return list("claimId in ?1 and sealedWith is null and outcome = ?2", claimIds, ReplyRequest.Outcome.AWAITED)
                .stream()
                .map(ReplyRequest::claimId)
                .collect(Collectors.toSet());
    }

    private List<ReplyRequest> of(UUID claimId) {
        return list("claimId = ?1 order by askedAt, id", claimId);
    }
}
