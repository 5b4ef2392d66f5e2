package org.stet.workflow.claim;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.stet.workflow.audit.AuditTrail;
import org.stet.workflow.desk.DeskActor;
import org.stet.workflow.identity.Actor;
import org.stet.workflow.identity.Permission;
import org.stet.workflow.refusal.Message;
import org.stet.workflow.refusal.NotFound;
import org.stet.workflow.refusal.NotInThisState;
import org.stet.workflow.refusal.NotYours;
import org.stet.workflow.refusal.StaleVersion;

/**
 * The one door through which claims change. It locks the claim, asks the state table whether the actor may, and hands out
 * the {@link Change}; pages, API and scheduled jobs all come this way.
 */
@ApplicationScoped
public class ClaimLifecycle {

    private final Claims claims;
    private final Situations situations;
    private final AuditTrail audit;
    private final Clock clock;
    private final ClaimEvents events;
    private final ClaimHistory history;

    ClaimLifecycle(
            Claims claims,
            Situations situations,
            AuditTrail audit,
            Clock clock,
            ClaimEvents events,
            ClaimHistory history) {
        this.claims = claims;
        this.situations = situations;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
        this.history = history;
    }

    /**
     * Begins a change.
     *
     * @param expected the version that the actor has read
     * @return the change; the claim is locked until the transaction ends
     * @throws NotFound if there is no such claim
     * @throws NotYours if the actor's role, or standing with the claim, does not allow it
     * @throws StaleVersion if the claim moved on since the actor read it
     * @throws NotInThisState if the state or a rule forbids it
     */
    @Transactional(TxType.MANDATORY)
    public Change begin(Actor actor, UUID claimId, Expected expected, ClaimAction action) {
        requireRole(actor, action);
        Situation situation = lockedSituation(claimId);
        DeskActor acting = situation.at(actor);
        if (parties(action).noneMatch(party -> party.includes(acting))) {
            throw notOfTheDesk();
        }
        if (action == ClaimAction.UNDO && !Guard.DECIDED_IT_LAST.holds(situation, acting)) {
            // before the versions are compared, so that the refusal can say who acted
            throw refused(Guard.DECIDED_IT_LAST, situation, actor);
        }
        String current = situation.tag(actor);
        if (!expected.admits(current)) {
            throw new StaleVersion(expected.tag(), current);
        }
        Transition row = Transition.find(situation.claim().state(), action)
                .filter(found -> found.party().couldInclude(actor))
                .orElseThrow(() -> notInThisState(situation, actor, action));
        if (!row.party().includes(acting)) {
            throw notOfTheDesk();
        }
        situation.refusal(row, acting).ifPresent(guard -> {
            throw refused(guard, situation, actor);
        });
        return new Change(situation, row, actor.id(), clock.instant(), audit, events);
    }

    /**
     * Locks a claim for something that is done beside it, in whatever state it is, such as a comment.
     *
     * @return how things stand with the claim until the transaction ends
     * @throws NotFound if there is no such claim
     * @throws NotYours if the actor has no role for it at the claim's desk
     * @throws NotInThisState if the actor has a conflict of interest with the claim
     */
    @Transactional(TxType.MANDATORY)
    public Situation beside(Actor actor, UUID claimId, Permission permission) {
        permission.require(actor);
        Situation situation = lockedSituation(claimId);
        DeskActor acting = situation.staff().require(actor, permission);
        if (!Guard.IS_NOT_RECUSED.holds(situation, acting)) {
            throw refused(Guard.IS_NOT_RECUSED, situation, actor);
        }
        return situation;
    }

    /**
     * Begins a change that no person makes.
     *
     * @throws NotInThisState if the claim has moved on meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public Change beginUnattended(UUID claimId, ClaimAction action) {
        return beginFor(null, claimId, action);
    }

    /**
     * Begins a change that follows from what somebody did elsewhere, as declaring a conflict of interest, and is recorded
     * as theirs.
     *
     * @throws NotInThisState if the claim has moved on meanwhile
     */
    @Transactional(TxType.MANDATORY)
    public Change beginFollowing(Actor actor, UUID claimId, ClaimAction action) {
        return beginFor(actor.id(), claimId, action);
    }

    private Change beginFor(UUID actor, UUID claimId, ClaimAction action) {
        Situation situation = lockedSituation(claimId);
        Transition row = Transition.find(situation.claim().state(), action)
                .filter(found -> found.party() == Party.SCHEDULE)
                .orElseThrow(() -> new NotInThisState(
                        situation.claim().state().name(), List.of(), "not-in-this-state", "claim.moved-on"));
        return new Change(situation, row, actor, clock.instant(), audit, events);
    }

    /**
     * Where the claim is, for a use case whose action depends on it.
     *
     * @return its state, in which it stays until the transaction ends unless the use case itself moves it
     * @throws NotFound if there is no such claim
     */
    @Transactional(TxType.MANDATORY)
    public ClaimState lockedState(UUID claimId) {
        return lockedClaim(claimId).state();
    }

    private Situation lockedSituation(UUID claimId) {
        return situations.of(lockedClaim(claimId));
    }

    private Claim lockedClaim(UUID claimId) {
        return claims.findLocked(claimId).orElseThrow(() -> new NotFound("claim", claimId.toString()));
    }

    private static void requireRole(Actor actor, ClaimAction action) {
        if (parties(action).noneMatch(party -> party.couldInclude(actor))) {
            Party party = parties(action).findFirst().orElseThrow();
            throw new NotYours(party.title().replace(' ', '-'), "claim.role", party.title());
        }
    }

    private static Stream<Party> parties(ClaimAction action) {
        return Transition.TABLE.stream()
                .filter(row -> row.action() == action)
                .map(Transition::party)
                .distinct();
    }

    private static NotYours notOfTheDesk() {
        return new NotYours("is-of-the-desk", "desk.members-only");
    }

    private static NotInThisState notInThisState(Situation situation, Actor actor, ClaimAction action) {
        ClaimState state = situation.claim().state();
        return new NotInThisState(
                state.name(),
                codes(situation.allowed(actor)),
                "not-in-this-state",
                "claim.action-not-now",
                state,
                action.code());
    }

    private RuntimeException refused(Guard guard, Situation situation, Actor actor) {
        return guard.isAboutStanding()
                ? new NotYours(guard.code(), guard.message())
                : new NotInThisState(
                        situation.claim().state().name(),
                        codes(situation.allowed(actor)),
                        guard.code(),
                        reason(guard, situation, actor));
    }

    /** Who is recused is told of which conflict of interest; who comes too late to undo, who acted last. */
    private Message reason(Guard guard, Situation situation, Actor actor) {
        if (guard == Guard.DECIDED_IT_LAST) {
            return Message.of(
                    guard.message() + ".by", history.last(situation.claim().id()));
        }
        return situation
                .recusal(actor.id())
                .filter(recusal -> guard == Guard.IS_NOT_RECUSED)
                .map(recusal -> Message.of(guard.message() + ".yours", recusal.message()))
                .orElse(Message.of(guard.message()));
    }

    private static List<String> codes(List<ClaimAction> actions) {
        return actions.stream().map(ClaimAction::code).toList();
    }
}
